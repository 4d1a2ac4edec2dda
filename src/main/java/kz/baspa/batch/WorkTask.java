package kz.baspa.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.Format;
import kz.baspa.output.FileNames;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.evidence.Unread;
import org.jspecify.annotations.Nullable;

/** One work on its way through a run. */
final class WorkTask {
  /** A task that runs either comes to its end, which it may write down, or is left behind. */
  private enum Phase {
    RUNNING,
    ENDING,
    LEFT_BEHIND
  }

  /** Stops a work that was left behind, where it says how far it has come. */
  private static final class LeftBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeftBehind() {
      super("too long", null, false, false);
    }
  }

  private final Work work;
  private final BatchSettings settings;
  private final Ledger ledger;
  private final WorkMaker maker;
  private final Function<Throwable, String> reason;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
  private final long bytes;
  private volatile long started;
  private volatile String input = "";
  private volatile @Nullable Thread thread;

  WorkTask(
      Work work,
      BatchSettings settings,
      Ledger ledger,
      WorkMaker maker,
      Function<Throwable, String> reason) {
    this.work = work;
    this.settings = settings;
    this.ledger = ledger;
    this.maker = maker;
    this.reason = reason;
    this.bytes = size(FileNames.path(work.input()));
  }

  private static long size(Path input) {
    try {
      if (!Files.isDirectory(input)) {
        return Files.size(input);
      }
      try (Stream<Path> pages = Files.list(input)) {
        return pages.mapToLong(WorkTask::size).sum();
      }
    } catch (IOException | UncheckedIOException e) {
      return 0; // said when it is read
    }
  }

  /** Whether it did not end well the last time: such works come last. */
  boolean isDoubtful() {
    return ledger.find(work.key()).filter(row -> !isDoneOrGone(row)).isPresent();
  }

  /**
   * Makes the work and writes its files, or finds that there is nothing to do.
   *
   * @return how it ended; none if it was left behind meanwhile
   * @throws OutOfMemoryError if the memory is not enough
   */
  Optional<WorkOutcome> run() {
    try {
      Path file = FileNames.path(work.input());
      input = Fingerprint.of(file);
      WorkResults results =
          new WorkResults(work, settings.folder(), ledger.madeOf(work.key()), settings.overwrite());
      Optional<LedgerRow> before = ledger.find(work.key());
      if (!settings.overwrite() && before.filter(row -> isGood(row, results)).isPresent()) {
        if (!claim()) {
          return Optional.empty();
        }
        LedgerRow whole = before.get().back();
        if (before.get().state() == WorkState.GONE) {
          ledger.append(whole);
        }
        return Optional.of(new WorkOutcome(work, whole, true, bytes));
      }
      results.refuseOthers(
          Stream.concat(
                  Stream.of(Format.values()).map(Format::extension), Stream.of(Converted.CHANGES))
              .map(ending -> work.name() + "." + ending)
              .toList());
      noteThatItBegins();
      Converted made = maker.make(file, progress());
      if (!claim()) {
        return Optional.empty();
      }
      List<ResultFile> files =
          results.write(made, begun -> ledger.append(row(WorkState.BEGUN, "", begun)));
      LedgerRow done =
          LedgerRow.made(work.key(), input, settings.options(), made, seconds(), lack(made), files);
      ledger.append(done);
      maker.written(made);
      return Optional.of(new WorkOutcome(work, done, false, bytes));
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      return claim() ? Optional.of(fail(WorkState.FAILED, reason.apply(e))) : Optional.empty();
    }
  }

  private String lack(Converted made) {
    List<BaspaException> lacks = new ArrayList<>();
    if (!made.leftOut().isEmpty()) {
      lacks.add(
          new BaspaException(Fault.INPUT, Unread.PAGE_LEFT_OUT, String.join(", ", made.leftOut())));
    }
    made.unprinted().ifPresent(lacks::add);
    return lacks.stream().map(reason).collect(Collectors.joining(" "));
  }

  /** Tells the next run where this one was, if it is killed. */
  private synchronized void noteThatItBegins() {
    if (phase.get() == Phase.RUNNING) {
      ledger.append(row(WorkState.BEGUN, "", List.of()));
    }
  }

  private boolean isGood(LedgerRow row, WorkResults results) {
    return isDoneOrGone(row)
        && row.input().equals(input)
        && row.options().equals(settings.options())
        && results.areWhole(row.files());
  }

  private static boolean isDoneOrGone(LedgerRow row) {
    return row.state() == WorkState.DONE || row.state() == WorkState.GONE;
  }

  private Progress progress() {
    return (key, done, total) -> {
      if (phase.get() == Phase.LEFT_BEHIND) {
        throw new LeftBehind();
      }
    };
  }

  /** How it ends without its files, when it took too much of time or of memory. */
  WorkOutcome fail(WorkState state) {
    return fail(
        state,
        reason.apply(
            state == WorkState.TIMED_OUT
                ? tooLong(settings.timeout(bytes))
                : new OutOfMemoryError()));
  }

  private static BaspaException tooLong(Duration most) {
    double seconds = most.toMillis() / 1e3;
    return seconds < 60
        ? new BaspaException(Fault.INPUT, "batch.timed-out-seconds", seconds)
        : new BaspaException(Fault.INPUT, "batch.timed-out", seconds / 60);
  }

  private WorkOutcome fail(WorkState state, String why) {
    LedgerRow row = row(state, why, List.of());
    ledger.append(row);
    return new WorkOutcome(work, row, false, bytes);
  }

  private LedgerRow row(WorkState state, String why, List<ResultFile> files) {
    return LedgerRow.without(work.key(), input, settings.options(), state, seconds(), why, files);
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** Whether it takes longer than it may. */
  boolean isTooLong() {
    return settings.timeout(bytes).minusNanos(System.nanoTime() - started).isNegative();
  }

  /** Is about to run in this thread. */
  void begin() {
    thread = Thread.currentThread();
    started = System.nanoTime();
  }

  /** The same work, to be made again. */
  WorkTask again() {
    return new WorkTask(work, settings, ledger, maker, reason);
  }

  /** Whether it may come to its end: it was not left behind, and from now on it cannot be. */
  boolean claim() {
    return phase.compareAndSet(Phase.RUNNING, Phase.ENDING) || phase.get() == Phase.ENDING;
  }

  /**
   * Leaves it behind where it is, never to write anything.
   *
   * @return whether it can be; one that writes its files is about to end
   */
  synchronized boolean leaveBehind() {
    boolean left = phase.compareAndSet(Phase.RUNNING, Phase.LEFT_BEHIND);
    Thread at = thread;
    if (left && at != null) {
      at.interrupt();
    }
    return left;
  }

  /** Whether a work that was left behind still goes on. */
  boolean hangs() {
    Thread at = thread;
    return phase.get() == Phase.LEFT_BEHIND && at != null && at.isAlive();
  }
}
