package kz.baspa.kazakh.lexicon;

import java.util.Map;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * How likely words are, alone and beside their neighbours:
 *
 * <pre>{@code
 * LanguageModel model = lexicon.model();
 * model.logProbability("назарбаев");                   // about −5.8
 * model.logProbability("нұрсұлтан", "назарбаев");      // about −0.2
 * model.logProbability("қазақстан", "республикасы", "президенті");
 * }</pre>
 *
 * <p>A word alone is weighed by four voices: its count; its stem and endings ({@link
 * kz.baspa.kazakh.morphology.Morphology}); whether it is listed; its letters ({@link
 * LetterNgramModel}). So every row of letters has a probability, and inflected words that were
 * never counted have theirs from their parts. A word after another is weighed by the count of the
 * pair with absolute discounting (Ney, Essen, Kneser 1994); what is discounted goes to the words by
 * themselves.
 *
 * <p>Immutable, for any number of threads. Words are taken in lower case.
 */
public final class LanguageModel {
  /** The parts of the voices; they add up to 1. Fitted on pairs kept out: docs/language-data.md. */
  private static final double BY_COUNT = 0.945;

  private static final double BY_ENDINGS = 0.035;
  private static final double BY_LIST = 0.01;
  private static final double BY_LETTERS = 0.01;

  /** What is taken off the count of each pair and left for pairs never met. */
  private static final double DISCOUNT = 0.6;

  /** How much the words of the work itself weigh against those of the language at large. */
  private static final double BY_WORK = 0.15;

  private final CompiledLexicon lexicon;
  private final Counts counts;
  private final Map<String, Integer> work;
  private final double workSize;

  LanguageModel(CompiledLexicon lexicon, Counts counts) {
    this(lexicon, counts, Map.of());
  }

  private LanguageModel(CompiledLexicon lexicon, Counts counts, Map<String, Integer> work) {
    this.lexicon = lexicon;
    this.counts = counts;
    this.work = Map.copyOf(work);
    this.workSize = work.values().stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * This model with the words of the work at hand, so that a name that occurs five times in it is
   * likelier than one that occurs nowhere.
   *
   * @param words lower-cased word → how often it occurs in the work
   */
  public LanguageModel withWork(Map<String, Integer> words) {
    return new LanguageModel(lexicon, counts, words);
  }

  /** The cost of the listed word with this number, as count and list give it, in units. */
  int costByCount(int index) {
    double p = BY_COUNT * counts.estimate(index) / counts.total() + BY_LIST / lexicon.size();
    return WordGraph.units(-Math.log(p));
  }

  /** What a word known by its stem and endings alone costs beside them, in units. */
  static int costByEndings() {
    return WordGraph.units(-Math.log(BY_ENDINGS));
  }

  /**
   * The natural logarithm of the probability of a word by itself.
   *
   * @param word in lower case
   */
  public double logProbability(String word) {
    return Math.log(probability(word));
  }

  /**
   * The natural logarithm of the probability of a word after another.
   *
   * @param previous in lower case; null if the word begins its sentence or the one before is no
   *     word
   * @param word in lower case
   */
  public double logProbability(String previous, String word) {
    return Math.log(probability(previous, word));
  }

  /**
   * The natural logarithm of the probability of a word between its neighbours: of the word after
   * the one before it and of the next word after it.
   *
   * @param previous in lower case; null if there is none
   * @param word in lower case
   * @param next in lower case; null if there is none
   */
  public double logProbability(String previous, String word, String next) {
    double here = logProbability(previous, word);
    return next == null ? here : here + logProbability(word, next);
  }

  /**
   * How often two words stand side by side: as {@link Lexicon#count(String, String)}, and once for
   * pairs that were only met on the web.
   */
  public int together(String first, String second) {
    return counts.together(lexicon.index(first), lexicon.index(second));
  }

  private double probability(String previous, String word) {
    double alone = probability(word);
    int first = previous == null ? -1 : lexicon.index(previous);
    int all = counts.estimate(first);
    if (all == 0) {
      return alone;
    }
    double total = Math.max(all, counts.pairTotal(first));
    double left = 1 - (counts.pairTotal(first) - DISCOUNT * counts.pairKinds(first)) / total;
    double together = counts.together(first, lexicon.index(word));
    return Math.max(0, together - DISCOUNT) / total + left * alone;
  }

  private double probability(String word) {
    int index = lexicon.index(word);
    double probability =
        BY_COUNT * counts.estimate(index) / counts.total()
            + BY_ENDINGS * Math.exp(lexicon.morphology().logWeight(word))
            + BY_LETTERS * Math.exp(lexicon.letters().logProbability(word));
    if (lexicon.lists(word)) {
      probability += BY_LIST / lexicon.size();
    }
    if (workSize > 0) {
      double here = work.getOrDefault(word, 0) / workSize;
      probability = (1 - BY_WORK) * probability + BY_WORK * here;
    }
    return Math.max(probability, Double.MIN_NORMAL);
  }
}
