package kz.baspa.batch;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a work has come. */
public enum WorkState {
  /** Under way, or it was when its run was killed. */
  BEGUN,
  /** All its files are there. */
  DONE,
  /**
   * It has files, but pages were left out that another run may read, or there was not enough memory
   * to print it.
   */
  INCOMPLETE,
  /** It is not in the folders that were read last; what was made of it is still there. */
  GONE,
  /** It could not be made. */
  FAILED,
  /** It took longer than it may. */
  TIMED_OUT,
  /** It needs more memory than there is, even with nothing beside it. */
  OUT_OF_MEMORY;

  /** Its name in the ledger: {@code timed-out}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it ended without its files. */
  public boolean isFailure() {
    return this == FAILED || this == TIMED_OUT || this == OUT_OF_MEMORY;
  }

  static Optional<WorkState> of(String key) {
    return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
