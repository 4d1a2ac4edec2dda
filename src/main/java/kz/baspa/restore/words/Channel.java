package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.Letters;

/**
 * The noisy channel: what becomes of sound letters on their way through printing, wear, reading and
 * typing, and how often. Immutable.
 *
 * <p>A channel begins as a mixture of ways in which text is damaged ({@link Channels}) and is then
 * {@linkplain #adapted adapted} to the work at hand: where no қ ever stands, қ → к comes to cost
 * nothing; where every letter is sound, each confusion comes to cost much.
 */
final class Channel {
  /** Nothing that was never seen costs less than this share of the letters. */
  private static final double FLOOR = 1e-6;

  /** What is rarer than this is not looked for: no word is that much likelier than another. */
  private static final double RARE = 2e-5;

  private static final Confusion[] NONE = {};

  /** The longest stretch of letters that is confused as a whole. */
  static final int LONGEST = 3;

  /**
   * Stands, in the counts of a work, for how often a stretch of two and more letters stood there.
   */
  static final String STOOD = "\0";

  private final Map<String, Map<String, Double>> table;

  /** By the first character seen, then by the code of the first sound letter. */
  private final Map<Character, Confusion[][]> bySeen = new HashMap<>();

  private final Confusion[][] losses;

  /**
   * A channel with this table.
   *
   * @param table probability of each reading of each stretch; for single letters the rest of the
   *     probability is that of the letter itself
   */
  Channel(Map<String, Map<String, Double>> table) {
    this.table = table;
    Map<Character, List<Confusion>> seenFirst = new TreeMap<>();
    List<Confusion> lost = new ArrayList<>();
    table.forEach(
        (sound, readings) ->
            readings.forEach(
                (seen, p) -> {
                  if (p < RARE) {
                    return;
                  }
                  Confusion confusion = new Confusion(sound, seen, Math.max(FLOOR, p));
                  (seen.isEmpty()
                          ? lost
                          : seenFirst.computeIfAbsent(seen.charAt(0), c -> new ArrayList<>()))
                      .add(confusion);
                }));
    for (int i = 0; i < Letters.ALPHABET.length(); i++) {
      String letter = Letters.ALPHABET.substring(i, i + 1);
      if (!table.getOrDefault(letter, Map.of()).containsKey(letter)) {
        seenFirst
            .computeIfAbsent(letter.charAt(0), c -> new ArrayList<>())
            .add(new Confusion(letter, letter, keeping(letter)));
      }
    }
    seenFirst.forEach((seen, list) -> bySeen.put(seen, bySound(list)));
    losses = bySound(lost);
  }

  private static Confusion[][] bySound(List<Confusion> confusions) {
    confusions.sort(
        Comparator.comparingDouble(Confusion::cost)
            .thenComparing(Confusion::sound)
            .thenComparing(Confusion::seen));
    Confusion[][] bySound = new Confusion[Letters.ALPHABET.length() + 1][];
    for (int code = 0; code < bySound.length; code++) {
      int wanted = code;
      bySound[code] =
          confusions.stream()
              .filter(c -> Letters.code(c.sound().charAt(0)) == wanted)
              .toArray(Confusion[]::new);
    }
    return bySound;
  }

  /** How often a letter stays what it is. */
  double keeping(String letter) {
    double changed = 0;
    for (Map.Entry<String, Double> reading : table.getOrDefault(letter, Map.of()).entrySet()) {
      changed += reading.getKey().equals(letter) ? 0 : reading.getValue();
    }
    return Math.max(1e-4, 1 - changed);
  }

  /**
   * The confusions, letters kept included, whose reading may begin with this character, by the code
   * of their first sound letter; null if there are none.
   */
  Confusion[][] startingWith(char seen) {
    return bySeen.get(seen);
  }

  /** The confusions in which letters that begin with this one are lost without a trace. */
  Confusion[] losses(char sound) {
    byte code = Letters.code(sound);
    return code == 0 ? NONE : losses[code];
  }

  /**
   * This channel after a look at the work at hand.
   *
   * @param counts how often each stretch was, as far as can be told, read as what in this work; for
   *     single letters the letter itself included, for others {@link #STOOD}
   * @param weight how many occurrences in the work the starting table is worth
   */
  Channel adapted(Map<String, Map<String, Double>> counts, double weight) {
    Map<String, Map<String, Double>> adapted = new TreeMap<>();
    table.forEach(
        (sound, readings) -> {
          Map<String, Double> seen = counts.getOrDefault(sound, Map.of());
          double of =
              sound.length() > 1
                  ? seen.getOrDefault(STOOD, 0.0)
                  : seen.values().stream().mapToDouble(Double::doubleValue).sum();
          Map<String, Double> row = new TreeMap<>();
          readings.forEach(
              (reading, p) ->
                  row.put(
                      reading,
                      Math.max(
                          FLOOR, (seen.getOrDefault(reading, 0.0) + weight * p) / (of + weight))));
          adapted.put(sound, row);
        });
    return new Channel(adapted);
  }
}
