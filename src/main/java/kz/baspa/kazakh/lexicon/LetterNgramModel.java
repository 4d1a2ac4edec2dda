package kz.baspa.kazakh.lexicon;

import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;

/**
 * How likely a row of letters is as a Kazakh word, known or not: a model of letter neighbours, read
 * off the word list. A foreign name is plausible, «ссздер» is not:
 *
 * <pre>{@code
 * letters.logProbability("маккиндер"); // about −21: 2.3 a letter
 * letters.logProbability("ссздер");    // about −26: 3.8 a letter
 * }</pre>
 *
 * <p>Each letter is weighed by up to four letters before it, with Witten–Bell smoothing. Immutable.
 */
public final class LetterNgramModel {
  /** The label of the boundary of a word, before the first letter and after the last. */
  public static final byte BOUNDARY = (byte) (LetterCodes.LETTERS.length() + 1);

  /** The longest row of letters that is weighed. */
  public static final int ORDER = 5;

  private static final float UNIT = 1 / 32f;

  /** What a letter costs that no Kazakh word has, such as a Latin one. */
  private static final double FOREIGN = 12;

  private final Automaton rows;
  private final short[] costs;
  private final short[] backOff;

  /**
   * Reads what {@code kz.baspa.kazakh.build.LetterModelBuild} wrote: the automaton of the rows, and
   * for each the cost of its last letter after the others, and the cost of falling back from it as
   * the letters before.
   */
  LetterNgramModel(Varints in) {
    rows = Automaton.read(in);
    costs = new short[rows.size()];
    backOff = new short[rows.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = (short) in.next();
      backOff[i] = (short) in.next();
    }
  }

  /**
   * The natural logarithm of the probability of this row of letters and that the word ends there.
   *
   * @param word in lower case
   */
  public double logProbability(CharSequence word) {
    byte[] codes = new byte[word.length() + 2];
    codes[0] = BOUNDARY;
    codes[codes.length - 1] = BOUNDARY;
    double cost = 0;
    for (int i = 0; i < word.length(); i++) {
      codes[i + 1] = LetterCodes.code(word.charAt(i));
    }
    for (int at = 1; at < codes.length; at++) {
      cost += codes[at] == 0 ? FOREIGN : cost(codes, at);
    }
    return -cost;
  }

  /**
   * The same for each letter, and the end of the word as one: comparable between long and short.
   */
  public double logProbabilityPerLetter(CharSequence word) {
    return logProbability(word) / (word.length() + 1);
  }

  private double cost(byte[] codes, int at) {
    int from = Math.max(0, at - ORDER + 1);
    for (int i = from; i < at; i++) {
      if (codes[i] == 0) {
        from = i + 1;
      }
    }
    double fallen = 0;
    for (; from < at; from++) {
      int state = rows.root();
      int index = 0;
      int before = -1;
      int arc = -1;
      for (int i = from; i <= at; i++) {
        arc = rows.arc(state, codes[i]);
        if (arc < 0) {
          break;
        }
        index += rows.before(arc);
        if (i == at && rows.ends(arc)) {
          return fallen + costs[index] * UNIT;
        }
        if (rows.ends(arc)) {
          before = i == at - 1 ? index : before;
          index++;
        }
        state = rows.target(arc);
      }
      if (before >= 0) {
        fallen += backOff[before] * UNIT;
      }
    }
    int alone = rows.arc(rows.root(), codes[at]);
    return alone >= 0 && rows.ends(alone) ? fallen + costs[rows.before(alone)] * UNIT : FOREIGN;
  }
}
