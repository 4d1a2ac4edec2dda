package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
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
 * Fits {@link Calibration} to pages whose truth is known. First the corrections of some pages are
 * written down, then the regressions are fitted to some and judged on others:
 *
 * <pre>
 * java kz.baspa.restore.words.build.CalibrationTrainer cases CASES.tsv FOLDER…
 * java kz.baspa.restore.words.build.CalibrationTrainer fit CALIBRATION.tsv LEARNT.tsv JUDGED.tsv
 * </pre>
 *
 * The folders hold what {@link kz.baspa.restore.words.build.ScanMaker} printed and an OCR program
 * read. One stem in twelve is hidden from the lexicon, so that there are words nothing knows.
 */
public final class CalibrationTrainer {
  static final String[] WEARS = {"clean", "worn", "thin", "fax"};
  private static final String[] READERS = {"kaz", "rus+kaz", "rus"};
  static final int HIDDEN = 12;
  static final int ROUNDS = 12;

  /**
   * How firmly each regression stays at the weights that ship: those for good and middling print as
   * they are, because too few of their words are damaged to fit them anew.
   */
  private static final double[] RIDGE = {1e6, 1e6, 10};

  private final Lexicon lexicon;
  private final Random random = new Random(5);

  private CalibrationTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Writes cases down, or fits the weights and prints the tables of reliability. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[1]);
    if (arguments[0].equals("cases")) {
      CalibrationTrainer trainer =
          new CalibrationTrainer(new HidingLexicon(Lexicons.standard(), HIDDEN));
      List<CalibrationCase> cases = new ArrayList<>();
      for (int i = 2; i < arguments.length; i++) {
        trainer.cases(Path.of(arguments[i]), cases);
        System.err.println(arguments[i] + ": " + cases.size() + " cases");
      }
      Files.write(out, cases.stream().map(CalibrationCase::row).toList());
      return;
    }
    List<CalibrationCase> learnt = CalibrationCase.read(Path.of(arguments[2]));
    double[][] right = fit(learnt, CalibrationCase::right, Calibration.right());
    double[][] sound = fit(learnt, CalibrationCase::sound, Calibration.sound());
    List<String> rows = new ArrayList<>();
    rows.add(
        "#feature\tright, hardly damaged\tsomewhat\tbadly\tsound, hardly\tsomewhat\tbadly"
            + " (fitted by CalibrationTrainer, see docs/restoration.md)");
    for (int i = 0; i < Features.NAMES.size(); i++) {
      StringBuilder row = new StringBuilder(Features.NAMES.get(i));
      for (double[][] weights : List.of(right, sound)) {
        for (double[] regression : weights) {
          row.append(String.format(Locale.ROOT, "\t%.5f", regression[i]));
        }
      }
      rows.add(row.toString());
    }
    Files.write(out, rows);
    List<CalibrationCase> judged = CalibrationCase.read(Path.of(arguments[3]));
    for (String print : new TreeSet<>(judged.stream().map(CalibrationCase::print).toList())) {
      List<CalibrationCase> some =
          judged.stream().filter(one -> one.print().equals(print)).toList();
      CalibrationCase.reliability(
          print + ", right",
          new Calibration(right, Calibration.right().scanWeights()),
          some,
          CalibrationCase::right);
      CalibrationCase.reliability(
          print + ", sound",
          new Calibration(sound, Calibration.sound().scanWeights()),
          some,
          CalibrationCase::sound);
    }
  }

  private void cases(Path folder, List<CalibrationCase> into) throws IOException {
    for (String wear : WEARS) {
      String truth = pages(folder, wear + "-\\d+\\.txt");
      for (String reader : READERS) {
        String observed = pages(folder, wear + "-\\d+\\." + reader.replace("+", "\\+") + "\\.txt");
        if (!observed.isEmpty()) {
          cases(wear, truth, observed, into);
        }
      }
    }
    String truth = pages(folder, "(worn|thin)-\\d+\\.txt");
    cases("typed", truth, truth, into);
    cases("typed", truth, damage(truth, 1, CalibrationTrainer::flattened), into);
    cases("typed", truth, damage(truth, 0.05, CalibrationTrainer::flattened), into);
    cases("typed", truth, damage(truth, 0.3, CalibrationTrainer::flattened), into);
    cases("typed", truth, damage(truth, 0.3, CalibrationTrainer::swapped), into);
    cases("typed", truth, damage(truth, 0.06, CalibrationTrainer::swapped), into);
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

  private void cases(String print, String truth, String observed, List<CalibrationCase> into) {
    List<Token> tokens = Token.of(observed, 0, observed.length());
    AlignedTexts aligned = AlignedTexts.of(truth, observed);
    List<List<Token>> stretches = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i += 60) {
      stretches.add(tokens.subList(i, Math.min(tokens.size(), i + 60)));
    }
    WorkReader reader = new WorkReader(lexicon, stretches);
    for (WorkReader.Correction correction : reader.corrections()) {
      if (correction.doubted()) {
        continue; // never made, so that nothing hangs on its confidence
      }
      String intended = aligned.truthOf(correction.start(), correction.end());
      into.add(CalibrationCase.of(print, correction, Alphabet.lower(intended), observed));
    }
  }

  /**
   * Newton's method over the features of all regressions side by side, with a ridge around the
   * weights that ship now: what the cases say nothing of stays as it is.
   */
  private static double[][] fit(
      List<CalibrationCase> cases, Predicate<CalibrationCase> holds, Calibration start) {
    int n = Features.NAMES.size();
    int all = n * Calibration.REGRESSIONS;
    double[][] prior = start.weights();
    double[][] weights = start.weights();
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[all];
      double[][] hessian = new double[all][all];
      Calibration now = new Calibration(weights, start.scanWeights());
      for (CalibrationCase one : cases) {
        double p = now.of(one.features());
        double error = (holds.test(one) ? 1 : 0) - p;
        double slope = Math.max(1e-6, p * (1 - p));
        double[] spread = spread(one.features());
        for (int i = 0; i < all; i++) {
          if (spread[i] != 0) {
            gradient[i] += error * spread[i];
            for (int j = 0; j < all; j++) {
              hessian[i][j] += slope * spread[i] * spread[j];
            }
          }
        }
      }
      for (int i = 0; i < all; i++) {
        gradient[i] -= RIDGE[i / n] * (weights[i / n][i % n] - prior[i / n][i % n]);
        hessian[i][i] += RIDGE[i / n];
      }
      double[] step = solve(hessian, gradient);
      for (int i = 0; i < all; i++) {
        weights[i / n][i % n] += step[i];
      }
    }
    return weights;
  }

  /** The features in each regression, each as far as it has a part. */
  private static double[] spread(double[] features) {
    double[] parts = Calibration.parts(features);
    int n = Features.NAMES.size();
    double[] spread = new double[parts.length * n];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = parts[i / n] * features[i % n];
    }
    return spread;
  }

  /** Gauss elimination with the largest pivot of each column. */
  static double[] solve(double[][] matrix, double[] right) {
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
}
