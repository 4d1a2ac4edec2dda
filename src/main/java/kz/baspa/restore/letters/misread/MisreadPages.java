package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives entries of a list of references the б of their pages back where it was read as a figure:
 * {@code Алматы: Ғылым, 1994. – 310 6.} becomes {@code Алматы: Ғылым, 1994. – 310 б.}, and {@code
 * 1994. – 3106.} the same. Nobody counts pages by sixes; the glued one may be pages without a mark,
 * so that it takes four figures, and other entries with the mark. Worn, the б is read as 5 and 8
 * too: that takes a publisher before the year, as does what has no stop or may be a year itself.
 *
 * <p>In running text {@code 21-27 66.} are pages 21 to 27, {@code (264-6.)} is page 264, and {@code
 * 160 6. тұрады} is pages where the text counts them so elsewhere, else it is asked about.
 */
public final class MisreadPages extends ProposingRule {
  /**
   * The end of an entry behind its year: a dash, pages, the mark and the end of a line or entry.
   */
  private static final RarePattern PAGES =
      RarePattern.of(
          "12",
          "(?<!\\d)(?:1[89]|20)\\d\\d(?<between>[.,]?[\\h\\n]{0,2}[-–—]{0,2}[\\h\\n]{0,2})"
              + "(?<pages>\\d{1,4})(?<mark>[\\h\\n]?[568б])(?<stop>\\.?)(?=\\h*(?:\\n|$|\\d{1,3}[.)]\\h?\\p{Lu}))");

  /** What stands before the year of a book: its town and who printed it. */
  private static final Pattern PUBLISHER = Pattern.compile("\\p{L}\\.?\\h?:\\s[^:\\d]{2,60},\\s?$");

  /** No publisher and town are longer, in UTF-16 units. */
  private static final int LONGEST = 80;

  /** A number in running text with what may be a mark of pages behind it. */
  private static final RarePattern COUNTED =
      RarePattern.of(
          "123456789",
          "(?<![\\p{L}\\d№§.,:/–—-])(?<![\\d№§]\\h)(?<range>[1-9]\\d{0,3}[-–—])?(?<pages>[1-9]\\d{0,3})"
              + "(?<gap>[\\h-])(?<mark>66|6б|б6|6|бб|б)(?<stop>\\.?)(?=(?<end>[)\\],;]|\\h\\p{Ll}|\\h*(?:\\n|$)|\\h))");

  /** An item before the sixth of a list that runs on in its paragraph. */
  private static final Pattern FIFTH = Pattern.compile("(?<!\\d)5[.)]\\h");

  /** A list is not longer from item to item, in UTF-16 units. */
  private static final int ITEM = 400;

  /** How likely three figures are two and the mark, where other entries have it. */
  private static final double ASKED = 0.45;

  /** How likely a 6 is the mark if no other place of the text shows one. */
  private static final double LIKELY = 0.6;

  /** A smaller number before a hyphen and a 6 is the beginning of a range. */
  private static final int SIX = 6;

  /** The range of pages of an article is not longer; what is taken for its end makes it longer. */
  private static final int ARTICLE = 99;

  /** The end of an entry, a range to which the mark is glued: {@code 95-1206.} */
  private static final RarePattern GLUED_RANGE =
      RarePattern.of(
          "-–—",
          "[-–—]\\h?(?<from>[1-9]\\d{0,3})[-–—](?<to>[1-9]\\d{0,3})(?<mark>6)\\.(?=\\h*(?:\\n|$|\\d{1,3}[.)]\\h?\\p{Lu}))");

  private static final Pattern NUMBERED = Pattern.compile("\\.\\h*\\n\\d{1,3}[.)\\h]");

  /** A year without its last figure. */
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d|20\\d");

  private static final double MADE = 0.96;

  /** A number with the mark glued to it has so many figures at least: no book has as many pages. */
  private static final int GLUED = 4;

  /** So many entries show the mark before a glued one is taken for it. */
  private static final int FEWEST = 2;

