package kz.baspa.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.baspa.Baspa;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.BaspaException;
import org.jspecify.annotations.Nullable;

/**
 * Makes many works, several at once, and can be stopped at any moment: started again it goes on.
 *
 * <pre>{@code
 * BatchSettings settings =
 *     new BatchSettings(Path.of("out"), options.toString(), 2, Optional.empty(), false);
 * BatchResult result = new BatchRun(settings, conversion, Throwable::toString)
 *     .run(Works.find(List.of("theses"), settings.folder()).apart().works(), BatchListener.NONE);
 * result.failures();
 * }</pre>
 *
 * One work that fails, overflows the stack or takes too long does not stop the others. One for
 * which the memory is not enough is made again at the end with nothing beside it, since another may
 * have taken the memory. Java cannot stop a thread from outside: a work that takes too long is told
 * to end, and where it does not listen it is left behind with what it holds, and writes nothing.
 */
public final class BatchRun {
  private static final Duration TICK = Duration.ofMillis(500);

  private final BatchSettings settings;
  private final WorkMaker maker;
  private final Function<Throwable, String> reason;

  /** What the threads have to tell: the ends of works, in their order. */
  private final BlockingQueue<Ended> events = new LinkedBlockingQueue<>();

  private final Set<WorkTask> running = ConcurrentHashMap.newKeySet();
  private final Queue<WorkTask> waiting = new ConcurrentLinkedQueue<>();
  private final List<WorkTask> leftBehind = new ArrayList<>();
  private final List<WorkTask> alone = new ArrayList<>();
  private final List<WorkOutcome> outcomes = new ArrayList<>();
  private int notBegun;

  /** The end of a work: its outcome, or what kept it from having one. */
  private record Ended(WorkTask task, Optional<WorkOutcome> outcome, @Nullable Throwable fault) {}

  /**
   * A run; to be used once.
   *
   * @param maker makes one work
   * @param reason the sentence for what went wrong
   */
  public BatchRun(BatchSettings settings, WorkMaker maker, Function<Throwable, String> reason) {
    this.settings = settings;
    this.maker = maker;
    this.reason = reason;
  }

  /**
   * Makes all works.
   *
   * @param works each with results of its own: {@link Works#apart}
   * @throws BaspaException of output if the folder cannot be written or another run has it
   */
  public BatchResult run(List<Work> works, BatchListener listener) {
    try (BatchLock lock = BatchLock.of(settings.folder())) {
      return run(lock, works, listener);
    }
  }

  /**
   * The same in a folder that this run has already.
   *
   * @param lock that of the folder of results
   */
  public BatchResult run(BatchLock lock, List<Work> works, BatchListener listener) {
    if (!lock.isOf(settings.folder())) {
      throw new IllegalArgumentException("the lock of another folder");
    }
    clearLeftovers(works);
    try (Ledger ledger = Ledger.open(settings.folder())) {
      forgetFormerNames(works, ledger);
      if (settings.all()) {
        Set<String> there = works.stream().map(Work::key).collect(Collectors.toSet());
        ledger.works().stream().filter(work -> !there.contains(work)).forEach(ledger::markGone);
      }
      List<WorkTask> tasks = new ArrayList<>();
      works.forEach(work -> tasks.add(new WorkTask(work, settings, ledger, maker, reason)));
      // What ended badly, or brought the program down with it, must not stand in the way again.
      tasks.sort(Comparator.comparing(WorkTask::isDoubtful));
      make(tasks, settings.jobs(), listener, alone::add);
      List<WorkTask> again = alone.stream().map(WorkTask::again).toList();
      make(again, 1, listener, task -> tell(listener, task.fail(WorkState.OUT_OF_MEMORY)));
    }
    return new BatchResult(outcomes, notBegun);
  }

