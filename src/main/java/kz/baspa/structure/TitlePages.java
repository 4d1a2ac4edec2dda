package kz.baspa.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.kazakh.TitlePageWords;
import kz.baspa.structure.Thesis.TitleLine;

/** Tells what the lines of the title page say. Their order is never changed. */
final class TitlePages {
  /** Longer lines are no lines of a title page. */
  private static final int LONGEST = 400;

  /** Degree, post and name of a supervisor take up no more lines than this. */
  private static final int SUPERVISOR_LINES = 3;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A whole name with the father's: САПАРОВ ЕРЛАН МҰРАТҰЛЫ. */
  private static final Pattern WHOLE_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}-]+ \\p{Lu}[\\p{L}-]+ (?=\\p{Lu})(?i:[\\p{L}-]+(?:ұлы|улы|қызы|кызы|ович|евич|овна|евна))",
          Pattern.UNICODE_CASE);

  private static final Pattern INITIALS =
      Pattern.compile(
          "\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+ \\p{Lu}\\.(?: ?\\p{Lu}\\.)?");

  /** Says nothing but that the next line names the supervisor. */
  private static final Pattern SUPERVISOR_ALONE =
      Pattern.compile(
          "(?:ғылыми (?:жетекші|кеңесші)(?:сі|лер|лері)?|научны[йе] (?:руководител|консультант)\\p{L}*)\\s*:?",
          FLAGS);

  private TitlePages() {}

  /** What this line says: {@code Ғылыми жетекші: Е. Сапар} is the supervisor's. */
  static TitleLine read(String text, Range range) {
    String line = range.of(text);
    String role = line.length() > LONGEST ? TitlePageWords.LINE : TitlePageWords.role(line);
    return new TitleLine(role, range);
  }

  /** What the lines say that cannot be told from themselves but from those around them. */
  static List<TitleLine> together(String text, List<TitleLine> lines) {
    List<TitleLine> told = new ArrayList<>(lines);
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).role().equals("supervisor")
          && SUPERVISOR_ALONE.matcher(words(text, told, i)).matches()) {
        supervisor(text, told, i + 1);
      }
    }
    boolean named = told.stream().anyMatch(line -> line.role().equals("author"));
    boolean titled = told.stream().anyMatch(line -> line.role().equals("title"));
    for (int i = 0; i < told.size() && !named; i++) {
      if (isOpen(told, i) && WHOLE_NAME.matcher(words(text, told, i)).matches()) {
        named = true;
        told.set(i, as("author", told, i));
        // One line between the author and what the work is can only be what it is called.
        boolean alone = isOpen(told, i + 1) && i + 2 < told.size() && isWork(told.get(i + 2));
        if (alone && !titled) {
          told.set(i + 1, as("title", told, i + 1));
        }
      }
    }
    return told;
  }

  /** Degree and post of a supervisor, up to the line that has the name. */
  private static void supervisor(String text, List<TitleLine> told, int from) {
    for (int to = from; to < from + SUPERVISOR_LINES && isOpen(told, to); to++) {
      String line = words(text, told, to);
      if (INITIALS.matcher(line).find() || WHOLE_NAME.matcher(line).matches()) {
        for (int i = from; i <= to; i++) {
          told.set(i, as("supervisor", told, i));
        }
        return;
      }
    }
  }

  private static boolean isWork(TitleLine line) {
    return line.role().equals("work") || line.role().equals("specialty");
  }

  private static boolean isOpen(List<TitleLine> lines, int at) {
    return at < lines.size() && lines.get(at).role().equals(TitlePageWords.LINE);
  }

  private static TitleLine as(String role, List<TitleLine> lines, int at) {
    return new TitleLine(role, lines.get(at).range());
  }

  private static String words(String text, List<TitleLine> lines, int at) {
    return lines.get(at).range().of(text).strip().replaceAll("\\s+", " ");
  }
}
