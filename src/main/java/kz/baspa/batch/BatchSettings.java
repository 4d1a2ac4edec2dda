package kz.baspa.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run is to go.
 *
 * @param folder that of all results, made if it is not there
 * @param options the fingerprint of all that the results depend on beside the inputs
 * @param jobs how many works are made at once, from 1
 * @param timeout how long one work may take; empty for a time that grows with its size
 * @param overwrite whether files in the folder that no run made are replaced, and works that are
 *     done are made again
 * @param all whether its works are all that there are: others in the ledger are gone
 */
public record BatchSettings(
    Path folder,
    String options,
    int jobs,
    Optional<Duration> timeout,
    boolean overwrite,
    boolean all) {
  private static final Duration LEAST = Duration.ofMinutes(10);

  /** Worn text is restored at some 3,000 words a second, a scanned page takes about a second. */
  private static final Duration FOR_A_MEGABYTE = Duration.ofMinutes(2);

  /** What one work of usual size needs at most beside what all share, in bytes. */
  private static final long MEMORY_FOR_A_WORK = 400L << 20;

  private static final long SHARED_MEMORY = 200L << 20;

  /** A run beside whose works there may be others. */
  public BatchSettings(
      Path folder, String options, int jobs, Optional<Duration> timeout, boolean overwrite) {
    this(folder, options, jobs, timeout, overwrite, false);
  }

  public BatchSettings {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
  }

  /**
   * How many works can be made at once: one a core, within the memory that there is.
   *
   * @param cores how many there are
   * @param memory that Java may use, in bytes
   */
  public static int jobs(int cores, long memory) {
    return (int) Math.max(1, Math.min(cores, (memory - SHARED_MEMORY) / MEMORY_FOR_A_WORK));
  }

  /** How long a work of this size may take. */
  Duration timeout(long bytes) {
    return timeout.orElse(LEAST.plus(FOR_A_MEGABYTE.multipliedBy(bytes >> 20)));
  }
}
