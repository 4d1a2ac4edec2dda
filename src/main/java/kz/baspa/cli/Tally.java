package kz.baspa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.baspa.text.BaspaException;

/** What came of the works of one run. One that fails does not stop the others. */
final class Tally {
  /** The exit code when some works were made and others were not. */
  private static final int SOME_FAILED = 1;

  private final Job job;
  private final BaspaCommand common;
  private final int works;
  private final boolean many;
  private final List<String> failures = new ArrayList<>();
  private int made;
  private int skipped;
  private int firstCode;

  /**
   * A tally of a run.
   *
   * @param many whether each work is named: that of a folder is, though there be but one
   */
  Tally(Job job, BaspaCommand common, int works, boolean many) {
    this.job = job;
    this.common = common;
    this.works = works;
    this.many = many;
  }

  /** Does one work; {@code work} says whether there was anything to do. */
  void add(String input, BooleanSupplier work) {
    int number = made + skipped + failures.size() + 1;
    if (many) {
      job.note(common, "cli.work-of", number, works, job.name(input));
    }
    try {
      if (work.getAsBoolean()) {
        made++;
      } else {
        skipped++;
        job.note(common, "cli.fresh", job.name(input));
      }
    } catch (BaspaException e) {
      failed(input, e);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (!many) {
        throw e;
      }
      failed(input, e);
    }
  }

  private void failed(String input, Throwable e) {
    int code = job.fail(e, common.debug);
    firstCode = failures.isEmpty() ? code : firstCode;
    failures.add(job.sentence("cli.work-failed", job.name(input), job.reason(e)));
  }

  /**
   * Says what came of several works.
   *
   * @return the exit code: that of the failure if nothing else came of them, and 1 if only some
   *     failed
   */
  int close() {
    if (many) {
      job.note(common, "cli.tally", works, made, skipped, failures.size());
      failures.forEach(failure -> job.note(common, "cli.tally-failed", failure));
    }
    return failures.isEmpty() || failures.size() == works ? firstCode : SOME_FAILED;
  }
}
