package kz.baspa.kazakh;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.baspa.text.TabSeparatedTable;

/**
 * What stands on the title page of a thesis, from {@code title-page.tsv}.
 *
 * <pre>{@code
 * TitlePageWords.role("Ғылыми жетекші: Е. Сапар"); // "supervisor"
 * TitlePageWords.role("Алматы, 2009");             // "imprint"
 * TitlePageWords.role("сыртқы беті");              // "line"
 * TitlePageWords.all();                            // "министрлігі", "министерство" …
 * }</pre>
 */
public final class TitlePageWords {
  /** The role of a line of which nothing is known. */
  public static final String LINE = "line";

  private record Row(String role, Pattern line, List<String> words) {}

  private static final List<Row> ROWS = load();
  private static final List<String> WORDS =
      ROWS.stream().flatMap(row -> row.words().stream()).toList();

  private TitlePageWords() {}

  private static List<Row> load() {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return TabSeparatedTable.resource(TitlePageWords.class, "title-page.tsv", 3).stream()
        .map(row -> new Row(row.cell(0), Pattern.compile(row.cell(1), flags), words(row.cell(2))))
        .toList();
  }

  private static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : Stream.of(cell.split("\\|")).toList();
  }

  /** What this line of a title page says; {@link #LINE} if that cannot be told. */
  public static String role(String line) {
    return ROWS.stream()
        .filter(row -> row.line().matcher(line).find())
        .findFirst()
        .map(Row::role)
        .orElse(LINE);
  }

  /** Words, and beginnings of words, that seldom stand together elsewhere, in lower case. */
  public static List<String> all() {
    return WORDS;
  }
}
