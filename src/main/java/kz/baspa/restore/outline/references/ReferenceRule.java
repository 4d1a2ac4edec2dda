package kz.baspa.restore.outline.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.outline.MisreadLabels;
import kz.baspa.restore.outline.Surroundings;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;

/**
 * Gives each entry of the list of references a line of its own: {@code 1. Ахметов Б. Құқық. – 222
 * б.2. Оспанова Ш. Ел⏎тарихы. – 90 б.} are two entries, the second of which was broken over lines.
 */
public final class ReferenceRule implements Rule {
  /** What stands behind the number of an entry; a machine may read it as another mark. */
  private static final String STOPS = ".)\t";

  private static final Pattern LABEL =
      Pattern.compile("(?:\\[(\\d{1,3})\\]|(\\d{1,3})[.)]|(\\d{1,3})(?=[  \t]))[.)]?[  \t]*");

  /** A number whose stop or second figure was misread, {@code 3: Ахметов}, {@code 1Ө. Ахметов}. */
  private static final Pattern MISREAD =
      Pattern.compile(
          "(\\d{1,3}(?=[,:;])|\\d{1,2}[OОӨоөЗзІIlб](?=\\.))[.,:;][  \t]*(?=[\\p{Lu}«“\"])");

  /** Letters that figures are taken for. */
  private static final String LETTERS = "OОӨоөЗзІIlб";

