package kz.baspa.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import kz.baspa.Baspa;
import kz.baspa.output.FileNames;

/**
 * The first pass over a collection, which restores all works and learns what they know together. A
 * work that fails or takes too long is passed over: the run itself will say so. What is counted is
 * kept in the folder of results, so that a pass that was stopped goes on.
 */
public final class CollectionPass {
  private CollectionPass() {}

  /**
   * Counts the words of works.
   *
   * @param baspa restores them
   * @param settings whose options are those of restoring alone
   * @param timeout how long one work may take
   * @param counts is told how many works are counted
   */
  public static CollectionWords over(
      List<Work> works, Baspa baspa, BatchSettings settings, Duration timeout, IntConsumer counts) {
    CollectionWords.Builder counted = CollectionWords.builder();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            settings.jobs(),
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "collection");
              thread.setDaemon(true); // one that hangs must not keep the program
              return thread;
            });
    try (KeptWords kept = KeptWords.open(settings.folder())) {
      List<Future<WordsOfWork>> results = new ArrayList<>();
      for (Work work : works) {
        results.add(threads.submit(() -> count(work, baspa, settings.options(), kept)));
      }
      // In the order of the works, so that the same works give the same list.
      for (int i = 0; i < works.size(); i++) {
        await(results.get(i), timeout, threads, counted);
        counts.accept(i + 1);
      }
    } finally {
      threads.shutdownNow();
    }
    return counted.build();
  }

  /** Takes away what was kept, once the words are written. */
  public static void forget(BatchSettings settings) {
    KeptWords.forget(settings.folder());
  }

  private static WordsOfWork count(Work work, Baspa baspa, String options, KeptWords kept) {
    Path file = FileNames.path(work.input());
    String input = Fingerprint.of(file);
    return kept.find(work, input, options)
        .orElseGet(
            () -> {
              WordsOfWork words = WordsOfWork.of(baspa.restore(baspa.read(file)));
              kept.keep(work, input, options, words);
              return words;
            });
  }

  private static void await(
      Future<WordsOfWork> result,
      Duration timeout,
      ThreadPoolExecutor threads,
      CollectionWords.Builder counted) {
    try {
      counted.add(result.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      result.cancel(true);
      threads.setCorePoolSize(threads.getCorePoolSize() + 1); // in place of the one that hangs
    } catch (ExecutionException e) {
      return; // the run itself will tell why the work fails
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
