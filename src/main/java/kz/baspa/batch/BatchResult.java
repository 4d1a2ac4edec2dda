package kz.baspa.batch;

import java.util.List;

/**
 * What came of a run.
 *
 * @param outcomes the works in the order in which they ended
 * @param notBegun works that were not begun, because so many hang that the machine is busy with
 *     them
 */
public record BatchResult(List<WorkOutcome> outcomes, int notBegun) {
  public BatchResult {
    outcomes = List.copyOf(outcomes);
  }

  /** How many works were made in part: {@link WorkState#INCOMPLETE}. */
  public long incomplete() {
    return outcomes.stream().filter(made -> made.row().state() == WorkState.INCOMPLETE).count();
  }

  /** How many works failed. */
  public long failures() {
    return outcomes.stream().filter(outcome -> outcome.row().state().isFailure()).count();
  }
}
