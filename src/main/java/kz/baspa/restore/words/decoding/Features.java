package kz.baspa.restore.words.decoding;

import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.tokens.Token;

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
          "seen-known",
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
          "seen-known-by-damage",
          "seen-letters",
          "letters-gained",
          "sound-odds",
          "dearest");

  private final Lexicon lexicon;
  private final Map<String, Integer> inWork;
  private final double damage;

  /**
   * @param inWork how often each lower-cased word stands in the work
   * @param damage share of the words of the work that seem to be damaged, 0 to 1
   */
  Features(Lexicon lexicon, Map<String, Integer> inWork, double damage) {
    this.lexicon = lexicon;
    this.inWork = inWork;
    this.damage = Math.log(damage + 0.002);
  }

  /** Whether a Kazakh letter was read or typed as the letter that looks most like it. */
  static boolean isOwnLetter(Confusion confusion) {
    String sound = confusion.sound();
    String seen = confusion.seen();
    return sound.length() == 1
        && seen.length() == 1
        && Alphabet.KAZAKH_ONLY.indexOf(sound.charAt(0)) >= 0
        && Alphabet.skeleton(sound).equals(Alphabet.skeleton(seen));
  }

  /** The features of one reading of one token, before the word and after it. */
  double[] of(
      Token token,
      Reading reading,
      double probability,
      double asSeen,
      String before,
      String after) {
    String seen = token.lower();
    double p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
    double odds = Math.max(-6, Math.min(12, Math.log(p / (1 - p))));
    int edits = 0;
    boolean own = true;
    double cost = 0;
    double dearest = 0;
    for (Confusion confusion : reading.path()) {
      if (!confusion.isIdentity()) {
        edits++;
        cost += confusion.cost();
        dearest = Math.max(dearest, confusion.cost());
        own &= isOwnLetter(confusion);
      }
    }
    double mean = edits == 0 ? 0 : cost / edits;
    boolean known = lexicon.knows(seen);
    boolean pair =
        before != null && lexicon.count(before, reading.first()) > 0
            || after != null && lexicon.count(reading.last(), after) > 0;
    return new double[] {
      1,
      odds,
      known ? 1 : 0,
      edits,
      mean,
      Math.log(1 + lexicon.count(reading.first())),
      Math.min(12, seen.length()),
      damage,
      odds * damage,
      Character.isUpperCase(token.seen().codePointAt(0)) ? 1 : 0,
      own && edits > 0 ? 1 : 0,
      Math.log(inWork.getOrDefault(seen, 1)),
      reading.tokens() > 1 ? 1 : 0,
      reading.words().size() > 1 ? 1 : 0,
      lexicon.lists(reading.first()) ? 1 : 0,
      pair ? 1 : 0,
      mean * damage,
      known ? damage : 0,
      lexicon.letters().logProbability(seen) / (seen.length() + 1),
      (lexicon.letters().logProbability(String.join("", reading.words()))
              - lexicon.letters().logProbability(seen))
          / 5,
      Math.log((asSeen + 1e-5) / (1 - asSeen + 1e-5)),
      dearest
    };
  }
}
