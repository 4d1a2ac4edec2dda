package kz.baspa.input.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a line goes on with the paragraph before it, by their places. */
final class Seams {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:[-–—•·▪●◦*]|\\(?\\d{1,3}(?:\\.\\d{1,3})*[.)]?|[\\p{L}][.)]|[IVXІХ]{1,5}[.)])\\s.*");

  /** The number of an item, or the initials of a speaker, before its words. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\p{Lu}\\.(?:\\p{Lu}\\.)?:)\\s+[\\p{Lu}«\"].*");

  private static final Pattern SPEAKER = Pattern.compile("\\p{Lu}\\p{L}{0,13}:\\s.*");

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:§ ?)?\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s.*|^[IVXІХ]{1,5}[.\\s].*");
  private static final String ROMAN = "[IVXІХ]{1,5}|[ivxіх]{1,6}";
  private static final Pattern WITH_PAGE =
      Pattern.compile(
          ".*(?:\\.{3,}|…|‥|_{3,}|·{3,}|(?:\\. ){3,})\\s*(?:\\d{1,4}(?:\\s?[-–—]\\s?\\d{1,4})?|"
              + ROMAN
              + ")\\s*");
  private static final Pattern DOTS_AT_END = Pattern.compile(".*(?:\\.{6,}|…{2,}|_{6,}|·{6,})\\s*");
  private static final Pattern DASHED = Pattern.compile("[-–—•]\\s.*");
  private static final Pattern PAGE_AT_END = Pattern.compile(".*\\p{L}.*\\s\\d{1,4}");

  /** The number of an entry, whose stop a machine may have misread: {@code 3: Ахметов}. */
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,3})[.,:;)]\\s?(?=[\\p{Lu}«\"“])");

  private static final Pattern LEADER = Pattern.compile("\\.{3,}|…|‥|_{3,}|·{3,}");
  private static final Pattern ROW_OF_DOTS =
      Pattern.compile("\\.{4,}|…{2,}|_{4,}|·{4,}|(?:[.·•…] ){3,}");
  private static final Pattern COUNTED = Pattern.compile("\\d{1,4} \\p{Ll}.*");
  private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern PAGE = Pattern.compile("\\d{1,4}(?:[-–—]\\d{1,4})?|" + ROMAN);

  /** A dash that is lost at the end of a line is no wider, in sizes of letters, */
  private static final double HOLE = 3;

  /** nor are words that are, in parts of the width. */
  private static final double WORDS = 0.4;

  /** A line that is wider than this is a full one but for an indent and a dash, in parts. */
  private static final double FULL = 0.8;

  /** The words of a speaker stand farther from the name than words do, in sizes of letters. */
  private static final double SET_APART = 0.7;

  /** Letters of one size are measured no more different, in parts of it. */
  private static final double MEASURED = 0.7;

  private final double tolerance;

  /** How near places must be to be the same, in sizes of letters. */
  Seams(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Whether a line begins a paragraph; {@code before} are the lines of the one before it. */
  boolean begins(List<Placed> before, Placed next) {
    Placed last = before.get(before.size() - 1);
    PageLine line = next.line();
    double near = tolerance * line.size();
    if (isOtherSize(last, next) || last.page() == next.page() && isApart(last, next)) {
      return true;
    }
    if (opensWithHeading(last, next) || isNextEntry(before.get(0), next, near)) {
      return true;
    }
    String text = last.line().text();
    if (DOTS_AT_END.matcher(text).matches()
        || text.endsWith(";") && DASHED.matcher(line.text()).matches()) {
      return true;
    }
    if (isNoisy() && closesBracket(last.line(), line)) {
      return false;
    }
    boolean entry = endsWithPage(line);
    if (endsWithPage(last.line()) || entry) {
      return endsWithPage(last.line())
          || last.column().isCentred(last.line())
          || fits(last, line) && !startsLower(line)
          || isNumbered(line)
          || PAGE_AT_END.matcher(text).matches();
    }
    boolean centred = next.column().isCentred(line);
    if (!centred && goesOn(last, line)) {
      return false;
    }
    if (centred != last.column().isCentred(last.line())) {
      boolean tail = centred && before.size() == 1 && !fits(last, line) && last.line().isBold();
      return !tail || !line.isBold();
    }
    if (centred) {
      boolean alike =
          line.isBold() && last.line().isBold() && capitals(line) == capitals(last.line());
      boolean free = fits(last, line) && (!alike || last.page().number() == 1);
      return free || isNumbered(line) || line.isBold() != last.line().isBold();
    }
    if (before.stream().allMatch(each -> each.line().isBold())
        && !line.isBold()
        && before.size() < 4
        && !startsLower(line)) {
      return true;
    }
    if (isShort(last, line) || isNoisy() && isStopped(last.line()) && isItem(line)) {
      return true;
    }
    double indent = next.indent();
    double indentBefore = last.indent();
    if (indent > Math.max(near, 0.8 * line.size())) {
      return isIndented(before, next, near);
    }
    boolean hanging =
        before.size() > 1
            && indentBefore > before.get(0).indent() + near
            && Math.abs(indent - before.get(0).indent()) < near;
    return hanging && !(startsLower(line) && !isStopped(last.line()));
  }

  /** Whether a line is a heading at the margin, behind a sentence that ends a full line. */
  private static boolean opensWithHeading(Placed last, Placed next) {
    PageLine line = next.line();
    boolean bold = line.isBold() && !last.line().isBold();
    boolean top = last.page() != next.page() && next.page().opensApart(line);
    // Thin print loses stops.
    return !startsLower(line) && (bold && top || (bold || top) && isStopped(last.line()));
  }

  /** Whether a line has the number behind that of this paragraph, and stands where it began. */
  private static boolean isNextEntry(Placed first, Placed next, double near) {
    Matcher before = ENTRY.matcher(first.line().text());
    Matcher entry = ENTRY.matcher(next.line().text());
    return before.lookingAt()
        && entry.lookingAt()
        && Integer.parseInt(entry.group(1)) == Integer.parseInt(before.group(1)) + 1
        && Math.abs(first.indent() - next.indent()) < near;
  }

  /** Whether a machine measured the places, so that they are not exact. */
  boolean isNoisy() {
    return tolerance > 0.7;
  }

  /**
   * Whether two lines differ in the size of their letters. A machine measures some lines half as
   * high again; those that go on with a sentence in a full line are of one size all the same.
   */
  private boolean isOtherSize(Placed last, Placed next) {
    PageLine line = next.line();
    double difference = Math.abs(last.line().size() - line.size());
    if (!isNoisy()) {
      return difference > 0.08 * line.size();
    }
    return difference > 0.4 * line.size()
        && (difference > MEASURED * line.size()
            || !startsLower(line)
            || isStopped(last.line())
            || last.column().isCentred(last.line())
            || next.column().isCentred(line)
            || fits(last, line));
  }

  private static boolean isApart(Placed last, Placed next) {
    double step = next.line().baseline() - last.line().baseline();
    double leading = next.column().leading();
    return step > 0 && leading > 0 && step > 1.28 * Math.max(leading, next.line().size());
  }

  /** Whether the first word of a line had room at the end of the line before. */
  private boolean fits(Placed last, PageLine line) {
    double room = last.column().width() - last.line().width();
    if (!last.column().isCentred(last.line())) {
      room = last.column().right() - last.line().right();
    }
    return firstWord(line) + 0.25 * line.size() < room - (isNoisy() ? 0.5 * line.size() : 1);
  }

  /** How wide the first word of a line is, without the dots that may follow it. */
  private static double firstWord(PageLine line) {
    String word = line.text().split(" ", 2)[0];
    Matcher leader = LEADER.matcher(word);
    return leader.find()
        ? line.firstWord() * Math.min(1.0, 1.5 * leader.start() / word.length())
        : line.firstWord();
  }

  /**
   * Whether a worn line only looks as if it stood in the middle: the first one of a paragraph whose
   * dash at the end is lost. It is nearly as wide as the column, and the next one goes on with it.
   */
  private boolean goesOn(Placed last, PageLine line) {
    return isNoisy()
        && last.column().isCentred(last.line())
        && last.line().width() > FULL * last.column().width()
        && !last.line().isBold()
        && !isStopped(last.line())
        && (startsLower(line)
            || COUNTED.matcher(line.text()).matches()
                && last.column().right() - last.line().right() < HOLE * line.size());
  }

  /** Whether a bracket that the line before opened is closed in this one. */
  private static boolean closesBracket(PageLine last, PageLine line) {
    String before = last.text();
    String text = line.text();
    int closed = text.indexOf(')');
    int opened = text.indexOf('(');
    return before.lastIndexOf('(') > before.lastIndexOf(')')
        && closed >= 0
        && (opened < 0 || closed < opened)
        && !LABEL.matcher(text).matches();
  }

  /**
   * Whether a line begins with the number of an item, or with a speaker: {@code 7. Су}, {@code Ж.:
   * Иә}. The line before may fill its width.
   */
  private static boolean isItem(PageLine line) {
    double gap = line.secondWord() - line.left() - line.firstWord();
    return ITEM.matcher(line.text()).matches()
        || gap > SET_APART * line.size() && SPEAKER.matcher(line.text()).matches();
  }

  /** Whether the line before ends before the edge because its paragraph does. */
  private boolean isShort(Placed last, PageLine line) {
    double room = last.column().right() - last.line().right();
    if (fits(last, line)) {
      // A dash at the end of a worn line leaves a hole.
      boolean counted = COUNTED.matcher(line.text()).matches();
      double hole = startsLower(line) ? WORDS * last.column().width() : HOLE * line.size();
      boolean goesOn = (counted || startsLower(line)) && room < hole;
      return !isNoisy() || isStopped(last.line()) || !goesOn;
    }
    return last.column().justified()
        && room > (isNoisy() ? 1.6 : 0.6) * line.size()
        && isStopped(last.line())
        && !startsLower(line);
  }

  /** Whether an indented line begins a paragraph, where the line before fills its width. */
  private boolean isIndented(List<Placed> before, Placed next, double near) {
    Placed last = before.get(before.size() - 1);
    PageLine line = next.line();
    boolean ends = isStopped(last.line()) || !startsLower(line);
    boolean labelled = LABEL.matcher(line.text()).matches() && ends;
    if (before.size() == 1
        && !labelled
        && LABEL.matcher(last.line().text()).matches()
        && Math.abs(last.line().secondWord() - last.column().left() - next.indent()) < near) {
      return false;
    }
    if (Math.abs(last.indent() - next.indent()) < near) {
      boolean hanging = before.size() > 1 && before.get(0).indent() < next.indent() - near;
      boolean inset = before.size() > 1 && Math.abs(before.get(1).indent() - next.indent()) < near;
      return !hanging && !inset && ends || labelled;
    }
    return ends || next.indent() - last.indent() > 0.8 * line.size();
  }

  private static boolean isStopped(PageLine line) {
    String text = line.text().strip();
    return !text.isEmpty() && ".!?:;…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean startsLower(PageLine line) {
    int first = line.text().codePointAt(0);
    return Character.isLowerCase(first);
  }

  private static boolean isNumbered(PageLine line) {
    return NUMBERED.matcher(line.text()).matches();
  }

  private static boolean capitals(PageLine line) {
    String text = line.text();
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    return upper * 2 > text.codePoints().filter(Character::isLetter).count();
  }

  /** Whether a line has a row of dots or the like in it. */
  static boolean hasLeader(String line) {
    return ROW_OF_DOTS.matcher(line).find();
  }

  /** Whether a line ends with a number behind words, or with dots: it may be of a contents list. */
  static boolean mayBeEntry(String line) {
    return hasLeader(line) || PAGE_AT_END.matcher(line).matches();
  }

  /** Whether a line ends as an entry of a contents list does: with dots, or far off, and a page. */
  static boolean endsWithPage(PageLine line) {
    return WITH_PAGE.matcher(line.text()).matches() || farPage(line) > 0;
  }

  /**
   * The index of the number that stands far behind the words of a line; 0 if there is none. Within
   * a sentence two numbers far apart have lost their dash: {@code шамамен 3 5}.
   */
  static int farPage(PageLine line) {
    int last = line.pieces().size() - 1;
    if (last < 1 || !PAGE.matcher(line.pieces().get(last).text()).matches()) {
      return 0;
    }
    if (startsLower(line) && SMALL_NUMBER.matcher(line.pieces().get(last - 1).text()).matches()) {
      return 0;
    }
    double gap = line.pieces().get(last).left() - line.pieces().get(last - 1).right();
    double widest = 0;
    for (int i = 1; i < last; i++) {
      double other = line.pieces().get(i).left() - line.pieces().get(i - 1).right();
      widest = Math.max(widest, other);
    }
    return gap > 1.8 * line.size() && gap > 2 * widest ? last : 0;
  }
}
