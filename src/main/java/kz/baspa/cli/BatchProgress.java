package kz.baspa.cli;

import java.time.Duration;
import java.util.List;
import kz.baspa.batch.BatchListener;
import kz.baspa.batch.Work;
import kz.baspa.batch.WorkOutcome;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a run of many works has come: a bar on a terminal, and elsewhere a line every half
 * minute.
 */
final class BatchProgress implements BatchListener, AutoCloseable {
  private static final int WIDTH = 100;
  static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  private final Job job;
  private final BaspaCommand common;
  private final int works;
  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private long lastLine = started;
  private int ended;
  private int made;
  private int failed;
  private long pages;
  private long words;

  BatchProgress(Job job, BaspaCommand common, List<Work> works) {
    this.job = job;
    this.common = common;
    this.works = works.size();
    this.bar = job.hasTerminal(common) ? bar() : null;
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName(job.messages().say("batch.works"))
        .setInitialMax(works)
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(job.err(), WIDTH))
        .build();
  }

  @Override
  public void ended(WorkOutcome outcome) {
    ended++;
    made += outcome.isSkipped() ? 0 : 1;
    pages += outcome.isSkipped() ? 0 : outcome.row().pages();
    words += outcome.isSkipped() ? 0 : outcome.row().words();
    failed += outcome.row().state().isFailure() ? 1 : 0;
    if (bar != null) {
      bar.stepTo(ended);
      bar.setExtraMessage(" " + state());
    }
  }

  @Override
  public void waits() {
    if (bar == null && System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
      lastLine = System.nanoTime();
      job.note(common, "batch.progress", ended, works, state());
    }
  }

  private String state() {
    double seconds = (System.nanoTime() - started) / 1e9;
    // Works that were made before take no time.
    double left = made == 0 ? 0 : seconds / made * (works - ended);
    boolean inPages = pages > 0 || words == 0;
    double speed = seconds > 0 ? (inPages ? pages : words) / seconds : 0;
    return job.messages()
        .say(inPages ? "batch.state" : "batch.state-words", speed, clock(left), failed);
  }

  /** {@code 1:02:03}. */
  static String clock(double seconds) {
    long whole = Math.round(seconds);
    return "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
