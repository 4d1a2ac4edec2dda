package kz.baspa.kazakh;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.text.TabSeparatedTable;

/**
 * Which spaces of a text must not become line ends.
 *
 * <pre>{@code
 * NoBreak.in("1997 ж. Н. Назарбаев 7,5 млн");      // {4, 10, 24}
 * NoBreak.apply("XXI ғасыр").charAt(3);            // '\u00A0'
 * }</pre>
 *
 * <p>Rules of orthography («Тасымалдауға болмайтын орындар»): initials stay with the surname,
 * figures with the word for what they count (22 наурыз, 2012 жыл, 70 км), «XXI ғасыр» stays whole;
 * GOST 8.417 and GOST 7.32-2017: a figure stays with its unit, its % and its №, the groups of a
 * long number stay together; a lone ж., ғ., б. stays with what is before it; no line begins with a
 * dash between words or parts of a reference (2005. – 326 б.). Words are in the table {@code
 * no-break.txt}.
 */
public final class NoBreak {
  private static final char NO_BREAK_SPACE = '\u00A0';

  /** What is longer than this is not looked at. */
  private static final int LONGEST = 40;

  private static final Pattern FIGURE =
      Pattern.compile("[-–−+±~≈<>(\\[«]*\\d(?:[\\d.,:/–—-]*\\d)?(?:-\\p{Ll}{1,4})?");
  private static final Pattern ROMAN = Pattern.compile("[(\\[«]*[IVXLCМХІ]+(?:[-–—][IVXLCМХІ]+)?");
  private static final Pattern INITIALS =
      Pattern.compile("[(\\[«]*(?:\\p{Lu}\\.|Дж\\.|Ж\\.|Ch\\.|Th\\.|Ph\\.)(?:-?\\p{Lu}\\.)*");
  private static final Pattern SURNAME =
      Pattern.compile("\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*.*");
  private static final Pattern NAME =
      Pattern.compile("[(\\[«]*\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?");

  private enum Kind {
    AFTER,
    BEFORE,
    UNIT,
    STEM,
    ROMAN
  }

  private static final Map<Kind, Set<String>> WORDS = read();

  private NoBreak() {}

  private static Map<Kind, Set<String>> read() {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (TabSeparatedTable.Row row : TabSeparatedTable.resource(NoBreak.class, "no-break.txt", 2)) {
      Kind kind = Kind.valueOf(Alphabet.upper(row.cell(0)));
      words.getOrDefault(kind, Set.of()).add(Alphabet.lower(row.cell(1)));
    }
    return words;
  }

  private static Set<String> words(Kind kind) {
    return WORDS.getOrDefault(kind, Set.of());
  }

  /** The text with no-break spaces (U+00A0) where they are due. */
  public static String apply(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int space : in(text)) {
      out.setCharAt(space, NO_BREAK_SPACE);
    }
    return out.toString();
  }

  /** The offsets of the plain spaces at which no line may end, in order. */
  public static int[] in(String text) {
    int[] found = new int[8];
    int count = 0;
    int previousFrom = 0;
    int space = text.indexOf(' ');
    while (space >= 0) {
      int next = text.indexOf(' ', space + 1);
      int to = next < 0 ? text.length() : next;
      if (space > previousFrom
          && to > space + 1
          && isDue(
              text,
              text.substring(Math.max(previousFrom, space - LONGEST), space),
              text.substring(space + 1, Math.min(to, space + 1 + LONGEST)),
              to)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = space;
      }
      previousFrom = space + 1;
      space = next;
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Whether two neighbours stay together.
   *
   * @param to where the second one ends in the text
   */
  private static boolean isDue(String text, String first, String second, int to) {
    if (second.equals("–") || second.equals("—")) {
      return true;
    }
    String bare = bare(second);
    String opener = Alphabet.lower(trim(first));
    if (words(Kind.AFTER).contains(opener) && (first.endsWith(".") || opener.length() == 1)) {
      return true;
    }
    if (words(Kind.BEFORE).contains(bare)
        && hasStop(second, bare)
        && Character.isLowerCase(second.charAt(0))) {
      return true;
    }
    if (Character.isLowerCase(first.charAt(0))) { // most words: no pattern begins so
      return isShortened(first) && isShortened(second);
    }
    if (FIGURE.matcher(first).matches()) {
      return words(Kind.UNIT).contains(bare)
          || startsWith(words(Kind.STEM), bare)
          || isGroup(first, second);
    }
    if (ROMAN.matcher(first).matches() && startsWith(words(Kind.ROMAN), bare)) {
      return true;
    }
    if (isShortened(first) && isShortened(second)) {
      return true;
    }
    if (INITIALS.matcher(first).matches()) {
      return INITIALS.matcher(withoutMarks(second)).matches() || SURNAME.matcher(second).matches();
    }
    return NAME.matcher(first).matches() && isLoneInitials(text, second, to);
  }

  /** One small letter and a stop, as in «б. з. б.». */
  private static boolean isShortened(String word) {
    return word.length() >= 2 && Character.isLowerCase(word.charAt(0)) && word.charAt(1) == '.';
  }

  private static String withoutMarks(String word) {
    int end = word.length();
    while (end > 0 && ",;:)]»".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** Initials after a surname: no name follows them that they might belong to. */
  private static boolean isLoneInitials(String text, String second, int to) {
    String initials = withoutMarks(second);
    if (!INITIALS.matcher(initials).matches() || !Character.isUpperCase(second.charAt(0))) {
      return false;
    }
    if (initials.length() < second.length()) {
      return true;
    }
    int next = to;
    while (next < text.length() && next - to < 2 && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length() || !Character.isUpperCase(text.charAt(next))) {
      return true;
    }
    boolean moreInitials = next + 1 < text.length() && text.charAt(next + 1) == '.';
    if (!moreInitials) {
      return false;
    }
    int end = next;
    while (end < text.length() && end - next < LONGEST && text.charAt(end) != ' ') {
      end++;
    }
    return isLoneInitials(text, text.substring(next, end), end);
  }

  /** The next three figures of a long number: 7 500 000. */
  private static boolean isGroup(String first, String second) {
    return first.matches("[-–−+±~≈<>(\\[«]*\\d{1,3}") && second.matches("\\d{3}(?:[^\\d].*)?");
  }

  private static boolean hasStop(String word, String bare) {
    return word.length() > bare.length() && word.charAt(bare.length()) == '.';
  }

  private static boolean startsWith(Set<String> stems, String word) {
    for (int length = word.length(); length > 0; length--) {
      if (stems.contains(word.substring(0, length))) {
        return length > 2 || length == word.length();
      }
    }
    return false;
  }

  /** In lower case, up to the stop or mark after the word; a stop inside stays: т.б */
  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && ".,;:!?)]»”…\"".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    int mark = 0;
    while (mark < end && ",;:)»".indexOf(word.charAt(mark)) < 0) {
      mark++;
    }
    return Alphabet.lower(word.substring(0, Math.min(end, mark)));
  }

  private static String trim(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "([«“\"".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && word.charAt(to - 1) == '.') {
      to--;
    }
    return word.substring(from, to);
  }
}
