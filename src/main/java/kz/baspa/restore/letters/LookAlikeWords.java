package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.ChemicalFormula;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.restore.letters.ScriptRuns.Script;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.TabSeparatedTable;

/**
 * Decides on a word of which every letter is Latin and has a Cyrillic double, so that the word
 * itself does not tell its script: {@code 50 ece өсті} becomes {@code 50 есе өсті}, because {@code
 * есе} is a Kazakh word and the words around it are Cyrillic. Initials ({@code A. Байтұрсынов}) and
 * endings after a hyphen ({@code 5-i}, {@code ГФР-i}) are read the same way. What the words around
 * do not decide is left alone, and so are a capital acronym ({@code IT}, {@code OPEC}) and a
 * formula ({@code COOH}).
 */
public final class LookAlikeWords extends ProposingRule {
  /** Letters that a Kazakh ending after a figure may be made of alone: 5-і, 20-сы, 3-е. */
  private static final Set<String> ENDINGS = Set.of("і", "е", "а", "сі", "ісі", "еуі", "ке", "те");

  private final Set<String> latinWords = new HashSet<>();
  private final Set<String> acronyms = new HashSet<>();
  private final Predicate<String> isWord;

  /**
   * The rule.
   *
   * @param isWord whether a spelling is a Kazakh word
   */
  public LookAlikeWords(Predicate<String> isWord) {
    super("look-alike-word");
    this.isWord = isWord;
    TabSeparatedTable.resource(LookAlikeWords.class, "latin-words.tsv", 1)
        .forEach(row -> latinWords.add(row.cell(0)));
    TabSeparatedTable.resource(LookAlikeWords.class, "cyrillic-acronyms.tsv", 1)
        .forEach(row -> acronyms.add(row.cell(0)));
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    ScriptRuns runs = ScriptRuns.of(s);
    boolean cyrillicLabels =
        (s.contains("ә)") || s.contains("б)")) && !s.contains("b)") && !s.contains("c)");
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.script(i) != Script.SHARED
          || runs.length(i) > ScriptRuns.LONGEST_WORD
          || !isLatin(s, runs.start(i), runs.end(i))
          || runs.isInAddress(i)) {
        continue;
      }
      String word = runs.word(i);
      String after = LookAlikes.toCyrillic(word);
      double confidence =
          cyrillicLabels && isLabel(runs, i, word) ? 0.93 : confidence(s, runs, i, word, after);
      if (confidence > 0) {
        changes.add(change(runs.start(i), runs.end(i), after, confidence));
      }
    }
    return changes;
  }

  private static boolean isLatin(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!LookAlikes.isLatin(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private double confidence(String text, ScriptRuns runs, int i, String word, String after) {
    if (isEnding(text, runs, i, after)) {
      return 0.95;
    }
    if (!runs.standsAmong(i, Script.CYRILLIC)
        || isNumber(runs.charBefore(i))
        || isNumber(runs.charAfter(i))) {
      return 0;
    }
    if (word.length() == 1) {
      if (isOfReference(text, runs, i, word)) {
        return 0.93;
      }
      return isInitial(text, runs, i) || isShortened(text, runs, i) ? 0.96 : 0;
    }
    boolean partOfWord = runs.hyphenAfter(i) || runs.hyphenAfter(i - 1);
    if (latinWords.contains(word) || RomanNumerals.isNumeral(word) && !after.matches("СМ|МС")) {
      return 0;
    }
    if (acronyms.contains(after)) {
      return 0.93;
    }
    if (word.equals(Alphabet.upper(word))) {
      boolean amongCapitals = isInCapitals(runs, i - 1) && isInCapitals(runs, i + 1);
      if (ChemicalFormula.isFormula(word) && !(amongCapitals && standsBesideCyrillic(runs, i))) {
        return 0;
      }
      boolean known = isWord.test(after);
      if (known && word.length() > 2 && amongCapitals) {
        return 0.94;
      }
      return known ? (word.length() > 3 ? 0.92 : 0.6) : 0;
    }
    if (!word.substring(1).equals(Alphabet.lower(word.substring(1)))) {
      return 0;
    }
    if (isWord.test(after)) {
      return partOfWord ? 0.93 : 0.96;
    }
    return word.length() > 2 ? 0.7 : 0;
  }

  /** A short ending after a hyphen that follows a figure or a Cyrillic word or acronym. */
  private static boolean isEnding(String text, ScriptRuns runs, int i, String after) {
    int start = runs.start(i);
    if (start < 2 || !ScriptRuns.isHyphen(text.charAt(start - 1)) || !ENDINGS.contains(after)) {
      return false;
    }
    char before = text.charAt(start - 2);
    if (Character.isDigit(before) || before == '%') {
      return !ScriptRuns.isHyphen(runs.charAfter(i)) && runs.standsAmong(i, Script.CYRILLIC);
    }
    return i > 0 && runs.hyphenAfter(i - 1) && runs.script(i - 1) == Script.CYRILLIC;
  }

  /** A capital with a dot that stands before or after a capitalised Cyrillic name. */
  private static boolean isInitial(String text, ScriptRuns runs, int i) {
    char c = text.charAt(runs.start(i));
    int before = Character.getType(runs.charBefore(i));
    boolean formula = // H₂O
        before == Character.OTHER_NUMBER || before == Character.DECIMAL_DIGIT_NUMBER;
    if (formula || !Character.isUpperCase(c) || runs.charAfter(i) != '.') {
      return false;
    }
    boolean glued = isNameGlued(text, runs, i);
    if (c == 'I') {
      return glued && !startsLine(text, runs.start(i));
    }
    boolean name = glued || isName(runs, text, i + 1) && runs.start(i + 1) - runs.end(i) <= 2;
    boolean nameBefore =
        i > 0
            && runs.start(i) - runs.end(i - 1) == 1
            && runs.length(i - 1) > 3
            && isName(runs, text, i - 1);
    return name || nameBefore || isSecondInitial(text, runs, i);
  }

  /** A figure, also one above or below the line. */
  private static boolean isNumber(char c) {
    return Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /**
   * The C., T. or P. of pages and volumes: a number follows, and the reference is Cyrillic; or the
   * A. or M. of a town between a dash and a colon: «– A.: Мектеп».
   */
  private static boolean isOfReference(String text, ScriptRuns runs, int i, String word) {
    int at = runs.end(i);
    if ("AM".contains(word)) {
      int dash = runs.start(i) - 2;
      return text.startsWith(".:", at)
          && dash >= 0
          && "-–—".indexOf(text.charAt(dash)) >= 0
          && text.charAt(dash + 1) == ' ';
    }
    if ("CTPcp".indexOf(word) < 0 || at >= text.length() || text.charAt(at) != '.') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && next - at < 4 && text.charAt(next) == ' ') {
      next++;
    }
    boolean numberAfter = next < text.length() && Character.isDigit(text.charAt(next));
    int before = runs.start(i) - 1;
    boolean space = before > 0 && text.charAt(before) == ' ';
    boolean numberBefore = space && Character.isDigit(text.charAt(before - 1));
    return Character.isUpperCase(word.charAt(0))
        ? numberAfter && runs.script(Math.max(0, i - 1)) != Script.LATIN
        : numberBefore && word.equals("c");
  }

  /** An initial right after a Cyrillic one: Семенов П.C. */
  private static boolean isSecondInitial(String text, ScriptRuns runs, int i) {
    return i > 0
        && runs.length(i - 1) == 1
        && runs.script(i - 1) == Script.CYRILLIC
        && Character.isUpperCase(text.charAt(runs.start(i - 1)))
        && text.charAt(runs.end(i - 1)) == '.'
        && runs.start(i) - runs.end(i - 1) <= 2;
  }

  /** One small letter of an abbreviation that has Cyrillic ones as well: т.c.c. */
  private static boolean isShortened(String text, ScriptRuns runs, int i) {
    int first = i;
    while (first > 0 && i - first < 4 && isShort(text, runs, first - 1)) {
      first--;
    }
    boolean cyrillic = false;
    for (int k = first; k < runs.size() && k - first < 6 && isShort(text, runs, k); k++) {
      cyrillic |= runs.script(k) == Script.CYRILLIC;
      if (k >= i && cyrillic) {
        return true;
      }
      if (k + 1 < runs.size() && runs.start(k + 1) - runs.end(k) > 2) {
        return false;
      }
    }
    return false;
  }

  private static boolean isShort(String text, ScriptRuns runs, int i) {
    return runs.length(i) == 1
        && Character.isLowerCase(text.charAt(runs.start(i)))
        && runs.charAfter(i) == '.';
  }

  /** The first label of a list whose others are Cyrillic: a) … ә) … б). */
  private static boolean isLabel(ScriptRuns runs, int i, String word) {
    return word.equals("a")
        && runs.charAfter(i) == ')'
        && " \n\t;(".indexOf(runs.charBefore(i)) >= 0;
  }

  /** Whether a capital follows the dot without a space: A.Байтұрсынов, A.Қ.Байтұрсынов. */
  private static boolean isNameGlued(String text, ScriptRuns runs, int i) {
    return i + 1 < runs.size()
        && runs.start(i + 1) == runs.end(i) + 1
        && Character.isUpperCase(text.charAt(runs.start(i + 1)))
        && runs.script(i + 1) != Script.LATIN;
  }

  private static boolean isName(ScriptRuns runs, String text, int i) {
    return i >= 0
        && i < runs.size()
        && runs.script(i) == Script.CYRILLIC
        && Character.isUpperCase(text.charAt(runs.start(i)));
  }

  private static boolean startsLine(String text, int at) {
    int i = at - 1;
    while (i >= 0 && at - i < 8 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || at - i >= 8;
  }

  /** Whether a Cyrillic word stands beside a run. */
  private static boolean standsBesideCyrillic(ScriptRuns runs, int i) {
    return isCyrillicWord(runs, i - 1) || isCyrillicWord(runs, i + 1);
  }

  private static boolean isCyrillicWord(ScriptRuns runs, int i) {
    return i >= 0 && i < runs.size() && runs.length(i) > 1 && runs.script(i) == Script.CYRILLIC;
  }

  /** Whether a run is in capitals, or there is none. */
  private static boolean isInCapitals(ScriptRuns runs, int i) {
    return i < 0
        || i >= runs.size()
        || runs.length(i) > ScriptRuns.LONGEST_WORD
        || runs.word(i).equals(Alphabet.upper(runs.word(i)));
  }
}
