package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.kazakh.FunctionWords;
import kz.baspa.kazakh.FunctionWords.Kind;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.restore.letters.MisreadNumeral.Reading;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives Roman numerals their Latin letters: those typed in Cyrillic ({@code ХХІ ғасыр} becomes
 * {@code XXI ғасыр}) and those that a reader of print took for Cyrillic ({@code ХУ-ХІП ғасырлар}
 * becomes {@code XV-XIII ғасырлар}; the dash stays as it is). Only where a numeral is due: beside a
 * word of {@code numeral-words.tsv}, or joined to a numeral that stands there.
 */
public final class RomanNumeralRule extends ProposingRule {
  private static final int LONGEST = 8;

  private final NumeralWords words = new NumeralWords();

  public RomanNumeralRule() {
    super("roman-numeral");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<int[]> places = places(s);
    boolean[] due = new boolean[places.size()];
    for (int i = places.size() - 1; i >= 0; i--) {
      int end = places.get(i)[1];
      due[i] =
          words.callAfter(s, end, places.get(i)[1] - places.get(i)[0])
              || i + 1 < due.length && due[i + 1] && joins(s, end, places.get(i + 1)[0]);
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < due.length; i++) {
      int start = places.get(i)[0];
      int end = places.get(i)[1];
      String before = s.substring(start, end);
      String plain = LookAlikes.toLatin(before);
      boolean named = !due[i] && (words.callBefore(s, start) || words.namesAfter(s, end));
      boolean label = !due[i] && !named && isLabel(s, start, end, before);
      if (RomanNumerals.isNumeral(plain)) {
        boolean alone = before.length() > 1 && before.chars().allMatch(c -> c == 'І' || c == 'Х');
        double confidence = due[i] ? 0.98 : named ? 0.95 : label ? 0.92 : alone ? 0.8 : 0;
        if (!plain.equals(before) && confidence > 0) {
          changes.add(change(start, end, plain, confidence));
        }
      } else {
        Optional<Reading> read = MisreadNumeral.of(before);
        if (read.isEmpty() || isAcronym(before)) {
          continue;
        }
        double surest = read.get().leaps() == 0 ? 1 : 0.93;
        double confidence =
            due[i]
                ? Math.min(misreadConfidence(before), surest)
                : named && read.get().leaps() == 0 ? 0.8 : 0;
        if (confidence > 0 && !read.get().numeral().equals(before)) {
          changes.add(change(start, end, read.get().numeral(), confidence));
        }
      }
    }
    return changes;
  }

  /** Where something stands that may be a Roman numeral: start and end. */
  private static List<int[]> places(String s) {
    List<int[]> places = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      if (!isOfWord(s.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean numeral = true;
      boolean letter = false;
      while (i < s.length() && isOfWord(s.charAt(i))) {
        numeral &= i - start < LONGEST && isNumeral(s.charAt(i));
        letter |= Character.isLetter(s.charAt(i)) && s.charAt(i) != 'l';
        i++;
      }
      if (numeral && letter && i - start > 1 && isStroke(s, i)) {
        i++;
      }
      if (numeral && letter) {
        places.add(new int[] {start, i});
      }
    }
    return places;
  }

  /** An exclamation mark that was a stroke: a small letter goes on after it. */
  private static boolean isStroke(String s, int at) {
    return at + 2 < s.length()
        && s.charAt(at) == '!'
        && s.charAt(at + 1) == ' '
        && Character.isLowerCase(s.charAt(at + 2));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '|';
  }

  private static boolean isNumeral(char c) {
    return RomanNumerals.latin(c) != null || MisreadNumeral.isPart(c) && c != '!';
  }

  /** Acronyms and words in capitals that are made of such letters: ҰШУ no, ПХП, ШУ (a river). */
  private static boolean isAcronym(String before) {
    return before.equals("ШУ") || before.equals("ЦУ") || before.equals("УЫ");
  }

  private static double misreadConfidence(String before) {
    if (before.length() == 1) {
      return before.equals("П") || before.equals("Ш") || before.equals("У") ? 0.92 : 0.6;
    }
    if (before.endsWith("П!")) {
      return 0.6; // two strokes or three
    }
    boolean strange =
        before.indexOf('Ц') >= 0 || before.indexOf('Н') >= 0 || before.indexOf('И') >= 0;
    return strange ? 0.9 : 0.96;
  }

  /** Whether what stands between two numerals joins them: a dash, a comma, и, мен, және, or. */
  private static boolean joins(String s, int from, int to) {
    if (to - from > 12) {
      return false;
    }
    String between = s.substring(from, to);
    if (between.indexOf('\n') >= 0) {
      return false;
    }
    String joint = between.strip();
    return joint.matches("[-–—]{1,2}|[‐‑−,/]|и")
        || FunctionWords.is(joint, Kind.COMITATIVE, Kind.CONJUNCTION);
  }

  /** A label of a heading or list: at the start of a line, of several letters, with a dot. */
  private static boolean isLabel(String s, int start, int end, String before) {
    int at = start;
    while (at > 0 && start - at < 8 && (s.charAt(at - 1) == ' ' || s.charAt(at - 1) == '\t')) {
      at--;
    }
    boolean startsLine = at == 0 || s.charAt(at - 1) == '\n';
    return startsLine
        && before.length() > 1
        && before.chars().allMatch(RomanNumerals::isSmallLetter)
        && end < s.length()
        && (s.charAt(end) == '.' || s.charAt(end) == ')');
  }
}
