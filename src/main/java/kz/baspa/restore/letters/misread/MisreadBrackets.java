package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.LinedText;
import kz.baspa.text.citation.CitationBody;

/**
 * Mends the brackets of citations that were read as something else: {@code жасады |22|} becomes
 * {@code жасады [22]}, and {@code [77, 119-6.|} {@code [77, 119-б.]}. The slashes of {@code /22/}
 * are changed only where the text has citations in square brackets as well: some works cite with
 * slashes. A bar in a formula ({@code |x|}) or table stays.
 */
public final class MisreadBrackets extends ProposingRule {
  /** Numbers of references, with pages: 22; 5; 8; 17, 25 б.; 3-5. */
  private static final String NUMBERS =
      "\\d{1,4}(?:\\s?[;,–-]\\s?\\d{1,4}){0,8}(?:[;,]\\s?\\d{0,4}\\s?[-–]?\\s?(?:б|бб|бет|с|c|т|p)\\.?){0,1}";

  /** A reference with pages, the mark of pages perhaps read as a six: 151, 7-8-б.; 77, 119-6. */
  private static final String PAGES =
      "\\d{1,4}\\s?[,:;]\\s?(?:[тТTб]\\.\\s?\\d{1,3}\\s?[,:;]\\s?)?(?<page>\\d[\\d%]{0,3})(?:\\s?[-–]\\s?(?!6б)\\d{1,4}){0,1}\\s?[-–]?\\s?(?<mark>бб|6б|б6|б|6|Б|беттер|бет)(?<stop>\\s?\\.)?";

  private static final String OPENING = "[|/{(\\";

  private static final RarePattern WITH_PAGES =
      RarePattern.of(OPENING, "(?<open>[\\[|/{(\\\\])(?:" + PAGES + ")(?<close>[\\]|/})\\\\])");

  private static final RarePattern CITATION =
      RarePattern.of(OPENING, "([\\[|/{(\\\\])(" + NUMBERS + ")([\\]|/}\\\\)])");

  /** How likely a page with a mark in its number is wrong. */
  private static final double NO_PAGE = 0.9;

  private static final RarePattern UNDAMAGED = RarePattern.of("[", "\\[\\d{1,4}[\\],;]");

  public MisreadBrackets() {
    super("misread-bracket");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    boolean citesInBrackets = UNDAMAGED.in(s).find();
    List<Change> changes = new ArrayList<>();
    BitSet done = new BitSet();
    int references = CutCitations.references(s);
    for (Change broken : BrokenCitations.in(s, references, name())) {
      changes.add(broken);
      done.set(broken.start(), broken.end());
    }
    addPages(text, citesInBrackets, changes, decider, done);
    for (Change cut : CutCitations.in(s, references, name())) {
      if (done.get(cut.start(), cut.end()).isEmpty()) {
        changes.add(cut);
        done.set(cut.start(), cut.end());
      }
    }
    if (references > 0 && !text.evidence().words().isEmpty()) {
      CutCitations.beyond(s, references, name()).stream()
          .filter(change -> done.get(change.start(), change.end()).isEmpty())
          .forEach(changes::add);
    }
    RarePattern.Search search = CITATION.in(s);
    while (search.find()) {
      Matcher m = search.match();
      if (done.get(m.start()) || done.get(m.end() - 1)) {
        continue;
      }
      char open = m.group(1).charAt(0);
      char close = m.group(3).charAt(0);
      double confidence = confidence(open, close, citesInBrackets);
      if (BrokenCitations.isMathematics(s, m.start())) {
        confidence = Math.min(confidence, 0.6);
      }
      boolean none =
          references > 0
              && CitationBody.of(m.group(2)).filter(body -> !body.fits(references)).isPresent();
      // An interval may be open on one side; what is none BrokenCitations has told.
      boolean halfOpen = open == '(' && close == ']' || open == '[' && close == ')';
      boolean interval = halfOpen && !m.group(2).matches("\\d+");
      if (confidence == 0 || none || interval || !isDue(s, m.start(), m.end())) {
        continue;
      }
      String numbers = m.group(2);
      boolean mixed = open == '|' && close == ')' || open == '(' && close == '|';
      if (mixed && numbers.matches("\\d{1,3}")) {
        int cited = references > 0 ? references : largest(s);
        int meant = CutCitations.meant(Integer.parseInt(numbers), references, cited);
        numbers = Integer.toString(meant);
      }
      changes.add(change(m.start(), m.end(), "[" + numbers + "]", confidence));
    }
    return changes;
  }

