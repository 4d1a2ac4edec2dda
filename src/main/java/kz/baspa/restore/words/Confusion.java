package kz.baspa.restore.words;

/**
 * Something that is read, or typed, for something else: {@code new Confusion("ың", "ьш", 0.004)}.
 */
final class Confusion {
  private final String sound;
  private final String seen;
  private final double cost;

  /**
   * A confusion.
   *
   * @param sound one to three lower-case letters as they should stand
   * @param seen what stands instead, none to three characters; the same letter where nothing
   *     happens
   * @param probability how often {@code sound} becomes {@code seen}, above 0 and up to 1
   */
  Confusion(String sound, String seen, double probability) {
    if (sound.isEmpty() || !(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(sound + " → " + seen + " " + probability);
    }
    this.sound = sound;
    this.seen = seen;
    this.cost = -Math.log(probability);
  }

  String sound() {
    return sound;
  }

  String seen() {
    return seen;
  }

  /** The negative natural logarithm of the probability. */
  double cost() {
    return cost;
  }

  boolean isIdentity() {
    return sound.equals(seen);
  }
}
