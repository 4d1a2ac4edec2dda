package kz.baspa.restore.lines;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that may be the head or foot of a page.
 *
 * @param line the index of the line
 * @param number the number in it
 * @param running the running title beside the number, in lower case with single spaces; empty if
 *     the number stands alone
 * @param decorated whether dashes or a word for page stand at the number: «- 12 -», «12 бет»
 */
record PageNumber(int line, int number, String running, boolean decorated) {
  private static final int LONGEST = 140;
  private static final String PAGE = "(?:бет|б\\.|стр\\.?|с\\.|page|p\\.)";
  private static final Pattern ALONE =
      Pattern.compile(
          "([-–—~•*|/]? ?)(" + PAGE + " ?)?(\\d{1,4})([ -]?" + PAGE + ")?( ?[-–—~•*|/])?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?:" + PAGE + " ?)?(\\d{1,4}) ?(?:/|of|из) ?\\d{1,4}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FIRST = Pattern.compile("(\\d{1,4}) (\\p{L}.*\\p{L}{2}.*)");
  private static final Pattern LAST = Pattern.compile("(\\p{L}.*\\p{L}{2}.*?) (\\d{1,4})");

  /** Words whose number counts tables, figures and parts, not pages. */
  private static final Set<String> COUNTED =
      Set.of(
          "кесте",
          "сурет",
          "тарау",
          "бөлім",
          "бөлімше",
          "қосымша",
          "схема",
          "диаграмма",
          "график",
          "сызба",
          "дәріс",
          "сабақ",
          "тақырып",
          "мысал",
          "теорема",
          "жаттығу",
          "параграф",
          "нұсқа",
          "таблица",
          "рисунок",
          "глава",
          "приложение",
          "раздел",
          "table",
          "figure",
          "chapter");

  /** What this line is as the head or foot of a page; null if it cannot be one. */
  static @Nullable PageNumber of(int line, String trimmed) {
    if (trimmed.length() > LONGEST || trimmed.isEmpty()) {
      return null;
    }
    boolean digit =
        Character.isDigit(trimmed.charAt(0))
            || Character.isDigit(trimmed.charAt(trimmed.length() - 1));
    if (!digit && trimmed.length() > 24) {
      return null;
    }
    String plain = trimmed.replaceAll("\\h+", " ");
    Matcher alone = ALONE.matcher(plain);
    if (alone.matches()) {
      boolean decorated =
          alone.group(2) != null
              || alone.group(4) != null
              || alone.group(5) != null && !alone.group(1).isEmpty();
      boolean bare = alone.group(5) == null && alone.group(1).isEmpty();
      return decorated || bare
          ? new PageNumber(line, Integer.parseInt(alone.group(3)), "", decorated)
          : null;
    }
    Matcher all = OF_ALL.matcher(plain);
    if (all.matches()) {
      return new PageNumber(line, Integer.parseInt(all.group(1)), "", true);
    }
    Matcher first = FIRST.matcher(plain);
    if (first.matches()) {
      return running(line, first.group(1), first.group(2));
    }
    Matcher last = LAST.matcher(plain);
    return last.matches() ? running(line, last.group(2), last.group(1)) : null;
  }

  private static @Nullable PageNumber running(int line, String number, String title) {
    String normal = title.toLowerCase(Locale.ROOT).strip();
    boolean counted =
        COUNTED.stream().anyMatch(word -> normal.startsWith(word) || normal.endsWith(word));
    return counted || normal.length() < 8 || Character.isDigit(normal.charAt(normal.length() - 1))
        ? null
        : new PageNumber(line, Integer.parseInt(number), normal, false);
  }
}
