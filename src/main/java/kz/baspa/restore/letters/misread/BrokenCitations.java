package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.citation.CitationBody;
import kz.baspa.text.citation.DamagedCitation;
import kz.baspa.text.citation.DamagedCitation.Bracket;

/**
 * Citations of several parts whose brackets were read as something else, figures and letters within
 * them too: {@code айтылған ІЗ, 45 6.1.} is {@code айтылған [3, 45 б.].}, and of a work with 24
 * references {@code (8, 13, 241.} is {@code [8, 13, 24].} Each is one change: brackets that are
 * mended around wrong figures are worse than none. Whole round brackets stay.
 */
final class BrokenCitations {
  /** What may stand within; a line may end there. */
  private static final String WITHIN = "[\\dБВЗОАбзо.,;: \\u00A0\\nсСcCеepPрРтТ–-]";

  private static final String BEHIND = "(?=[.,;:]{0,2}(?:\\s|$))";

  private static final RarePattern CLOSED =
      RarePattern.of("|([{", "[|(\\[{]{1,2}(?=[\\dБВЗ])" + WITHIN + "{2,60}?[])|}!]{1,2}" + BEHIND);

  /** Closed by a figure or letter; nothing closes it later. */
  private static final RarePattern CUT =
      RarePattern.of(
          "|([{",
          "[|(\\[{]{1,2}(?=[\\dБВЗ])"
              + WITHIN
              + "{2,60}(?:[1ІIl]|(?<=[ -][бБ6]{1,2})4)"
              + BEHIND
              + CutCitations.ENDS
              + "(?![^()|\\[\\]\\n]{0,200}[)\\]}])");

  /** Opened by one. */
  private static final RarePattern OPENED_BY_LETTER =
      RarePattern.of(
          "ІIlГП1",
          "(?<!\\S)(?:[ІIlГП1](?=[\\dЗА])[^\\n]{0,3}|П)[,.] "
              + WITHIN
              + "{2,40}?(?:[)|]?[|\\]]|(?<=[б6]\\.)[1)]|(?<=[сСcC]\\. ?\\d{1,4})\\))"
              + BEHIND);

  /** Its closing bracket lost or read as a stop, and nothing else that closes it near. */
  private static final RarePattern UNCLOSED =
      RarePattern.of(
          "|[{(",
          "(?<open>\\(?[|\\[{(])(?=[\\dБВЗ])(?<body>"
              + WITHIN
              + "{3,40}?[бБ6](?:[бБ6]|ет)?\\.)(?<rest>\\.{0,2})(?=\\s|$)"
              + "(?![^()|\\[\\]{}\\n]{0,200}(?:[)\\]}]|\\|[.,;:\\s]))");

  /** An open round bracket before, which a later one closes. */
  private static final Pattern IN_ROUND = Pattern.compile("(?s).*\\([^)]*");