  /**
   * Citations with pages: no other text has this shape, whatever its brackets were read as. What no
   * text can tell (15% for 158) is asked about.
   *
   * @param done what is changed already; where these citations are is added
   */
  private void addPages(
      LinedText text, boolean citesInBrackets, List<Change> changes, Decider decider, BitSet done) {
    String s = text.text();
    RarePattern.Search search = WITH_PAGES.in(s);
    while (search.find()) {
      Matcher m = search.match();
      char open = m.group("open").charAt(0);
      char close = m.group("close").charAt(0);
      String mark = m.group("mark");
      boolean six = mark.indexOf('6') >= 0;
      boolean free = done.get(m.start(), m.end()).isEmpty();
      if (!free || !isDue(s, m.start(), m.end()) || six && !isPageMark(s, m)) {
        continue;
      }
      done.set(m.start(), m.end());
      if (m.group("page").indexOf('%') >= 0) {
        int start = m.start("page");
        decider.ask(text, new Change(start, m.end("page"), "", Edit.QUESTION, NO_PAGE));
      }
      boolean alike = open == '(' && close == ')' || open == '/' && close == '/';
      boolean brackets = !alike || open == '/' && citesInBrackets;
      double confidence = open == '[' || close == ']' ? 0.96 : 0.93;
      if (m.group("page").indexOf('%') >= 0) {
        // What is asked about stays as it is.
        if (brackets && open != '[') {
          changes.add(change(m.start(), m.start() + 1, "[", confidence));
        }
        if (brackets && close != ']') {
          changes.add(change(m.end() - 1, m.end(), "]", confidence));
        }
        continue;
      }
      String inner =
          s.substring(m.start() + 1, m.start("mark"))
              + (six ? "б" : mark)
              + s.substring(m.end("mark"), m.end() - 1);
      String mended = brackets ? "[" + inner + "]" : open + inner + close;
      if (!mended.equals(m.group())) {
        changes.add(change(m.start(), m.end(), mended, brackets ? confidence : 0.93));
      }
    }
  }

  /** The largest number that is cited in square brackets; 0 if none is. */
  private static int largest(String s) {
    int largest = 0;
    RarePattern.Search search = UNDAMAGED.in(s);
    while (search.find()) {
      largest = Math.max(largest, Integer.parseInt(search.match().group().replaceAll("\\D", "")));
    }
    return largest;
  }

  /** Whether a six behind a page is the misread б: a hyphen before it and a stop after it. */
  private static boolean isPageMark(String s, Matcher m) {
    String page = m.group("page");
    if (page.length() == 1 && page.charAt(0) < '6') {
      return false; // 3-6. is pages three to six
    }
    char before = s.charAt(m.start("mark") - 1);
    return m.group("mark").indexOf('б') >= 0
        || m.group("stop") != null && (before == '-' || before == '–' || before == ' ');
  }

  private static double confidence(char open, char close, boolean citesInBrackets) {
    if (open == '[' && close == ']' || open == '(' && close == ')') {
      return 0;
    }
    if (open == '[' || close == ']') {
      return open == '(' || close == ')' ? 0.9 : 0.96;
    }
    if (open == '/' || close == '/' || open == '\\' || close == '\\') {
      return open == close ? (citesInBrackets ? 0.92 : 0.7) : 0.6;
    }
    if (open == '(' || close == ')') {
      return 0.6;
    }
    return open == '{' && close == '}' ? (citesInBrackets ? 0.95 : 0.85) : 0.96;
  }

  /** A citation follows a word or a closing mark, and a space, a mark or the end follows it. */
  static boolean isDue(String s, int start, int end) {
    int at = start - 1;
    while (at >= 0 && start - at < 4 && (s.charAt(at) == ' ' || s.charAt(at) == '\u00A0')) {
      at--;
    }
    if (at < 0
        || !(Character.isLetter(s.charAt(at))
            || "»”\"’).,:;%]".indexOf(s.charAt(at)) >= 0
            || at < start - 1 && Character.isDigit(s.charAt(at)))) {
      return false;
    }
    if (end == s.length()) {
      return true;
    }
    int next = end;
    while (next < s.length() && next - end < 4 && s.charAt(next) == ' ') {
      next++;
    }
    if (next < s.length() && "=<>≤≥≠≈+*·×^|".indexOf(s.charAt(next)) >= 0) {
      return false;
    }
    return Character.isWhitespace(s.charAt(end)) || ".,;:!?)»”\"…".indexOf(s.charAt(end)) >= 0;
  }
}
