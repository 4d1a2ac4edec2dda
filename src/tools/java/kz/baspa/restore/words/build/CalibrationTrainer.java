package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.words.decoding.Calibration;
import kz.baspa.restore.words.decoding.Features;
import kz.baspa.restore.words.decoding.WorkReader;
import kz.baspa.restore.words.tokens.Token;

/**
 * Fits {@link Calibration} to pages whose truth is known:
 *
 * <pre>java kz.baspa.restore.words.build.CalibrationTrainer OUT.tsv FOLDER…</pre>
 *
 * The folders hold what {@link kz.baspa.restore.words.build.ScanMaker} printed and an OCR program
 * read; the last folder is not learnt from but judged, in a table of how often each probability
 * came true. One stem in thirty is hidden from the lexicon, so that there are words nothing knows.
 */
public final class CalibrationTrainer {
  private static final String[] WEARS = {"clean", "worn", "thin", "fax"};
  private static final String[] READERS = {"kaz", "rus+kaz", "rus"};
  private static final int HIDDEN = 30;
  private static final int ROUNDS = 25;

  private final Lexicon lexicon;
  private final Random random = new Random(5);

  private CalibrationTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private record Case(double[] features, boolean right, boolean sound) {}

  /** Fits, prints the table of reliability and writes the weights. */
  public static void main(String[] arguments) throws IOException {
    CalibrationTrainer trainer =
        new CalibrationTrainer(new HidingLexicon(Lexicons.standard(), HIDDEN));
    List<Case> learnt = new ArrayList<>();
    List<Case> judged = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      trainer.cases(Path.of(arguments[i]), i + 1 < arguments.length ? learnt : judged);
      System.err.println(arguments[i] + ": " + learnt.size() + " cases to learn from");
    }
    double[] right = fit(learnt, Case::right);
    double[] sound = fit(learnt, Case::sound);
    List<String> rows = new ArrayList<>();
    rows.add("#feature\tright\tsound (fitted by CalibrationTrainer, see docs/restoration.md)");
    for (int i = 0; i < right.length; i++) {
      rows.add(
          String.format(Locale.ROOT, "%s\t%.5f\t%.5f", Features.NAMES.get(i), right[i], sound[i]));
    }
    Files.write(Path.of(arguments[0]), rows);
    reliability(new Calibration(right), judged, Case::right);
    reliability(new Calibration(sound), judged, Case::sound);
  }

  private void cases(Path folder, List<Case> into) throws IOException {
    for (String wear : WEARS) {
      String truth = pages(folder, wear + "-\\d+\\.txt");
      for (String reader : READERS) {
        String seen = pages(folder, wear + "-\\d+\\." + reader.replace("+", "\\+") + "\\.txt");
        if (!seen.isEmpty()) {
          cases(truth, seen, into);
        }
      }
    }
    String truth = pages(folder, "(worn|thin)-\\d+\\.txt");
    cases(truth, truth, into);
    cases(truth, damage(truth, 1, CalibrationTrainer::flattened), into);
    cases(truth, damage(truth, 0.05, CalibrationTrainer::flattened), into);
    cases(truth, damage(truth, 0.3, CalibrationTrainer::flattened), into);
    cases(truth, damage(truth, 0.3, CalibrationTrainer::swapped), into);
    cases(truth, damage(truth, 0.06, CalibrationTrainer::swapped), into);
  }

  private static String pages(Path folder, String pattern) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches(pattern)).sorted().toList()) {
        out.append(Files.readString(file)).append(' ');
      }
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private String damage(String text, double share, UnaryOperator<String> how) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      out.append(random.nextDouble() < share ? how.apply(letter) : letter);
    }
    return out.toString();
  }

  private static String flattened(String letter) {
    char lower = Alphabet.lower(letter).charAt(0);
    char flat = Alphabet.flatten(lower);
    if (flat == lower) {
      return letter;
    }
    String result = String.valueOf(flat);
    return letter.charAt(0) == lower ? result : result.toUpperCase(Locale.ROOT);
  }

  private static String swapped(String letter) {
    int at = "әұүӘҰҮ".indexOf(letter);
    return at < 0 ? letter : "эүұЭҮҰ".substring(at, at + 1);
  }

  private void cases(String truth, String seen, List<Case> into) {
    List<Token> tokens = Token.of(seen, 0, seen.length());
    AlignedTexts laid = AlignedTexts.of(truth, seen);
    List<List<Token>> stretches = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i += 60) {
      stretches.add(tokens.subList(i, Math.min(tokens.size(), i + 60)));
    }
    WorkReader reader = new WorkReader(lexicon, stretches);
    for (WorkReader.Correction correction : reader.corrections()) {
      if (correction.doubted()) {
        continue; // never made, so that nothing hangs on its sureness
      }
      String should = laid.truthOf(correction.start(), correction.end());
      boolean right = Alphabet.lower(should).equals(String.join(" ", correction.reading().words()));
      String stood = Alphabet.lower(seen.substring(correction.start(), correction.end()));
      into.add(new Case(correction.features(), right, Alphabet.lower(should).equals(stood)));
    }
  }

  /** Newton's method with a light ridge. */
  private static double[] fit(List<Case> cases, Predicate<Case> holds) {
    int n = Features.NAMES.size();
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      Calibration now = new Calibration(weights);
      for (Case one : cases) {
        double p = now.of(one.features());
        double error = (holds.test(one) ? 1 : 0) - p;
        double slope = Math.max(1e-6, p * (1 - p));
        for (int i = 0; i < n; i++) {
          gradient[i] += error * one.features()[i];
          for (int j = 0; j < n; j++) {
            hessian[i][j] += slope * one.features()[i] * one.features()[j];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        gradient[i] -= weights[i];
        hessian[i][i] += 1;
      }
      double[] step = solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
      }
    }
    return weights;
  }

  /** Gauss elimination with the largest pivot of each column. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      double[] swap = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = swap;
      double value = right[pivot];
      right[pivot] = right[column];
      right[column] = value;
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int k = column; k < n; k++) {
          matrix[row][k] -= factor * matrix[column][k];
        }
        right[row] -= factor * right[column];
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int k = row + 1; k < n; k++) {
        right[row] -= matrix[row][k] * right[k];
      }
      right[row] /= matrix[row][row];
    }
    return right;
  }

  private static void reliability(Calibration sureness, List<Case> cases, Predicate<Case> holds) {
    double[] edges = {0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0001};
    Map<Integer, double[]> rows = new HashMap<>();
    for (Case one : cases) {
      double p = sureness.of(one.features());
      int row = 0;
      while (p >= edges[row + 1]) {
        row++;
      }
      double[] sums = rows.computeIfAbsent(row, r -> new double[3]);
      sums[0]++;
      sums[1] += p;
      sums[2] += holds.test(one) ? 1 : 0;
    }
    System.out.println("says\tcases\tmean\tright");
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