  private static final String FIGURES = "00000331116";

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:\\d ?(?:б|бет|с|стр|p|pp)\\.?|\\d{4} ?(?:ж|г)?\\.?|[БСP]\\. ?\\d{1,4}(?:[-–]\\d{1,4})?\\.?|[)\\]]\\.?|[/\\w]{3}\\.\\w{2,4}/?\\S*)\\s*$",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern VOLUME =
      Pattern.compile("(?:Т|Том|Кн|Вып|Ч|Бөл|№|Vol|No|б|Шығ)[.  ]*$");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\d ?(?:б|бет|с|стр|p|pp)\\.|//|https?:|[,:–-] ?(?:1[5-9]|20)\\d\\d ?(?:[.,;)–-]|$)");

  /** Sentences without a figure: «Бұл тізімде ең басты еңбектер берілген. Олар кітапханада тұр.» */
  private static final Pattern PROSE =
      Pattern.compile(
          "(?:[\\p{L}-]+,? ){4,}\\p{Ll}+(?:\\. \\p{Lu}[\\p{L}-]*(?:,? [\\p{L}-]+){2,}\\.|:)\\s*");

  /** References are shorter than this on the average, in units. */
  private static final int LONG = 250;

  /** So many numbers that follow each other begin a list that does not begin with 1. */
  private static final int FEWEST_CUT = 3;

  private static final int LONGEST = 900;
  private static final int SHORTEST = 15;

  @Override
  public String name() {
    return "reference";
  }

  /** An entry: where it begins, where it ends, its number and where its words begin. */
  private record Entry(int start, int end, int number, int words) {}

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    LineSegmentation segmentation = new LineSegmentation(text);
    boolean found = false;
    for (int line = 0; line < text.size(); line++) {
      Line heading = text.line(line);
      if (heading.kind() == LineKind.HEADING && heading.part() == Part.BIBLIOGRAPHY) {
        int end = line + 1;
        while (end < text.size() && text.line(end).kind() == LineKind.UNKNOWN) {
          end++;
        }
        List<int[]> lines = lines(text, line + 1, end);
        boolean read = !text.evidence().words().isEmpty();
        List<Entry> entries = entries(text.text(), lines, read);
        if (!entries.isEmpty() && !isProse(text.text(), entries)) {
          found = true;
          write(text.text(), entries, segmentation);
        }
      }
    }
    return found ? segmentation.apply(this, decider) : text;
  }

  private static List<int[]> lines(LinedText text, int from, int to) {
    List<int[]> lines = new ArrayList<>();
    for (int line = from; line < to; line++) {
      int start = Spaces.skipForward(text.text(), text.start(line), text.end(line));
      int end = Spaces.skipBackward(text.text(), text.end(line), start);
      if (start < end) {
        lines.add(new int[] {start, end});
      }
    }
    return lines;
  }

  /**
   * The entries.
   *
   * @param read whether a machine read them and may have misread their numbers
   */
  private static List<Entry> entries(String text, List<int[]> lines, boolean read) {
    List<Entry> entries = new ArrayList<>();
    boolean numbered = isNumbered(text, lines);
    int expected = first(text, lines);
    for (int i = 0; i < lines.size(); i++) {
      int[] line = lines.get(i);
      Matcher label = LABEL.matcher(text).region(line[0], line[1]);
      int number = label.lookingAt() && label.end() < line[1] ? number(label) : 0;
      if (read && number == 0) {
        Matcher other = MISREAD.matcher(text).region(line[0], line[1]);
        if (other.lookingAt() && figures(other.group(1)) == expected) {
          label = other;
          number = expected;
        }
      }
      // 45 behind 42 is no 43 where 46 follows: entries between them were run together.
      boolean followed =
          number > 0
              && (i + 1 < lines.size() && begins(text, lines.get(i + 1), number + 1)
                  || nextLabel(text, label.end() + SHORTEST, line[1], number + 1, STOPS) >= 0);
      if (read && number != expected && !followed && isMisread(text, label, number, expected)) {
        number = expected;
      }
      boolean opens =
          numbered && number >= expected && number <= expected + 5
              || numbered && number == 1 && expected > 1;
      if (opens) {
        entries.add(new Entry(line[0], line[1], number, label.end()));
        expected = number + 1;
      } else if (!entries.isEmpty() && goesOn(text, last(entries), line, numbered)) {
        Entry before = entries.remove(entries.size() - 1);
        entries.add(new Entry(before.start(), line[1], before.number(), before.words()));
      } else {
        entries.add(new Entry(line[0], line[1], 0, line[0]));
      }
      if (numbered) {
        expected = part(text, entries, expected, read ? STOPS + ",:;" : STOPS);
      } else {
        part(text, entries);
      }
    }
    return entries;
  }

  /** Whether a line begins with this number. */
  private static boolean begins(String text, int[] line, int number) {
    Matcher label = LABEL.matcher(text).region(line[0], line[1]);
    return label.lookingAt() && label.end() < line[1] && number(label) == number;
  }

  /**
   * Whether paragraphs stand here, and no references: no numbers, long, and few with pages, a place
   * and a year. So it is where the last line of a contents list was taken for a heading.
   */
  private static boolean isProse(String text, List<Entry> entries) {
    int letters = 0;
    int references = 0;
    for (Entry entry : entries) {
      if (entry.number() > 0) {
        return false;
      }
      letters += entry.end() - entry.start();
      references += REFERENCE.matcher(text).region(entry.start(), entry.end()).find() ? 1 : 0;
    }
    return letters > LONG * entries.size() && references * 3 < entries.size();
  }

  /** Whether a number before a capital looks like the one that is due: 5. for 3, 3. for 13. */
  private static boolean isMisread(String text, Matcher label, int number, int expected) {
    return number > 0
        && Character.isUpperCase(text.charAt(label.end()))
        && (MisreadLabels.isAlike(List.of(expected), List.of(number))
            || expected > 9 && number == expected % 10);
  }

  private static boolean isNumbered(String text, List<int[]> lines) {
    int numbers = 0;
    for (int[] line : lines) {
      Matcher label = LABEL.matcher(text).region(line[0], line[1]);
      numbers += label.lookingAt() && label.end() < line[1] ? 1 : 0;
    }
    return numbers * 4 >= lines.size();
  }

  /**
   * The number that is due first: 1, or another one of a list that was cut off from a longer one.
   */
  private static int first(String text, List<int[]> lines) {
    List<Integer> numbers = new ArrayList<>();
    for (int[] line : lines) {
      Matcher label = LABEL.matcher(text).region(line[0], line[1]);
      if (label.lookingAt() && label.end() < line[1]) {
        numbers.add(number(label));
      }
    }
    int follow = 1;
    while (follow < numbers.size() && numbers.get(follow) == numbers.get(0) + follow) {
      follow++;
    }
    boolean whole = follow >= FEWEST_CUT || follow > 1 && follow == numbers.size();
    return whole && numbers.get(0) > 1 ? numbers.get(0) : 1;
  }

  private static int figures(String read) {
    int number = 0;
    for (char c : read.toCharArray()) {
      int letter = LETTERS.indexOf(c);
      number = 10 * number + Character.digit(letter < 0 ? c : FIGURES.charAt(letter), 10);
    }
    return number;
  }

  private static int number(Matcher label) {
    for (int group = 1; group <= 3; group++) {
      if (label.group(group) != null) {
        return Integer.parseInt(label.group(group));
      }
    }
    return 0;
  }

  private static Entry last(List<Entry> entries) {
    return entries.get(entries.size() - 1);
  }

  /** Whether a line without a number of its own belongs to the entry before it. */
  private static boolean goesOn(String text, Entry before, int[] line, boolean numbered) {
    if (line[1] - before.start() > LONGEST) {
      return false;
    }
    char first = text.charAt(line[0]);
    if (Character.isLowerCase(first) || "–—-/,;:(&".indexOf(first) >= 0) {
      return true;
    }
    String tail = text.substring(Math.max(before.start(), before.end() - 40), before.end());
    boolean whole = WHOLE.matcher(tail).find();
    if (numbered) {
      return !whole || Character.isDigit(first);
    }
    char lastChar = text.charAt(before.end() - 1);
    return !whole && lastChar != '.' || ",:–—-/".indexOf(lastChar) >= 0;
  }

  /** Parts entries that run together in one line: «… – 222 б.2. Ахметов …». */
  private static int part(String text, List<Entry> entries, int expected, String stops) {
    int next = expected;
    while (true) {
      Entry entry = last(entries);
      int cut = nextLabel(text, entry.words() + SHORTEST, entry.end(), next, stops);
      if (cut < 0 || entry.number() == 0) {
        return next;
      }
      Matcher label = LABEL.matcher(text).region(cut, entry.end());
      if (!label.lookingAt() && !label.usePattern(MISREAD).lookingAt()) {
        return next;
      }
      entries.remove(entries.size() - 1);
      int end = Spaces.skipBackward(text, cut, entry.start());
      entries.add(new Entry(entry.start(), end, entry.number(), entry.words()));
      entries.add(new Entry(cut, entry.end(), next, label.end()));
      next++;
    }
  }

  /** The same of entries without numbers. */
  private static void part(String text, List<Entry> entries) {
    Entry entry = entries.remove(entries.size() - 1);
    int start = entry.start();
    for (int begin : RunOnReferences.begins(text, start, entry.end())) {
      entries.add(new Entry(start, Spaces.skipBackward(text, begin, start), 0, start));
      start = begin;
    }
    entries.add(new Entry(start, entry.end(), 0, start));
  }

  /** Where the label with this number begins behind the end of an entry; -1 if nowhere. */
  private static int nextLabel(String text, int from, int to, int number, String stops) {
    String digits = String.valueOf(number);
    for (int at = text.indexOf(digits, from);
        at >= 0 && at < to;
        at = text.indexOf(digits, at + 1)) {
      int end = at + digits.length();
      boolean bracketed = text.charAt(at - 1) == '[' && end < to && text.charAt(end) == ']';
      boolean marked = end + 1 < to && stops.indexOf(text.charAt(end)) >= 0;
      int label = bracketed ? at - 1 : at;
      if (!bracketed && !marked || Character.isDigit(text.charAt(label - 1))) {
        continue;
      }
      int words = Spaces.skipForward(text, end + 1, to);
      boolean opens =
          words < to
              && (Character.isUpperCase(text.charAt(words))
                  || "«“\"".indexOf(text.charAt(words)) >= 0);
      String before = text.substring(Math.max(from - SHORTEST, label - 24), label).stripTrailing();
      boolean ended =
          WHOLE.matcher(before).find()
              || label == Spaces.skipBackward(text, label, from) && before.endsWith(".");
      if (opens && ended && !VOLUME.matcher(before.endsWith("б.") ? "" : before).find()) {
        return label;
      }
    }
    return -1;
  }

  private void write(String text, List<Entry> entries, LineSegmentation segmentation) {
    for (Entry entry : entries) {
      boolean tooLong = entry.end() - entry.start() > LONGEST;
      Matcher prose = PROSE.matcher(text).region(entry.start(), entry.end());
      if (entry.number() == 0 && (tooLong || prose.matches())) {
        continue; // no reference, but what is said of them
      }
      segmentation.open(entry.start(), name());
      for (int at = Surroundings.find(text, '\n', entry.start(), entry.end());
          at >= 0;
          at = Surroundings.find(text, '\n', at + 1, entry.end())) {
        int from = Spaces.skipBackward(text, at, entry.start());
        int to = at;
        while (to < entry.end() && (text.charAt(to) == '\n' || Spaces.isInLine(text.charAt(to)))) {
          to++;
        }
        segmentation.replace(
            isCut(text, from, to) ? from - 1 : from, to, glue(text, from, to), name());
        at = to - 1;
      }
      String label = entry.number() == 0 ? "" : String.valueOf(entry.number());
      Matcher shown = DIGITS.matcher(text).region(entry.start(), entry.words());
      if (entry.number() > 0 && shown.find()) {
        boolean misread = ".)] \u00a0\t".indexOf(text.charAt(shown.end())) < 0;
        int stop = Surroundings.find(text, ' ', shown.end(), entry.words());
        int end = misread ? stop < 0 ? entry.words() : stop : shown.end();
        segmentation.replace(shown.start(), end, misread ? label + "." : label, name());
      }
      segmentation.mark(
          entry.start(), Line.marked(LineKind.REFERENCE, label, entry.words() - entry.start()));
    }
  }

  /** Whether a word was cut at this line end: a letter and a hyphen, and a small letter behind. */
  private static boolean isCut(String text, int from, int to) {
    return from > 1
        && "-¬\u00ad".indexOf(text.charAt(from - 1)) >= 0
        && Character.isLetter(text.charAt(from - 2))
        && Character.isLowerCase(text.charAt(to));
  }

  private static String glue(String text, int from, int to) {
    boolean range = text.charAt(from - 1) == '-' && Character.isDigit(text.charAt(to));
    return isCut(text, from, to) || range ? "" : " ";
  }
}
