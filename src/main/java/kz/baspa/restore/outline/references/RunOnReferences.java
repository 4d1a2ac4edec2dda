package kz.baspa.restore.outline.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References without numbers that stand in one line: {@code Ермекова Ж. Су жолы. – Алматы, 1991. –
 * 210 б. Тоқтаров С. Дала. – Алматы, 1987. – 90 б.} are two. They are parted only where it is
 * certain: pages end the one, the head of an entry begins the other, and the other has all that a
 * reference has, up to the next such place.
 */
final class RunOnReferences {
  /** «– 210 б.», «– 12-15 с.», «– Б. 12–15.»: nothing of the same entry comes behind. */
  private static final Pattern PAGES =
      Pattern.compile(
          "[–—-]\\s?(?:\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?\\s?(?:бет|б|стр|с|pp?)\\."
              + "|(?:Б|С|P|Pp)\\.\\s?\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?\\.);?(\\s*)(?=[\\p{Lu}«“\"])");

  /** «Тоқтаров С.», «Nurlan, A.», «С.Т. Тоқтаров» */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?,?\\s\\p{Lu}\\."
              + "|\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?\\p{Lu}\\p{Ll}{2,}");

  /** Two words at the least before any mark, and no more than a title has. */
  private static final Pattern TITLE =
      Pattern.compile(
          "[«“\"]?\\p{Lu}[\\p{L}-]{3,}\\s(?:[\\p{L}-]+\\s){0,30}[\\p{L}-]{2,}[.:»”\"/\\s]");

  /** «Екінші кітап. – Алматы, 1991. – 300 б.» is a volume of what stands before. */
  private static final Pattern VOLUME =
      Pattern.compile(
          "[«“\"]?(?:\\S+\\s)?(?:том|кітап|бөлім|шығарылым|книга|часть|выпуск|volume|part|book)(?!\\p{L})|"
              + "(?:том|кітап|бөлім|книга|часть|выпуск|volume|part|book)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)");
  private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s|//");

  /** In units. */
  private static final int LONGEST = 2_000;

  private RunOnReferences() {}

  /**
   * Where entries begin behind the first.
   *
   * @param from where the first begins
   * @param to where the last ends
   * @return in their order; none if it is one entry, or one cannot tell
   */
  static List<Integer> begins(String text, int from, int to) {
    List<Integer> ends = new ArrayList<>();
    Matcher pages = PAGES.matcher(text).region(from, to);
    while (pages.find()) {
      ends.add(pages.end(1));
    }
    List<Integer> begins = new ArrayList<>();
    int start = from;
    for (int i = 0; i < ends.size(); i++) {
      int end = ends.get(i);
      int next = i + 1 < ends.size() ? ends.get(i + 1) : to;
      if (end - start > LONGEST) {
        break; // no reference is that long
      }
      if (isWhole(text, start, end) && isWhole(text, end, next) && isHead(text, end, next)) {
        begins.add(end);
        start = end;
      }
    }
    return begins;
  }

  private static boolean isWhole(String text, int from, int to) {
    return YEAR.matcher(text).region(from, to).find() && DASH.matcher(text).region(from, to).find();
  }

  private static boolean isHead(String text, int from, int to) {
    return AUTHOR.matcher(text).region(from, to).lookingAt()
        || TITLE.matcher(text).region(from, to).lookingAt()
            && !VOLUME.matcher(text).region(from, to).lookingAt();
  }
}
