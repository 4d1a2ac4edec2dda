package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.restore.words.decoding.Calibration;
import kz.baspa.restore.words.decoding.WorkReader;

/**
 * A correction of which it is known whether it is right.
 *
 * @param print how the page was worn
 * @param right whether the correction is what was printed
 * @param sound whether the word as it stood was
 */
record CalibrationCase(String print, double[] features, boolean right, boolean sound) {
  /**
   * A correction of a word.
   *
   * @param intended what was printed there, in small letters
   * @param observed the damaged text
   */
  static CalibrationCase of(
      String print, WorkReader.Correction correction, String intended, String observed) {
    String found = observed.substring(correction.start(), correction.end());
    return new CalibrationCase(
        print,
        correction.features(),
        intended.equals(String.join(" ", correction.reading().words())),
        intended.equals(Alphabet.lower(found)));
  }

  String row() {
    StringBuilder row = new StringBuilder(print);
    row.append(right ? "\t1" : "\t0").append(sound ? "\t1" : "\t0");
    for (double feature : features) {
      row.append(String.format(Locale.ROOT, "\t%.5f", feature));
    }
    return row.toString();
  }

  private static CalibrationCase of(String row) {
    String[] cells = row.split("\t");
    double[] features = new double[cells.length - 3];
    for (int i = 0; i < features.length; i++) {
      features[i] = Double.parseDouble(cells[i + 3]);
    }
    return new CalibrationCase(cells[0], features, cells[1].equals("1"), cells[2].equals("1"));
  }

  static List<CalibrationCase> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(CalibrationCase::of).toList();
  }

  /** Prints what a calibration says of some corrections and how many of them it holds for. */
  static void reliability(
      String title,
      Calibration calibration,
      List<CalibrationCase> cases,
      Predicate<CalibrationCase> holds) {
    double[] edges = {0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0001};
    Map<Integer, double[]> rows = new HashMap<>();
    for (CalibrationCase one : cases) {
      double p = calibration.of(one.features());
      int row = 0;
      while (p >= edges[row + 1]) {
        row++;
      }
      double[] sums = rows.computeIfAbsent(row, r -> new double[3]);
      sums[0]++;
      sums[1] += p;
      sums[2] += holds.test(one) ? 1 : 0;
    }
    System.out.println(title + "\nsays\tcases\tmean\tright");
    for (int row = 0; row + 1 < edges.length; row++) {
      double[] sums = rows.getOrDefault(row, new double[] {0, 0, 0});
      System.out.printf(
          Locale.ROOT,
          "%.2f–%.2f\t%.0f\t%.3f\t%.3f%n",
          edges[row],
          Math.min(1, edges[row + 1]),
          sums[0],
          sums[1] / Math.max(1, sums[0]),
          sums[2] / Math.max(1, sums[0]));
    }
  }
}
