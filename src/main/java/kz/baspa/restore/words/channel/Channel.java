package kz.baspa.restore.words.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.automata.LetterCodes;

/**
 * The noisy channel: what becomes of the intended letters on their way through printing, wear,
 * reading and typing, and how often. Immutable.
 *
 * <p>A channel begins as a mixture of kinds of damage ({@link Channels}) and is then {@linkplain
 * #adapted adapted} to the work at hand: where no қ ever stands, қ → к comes to cost nothing; where
 * every letter is intended, each confusion comes to cost much.
 */
public final class Channel {
  /** Nothing that was never observed costs less than this share of the letters. */
  private static final double FLOOR = 1e-7;

  /** How often a word has a mark or digit in it that stands for nothing, by letter, at least. */
  private static final double ADDED_LEAST = 1e-6;

  /** The longest stretch of letters that is confused as a whole. */
  public static final int LONGEST = 3;

  /**
   * Stands, in the counts of a work, for how often a stretch of two and more letters stood there.
   */
  public static final String STOOD = "\0";

  /** Stands, in the row of what is added, for all characters that it does not name. */
  private static final String ANYTHING = " ";

  private final Map<String, Map<String, Double>> table;
  private final ConfusionIndex index;

  /** What it costs that each letter stays what it is, by its code; nothing for no letter. */
  private final double[] keeping;

  /**
   * A channel with this table.
   *
   * @param table probability of each reading of each stretch; for single letters the rest of the
   *     probability is that of the letter itself; the row of the empty stretch says how often what
   *     is added beside a letter
   */
  Channel(Map<String, Map<String, Double>> table) {
    this.table = table;
    double added = table.getOrDefault("", Map.of()).getOrDefault(ANYTHING, ADDED_LEAST);
    Confusion addition = new Confusion("", ANYTHING, Math.max(ADDED_LEAST, added));
    this.index = new ConfusionIndex(confusions(table), addition);
    this.keeping = keepingCosts();
  }

  private static List<Confusion> confusions(Map<String, Map<String, Double>> table) {
    List<Confusion> all = new ArrayList<>();
    table.forEach(
        (intended, readings) ->
            readings.forEach(
                (observed, p) -> {
                  if (p >= FLOOR && !(intended.isEmpty() && observed.equals(ANYTHING))) {
                    all.add(new Confusion(intended, observed, p));
                  }
                }));
    for (int i = 0; i < LetterCodes.LETTERS.length(); i++) {
      String letter = LetterCodes.LETTERS.substring(i, i + 1);
      if (!table.getOrDefault(letter, Map.of()).containsKey(letter)) {
        all.add(new Confusion(letter, letter, keeping(table, letter)));
      }
    }
    return all;
  }

  private static double keeping(Map<String, Map<String, Double>> table, String letter) {
    double changed = 0;
    for (Map.Entry<String, Double> reading : table.getOrDefault(letter, Map.of()).entrySet()) {
      changed += reading.getKey().equals(letter) ? 0 : reading.getValue();
    }
    return Math.max(1e-4, 1 - changed);
  }

  /** The confusions as a search asks for them. */
  public ConfusionIndex index() {
    return index;
  }

  /** What it costs, in nats, that a letter stays what it is. */
  public double keepingCost(char letter) {
    return keeping[LetterCodes.code(letter)];
  }

  private double[] keepingCosts() {
    double[] costs = new double[LetterCodes.LETTERS.length() + 1];
    for (byte code = 1; code < costs.length; code++) {
      Confusion same = index.reading(index.row(LetterCodes.letter(code)), code);
      costs[code] = same == null ? 0 : same.cost();
    }
    return costs;
  }

  /**
   * This channel after a look at the work at hand.
   *
   * @param counts how often each stretch was, as far as can be told, read as what in this work; for
   *     single letters the letter itself included, for others {@link #STOOD}
   * @param weight how many occurrences in the work the starting table is worth
   */
  Channel adapted(Map<String, Map<String, Double>> counts, double weight) {
    Map<String, Map<String, Double>> adapted = new LinkedHashMap<>();
    table.forEach(
        (intended, readings) -> {
          Map<String, Double> observed = counts.getOrDefault(intended, Map.of());
          if (intended.isEmpty()) {
            adapted.put(intended, readings);
            return;
          }
          double of =
              intended.length() > 1
                  ? observed.getOrDefault(STOOD, 0.0)
                  : observed.values().stream().mapToDouble(Double::doubleValue).sum();
          Map<String, Double> row = new LinkedHashMap<>();
          readings.forEach(
              (reading, p) ->
                  row.put(
                      reading,
                      Math.max(
                          FLOOR,
                          Channels.TABLES * p
                              + (1 - Channels.TABLES)
                                  * (observed.getOrDefault(reading, 0.0) + weight * p)
                                  / (of + weight))));
          adapted.put(intended, row);
        });
    return new Channel(adapted);
  }
}