  /**
   * Takes away what was made of works under other names: {@code a.docx/a.xml} where no other work
   * is called {@code a} any more. It would stand in the way of the new ones, and be of no work.
   */
  private void forgetFormerNames(List<Work> works, Ledger ledger) {
    Set<String> keys = works.stream().map(Work::key).collect(Collectors.toSet());
    Map<String, List<Work>> byFile = works.stream().collect(Collectors.groupingBy(Work::fileName));
    for (String former : ledger.works()) {
      String file = former.substring(former.lastIndexOf('/') + 1);
      if (!keys.contains(former)
          && byFile.getOrDefault(file, List.of()).stream().anyMatch(w -> w.wasCalled(former))) {
        Path place = Path.of(former).resolveSibling("");
        new WorkResults(new Work(file, place), settings.folder(), ledger.madeOf(former), false)
            .remove();
        ledger.forget(former);
      }
    }
  }

  private void clearLeftovers(List<Work> works) {
    Set<Path> files = new LinkedHashSet<>();
    files.add(settings.folder().resolve(Ledger.FILE));
    for (Work work : works) {
      Path place = settings.folder().resolve(work.place());
      files.add(place.resolve(Ledger.FILE));
      files.add(place.resolve(Baspa.pictureFolder(work.fileName())).resolve(Ledger.FILE));
    }
    OutputFiles.recover(List.copyOf(files));
  }

  /**
   * Makes works and waits for them.
   *
   * @param withoutMemory is given those for which the memory was not enough
   */
  private void make(
      List<WorkTask> tasks, int jobs, BatchListener listener, Consumer<WorkTask> withoutMemory) {
    waiting.addAll(tasks);
    for (int i = 0; i < Math.min(jobs, tasks.size()); i++) {
      startThread();
    }
    int left = tasks.size();
    while (left > 0) {
      Ended ended = next();
      if (ended != null) {
        left--;
        ended.outcome().ifPresent(outcome -> tell(listener, outcome));
        if (ended.fault() instanceof OutOfMemoryError) {
          withoutMemory.accept(ended.task());
        } else if (ended.fault() instanceof RuntimeException e) {
          throw e; // not even its failure could be noted
        } else if (ended.fault() instanceof Error e) {
          throw e;
        }
      }
      left -= leaveBehind(listener);
      left -= stopIfStuck();
      listener.waits();
    }
  }

  /** The next work that ended; null if none did for a while. */
  private @Nullable Ended next() {
    try {
      return events.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }

  private void tell(BatchListener listener, WorkOutcome outcome) {
    outcomes.add(outcome);
    listener.ended(outcome);
  }

  private int leaveBehind(BatchListener listener) {
    int left = 0;
    for (WorkTask task : List.copyOf(running)) {
      if (task.isTooLong() && task.leaveBehind()) {
        running.remove(task);
        leftBehind.add(task);
        tell(listener, task.fail(WorkState.TIMED_OUT));
        startThread();
        left++;
      }
    }
    return left;
  }

  /** Begins no more works when those that hang keep the machine busy. */
  private int stopIfStuck() {
    int stopped = 0;
    if (leftBehind.stream().filter(WorkTask::hangs).count() > 2L * settings.jobs()) {
      while (waiting.poll() != null) {
        stopped++;
      }
      notBegun += stopped;
    }
    return stopped;
  }

  private void startThread() {
    Thread thread = new Thread(this::work, "work");
    thread.setDaemon(true); // one that hangs must not keep the program
    thread.start();
  }

  private void work() {
    for (WorkTask task = waiting.poll(); task != null; task = waiting.poll()) {
      Optional<WorkOutcome> outcome = Optional.empty();
      Throwable fault = null;
      task.begin();
      running.add(task);
      try {
        outcome = task.run();
      } catch (RuntimeException | Error e) {
        fault = e;
      }
      running.remove(task);
      if (!task.claim()) {
        return; // it was left behind, and another thread has taken the place of this one
      }
      events.add(new Ended(task, outcome, fault));
    }
  }
}
