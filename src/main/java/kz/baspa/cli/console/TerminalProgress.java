package kz.baspa.cli.console;

import java.io.PrintStream;
import kz.baspa.text.Messages;
import kz.baspa.text.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress as a bar on a terminal, one bar a step, wiped out when it is done. */
public final class TerminalProgress implements Progress, AutoCloseable {
  private static final int WIDTH = 78;
  private static final String PAGES = "ocr.step-pages";

  private final Messages messages;
  private final PrintStream err;
  private @Nullable ProgressBar bar;
  private String shown = "";

  /** Progress in the language of these messages, on this stream. */
  public TerminalProgress(Messages messages, PrintStream err) {
    this.messages = messages;
    this.err = err;
  }

  @Override
  public synchronized void step(String key, long done, long total) {
    ProgressBar step = bar;
    if (step == null || !key.equals(shown)) {
      close();
      shown = key;
      ProgressBarBuilder built =
          new ProgressBarBuilder()
              .setTaskName(messages.say(key))
              .setInitialMax(total > 0 ? total : -1)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH));
      // Only pages take so long, and so evenly, that the time left is worth telling.
      step = (key.equals(PAGES) ? built : built.hideEta()).build();
      bar = step;
    }
    step.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      shown = "";
    }
  }
}
