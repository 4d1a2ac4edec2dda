package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.restore.letters.ScriptRuns.Script;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.Finding;
import kz.baspa.text.LinedText;

/**
 * Gives a word in which Cyrillic and Latin letters are mixed one script. The letters that only one
 * script has decide: {@code кoдeксi} (Latin o, e, i) becomes {@code кодексі}, {@code vulgarіs}
 * (Cyrillic і) becomes {@code vulgaris}. Where no letter decides, the neighbours do. A word that no
 * one script can hold is left alone and reported, except for a Latin word with a Kazakh ending
 * ({@code Windowsтың}).
 */
public final class MixedScript extends ProposingRule {
  private static final int MOST_FINDINGS = 100;

  private final Predicate<String> isWord;

  /**
   * The rule.
   *
   * @param isWord whether a spelling is a Kazakh word
   */
  public MixedScript(Predicate<String> isWord) {
    super("mixed-script");
    this.isWord = isWord;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    ScriptRuns runs = ScriptRuns.of(text.text());
    List<Change> changes = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.length(i) > ScriptRuns.LONGEST_WORD
          || !isMixed(text.text(), runs.start(i), runs.end(i))) {
        continue;
      }
      if (runs.isInAddress(i)) {
        continue;
      }
      String word = runs.word(i);
      Reading reading = read(runs, i, word);
      if (!reading.word.equals(word)) {
        changes.add(change(runs.start(i), runs.end(i), reading.word, reading.confidence));
      } else if (reading.confidence == 0 && reported.size() < MOST_FINDINGS && reported.add(word)) {
        decider.report(
            Finding.at(text.edited().rawOffset(runs.start(i)), "letters.torn-script", word));
      }
    }
    return changes;
  }

  private static boolean isMixed(String text, int start, int end) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = start; i < end; i++) {
      latin |= LookAlikes.isLatin(text.charAt(i));
      cyrillic |= LookAlikes.isCyrillic(text.charAt(i));
    }
    return latin && cyrillic;
  }

  /** A word in one script and how sure that is; 0 if no script can hold it. */
  private record Reading(String word, double confidence) {}

  private Reading read(ScriptRuns runs, int i, String word) {
    return switch (runs.script(i)) {
      case CYRILLIC -> cyrillic(word);
      case LATIN -> latin(runs, i, word);
      case TORN -> torn(word);
      case SHARED -> shared(runs, i, word);
    };
  }

  private Reading cyrillic(String word) {
    String after = LookAlikes.toCyrillic(word);
    if (isAcronymWithEnding(word) && !isWord.test(after)) {
      return new Reading(after, 0.6);
    }
    String own = withOwnLetter(word, after);
    return !isWord.test(after) && isWord.test(own)
        ? new Reading(own, 0.93)
        : new Reading(after, 0.98);
  }

  /** The same with a қ where a Latin k stood: ACЫK is АСЫҚ. */
  private static String withOwnLetter(String word, String cyrillic) {
    StringBuilder own = new StringBuilder(cyrillic);
    for (int i = 0; i < word.length() && word.length() == cyrillic.length(); i++) {
      char c = word.charAt(i);
      if (c == 'K' || c == 'k') {
        own.setCharAt(i, c == 'K' ? 'Қ' : 'қ');
      }
    }
    return own.toString();
  }

  /** Two or more Latin capitals and then only small Cyrillic letters: OPECтің. */
  private static boolean isAcronymWithEnding(String word) {
    int capitals = 0;
    while (capitals < word.length()
        && LookAlikes.isLatin(word.charAt(capitals))
        && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    return capitals >= 2
        && capitals < word.length()
        && word.substring(capitals)
            .chars()
            .allMatch(c -> LookAlikes.isCyrillic((char) c) && Character.isLowerCase(c));
  }

  private Reading latin(ScriptRuns runs, int i, String word) {
    Optional<String> cyrillic = LookAlikes.cyrillicWord(word, isWord);
    if (cyrillic.isPresent()) {
      return new Reading(cyrillic.get(), 0.95);
    }
    String after = LookAlikes.toLatin(word);
    if (RomanNumerals.isNumeral(after)) {
      return new Reading(after, 0.97);
    }
    long latin = word.chars().filter(c -> LookAlikes.isLatin((char) c)).count();
    boolean mostlyLatin = latin * 2 > word.length();
    return new Reading(after, mostlyLatin || runs.standsBeside(i, Script.LATIN) ? 0.96 : 0.8);
  }

  private Reading torn(String word) {
    Optional<String> cyrillic = LookAlikes.cyrillicWord(word, isWord);
    if (cyrillic.isPresent()) {
      return new Reading(cyrillic.get(), 0.95);
    }
    if (word.chars().allMatch(c -> c == 'k' || isCyrillicOrDouble((char) c))) {
      return new Reading(LookAlikes.toCyrillic(word.replace('k', 'к')), 0.93);
    }
    Optional<String> alike = LookAlikes.likeliest(word);
    if (alike.isPresent()) {
      return new Reading(alike.get(), 0.93);
    }
    int lastLatin = -1;
    int firstCyrillic = word.length();
    for (int i = 0; i < word.length(); i++) {
      Script script = ScriptRuns.scriptOf(word, i, i + 1);
      if (script == Script.LATIN) {
        lastLatin = i;
      } else if (script == Script.CYRILLIC) {
        firstCyrillic = Math.min(firstCyrillic, i);
      }
    }
    if (lastLatin < 1 || lastLatin > firstCyrillic || word.chars().anyMatch(LookAlikes::isFar)) {
      return new Reading(word, 0);
    }
    String stem = LookAlikes.toLatin(word.substring(0, lastLatin + 1));
    String ending = LookAlikes.toCyrillic(word.substring(firstCyrillic));
    return new Reading(stem + word.substring(lastLatin + 1, firstCyrillic) + ending, 0.93);
  }

  private static boolean isCyrillicOrDouble(char c) {
    return LookAlikes.isCyrillic(c) || LookAlikes.hasCyrillicDouble(c);
  }

  private Reading shared(ScriptRuns runs, int i, String word) {
    String latin = LookAlikes.toLatin(word);
    String cyrillic = LookAlikes.toCyrillic(word);
    if (RomanNumerals.isSmall(latin)) {
      return new Reading(latin, 0.96);
    }
    boolean capitals = word.equals(Alphabet.upper(word));
    String rest = word.substring(1);
    boolean inOneCase = capitals || rest.equals(Alphabet.lower(rest));
    if (!inOneCase
        || Character.isDigit(runs.charBefore(i))
        || Character.isDigit(runs.charAfter(i))) {
      return new Reading(latin, 0.8); // pH, CaO, CO2: a formula
    }
    if (runs.standsAmong(i, Script.LATIN)) {
      return new Reading(latin, 0.93);
    }
    if (isWord.test(cyrillic)) {
      return new Reading(cyrillic, 0.97);
    }
    return new Reading(cyrillic, word.length() > 2 ? 0.93 : 0.85);
  }
}
