package kz.baspa.restore.words.channel;

import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * Something that is read, or typed, for something else: {@code new Confusion("ың", "ьш", 0.004)}.
 */
public final class Confusion {
  private final String sound;
  private final byte[] codes;
  private final String seen;
  private final double cost;
  private final int units;

  /**
   * A confusion.
   *
   * @param sound up to three lower-case letters as they should stand; none where something was
   *     added
   * @param seen what stands instead, none to three characters; the same letter where nothing
   *     happens
   * @param probability how often {@code sound} becomes {@code seen}, above 0 and up to 1
   */
  public Confusion(String sound, String seen, double probability) {
    if (sound.isEmpty() && seen.isEmpty() || !(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(sound + " → " + seen + " " + probability);
    }
    this.sound = sound;
    this.codes = LetterCodes.encode(sound);
    this.seen = seen;
    this.cost = -Math.log(probability);
    this.units = WordGraph.units(cost);
  }

  public String sound() {
    return sound;
  }

  /** The code of the sound letter at this place, see {@link LetterCodes#code}. */
  public byte code(int at) {
    return codes[at];
  }

  public String seen() {
    return seen;
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
    return sound.equals(seen);
  }
}
