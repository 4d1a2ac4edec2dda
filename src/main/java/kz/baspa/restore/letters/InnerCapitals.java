package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Puts small letters for capitals inside words, which readers of print confuse where both have one
 * shape: {@code теҢіз} becomes {@code теңіз}, {@code қазақСТАН} {@code Қазақстан}. Only where a
 * common word comes of it: in КамАЗ, ҚазҰУ and ҚазМұнайГаз the capitals are meant.
 */
public final class InnerCapitals extends ProposingRule {
  /** Letters whose capital is a large small letter. */
  private static final String TWINS = "вгғджзикқлмнңопрстхцчшщыэюяіөүұһ";

  private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}{3,40}");

  /** From so many times on a form is the work's own. */
  private static final int OWN = 3;

  /** From so many times on a letter is one that this work's reader took for its capital. */
  private static final int SYSTEMATIC = 3;

  private static final int COMMON = 20;
  private static final int MET = 3;
  private static final int LONGEST = 40;

  /** Shorter words may be units: кВт. */
  private static final int SHORT = 4;

  private static final int VERY_COMMON = 1000;

  /** So long a word that the grammar knows is no abbreviation. */
  private static final int LONG = 6;

  private static final double OFTEN_SMALL = 0.3;
  private static final double NAME = 0.04;

  /** How likely another capital is wrong where many are. */
  private static final double ASKED = 0.3;

  /** Parts of a name that is put together, such as ҚазМұнайГаз, have so many letters. */
  private static final int PART = 3;

  private final Lexicon lexicon;

  /** The rule; the lexicon tells which words there are and how they are written. */
  public InnerCapitals(Lexicon lexicon) {
    super("inner-capital");
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    Map<Character, Integer> letters = new HashMap<>();
    Map<String, Integer> forms = new HashMap<>();
    Matcher m = WORD.matcher(s);
    while (m.find()) {
      if (isCandidate(s, m.start(), m.end())) {
        forms.merge(m.group(), 1, Integer::sum);
      }
    }
    if (forms.isEmpty()) {
      return changes;
    }
    boolean damaged = forms.size() > OWN;
    m.reset();
    while (m.find()) {
      String word = m.group();
      if (!forms.containsKey(word)
          || !isCandidate(s, m.start(), m.end())
          || forms.get(word) >= OWN && !damaged) {
        continue;
      }
      String after = mended(s, m.start(), word);
      if (after != null) {
        int count = lexicon.count(Alphabet.lower(word));
        changes.add(change(m.start(), m.end(), after, count >= COMMON ? 0.95 : 0.9));
        for (int i = 1; i < word.length(); i++) {
          if (Character.isUpperCase(word.charAt(i))) {
            letters.merge(word.charAt(i), 1, Integer::sum);
          }
        }
      }
    }
    letters.values().removeIf(count -> count < SYSTEMATIC);
    if (!letters.isEmpty()) {
      addFirstLetters(s, letters, changes);
    }
    return changes;
  }

  /**
   * Capitals of such a letter that open a word in the middle of a sentence; other letters are asked
   * about, but for those of words in a row of capitals, which may be a name.
   */
  private void addFirstLetters(String s, Map<Character, Integer> letters, List<Change> changes) {
    Matcher m = WORD.matcher(s);
    while (m.find()) {
      String word = m.group();
      String lower = Alphabet.lower(word);
      boolean systematic = letters.containsKey(word.charAt(0));
      boolean asked = !systematic && isTwin(word.charAt(0));
      if ((systematic || asked && !isInName(s, m.start()))
          && word.substring(1).equals(lower.substring(1))
          && !opens(s, m.start())
          && isSmall(lower)) {
        double confidence = systematic ? 0.9 : ASKED;
        changes.add(change(m.start(), m.start() + 1, lower.substring(0, 1), confidence));
      }
    }
  }

  /** Whether the word before has a capital, too, and does not open the sentence. */
  private static boolean isInName(String s, int at) {
    int end = at;
    while (end > 0 && s.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST && Character.isLetter(s.charAt(start - 1))) {
      start--;
    }
    return start < end && Character.isUpperCase(s.charAt(start)) && !opens(s, start);
  }

  private static boolean isTwin(char capital) {
    return Character.isUpperCase(capital) && TWINS.indexOf(Character.toLowerCase(capital)) >= 0;
  }

  /** Whether there are capitals inside the word that may be misread small letters. */
  private static boolean isCandidate(String s, int start, int end) {
    int capitals = 0;
    boolean twins = true;
    boolean inARow = false;
    boolean smallAfterRow = false;
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(s.charAt(i))) {
        capitals++;
        inARow |= Character.isUpperCase(s.charAt(i - 1));
        twins &= TWINS.indexOf(Character.toLowerCase(s.charAt(i))) >= 0;
      } else {
        smallAfterRow |= inARow;
      }
    }
    boolean bare =
        (start == 0 || !isJoined(s.charAt(start - 1)))
            && (end == s.length() || !isJoined(s.charAt(end)));
    boolean tail =
        inARow
            && !smallAfterRow
            && end - start > 5
            && !Character.isUpperCase(s.charAt(start + 1))
            && !Character.isUpperCase(s.charAt(start + 2));
    return bare && capitals > 0 && (tail || twins && !inARow);
  }

  private static boolean isJoined(char c) {
    return Character.isLetterOrDigit(c) || "@_/\\".indexOf(c) >= 0;
  }

  /** The word in small letters, with the capital that is due; null if it is no common word. */
  private @Nullable String mended(String s, int start, String word) {
    String lower = Alphabet.lower(word);
    boolean row = word.matches(".*\\p{Lu}{2,}");
    boolean common = lexicon.count(lower) >= (lower.length() < SHORT ? VERY_COMMON : COMMON);
    boolean fits = common || !row && lower.length() >= LONG && lexicon.knows(lower);
    if (!fits || isPutTogether(word)) {
      return null;
    }
    boolean name = lexicon.count(lower) >= COMMON && lexicon.lowerCaseShare(lower) <= NAME;
    boolean first = Character.isUpperCase(word.charAt(0));
    boolean capital = name || first && (opens(s, start) || lexicon.lowerCaseShare(lower) < NAME);
    return capital ? Alphabet.upper(lower.substring(0, 1)) + lower.substring(1) : lower;
  }

  /** Whether the capitals begin words, as in the names of firms. */
  private boolean isPutTogether(String word) {
    String[] parts = word.split("(?<=\\p{Ll})(?=\\p{Lu})");
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].length() < PART || lexicon.count(Alphabet.lower(parts[i])) < MET) {
        return false;
      }
    }
    return true;
  }

  private boolean isSmall(String lower) {
    return lexicon.count(lower) >= COMMON && lexicon.lowerCaseShare(lower) >= OFTEN_SMALL;
  }

  /** Whether a sentence, a line or a quotation may begin here. */
  private static boolean opens(String s, int at) {
    int i = at - 1;
    while (i >= 0 && s.charAt(i) == ' ') {
      i--;
    }
    if (i >= 0 && "–—-".indexOf(s.charAt(i)) >= 0) {
      i--;
      while (i >= 0 && s.charAt(i) == ' ') {
        i--;
      }
    }
    return i < 0 || !(Character.isLetter(s.charAt(i)) || s.charAt(i) == ',');
  }
}
