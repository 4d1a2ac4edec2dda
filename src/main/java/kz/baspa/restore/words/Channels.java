package kz.baspa.restore.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.Letters;

/**
 * The ways in which Kazakh text is damaged, each with its table of confusions, and their mixture.
 * The tables of print are learnt ({@code docs/restoration.md} says how); those of typing state what
 * keyboards without Kazakh letters do.
 */
final class Channels {
  /** One way in which text is damaged, and its share before a work has been looked at. */
  private record Way(String name, double share, boolean print) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("print-kazakh", 0.3, true),
          new Way("print-mixed", 0.1, true),
          new Way("print-russian", 0.1, true),
          new Way("typed-russian", 0.15, false),
          new Way("typed-swapped", 0.15, false));

  /** The share of text with no damage but a slip now and then. */
  private static final double SOUND = 0.2;

  /** How many occurrences of a letter in the work the mixture is worth. */
  private static final double WEIGHT = 4;

  /** How often a worn page shows one letter as some other that it was never seen to show. */
  private static final double ANY = 1e-4;

  private static final int ROUNDS = 30;

  private final List<Map<String, Map<String, Double>>> tables;
  private final double[] shares;

  private Channels(List<Map<String, Map<String, Double>>> tables, double[] shares) {
    this.tables = tables;
    this.shares = shares;
  }

  /** The ways in their starting shares. */
  static Channels standard() {
    return Shipped.CHANNELS;
  }

  /** Read when first asked for. */
  private static final class Shipped {
    static final Channels CHANNELS = read();
  }

  private static Channels read() {
    List<Map<String, Map<String, Double>>> tables = new ArrayList<>();
    double[] shares = new double[WAYS.size() + 1];
    for (int i = 0; i < WAYS.size(); i++) {
      tables.add(load(WAYS.get(i).name()));
      if (WAYS.get(i).print()) {
        smooth(tables.get(i));
      }
      shares[i] = WAYS.get(i).share();
    }
    tables.add(slips(tables));
    shares[WAYS.size()] = SOUND;
    return new Channels(tables, shares);
  }

  /**
   * On a worn page any letter may be read as any other, or be lost, also where nobody saw it yet.
   */
  private static void smooth(Map<String, Map<String, Double>> table) {
    for (int i = 0; i < Letters.ALPHABET.length() - 1; i++) {
      String sound = Letters.ALPHABET.substring(i, i + 1);
      Map<String, Double> row = table.computeIfAbsent(sound, s -> new LinkedHashMap<>());
      row.merge("", ANY, Double::sum);
      for (int j = 0; j < Letters.ALPHABET.length() - 1; j++) {
        if (i != j) {
          row.merge(Letters.ALPHABET.substring(j, j + 1), ANY, Double::sum);
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
          (sound, readings) ->
              readings.forEach(
                  (seen, p) ->
                      slips
                          .computeIfAbsent(sound, s -> new TreeMap<>())
                          .merge(seen, p * 0.002 / tables.size(), Double::sum)));
    }
    return slips;
  }

  private static Map<String, Map<String, Double>> load(String name) {
    Map<String, Map<String, Double>> table = new TreeMap<>();
    String resource = "/kz/baspa/restore/channel-" + name + ".tsv";
    try (InputStream in = Channels.class.getResourceAsStream(resource);
        BufferedReader rows =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        if (row.startsWith("#") || row.isBlank()) {
          continue;
        }
        String[] cells = row.split("\t");
        double p = Double.parseDouble(cells[2]) / Double.parseDouble(cells[3]);
        table.computeIfAbsent(cells[0], s -> new LinkedHashMap<>()).merge(cells[1], p, Double::sum);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return table;
  }

  /** The mixture of all ways in their shares. */
  Channel mixture() {
    return new Channel(mixed());
  }

  private Map<String, Map<String, Double>> mixed() {
    Map<String, Map<String, Double>> mixed = new TreeMap<>();
    for (int i = 0; i < tables.size(); i++) {
      double share = shares[i];
      tables
          .get(i)
          .forEach(
              (sound, readings) ->
                  readings.forEach(
                      (seen, p) ->
                          mixed
                              .computeIfAbsent(sound, s -> new TreeMap<>())
                              .merge(seen, share * p, Double::sum)));
    }
    return mixed;
  }

  /**
   * The channel of a work, from what seems to have happened in it: first the shares of the ways
   * that explain it best (expectation maximisation), then each letter by itself.
   *
   * @param counts how often each stretch was read as what; the letter itself included
   */
  Channel adapted(Map<String, Map<String, Double>> counts) {
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

  /** For each thing that happened its probability in every way, and behind them how often. */
  private List<double[]> events(Map<String, Map<String, Double>> counts) {
    List<double[]> events = new ArrayList<>();
    counts.forEach(
        (sound, readings) -> {
          if (sound.length() > 1) {
            return;
          }
          readings.forEach(
              (seen, count) -> {
                double[] event = new double[tables.size() + 1];
                for (int i = 0; i < tables.size(); i++) {
                  event[i] = probability(tables.get(i), sound, seen);
                }
                event[tables.size()] = count;
                events.add(event);
              });
        });
    return events;
  }

  private static double probability(
      Map<String, Map<String, Double>> table, String sound, String seen) {
    Map<String, Double> readings = table.getOrDefault(sound, Map.of());
    if (readings.containsKey(seen)) {
      return readings.get(seen);
    }
    if (!sound.equals(seen)) {
      return 1e-7;
    }
    double changed = 0;
    for (double p : readings.values()) {
      changed += p;
    }
    return Math.max(1e-4, 1 - changed);
  }
}
