package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.Letters;
import kz.baspa.kazakh.WordGraph;

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
  private static final double FLOOR = 1e-7;

  /** How often a word has a letter, mark or digit in it that stands for nothing, by letter. */
  private static final double ADDED_LEAST = 1e-6;

  /** So much cheaper than its letters a confusion of several must be, in units. */
  private static final int CLEARLY = WordGraph.UNITS;

  private static final Comparator<Confusion> CHEAPEST_FIRST =
      Comparator.comparingDouble(Confusion::cost)
          .thenComparing(Confusion::sound)
          .thenComparing(Confusion::seen);

  /** The longest stretch of letters that is confused as a whole. */
  static final int LONGEST = 3;

  /**
   * Stands, in the counts of a work, for how often a stretch of two and more letters stood there.
   */
  static final String STOOD = "\0";

  /** The row of a character that the channel knows nothing about. */
  private static final int STRANGE = 0;

  private final Map<String, Map<String, Double>> table;

  /** The row of each character seen; {@link #STRANGE} is 0. */
  private final Map<Character, Integer> rows = new HashMap<>();

  private final int[] rowOfLetter = new int[0x500];

  /** By the row of the character seen and the code of the sound letter. */
  private final Confusion[][] single;

  private final int[][] singleCost;
  private final int[] least;

  /** By the row of the first character seen, cheapest first. */
  private final Confusion[][] longer;

  private final Confusion[][] manyLetters;
  private final Affordable[] within;
  private final Affordable lostWithin;
  private final int[] loss;
  private final Confusion[][] losses;
  private final Confusion[] additions;

  /**
   * A channel with this table.
   *
   * @param table probability of each reading of each stretch; for single letters the rest of the
   *     probability is that of the letter itself; the row of the empty stretch says how often what
   *     is added beside a letter
   */
  Channel(Map<String, Map<String, Double>> table) {
    this.table = table;
    List<Confusion> all = confusions(table);
    for (Confusion confusion : all) {
      if (!confusion.seen().isEmpty()) {
        rows.computeIfAbsent(confusion.seen().charAt(0), c -> rows.size() + 1);
      }
    }
    rows.forEach(
        (c, row) -> {
          if (c < rowOfLetter.length) {
            rowOfLetter[c] = row;
          }
        });
    int codes = Letters.ALPHABET.length() + 1;
    single = new Confusion[rows.size() + 1][codes];
    singleCost = new int[rows.size() + 1][codes];
    least = new int[rows.size() + 1];
    additions = new Confusion[rows.size() + 1];
    for (int[] costs : singleCost) {
      Arrays.fill(costs, WordGraph.NEVER);
    }
    Arrays.fill(least, WordGraph.NEVER);
    double added = table.getOrDefault("", Map.of()).getOrDefault(" ", ADDED_LEAST);
    for (int row = 0; row < additions.length; row++) {
      additions[row] = new Confusion("", " ", Math.max(ADDED_LEAST, added));
    }
    List<List<Confusion>> longs = new ArrayList<>();
    for (int row = 0; row <= rows.size(); row++) {
      longs.add(new ArrayList<>());
    }
    loss = new int[codes];
    Arrays.fill(loss, WordGraph.NEVER);
    List<Confusion> lost = new ArrayList<>();
    for (Confusion confusion : all) {
      if (confusion.seen().isEmpty()) {
        if (confusion.sound().length() == 1) {
          loss[confusion.code(0)] = confusion.units();
        }
        lost.add(confusion);
        continue;
      }
      int row = rows.get(confusion.seen().charAt(0));
      if (confusion.sound().isEmpty()) {
        additions[row] = confusion;
      } else if (confusion.seen().length() == 1 && confusion.sound().length() == 1) {
        byte code = confusion.code(0);
        single[row][code] = confusion;
        singleCost[row][code] = confusion.units();
        least[row] = Math.min(least[row], confusion.units());
      } else {
        longs.get(row).add(confusion);
        if (confusion.seen().length() == 1) {
          least[row] = Math.min(least[row], confusion.units());
        }
      }
    }
    for (int row = 0; row <= rows.size(); row++) {
      least[row] = Math.min(least[row], additions[row].units());
    }
    longer = new Confusion[rows.size() + 1][];
    manyLetters = new Confusion[rows.size() + 1][];
    for (int row = 0; row <= rows.size(); row++) {
      longer[row] =
          longs.get(row).stream()
              .filter(this::saysMoreThanItsLetters)
              .sorted(CHEAPEST_FIRST)
              .toArray(Confusion[]::new);
      manyLetters[row] =
          Arrays.stream(longer[row]).filter(c -> c.seen().length() > 1).toArray(Confusion[]::new);
    }
    lost.removeIf(c -> c.sound().length() > 1 && !saysMoreThanItsLetters(c));
    losses = bySound(lost);
    int[] leastLoss = loss.clone();
    for (Confusion confusion : lost) {
      int code = confusion.code(0);
      leastLoss[code] = Math.min(leastLoss[code], confusion.units());
    }
    lostWithin = Affordable.of(leastLoss);
    within = Arrays.stream(singleCost).map(Affordable::of).toArray(Affordable[]::new);
  }

  private static List<Confusion> confusions(Map<String, Map<String, Double>> table) {
    List<Confusion> all = new ArrayList<>();
    table.forEach(
        (sound, readings) ->
            readings.forEach(
                (seen, p) -> {
                  if (p >= FLOOR && !(sound.isEmpty() && seen.equals(" "))) {
                    all.add(new Confusion(sound, seen, p));
                  }
                }));
    for (int i = 0; i < Letters.ALPHABET.length(); i++) {
      String letter = Letters.ALPHABET.substring(i, i + 1);
      if (!table.getOrDefault(letter, Map.of()).containsKey(letter)) {
        all.add(new Confusion(letter, letter, keeping(table, letter)));
      }
    }
    return all;
  }

  /**
   * Whether a confusion of several letters is worth its own way: it must be clearly cheaper than
   * its letters one by one.
   */
  private boolean saysMoreThanItsLetters(Confusion confusion) {
    String sound = confusion.sound();
    String seen = confusion.seen();
    int[][] cheapest = new int[sound.length() + 1][seen.length() + 1];
    for (int i = 0; i <= sound.length(); i++) {
      for (int j = 0; j <= seen.length(); j++) {
        int least = i == 0 && j == 0 ? 0 : WordGraph.NEVER;
        if (i > 0 && j > 0) {
          int cost = single(row(seen.charAt(j - 1)), confusion.code(i - 1));
          least = Math.min(least, cheapest[i - 1][j - 1] + cost);
        }
        if (j > 0) {
          least = Math.min(least, cheapest[i][j - 1] + adding(row(seen.charAt(j - 1))));
        }
        if (i > 0) {
          least = Math.min(least, cheapest[i - 1][j] + loss[confusion.code(i - 1)]);
        }
        cheapest[i][j] = Math.min(least, WordGraph.NEVER);
      }
    }
    return confusion.units() + CLEARLY < cheapest[sound.length()][seen.length()];
  }

  private static Confusion[][] bySound(List<Confusion> confusions) {
    confusions.sort(CHEAPEST_FIRST);
    Confusion[][] bySound = new Confusion[Letters.ALPHABET.length() + 1][];
    for (int code = 0; code < bySound.length; code++) {
      int wanted = code;
      bySound[code] =
          confusions.stream().filter(c -> c.code(0) == wanted).toArray(Confusion[]::new);
    }
    return bySound;
  }

  /** The row of a character as it is seen, by which the readings are asked for. */
  int row(char seen) {
    if (seen < rowOfLetter.length) {
      return rowOfLetter[seen];
    }
    return rows.getOrDefault(seen, STRANGE);
  }

  /** The cost of one character being one sound letter, in units; never, where it cannot be. */
  int single(int row, byte sound) {
    return singleCost[row][sound];
  }

  /** One character as one sound letter. */
  Confusion reading(int row, byte sound) {
    return single[row][sound];
  }

  /** The least that explaining this one character costs. */
  int least(int row) {
    return least[row];
  }

  /**
   * What fits a word from one of its characters on and takes several, of either side, by the code
   * of the first sound letter, cheapest first; null where there is none.
   */
  Confusion[][] longReadings(String seen, int at) {
    Confusion[][] fitting = null;
    for (Confusion confusion : longer[row(seen.charAt(at))]) {
      if (seen.startsWith(confusion.seen(), at)) {
        fitting = fitting == null ? new Confusion[Letters.ALPHABET.length() + 1][] : fitting;
        byte code = confusion.code(0);
        Confusion[] others = fitting[code];
        int count = others == null ? 0 : others.length;
        fitting[code] = count == 0 ? new Confusion[1] : Arrays.copyOf(others, count + 1);
        fitting[code][count] = confusion;
      }
    }
    return fitting;
  }

  /** What takes several characters as they are seen, from one of this row on. */
  Confusion[] manyLetters(int row) {
    return manyLetters[row];
  }

  /** The sound letters that one character of a row may be for so much, as a set. */
  long readingsWithin(int row, int units) {
    return within[row].of(units);
  }

  /** The sound letters with which something may be lost for so much, as a set. */
  long lossesWithin(int units) {
    return lostWithin.of(units);
  }

  /** Which letters are affordable: sets of letters by what the dearest of them costs. */
  private record Affordable(int[] costs, long[] letters) {
    /** The letters with these costs, by their code. */
    static Affordable of(int[] costByCode) {
      List<Integer> codes = new ArrayList<>();
      for (int code = 0; code < costByCode.length; code++) {
        if (costByCode[code] < WordGraph.NEVER) {
          codes.add(code);
        }
      }
      codes.sort(Comparator.comparingInt(code -> costByCode[code]));
      int[] costs = new int[codes.size()];
      long[] letters = new long[codes.size()];
      long sum = 0;
      for (int i = 0; i < costs.length; i++) {
        costs[i] = costByCode[codes.get(i)];
        sum |= WordGraph.setOf(codes.get(i).byteValue());
        letters[i] = sum;
      }
      return new Affordable(costs, letters);
    }

    long of(int units) {
      int low = 0;
      int high = costs.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (costs[middle] <= units) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == 0 ? 0 : letters[low - 1];
    }
  }

  /** The cost of a character standing for nothing, in units. */
  int adding(int row) {
    return additions[row].units();
  }

  /** A character that stands for nothing. */
  Confusion addition(int row) {
    return additions[row];
  }

  /** The confusions in which letters that begin with this one are lost without a trace. */
  Confusion[] losses(byte sound) {
    return losses[sound];
  }

  /** How often a letter stays what it is. */
  /** What it costs, in nats, that a letter stays what it is. */
  double keepingCost(char letter) {
    byte code = Letters.code(letter);
    Confusion same = code == 0 ? null : single[row(letter)][code];
    return same == null ? 0 : same.cost();
  }

  private static double keeping(Map<String, Map<String, Double>> table, String letter) {
    double changed = 0;
    for (Map.Entry<String, Double> reading : table.getOrDefault(letter, Map.of()).entrySet()) {
      changed += reading.getKey().equals(letter) ? 0 : reading.getValue();
    }
    return Math.max(1e-4, 1 - changed);
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
          if (sound.isEmpty()) {
            adapted.put(sound, readings);
            return;
          }
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
                          FLOOR,
                          Channels.TABLES * p
                              + (1 - Channels.TABLES)
                                  * (seen.getOrDefault(reading, 0.0) + weight * p)
                                  / (of + weight))));
          adapted.put(sound, row);
        });
    return new Channel(adapted);
  }
}
