package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives back letters that were saved as a question mark because the encoding had none: {@code
 * бас?а} becomes {@code басқа}, the one Kazakh word that it can have been. Where question marks
 * stand in words throughout, too much is lost: the run stops and asks for the text to be saved
 * again.
 */
public final class LostLetters extends ProposingRule {
  private static final String LOST = "әғқңөұүһ";
  private static final int MOST_LOST = 3;

  /** So many damaged words, and one in so many of all, and the whole text is damaged. */
  private static final int FEW = 3;

  private static final int ONE_IN = 20;

  /** How many times likelier than the next one the likeliest word must be. */
  private static final int LIKELIER = 50;

  private static final Pattern WORD = Pattern.compile("[\\p{L}?\\uFFFD]+");

  private final Lexicon lexicon;

  /** The rule; the lexicon tells which words there are. */
  public LostLetters(Lexicon lexicon) {
    super("lost-letter");
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    if (s.indexOf('?') < 0 && s.indexOf('\uFFFD') < 0) {
      return List.of();
    }
    int words = 0;
    int gone = 0;
    List<int[]> damaged = new ArrayList<>();
    Matcher m = WORD.matcher(s);
    while (m.find()) {
      words++;
      int end = m.end();
      while (end > m.start() && s.charAt(end - 1) == '?') {
        end--;
      }
      gone += m.end() - end > 2 && end == m.start() ? 1 : 0;
      if (isDamaged(s, m.start(), end)) {
        damaged.add(new int[] {m.start(), end});
      }
    }
    int all = damaged.size() + gone;
    if (keepsLetters(s, all)) {
      damaged.removeIf(range -> isTwoWords(s.substring(range[0], range[1])));
    } else if (all >= FEW && all * ONE_IN > words) {
      throw new BaspaException(Fault.INPUT, "letters.saved-as-question-marks", all);
    }
    List<Change> changes = new ArrayList<>();
    for (int[] range : damaged) {
      mend(s, range[0], range[1], changes);
    }
    return changes;
  }

  /** Whether the text has more letters that were saved than letters that may not have been. */
  private static boolean keepsLetters(String s, int lost) {
    long kept = s.chars().filter(c -> c != 'і' && c != 'І' && Alphabet.isKazakhOnly(c)).count();
    return kept > 2L * lost;
  }

  /** Whether it is the end of a question and the word behind it: «жазды?автор». */
  private boolean isTwoWords(String run) {
    int mark = run.indexOf('?');
    return mark > 1
        && mark == run.lastIndexOf('?')
        && run.length() - mark > 3
        && lexicon.knows(run.substring(0, mark))
        && lexicon.knows(run.substring(mark + 1));
  }

  /** Whether a mark stands inside a Cyrillic word, or before a small letter of one. */
  private static boolean isDamaged(String s, int start, int end) {
    boolean damaged = false;
    boolean cyrillic = false;
    for (int i = start; i < end; i++) {
      char c = s.charAt(i);
      if (!isLost(c)) {
        if (!LookAlikes.isCyrillic(c)) {
          return false;
        }
        cyrillic = true;
        continue;
      }
      char before = i > start ? s.charAt(i - 1) : ' ';
      char after = i + 1 < end ? s.charAt(i + 1) : ' ';
      boolean inCapitals =
          Character.isUpperCase(after) && (i == start || !Character.isLowerCase(before));
      damaged |= c == '\uFFFD' || isLost(after) || Character.isLowerCase(after) || inCapitals;
    }
    return damaged && cyrillic;
  }

  private static boolean isLost(char c) {
    return c == '?' || c == '\uFFFD';
  }

  private void mend(String s, int start, int end, List<Change> changes) {
    String before = s.substring(start, end);
    if (before.chars().filter(c -> isLost((char) c)).count() > MOST_LOST) {
      return;
    }
    List<String> readings = List.of("");
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      String letters = String.valueOf(c);
      if (isLost(c)) {
        letters = isUpper(s, start, before, i) ? Alphabet.upper(LOST) : LOST;
      }
      List<String> longer = new ArrayList<>();
      for (String reading : readings) {
        for (char letter : letters.toCharArray()) {
          longer.add(reading + letter);
        }
      }
      readings = longer;
    }
    List<String> known =
        readings.stream()
            .filter(lexicon::knows)
            .sorted(Comparator.<String>comparingInt(word -> count(word)).reversed())
            .toList();
    if (!known.isEmpty()) {
      boolean sure =
          known.size() == 1 || count(known.get(0)) > LIKELIER * (count(known.get(1)) + 1);
      changes.add(change(start, end, known.get(0), sure ? 0.93 : 0.6));
    }
  }

  private int count(String word) {
    return lexicon.count(Alphabet.lower(word));
  }

  /** A capital stands between capitals, and where a sentence begins. */
  private static boolean isUpper(String s, int start, String word, int at) {
    String others = word.replaceAll("[?\\uFFFD]", "");
    boolean inCapitals = others.length() > 1 && others.equals(Alphabet.upper(others));
    if (inCapitals || at > 0) {
      return inCapitals;
    }
    int i = start - 1;
    while (i >= 0 && (s.charAt(i) == ' ' || s.charAt(i) == '«' || s.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || ".!?\n".indexOf(s.charAt(i)) >= 0;
  }
}
