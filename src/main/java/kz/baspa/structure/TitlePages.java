package kz.baspa.structure;

import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.structure.Thesis.TitleLine;
import kz.baspa.text.TabSeparatedTable;

/** Tells what a line of the title page says, by the table {@code title-page.tsv}. */
final class TitlePages {
  /** A line whose role cannot be told. */
  static final String LINE = "line";

  /** Longer lines are no lines of a title page. */
  private static final int LONGEST = 400;

  private record Role(Pattern pattern, String name) {}

  private static final List<Role> ROLES = load();

  private TitlePages() {}

  private static List<Role> load() {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return TabSeparatedTable.resource(TitlePages.class, "title-page.tsv", 2).stream()
        .map(row -> new Role(Pattern.compile(row.cell(0), flags), row.cell(1)))
        .toList();
  }

  /** What this line says: {@code Ғылыми жетекші: Е. Сапар} is the supervisor's. */
  static TitleLine read(String text, Range range) {
    String line = range.of(text);
    if (line.length() <= LONGEST) {
      for (Role role : ROLES) {
        if (role.pattern().matcher(line).find()) {
          return new TitleLine(role.name(), range);
        }
      }
    }
    return new TitleLine(LINE, range);
  }
}
