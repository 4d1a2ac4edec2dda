package kz.baspa.structure;

import kz.baspa.kazakh.TitlePageWords;
import kz.baspa.structure.Thesis.TitleLine;

/** Tells what a line of the title page says. */
final class TitlePages {
  /** Longer lines are no lines of a title page. */
  private static final int LONGEST = 400;

  private TitlePages() {}

  /** What this line says: {@code Ғылыми жетекші: Е. Сапар} is the supervisor's. */
  static TitleLine read(String text, Range range) {
    String line = range.of(text);
    String role = line.length() > LONGEST ? TitlePageWords.LINE : TitlePageWords.role(line);
    return new TitleLine(role, range);
  }
}
