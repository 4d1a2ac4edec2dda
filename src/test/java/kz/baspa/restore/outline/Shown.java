package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.restore.lines.Run;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Fixes;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;

/** Runs rules over a text and shows its lines in a form that tests can compare. */
public final class Shown {
  private Shown() {}

  /** Runs these rules in the order of {@link Rules}, however they are given. */
  public static Restored restored(String raw, Rule... rules) {
    return new Restorer(Run.ordered(List.of(rules)), Fixes.SAFE)
        .restore(RawText.of(raw), Progress.NONE);
  }

  /** Entries as {@code level|label|title|pages}. */
  public static List<String> contents(LinedText text) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Line line = text.line(i);
      if (line.kind() == LineKind.CONTENTS_ENTRY) {
        String pages =
            line.firstPage() == 0
                ? ""
                : line.firstPage() == line.lastPage()
                    ? String.valueOf(line.firstPage())
                    : line.firstPage() + "-" + line.lastPage();
        shown.add(line.level() + "|" + line.label() + "|" + text.content(i) + "|" + pages);
      }
    }
    return shown;
  }

  /** Lines that are no part of the contents list as {@code heading 1 label|text}. */
  public static List<String> body(LinedText text) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Line line = text.line(i);
      boolean contents =
          line.kind() == LineKind.CONTENTS_ENTRY || line.kind() == LineKind.CONTENTS_HEAD;
      if (!contents && !text.string(i).isBlank()) {
        String level = line.level() > 0 ? " " + line.level() : "";
        shown.add(
            line.kind().name().toLowerCase(Locale.ROOT)
                + level
                + "|"
                + line.label()
                + "|"
                + text.content(i));
      }
    }
    return shown;
  }
}
