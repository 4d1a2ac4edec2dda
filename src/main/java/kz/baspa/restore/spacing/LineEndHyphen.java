package kz.baspa.restore.spacing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells a word that was cut at a line end («әсе-» + «рлі») from one whose hyphen is its own
 * («қарым-» + «қатынас»).
 */
public final class LineEndHyphen {
  /** The name of the rules that join cut words. */
  public static final String RULE = "cut-word";

  /** What follows from looking at the halves; {@code confidence} is that of the decision. */
  public record Verdict(boolean joined, double confidence) {}

  private final Lexicon lexicon;

  /** How often a word with an inner hyphen stands inside a line of this very text. */
  private final Map<String, Integer> own = new HashMap<>();

  /** Line ends of this text whose word is known and was cut. */
  private int joined;

  /** Line ends of this text whose word is known and has a hyphen of its own. */
  private int kept;

  public LineEndHyphen(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    countHyphenated(text);
  }

  private void countHyphenated(String text) {
    int start = 0;
    boolean hyphen = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        continue;
      }
      boolean inner =
          c == '-' && i > start && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (inner) {
        hyphen = true;
        continue;
      }
      if (hyphen && i - start < 60) {
        own.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      start = i + 1;
      hyphen = false;
    }
  }

  /**
   * Looks at the halves of a word that stand on either side of a line end.
   *
   * @param left letters, digits and inner hyphens before the mark
   * @param mark the mark at the line end
   * @param right letters, digits and inner hyphens after the line end
   */
  public Verdict judge(String left, char mark, String right) {
    Verdict verdict = judgeByItself(left, mark, right);
    return verdict != null ? verdict : judgeByTheOthers(left, right);
  }

  /** What the halves alone tell; null if neither word is known. */
  private @Nullable Verdict judgeByItself(String left, char mark, String right) {
    if (left.isEmpty() || right.isEmpty() || isNumber(left) || isNumber(right)) {
      return new Verdict(false, 0.95);
    }
    if (mark == '¬' || mark == '\u00AD') {
      return new Verdict(true, 0.99);
    }
    if (mark == '\u2011') {
      return new Verdict(false, 0.99);
    }
    boolean capitals = isCapitals(left);
    if (capitals ? !isCapitals(right) : Character.isUpperCase(right.codePointAt(0))) {
      return new Verdict(false, 0.97);
    }
    String before = left.toLowerCase(Locale.ROOT);
    String after = right.toLowerCase(Locale.ROOT);
    String lastPart = lastPart(before);
    String firstPart = firstPart(after);
    double together = weight(lastPart + firstPart);
    double apart =
        weight(lastPart + "-" + firstPart) + 3 * own.getOrDefault(before + "-" + after, 0);
    if (together == 0 && apart == 0) {
      return null;
    }
    double share = Math.max(together, apart) / (together + apart);
    return new Verdict(together >= apart, 0.5 + 0.49 * share);
  }

  /**
   * Where neither word is known: what became of the other line ends of the text, and whether the
   * halves are words. «Әлеуметтік-экономикалық» is of two that can each stand alone.
   */
  private Verdict judgeByTheOthers(String left, String right) {
    String lastPart = lastPart(left.toLowerCase(Locale.ROOT));
    String firstPart = firstPart(right.toLowerCase(Locale.ROOT));
    double odds = Math.log((joined + 1.5) / (kept + 1.0));
    odds += isWord(lastPart) ? -1 : 1;
    odds += isWord(firstPart) ? -1 : 1;
    return new Verdict(odds >= 0, Math.min(0.9, 0.6 + Math.abs(odds) / 10));
  }

  /** Takes note of a line end whose word is known, for those whose word is not. */
  public void note(String left, char mark, String right) {
    Verdict verdict = judgeByItself(left, mark, right);
    if (verdict != null && verdict.confidence() > 0.8 && mark == '-') {
      if (verdict.joined()) {
        joined++;
      } else if (!left.isEmpty() && !isNumber(left)) {
        kept++;
      }
    }
  }

  private boolean isWord(String part) {
    return part.length() >= 4 && lexicon.knows(part)
        || part.length() == 3 && lexicon.count(part) > 9;
  }

  private static String lastPart(String left) {
    return left.substring(left.lastIndexOf('-') + 1);
  }

  private static String firstPart(String right) {
    int hyphen = right.indexOf('-');
    return hyphen < 0 ? right : right.substring(0, hyphen);
  }

  /** How common a word is: its count, or a little for one that is known by its stem alone. */
  private double weight(String word) {
    int count = lexicon.count(word);
    return count > 0 ? count : lexicon.knows(word) ? 0.4 : 0;
  }

  private static boolean isNumber(String half) {
    return half.chars().anyMatch(Character::isDigit);
  }

  private static boolean isCapitals(String half) {
    return half.codePoints().noneMatch(Character::isLowerCase)
        && half.codePoints().filter(Character::isUpperCase).count() > 1;
  }

  public static String wordBefore(String text, int from, int end) {
    int start = end;
    while (start > from && end - start < 60 && isWordUnit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  public static String wordAfter(String text, int from, int to) {
    int end = from;
    while (end < to && end - from < 60 && isWordUnit(text.charAt(end))) {
      end++;
    }
    while (end > from && text.charAt(end - 1) == '-') {
      end--;
    }
    return text.substring(from, end);
  }

  private static boolean isWordUnit(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}