  /** The rule. */
  public MisreadPages() {
    super("misread-pages");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    List<Change> likely = new ArrayList<>();
    int marked = 0;
    RarePattern.Search search = PAGES.in(s);
    while (search.find()) {
      Matcher entry = search.match();
      int start = entry.start("mark");
      int end = entry.end("mark");
      boolean parted = end - start > 1;
      boolean stopped = !entry.group("stop").isEmpty();
      boolean sameLine = s.charAt(start) != '\n';
      if (s.charAt(end - 1) == 'б') {
        marked++;
      } else if (s.charAt(end - 1) == '6' && parted && stopped && sameLine) {
        marked++;
        changes.add(change(end - 1, end, "б", MADE));
      } else if (isPublished(s, entry)
          ? parted ? sameLine || stopped && isBeforeNumber(s, end) : isGlued(entry)
          : !parted && isGlued(entry) && s.charAt(end - 1) == '6' && !mayBeYear(entry)) {
        likely.add(change(parted ? end - 1 : start, end, parted ? "б" : " б", MADE));
      } else if (isPublished(s, entry) && !parted && stopped && s.charAt(end - 1) == '6') {
        likely.add(change(start, end, " б", ASKED)); // 896 pages without their mark, or 89
      }
    }
    if (marked >= FEWEST || likely.size() > 2 * FEWEST) {
      changes.addAll(likely);
    }
    counted(s, changes);
    ranges(s, changes);
    return changes;
  }

  /** Adds the marks behind numbers in running text. */
  private void counted(String s, List<Change> changes) {
    List<Change> likely = new ArrayList<>();
    int marked = 0;
    RarePattern.Search search = COUNTED.in(s);
    while (search.find()) {
      Matcher number = search.match();
      String mark = number.group("mark");
      boolean hyphen = number.group("gap").equals("-");
      boolean range = number.group("range") != null;
      boolean stopped = !number.group("stop").isEmpty();
      boolean closed = number.group("end").matches("[)\\],;]");
      if (mark.indexOf('6') < 0) {
        marked++;
      } else if (stopped && isNew(changes, number.start("mark"))) {
        boolean goesOn = closed || number.group("end").matches("\\h\\p{Ll}");
        boolean ends = number.group("end").isBlank();
        Change change =
            change(
                number.start("mark"),
                number.end("mark"),
                "б".repeat(mark.length()),
                goesOn || ends && range ? MADE : LIKELY);
        if (range && !hyphen && (goesOn || ends)) {
          changes.add(change);
        } else if (hyphen
            && mark.length() == 1
            && !range
            && Integer.parseInt(number.group("pages")) > SIX) {
          changes.add(change);
        } else if (!hyphen
            && mark.length() == 1
            && !range
            && goesOn
            && !isSixth(s, number.start("mark"))) {
          likely.add(change);
        }
      }
    }
    double sure = marked >= FEWEST ? MADE : LIKELY;
    likely.forEach(each -> changes.add(change(each.start(), each.end(), each.after(), sure)));
  }

  private static boolean isNew(List<Change> changes, int at) {
    return changes.stream().noneMatch(each -> each.start() <= at && each.end() > at);
  }

  private static boolean isSixth(String s, int at) {
    return FIFTH.matcher(s).region(Math.max(0, at - ITEM), at).find();
  }

  /** Adds the marks that are glued to the ranges of articles. */
  private void ranges(String s, List<Change> changes) {
    RarePattern.Search search = GLUED_RANGE.in(s);
    while (search.find()) {
      Matcher range = search.match();
      int from = Integer.parseInt(range.group("from"));
      int to = Integer.parseInt(range.group("to"));
      int at = range.start("mark");
      if (to > from && to - from <= ARTICLE && 10 * to - from > 2 * ARTICLE && isNew(changes, at)) {
        changes.add(change(at, at + 1, " б", MADE));
      }
    }
  }

  /** Whether the next line begins with a number: a figure alone in this one is none then. */
  private static boolean isBeforeNumber(String text, int at) {
    return NUMBERED.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether a mark glued to pages makes more of them than books have. */
  private static boolean isGlued(Matcher entry) {
    return entry.group("pages").length() + 1 >= GLUED;
  }

  /** Whether a publisher stands before the year, and a stop or dash behind it: a book's pages. */
  private static boolean isPublished(String text, Matcher entry) {
    int year = entry.start();
    return !entry.group("between").isBlank()
        && PUBLISHER.matcher(text).region(Math.max(0, year - LONGEST), year).find();
  }

  /** {@code 2014 2015 2016} under a chart are years, and so may be {@code 1998, 2006} in a text. */
  private static boolean mayBeYear(Matcher entry) {
    String between = entry.group("between");
    boolean dash = between.chars().anyMatch(c -> "-–—".indexOf(c) >= 0);
    return between.isBlank() || !dash && YEAR.matcher(entry.group("pages")).matches();
  }
}
