package kz.baspa.restore.words.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.text.TabSeparatedTable;

/**
 * The kinds of damage that Kazakh text suffers, each with its table of confusions, and their
 * mixture. The tables of print are learnt ({@code docs/restoration.md} says how); those of typing
 * state what keyboards without Kazakh letters do.
 */
public final class Channels {
  /**
   * One kind of damage.
   *
   * @param share of the text that keeps its Kazakh letters, or of that which loses them, before a
   *     work has been looked at
   * @param print whether print was misread, rather than mistyped
   * @param loses whether the Kazakh letters are lost
   */
  private record Kind(String name, double share, boolean print, boolean loses) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("good-print-kazakh", 0.25, true, false),
          new Kind("thin-print-kazakh", 0.05, true, false),
          new Kind("fax-print-kazakh", 0.05, true, false),
          new Kind("good-print-mixed", 0.1, true, false),
          new Kind("poor-print-mixed", 0.1, true, false),
          new Kind("typed-swapped", 0.1, false, false),
          new Kind("good-print-russian", 0.25, true, true),
          new Kind("poor-print-russian", 0.25, true, true),
          new Kind("typed-russian", 0.5, false, true));

  /** The part of the letters of Kazakh prose that Russian does not have; of the counted prose. */
  private static final double OWN_LETTERS = 0.155;

  /** The share of text with no damage but a slip now and then. */
  private static final double UNDAMAGED = 0.35;

  /** How many occurrences of a letter in the work the mixture is worth. */
  private static final double WEIGHT = 30;

  /** How much the tables still count beside what was observed in the work. */
  static final double TABLES = 0.5;

  /**
   * The part of all damage done to letters in print that no sample shows: a letter read as just any
   * other; and that by which one is lost.
   */
  private static final double ANY = 0.15;

  private static final double ANY_LOST = ANY / 10;

  /** The part in which something is read that stands for nothing, whatever it is. */
  private static final double ANY_ADDED = 0.05;

  /** The damage that print is taken to do at least, by letter. */
  private static final double LEAST_DAMAGE = 0.001;

  /** What can be said of a work by its letters alone is at least so unsure. */
  private static final double HARDLY = 0.01;

  private static final int ROUNDS = 30;

  private final List<Map<String, Map<String, Double>>> tables;
  private final double[] shares;

  private Channels(List<Map<String, Map<String, Double>>> tables, double[] shares) {
    this.tables = tables;
    this.shares = shares;
  }

  /**
   * The kinds of damage in the shares that the letters of a work suggest: where few of them are
   * Kazakh ones, they were lost.
   *
   * @param own how many letters Russian does not have, {@link Alphabet#KAZAKH_ONLY}
   * @param all how many letters there are
   */
  public static Channels of(int own, int all) {
    double lost = Math.min(1 - HARDLY, Math.max(HARDLY, 1 - kept(own, all)));
    double[] shares = new double[KINDS.size() + 1];
    for (int i = 0; i < KINDS.size(); i++) {
      shares[i] = KINDS.get(i).share() * (KINDS.get(i).loses() ? lost : 1 - lost);
    }
    shares[KINDS.size()] = UNDAMAGED * (1 - lost);
    return new Channels(Shipped.TABLES, shares);
  }

  /**
   * The part of its Kazakh letters that a work has kept, from 0; about 1 where none was lost.
   *
   * @param own how many letters Russian does not have, {@link Alphabet#KAZAKH_ONLY}
   * @param all how many letters there are
   */
  public static double kept(int own, int all) {
    return (own + 1) / (OWN_LETTERS * all + 1);
  }

  /** Read when first asked for. */
  private static final class Shipped {
    static final List<Map<String, Map<String, Double>>> TABLES = read();

    /** The probabilities of each reading in all the tables, in order; 0 where one lacks it. */
    static final Map<String, Map<String, double[]>> SIDE_BY_SIDE = sideBySide(TABLES);
  }

  private static Map<String, Map<String, double[]>> sideBySide(
      List<Map<String, Map<String, Double>>> tables) {
    Map<String, Map<String, double[]>> all = new TreeMap<>();
    for (int i = 0; i < tables.size(); i++) {
      int kind = i;
      tables
          .get(i)
          .forEach(
              (intended, readings) ->
                  readings.forEach(
                      (observed, p) ->
                          all.computeIfAbsent(intended, s -> new TreeMap<>())
                                  .computeIfAbsent(observed, s -> new double[tables.size()])[kind] =
                              p));
    }
    return all;
  }

  private static List<Map<String, Map<String, Double>>> read() {
    List<Map<String, Map<String, Double>>> tables = new ArrayList<>();
    for (Kind kind : KINDS) {
      Map<String, Map<String, Double>> table = load(kind.name());
      if (kind.print()) {
        smooth(table);
      }
      tables.add(table);
    }
    tables.add(slips(tables));
    return tables;
  }

  /**
   * On a worn page any letter may be read as any other, or be lost, also where nobody saw it yet.
   */
  private static void smooth(Map<String, Map<String, Double>> table) {
    int letters = LetterCodes.LETTERS.length() - 1;
    double damage = 0;
    for (int i = 0; i < letters; i++) {
      Map<String, Double> row =
          table.getOrDefault(LetterCodes.LETTERS.substring(i, i + 1), Map.of());
      for (double p : row.values()) {
        damage += p / letters;
      }
    }
    double any = Math.max(LEAST_DAMAGE, damage) * ANY / letters;
    double lost = Math.max(LEAST_DAMAGE, damage) * ANY_LOST;
    double anyAdded = Math.max(LEAST_DAMAGE, damage) * ANY_ADDED / letters;
    Map<String, Double> added = table.computeIfAbsent("", s -> new LinkedHashMap<>());
    added.put(" ", anyAdded);
    for (int i = 0; i < letters; i++) {
      String intended = LetterCodes.LETTERS.substring(i, i + 1);
      added.put(intended, anyAdded);
      Map<String, Double> row = table.computeIfAbsent(intended, s -> new LinkedHashMap<>());
      row.merge("", lost, Double::sum);
      for (int j = 0; j < letters; j++) {
        if (i != j) {
          row.merge(LetterCodes.LETTERS.substring(j, j + 1), any, Double::sum);
        }
      }
    }
  }

  /** What happens to sound text now and then: a thousandth of all that happens to any. */
  private static Map<String, Map<String, Double>> slips(
      List<Map<String, Map<String, Double>>> tables) {
    Map<String, Map<String, Double>> slips = new TreeMap<>();
    for (Map<String, Map<String, Double>> table : tables) {
      table.forEach(
          (intended, readings) ->
              readings.forEach(
                  (observed, p) ->
                      slips
                          .computeIfAbsent(intended, s -> new TreeMap<>())
                          .merge(observed, p * 0.002 / tables.size(), Double::sum)));
    }
    return slips;
  }

  private static Map<String, Map<String, Double>> load(String name) {
    Map<String, Map<String, Double>> table = new TreeMap<>();
    String resource = "channel-" + name + ".tsv";
    for (TabSeparatedTable.Row row : TabSeparatedTable.resource(Channels.class, resource, 4)) {
      double p = Double.parseDouble(row.cell(2)) / Double.parseDouble(row.cell(3));
      table
          .computeIfAbsent(row.cell(0), s -> new LinkedHashMap<>())
          .merge(row.cell(1), p, Double::sum);
    }
    return table;
  }

  /** The mixture of all kinds of damage in their shares. */
  public Channel mixture() {
    return new Channel(mixed());
  }

  private Map<String, Map<String, Double>> mixed() {
    Map<String, Map<String, Double>> mixed = new LinkedHashMap<>();
    Shipped.SIDE_BY_SIDE.forEach(
        (intended, readings) -> {
          Map<String, Double> row = new LinkedHashMap<>();
          readings.forEach((observed, p) -> row.put(observed, mixed(p)));
          mixed.put(intended, row);
        });
    return mixed;
  }

  private double mixed(double[] byKind) {
    double sum = 0;
    for (int i = 0; i < byKind.length; i++) {
      sum += shares[i] * byKind[i];
    }
    return sum;
  }

  /**
   * The channel of a work, from what seems to have happened in it: first the shares of the kinds of
   * damage that explain it best (expectation maximisation), then each letter by itself.
   *
   * @param counts how often each stretch was read as what, those of one in the order of their
   *     letters, so that the same work always has the same sums; the letter itself included
   */
  public Channel adapted(Map<String, Map<String, Double>> counts) {
    double[] now = shares.clone();
    List<double[]> events = events(counts);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[now.length];
      double total = 0;
      for (double[] event : events) {
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
          sum += now[i] * event[i];
        }
        for (int i = 0; i < now.length && sum > 0; i++) {
          next[i] += event[now.length] * now[i] * event[i] / sum;
        }
        total += sum > 0 ? event[now.length] : 0;
      }
      for (int i = 0; i < now.length && total > 0; i++) {
        now[i] = Math.max(1e-6, next[i] / total);
      }
    }
    Channels best = new Channels(tables, now);
    return best.mixture().adapted(counts, WEIGHT);
  }

  /**
   * For each thing that happened its probability in every kind of damage, and behind them how
   * often.
   */
  private List<double[]> events(Map<String, Map<String, Double>> counts) {
    List<double[]> events = new ArrayList<>();
    counts.entrySet().stream()
        .filter(row -> row.getKey().length() == 1)
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            row ->
                row.getValue()
                    .forEach(
                        (observed, count) -> events.add(event(row.getKey(), observed, count))));
    return events;
  }

  private double[] event(String intended, String observed, double count) {
    double[] event = new double[tables.size() + 1];
    for (int i = 0; i < tables.size(); i++) {
      event[i] = probability(tables.get(i), intended, observed);
    }
    event[tables.size()] = count;
    return event;
  }

  private static double probability(
      Map<String, Map<String, Double>> table, String intended, String observed) {
    Map<String, Double> readings = table.getOrDefault(intended, Map.of());
    if (readings.containsKey(observed)) {
      return readings.get(observed);
    }
    if (!intended.equals(observed)) {
      return 1e-7;
    }
    double changed = 0;
    for (double p : readings.values()) {
      changed += p;
    }
    return Math.max(1e-4, 1 - changed);
  }
}
