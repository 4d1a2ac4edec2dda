package kz.baspa.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import kz.baspa.Font;
import picocli.CommandLine.Command;

/** {@code baspa fonts}: the fonts that ship and whether all letters of a thesis are there. */
@Command(name = "fonts")
final class FontsCommand implements Callable<Integer> {
  private final Job job;

  FontsCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    List<Font> fonts = Font.shipped();
    int width = fonts.stream().mapToInt(font -> title(font).length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Font font : fonts) {
      String letters =
          font.missingKazakh().isEmpty()
              ? job.messages().say("cli.font-kazakh")
              : job.messages().say("cli.font-lacks", font.missingKazakh());
      if (!font.missingOther().isEmpty()) {
        letters += "; " + job.messages().say("cli.font-lacks", font.missingOther());
      }
      out.append(title(font)).append(" ".repeat(width - title(font).length()));
      out.append("  ").append(letters).append('\n');
    }
    job.print(out.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static String title(Font font) {
    return font.name() + " " + font.version().replaceFirst("^Version ", "").replaceFirst(";.*", "");
  }
}
