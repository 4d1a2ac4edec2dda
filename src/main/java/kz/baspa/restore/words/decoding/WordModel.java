package kz.baspa.restore.words.decoding;

import java.util.HashMap;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * How likely a word is, alone and after the word before it; natural logarithms. Remembers what it
 * was asked; for one thread.
 */
final class WordModel {
  /** How often a word with a capital, and one without, is none that the lexicon knows. */
  private static final double NAME = 0.06;

  private static final double WORD = 0.006;

  private static final double DISCOUNT = 0.6;
  private static final double BACK_OFF = 0.5;
  private static final double LOG_BACK_OFF = Math.log(BACK_OFF);

  private final Lexicon lexicon;
  private final Map<String, Double> asked = new HashMap<>();
  private final Map<String, Double> spelt = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

  WordModel(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A word that is known, alone. */
  double known(String word) {
    return asked.computeIfAbsent(word, lexicon.model()::logProbability);
  }

  /** A word that nothing knows: a name, a term, a form that no list has. */
  double unknown(String word, boolean capital) {
    return Math.log(capital ? NAME : WORD)
        + spelt.computeIfAbsent(word, lexicon.letters()::logProbability);
  }

  /**
   * A word after another.
   *
   * @param alone what {@link #known} or {@link #unknown} says of it
   */
  double after(@Nullable String before, String word, double alone) {
    if (before == null) {
      return alone;
    }
    int pair =
        pairs
            .computeIfAbsent(before, w -> new HashMap<>())
            .computeIfAbsent(word, w -> lexicon.model().together(before, w));
    if (pair == 0) {
      return LOG_BACK_OFF + alone;
    }
    double share =
        (pair - DISCOUNT) / Math.max(pair, counts.computeIfAbsent(before, lexicon::count));
    return Math.log(share + BACK_OFF * Math.exp(alone));
  }
}
