package kz.baspa.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.baspa.Baspa;
import kz.baspa.output.FileNames;

/**
 * The first pass over a collection, which restores all works, writes nothing and learns what they
 * know together. A work that fails or takes too long is passed over: the run itself will say so.
 */
public final class CollectionPass {
  private CollectionPass() {}

  /**
   * Counts the words of works.
   *
   * @param baspa restores them
   * @param jobs how many at once
   * @param timeout how long one may take
   */
  public static CollectionWords over(List<Work> works, Baspa baspa, int jobs, Duration timeout) {
    CollectionWords.Builder counted = CollectionWords.builder();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            jobs,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "collection");
              thread.setDaemon(true); // one that hangs must not keep the program
              return thread;
            });
    try {
      List<Future<WordsOfWork>> results = new ArrayList<>();
      for (Work work : works) {
        results.add(
            threads.submit(
                () -> WordsOfWork.of(baspa.restore(baspa.read(FileNames.path(work.input()))))));
      }
      // In the order of the works, so that the same works give the same list.
      for (Future<WordsOfWork> result : results) {
        await(result, timeout, threads, counted);
      }
    } finally {
      threads.shutdownNow();
    }
    return counted.build();
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
      assert e.getCause() != null : "a work fails for a reason, which the run itself will tell";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