  /** What is said of intervals, which may be open on one side, of sets and of absolute values. */
  private static final Pattern MATHEMATICS =
      Pattern.compile(
          "(?s).*(?:аралы[қғ]|кесінді|интервал|промежут|отрез|функци|жиын|множеств|элемент|вектор"
              + "|координат|модул|абсолют|[∈⊂∪∩∞=]).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** So much of the text before tells what is spoken of. */
  private static final int BEFORE = 80;

  /** A range of pages that lost its dash. */
  private static final RarePattern LOST_DASH =
      RarePattern.of("[", "\\[\\d{1,3}, (?<first>\\d{1,4})(?<gap> )(?<last>\\d{1,4})[ -]?бб\\.]");

  /** A letter that need be no figure: the class {@code [7-В]}. */
  private static final Pattern LONE_LETTER = Pattern.compile("(?<![\\dЗВА])[ЗзВА](?![\\dЗВА])");

  /** So some authors write, {@code [4. С. 63]}. */
  private static final Pattern STOP_BEFORE_MARK =
      Pattern.compile("\\[\\d{1,3}\\. \\p{L}{1,2}\\. ?\\d.*\\]");

  /** Pages that lost their dash altogether. */
  private static final RarePattern GLUED_PAGES =
      RarePattern.of("[", "\\[\\d{1,3}, ?(?<pages>\\d{4,6})[ -]?бб");

  private static final Pattern FOUR = Pattern.compile(".*4[.,;:]*");

  private static final Pattern RANGE_OR_MARK = Pattern.compile(".*, ?[1-5][-–]6\\.?");

  private static final Pattern MARKED =
      Pattern.compile(".*[бp]\\.?|.*беттер|.*\\b(?:[сСpP]|pp)\\. ?\\d.*");

  /** References alone: 3; 7 or 3, 7, 21. */
  private static final Pattern LIST =
      Pattern.compile("\\d{1,3}(?:; ?\\d{1,3})+|\\d{1,3}(?:, ?\\d{1,3}){2,}");

  /** No reference has so many pages that one is cited as often as a bracket is read as a one. */
  private static final int MANY_PAGES = 500;

  private static final double SURE = 0.92;

  private static final double UNSURE = 0.6;

  private BrokenCitations() {}

  /**
   * What should be read otherwise.
   *
   * @param references how many entries the list of references has; 0 if that is not known
   */
  static List<Change> in(String text, int references, String rule) {
    List<Change> changes = new ArrayList<>();
    BitSet done = new BitSet();
    for (Change figures : CitationFigures.in(text, references, rule)) {
      changes.add(figures);
      done.set(figures.start(), figures.end());
    }
    for (RarePattern pattern : List.of(CLOSED, CUT, OPENED_BY_LETTER)) {
      RarePattern.Search search = pattern.in(text);
      while (search.find()) {
        Matcher m = search.match();
        int next = done.nextSetBit(m.start());
        boolean free = next < 0 || next >= m.end();
        if (free && MisreadBrackets.isDue(text, m.start(), m.end())) {
          change(text, m, references, rule)
              .ifPresent(
                  change -> {
                    changes.add(change);
                    done.set(change.start(), change.end());
                  });
        }
      }
    }
    changes.addAll(unclosed(text, references, rule, done));
    changes.addAll(lostDashes(text, rule));
    return changes;
  }

  private static List<Change> lostDashes(String text, String rule) {
    List<Change> changes = new ArrayList<>();
    RarePattern.Search search = LOST_DASH.in(text);
    while (search.find()) {
      Matcher m = search.match();
      if (Integer.parseInt(m.group("first")) < Integer.parseInt(m.group("last"))) {
        changes.add(new Change(m.start("gap"), m.end("gap"), "-", rule, UNSURE));
      }
    }
    search = GLUED_PAGES.in(text);
    while (search.find()) {
      Matcher m = search.match();
      String pages = m.group("pages");
      int half = pages.length() / 2;
      if (Integer.parseInt(pages.substring(0, half)) < Integer.parseInt(pages.substring(half))) {
        int at = m.start("pages") + half;
        changes.add(new Change(at, at, "-", rule, UNSURE));
      }
    }
    return changes;
  }

  private static List<Change> unclosed(String text, int references, String rule, BitSet done) {
    List<Change> changes = new ArrayList<>();
    RarePattern.Search search = UNCLOSED.in(text);
    while (search.find()) {
      Matcher m = search.match();
      Optional<CitationBody> body =
          CitationBody.of(m.group("body"))
              .filter(each -> MARKED.matcher(each.text()).matches())
              .filter(each -> each.fits(references > 0 ? references : Integer.MAX_VALUE));
      boolean free = done.get(m.start(), m.end()).isEmpty() && m.group().indexOf('\n') < 0;
      if (body.isEmpty() || !free || !MisreadBrackets.isDue(text, m.start(), m.end())) {
        continue;
      }
      boolean round = m.group("open").equals("(");
      boolean read = !m.group("rest").isEmpty();
      String stop = endsSentence(text, m.end()) ? "." : "";
      changes.add(
          new Change(
              m.start(),
              m.end(),
              "[" + body.get().text() + "]" + stop,
              rule,
              read && !round ? SURE : UNSURE));
    }
    return changes;
  }

  private static boolean endsSentence(String text, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next == text.length()
        || text.charAt(next) == '\n'
        || Character.isUpperCase(text.charAt(next));
  }

  private static Optional<Change> change(String text, Matcher m, int references, String rule) {
    String read = m.group();
    String before = before(text, m.start());
    boolean ofRound = read.matches("[^(\\[|]*\\)") && IN_ROUND.matcher(before.strip()).matches();
    boolean mixed = (read.charAt(0) == '(') != read.endsWith(")");
    boolean mathematics = isMathematics(text, m.start());
    boolean own = read.startsWith("[") && STOP_BEFORE_MARK.matcher(read).matches();
    if (ofRound || own || mixed && read.matches(".*[\\[\\]].*") && mathematics) {
      return Optional.empty();
    }
    return DamagedCitation.of(read).stream()
        .filter(each -> each.body().text().matches(".*[,;–-].*"))
        .map(
            each ->
                new Change(
                    m.start(),
                    m.end(),
                    broken(each.mended(), read),
                    rule,
                    Math.min(
                        sureness(each, read, references),
                        mathematics && !isMarked(each) ? UNSURE : 1)))
        .filter(
            each -> each.confidence() > 0 && !each.after().equals(read) && !each.after().isEmpty())
        .max(Comparator.comparingDouble(Change::confidence));
  }

  private static String before(String text, int start) {
    return text.substring(Math.max(0, start - BEFORE), start);
  }

  /** Whether what stands there may be an interval, a set or an absolute value. */
  static boolean isMathematics(String text, int start) {
    return MATHEMATICS.matcher(before(text, start)).matches();
  }

  private static boolean isMarked(DamagedCitation citation) {
    return MARKED.matcher(citation.body().text()).matches();
  }

  /** With the end of a line where it stood; empty if that cannot be told. */
  private static String broken(String mended, String read) {
    int end = read.indexOf('\n');
    if (end < 0) {
      return mended;
    }
    String[] parts = mended.split(" ");
    int before = read.substring(0, end).strip().split("\\s+").length;
    if (parts.length != read.split("\\s+").length) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : i == before ? "\n" : " ").append(parts[i]);
    }
    return text.toString();
  }

  private static double sureness(DamagedCitation citation, String read, int references) {
    boolean known = references > 0;
    boolean round = citation.open() == Bracket.ROUND && citation.close() == Bracket.ROUND;
    boolean none = citation.open() == Bracket.NONE || citation.close() == Bracket.NONE;
    if (round || none || !citation.body().fits(known ? references : Integer.MAX_VALUE)) {
      return 0;
    }
    boolean marked = isMarked(citation);
    boolean figure = read.charAt(0) == '1';
    if (figure) {
      // A bracket may be lost before «12, 5 б.|» as well as be its one.
      boolean whole =
          known
              && DamagedCitation.of("[" + read).stream()
                  .noneMatch(each -> each.body().fits(references));
      return whole && marked ? SURE : UNSURE;
    }
    boolean square = citation.open() == Bracket.SQUARE || citation.close() == Bracket.SQUARE;
    if (citation.close() == Bracket.LETTER) {
      int last = last(read);
      boolean list = LIST.matcher(citation.body().text()).matches();
      boolean cut =
          marked || known && last > (list ? references : Math.max(references, MANY_PAGES));
      // «78 64» may be pages without their dash as well.
      return cut && !FOUR.matcher(read).matches() ? SURE : UNSURE;
    }
    // An interval may be open on one side: [2; 5).
    boolean interval =
        square && (citation.open() == Bracket.ROUND || citation.close() == Bracket.ROUND);
    boolean bars = citation.open() != Bracket.ROUND && citation.close() != Bracket.ROUND;
    // A set, and a ratio or a scale.
    boolean braces = read.startsWith("{") && read.contains("}");
    boolean ratio = read.startsWith("[") && read.contains("]") && read.contains(":");
    if (!marked && (braces && !known || ratio)) {
      return UNSURE;
    }
    // Pages three to six, or a page three.
    if (RANGE_OR_MARK.matcher(citation.body().text()).matches()
        || read.startsWith("[")
            && read.contains("]")
            && !marked
            && LONE_LETTER.matcher(read).find()) {
      return UNSURE;
    }
    return marked || !interval && (bars || known) ? SURE : UNSURE;
  }

  /** The last number as it was read, with the one that may be a bracket. */
  private static int last(String read) {
    Matcher number = Pattern.compile("(\\d{1,6})[.,;:]*$").matcher(read);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }
}
