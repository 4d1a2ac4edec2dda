package kz.baspa.restore.words.channel;

import java.util.Objects;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * Something that is read, or typed, for something else: {@code new Confusion("ың", "ьш", 0.004)}.
 */
public final class Confusion {
  private final String intended;
  private final byte[] codes;
  private final String observed;
  private final int characters;
  private final double cost;
  private final int units;

  /**
   * A confusion.
   *
   * @param intended up to three lower-case letters as they should stand; none where something was
   *     added
   * @param observed what stands instead, none to three characters; the same letter where nothing
   *     happens
   * @param probability how often {@code intended} becomes {@code observed}, above 0 and up to 1
   */
  public Confusion(String intended, String observed, double probability) {
    if (intended.isEmpty() && observed.isEmpty() || !(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(intended + " → " + observed + " " + probability);
    }
    this.intended = intended;
    this.codes = Objects.requireNonNull(LetterCodes.encode(intended), intended);
    this.observed = observed;
    this.characters = observed.length();
    this.cost = -Math.log(probability);
    this.units = WordGraph.units(cost);
  }

  public String intended() {
    return intended;
  }

  /** The code of the intended letter at this place, see {@link LetterCodes#code}. */
  public byte code(int at) {
    return codes[at];
  }

  /** How many letters are intended. */
  public int letters() {
    return codes.length;
  }

  public String observed() {
    return observed;
  }

  /** How many characters are observed. */
  public int characters() {
    return characters;
  }

  /** The negative natural logarithm of the probability. */
  public double cost() {
    return cost;
  }

  /** The cost in the units of {@link WordGraph}. */
  public int units() {
    return units;
  }

  public boolean isIdentity() {
    return intended.equals(observed);
  }
}
