package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Mends the brackets of citations that were read as something else: {@code жасады |22|} becomes
 * {@code жасады [22]}. The slashes of {@code /22/} are changed only where the text has citations in
 * square brackets as well: some works cite with slashes. A bar in a formula ({@code |x|}) or table
 * stays.
 */
public final class MisreadBrackets extends ProposingRule {
  /** Numbers of references, with pages: 22; 5; 8; 17, 25 б.; 3-5. */
  private static final String NUMBERS =
      "\\d{1,4}(?:\\s?[;,–-]\\s?\\d{1,4}){0,8}(?:[;,]\\s?\\d{0,4}\\s?[-–]?\\s?(?:б|бб|бет|с|c|т|p)\\.?){0,1}";

  private static final Pattern CITATION =
      Pattern.compile("([\\[|/{(\\\\])(" + NUMBERS + ")([\\]|/}\\\\)])");

  private static final Pattern UNDAMAGED = Pattern.compile("\\[\\d{1,4}[\\],;]");

  public MisreadBrackets() {
    super("misread-bracket");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    boolean citesInBrackets = UNDAMAGED.matcher(s).find();
    List<Change> changes = new ArrayList<>();
    Matcher m = CITATION.matcher(s);
    while (m.find()) {
      char open = m.group(1).charAt(0);
      char close = m.group(3).charAt(0);
      double confidence = confidence(open, close, citesInBrackets);
      if (confidence == 0 || !isDue(s, m.start(), m.end())) {
        continue;
      }
      if (open != '[') {
        changes.add(change(m.start(), m.start() + 1, "[", confidence));
      }
      if (close != ']') {
        changes.add(change(m.end() - 1, m.end(), "]", confidence));
      }
    }
    return changes;
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
  private static boolean isDue(String s, int start, int end) {
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
