package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds running heads that {@link PageSequence} cannot find because their numbers do not ascend:
 * {@code 2 ю0 Дала өзендерінің тарихы І} and {@code Дала өзендерінің тарихы 1ОЗ} are one head whose
 * page numbers were misread, and {@code КІРІСПЕ | 7} in the middle of a sentence is one by itself,
 * as is the first at the top of the text.
 */
final class RunningHeads {
  /** A head is shorter than this, in UTF-16 units. */
  private static final int LONGEST = 120;

  /** So many lines must say nearly the same. */
  private static final int FEWEST = 3;

  /** A page holds at least so many UTF-16 units. */
  private static final int SHORTEST_PAGE = 500;

  private static final int FEWEST_LETTERS = 10;

  /** So large a part of the letter triples of two heads is the same. */
  private static final double ALIKE = 0.55;

  /** More different heads than this are no heads; it bounds the work. */
  private static final int MOST_HEADS = 300;

  private static final Pattern WITH_BAR =
      Pattern.compile(
          "\\p{Lu}[\\p{L} ,.-]{3,80} ?[|/] ?\\d{1,4}|\\d{1,4} ?[|/] ?\\p{Lu}[\\p{L} ,.-]{3,80}");

  /** What a misread page number can look like: it has a digit, or is a scrap of three letters. */
  private static final Pattern NUMBER = Pattern.compile("\\S{0,4}\\d\\S{0,4}|[^\\s]{1,3}");

  /**
   * A line that can only be the head of a page: its number was misread so that figures and letters
   * are mixed, and neither a heading nor a code is written so.
   */
  private static final Pattern MISREAD =
      Pattern.compile(
          "(?:\\d{1,3} )?(?=\\D{0,3}\\d)(?=\\d{0,3}[юЮоОІіl|])[\\dюЮоОІіl|]{2,4} \\p{Lu}[\\p{L} ,-]{10,80}"
              + "|\\p{Lu}[\\p{L} ,-]{10,80} (?=\\D{0,3}\\d)(?=\\d{0,3}[юЮоОІіl|])[\\dюЮоОІіl|]{2,4}");

  private RunningHeads() {}

  /** Lines of nearly the same words with something like a page number beside them. */
  private static final class Head {
    final Set<String> triples;
    final List<Integer> lines = new ArrayList<>();

    Head(Set<String> triples) {
      this.triples = triples;
    }
  }

  /** The lines that are running heads, in the order of the text. */
  static TreeSet<Integer> find(LinedText text) {
    TreeSet<Integer> found = new TreeSet<>();
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      int length = text.end(i) - text.start(i);
      if (text.line(i).kind() != LineKind.UNKNOWN || length == 0 || length > LONGEST + 40) {
        continue;
      }
      String line = text.string(i).strip().replaceAll("\\h+", " ");
      if (line.length() > LONGEST) {
        continue;
      }
      if (WITH_BAR.matcher(line).matches() && isInSentence(text, i)
          || MISREAD.matcher(line).matches() && isAtTop(text, i)) {
        found.add(i);
      }
      String title = withoutNumber(line);
      if (title != null) {
        note(heads, triples(title), i);
      }
    }
    for (Head head : heads) {
      List<Integer> apart = farApart(text, head.lines);
      long cutting = apart.stream().filter(line -> isInSentence(text, line)).count();
      if (apart.size() >= FEWEST && cutting * 2 >= apart.size()) {
        found.addAll(apart);
      }
    }
    return found;
  }

  /** The words of a line without what may be its page number; null if it has none or no words. */
  private static @Nullable String withoutNumber(String line) {
    String[] words = line.split(" ");
    int from = 0;
    int to = words.length;
    boolean digit = false;
    while (from < to && NUMBER.matcher(words[from]).matches()) {
      digit |= words[from].codePoints().anyMatch(Character::isDigit);
      from++;
    }
    while (to > from && NUMBER.matcher(words[to - 1]).matches()) {
      digit |= words[to - 1].codePoints().anyMatch(Character::isDigit);
      to--;
    }
    String title = String.join(" ", List.of(words).subList(from, to)).toLowerCase(Locale.ROOT);
    boolean bare = from == 0 && to == words.length;
    long letters = title.codePoints().filter(Character::isLetter).count();
    return bare || !digit || letters < FEWEST_LETTERS ? null : title;
  }

  private static void note(List<Head> heads, Set<String> triples, int line) {
    heads.stream()
        .filter(head -> likeness(head.triples, triples) >= ALIKE)
        .max(Comparator.comparingDouble(head -> likeness(head.triples, triples)))
        .orElseGet(
            () -> {
              Head head = new Head(triples);
              if (heads.size() < MOST_HEADS) {
                heads.add(head);
              }
              return head;
            })
        .lines
        .add(line);
  }

  private static Set<String> triples(String title) {
    String letters = title.replaceAll("[^\\p{L}]", "");
    Set<String> triples = new HashSet<>();
    for (int i = 0; i + 3 <= letters.length(); i++) {
      triples.add(letters.substring(i, i + 3));
    }
    return triples;
  }

  /** The part of the letter triples that two heads have in common, 0 to 1. */
  private static double likeness(Set<String> a, Set<String> b) {
    int common = 0;
    for (String triple : a) {
      common += b.contains(triple) ? 1 : 0;
    }
    return (double) common / Math.max(1, a.size() + b.size() - common);
  }

  /** Those lines that stand at least a page apart from the one before. */
  private static List<Integer> farApart(LinedText text, List<Integer> lines) {
    List<Integer> apart = new ArrayList<>();
    for (int line : lines) {
      if (apart.isEmpty()
          || text.start(line) - text.start(apart.get(apart.size() - 1)) >= SHORTEST_PAGE) {
        apart.add(line);
      }
    }
    return apart;
  }

  /** Whether nothing but blank lines stands before a line, and one behind it. */
  private static boolean isAtTop(LinedText text, int line) {
    return text.text().substring(0, text.start(line)).isBlank()
        && line + 1 < text.size()
        && text.string(line + 1).isBlank();
  }

  /** Whether the sentence before a line goes on behind it. */
  private static boolean isInSentence(LinedText text, int line) {
    LineShape before = neighbour(text, line, -1);
    LineShape after = neighbour(text, line, 1);
    return before != null
        && after != null
        && before.end() != LineShape.End.STOP
        && before.end() != LineShape.End.COLON
        && after.start() == LineShape.Start.LOWER;
  }

  private static @Nullable LineShape neighbour(LinedText text, int line, int step) {
    for (int i = line + step; i >= 0 && i < text.size() && Math.abs(i - line) <= 6; i += step) {
      LineShape shape = LineShape.of(text, i);
      if (shape != null) {
        return text.line(i).kind() == LineKind.UNKNOWN ? shape : null;
      }
    }
    return null;
  }
}
