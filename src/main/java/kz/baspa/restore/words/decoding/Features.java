package kz.baspa.restore.words.decoding;

import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at to say how sure a correction is. The order of {@link #of} is the order of the
 * weights in {@code calibration.tsv}.
 */
public final class Features {
  /** The names of the features, in their order. */
  public static final List<String> NAMES =
      List.of(
          "bias",
          "odds",
          "observed-known",
          "edits",
          "cost",
          "frequency",
          "length",
          "damage",
          "odds-by-damage",
          "capital",
          "own-letters-only",
          "repeated",
          "joined",
          "split",
          "listed",
          "pair",
          "cost-by-damage",
          "observed-known-by-damage",
          "observed-letters",
          "letters-gained",
          "unchanged-odds",
          "costliest",
          "observed-listed",
          "observed-frequency",
          "observed-pair",
          "runner-up");

  /**
   * What follows them: whether a reader of pictures told of its doubts, 0 or 1; what they add to
   * the cost of the reading; how much of the word it doubted, 0 to 1.
   */
  static final int FROM_PICTURE = NAMES.size();

  static final int LETTER_DOUBT = FROM_PICTURE + 1;
  static final int WORD_DOUBT = FROM_PICTURE + 2;

  private final Lexicon lexicon;
  private final Map<String, Integer> inWork;
  private final double damage;
  private final LetterDoubts doubts;

  /**
   * @param inWork how often each lower-cased word stands in the work
   * @param damage share of the words of the work that seem to be damaged, 0 to 1
   * @param doubts what a reader of pictures saw in the letters
   */
  Features(Lexicon lexicon, Map<String, Integer> inWork, double damage, LetterDoubts doubts) {
    this.lexicon = lexicon;
    this.inWork = inWork;
    this.damage = damage(damage);
    this.doubts = doubts;
  }

  /** The feature that a share of damaged words gives, for shares from 0 to 1. */
  static double damage(double share) {
    return Math.log(share + 0.002);
  }

  /** Whether a Kazakh letter was read or typed as the letter that looks most like it. */
  static boolean isOwnLetter(Confusion confusion) {
    String intended = confusion.intended();
    String observed = confusion.observed();
    return intended.length() == 1
        && observed.length() == 1
        && Alphabet.KAZAKH_ONLY.indexOf(intended.charAt(0)) >= 0
        && Alphabet.skeleton(intended).equals(Alphabet.skeleton(observed));
  }

  /**
   * The features of one reading of one token.
   *
   * @param probability of the reading in its sentence
   * @param unchangedProbability that the token is what it looks like
   * @param runnerUp probability of the likeliest reading that is another word again
   * @param before the word before it, null if none
   * @param after the word after it, null if none
   */
  double[] of(
      Token token,
      Reading reading,
      double probability,
      double unchangedProbability,
      double runnerUp,
      @Nullable String before,
      @Nullable String after) {
    String observed = token.lower();
    double p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
    double odds = Math.max(-6, Math.min(12, Math.log(p / (1 - p))));
    int edits = 0;
    boolean own = true;
    double cost = 0;
    double costliest = 0;
    for (Confusion confusion : reading.path()) {
      if (!confusion.isIdentity()) {
        edits++;
        cost += confusion.cost();
        costliest = Math.max(costliest, confusion.cost());
        own &= isOwnLetter(confusion);
      }
    }
    double mean = edits == 0 ? 0 : cost / edits;
    boolean known = lexicon.knows(observed);
    boolean pair =
        before != null && lexicon.count(before, reading.first()) > 0
            || after != null && lexicon.count(reading.last(), after) > 0;
    boolean observedPair =
        before != null && lexicon.count(before, observed) > 0
            || after != null && lexicon.count(observed, after) > 0;
    double spelt = lexicon.letters().logProbability(observed);
    return new double[] {
      1,
      odds,
      known ? 1 : 0,
      edits,
      mean,
      Math.log(1 + lexicon.count(reading.first())),
      Math.min(12, observed.length()),
      damage,
      odds * damage,
      Character.isUpperCase(token.observed().codePointAt(0)) ? 1 : 0,
      own && edits > 0 ? 1 : 0,
      Math.log(inWork.getOrDefault(observed, 1)),
      reading.tokens() > 1 ? 1 : 0,
      reading.words().size() > 1 ? 1 : 0,
      lexicon.lists(reading.first()) ? 1 : 0,
      pair ? 1 : 0,
      mean * damage,
      known ? damage : 0,
      spelt / (observed.length() + 1),
      (lexicon.letters().logProbability(String.join("", reading.words())) - spelt) / 5,
      Math.log((unchangedProbability + 1e-5) / (1 - unchangedProbability + 1e-5)),
      costliest,
      lexicon.lists(observed) ? 1 : 0,
      Math.log(1 + lexicon.count(observed)),
      observedPair ? 1 : 0,
      Math.log(runnerUp + 1e-4),
      doubts.isNone() ? 0 : 1,
      doubts.cost(token, reading.path()),
      doubts.of(token)
    };
  }
}
