package kz.baspa.restore.words.decoding;

import java.util.Arrays;
import java.util.List;
import kz.baspa.text.TabSeparatedTable;

/**
 * How likely a correction is right, or was needless: three logistic regressions over {@link
 * Features}, for works that are hardly, somewhat and badly damaged, fitted to invented text that
 * was damaged on purpose, so that of those corrections that say 0.9, nine in ten are right in each.
 * A work between two of them is judged by both, the nearer one counting more.
 *
 * <p>Of words that were read from pictures the reader's doubts are known as well. What the
 * regressions say of them is weighed with those, by {@link #SCAN_FEATURES}, fitted to pictures of
 * invented text.
 */
public final class Calibration {
  /** The share of damaged words in the works that each regression is for. */
  private static final double[] DAMAGE = {0.02, 0.1, 0.16};

  /** How many regressions there are. */
  public static final int REGRESSIONS = DAMAGE.length;

  /** What is weighed of a word from a picture: the log odds by the regressions, and its doubts. */
  public static final List<String> SCAN_FEATURES =
      List.of("odds-as-text", "bias", "letter-doubt", "word-doubt");

  private static final int DAMAGE_FEATURE = Features.NAMES.indexOf("damage");

  /** One row for each regression. */
  private final double[][] weights;

  private final double[] scanWeights;

  /**
   * @param weights for each regression the weight of each feature
   * @param scanWeights the weight of each of {@link #SCAN_FEATURES}
   */
  public Calibration(double[][] weights, double[] scanWeights) {
    if (weights.length != REGRESSIONS
        || weights[0].length != Features.NAMES.size()
        || scanWeights.length != SCAN_FEATURES.size()) {
      throw new IllegalArgumentException("weights do not belong to these features");
    }
    this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    this.scanWeights = scanWeights.clone();
  }

  /** That a correction is right, as fitted by {@code CalibrationTrainer}. */
  public static Calibration right() {
    return read(1, 1);
  }

  /**
   * That the word as it stands is undamaged, so that a correction would spoil it, as fitted by
   * {@code CalibrationTrainer}.
   */
  public static Calibration sound() {
    return read(1 + REGRESSIONS, 2);
  }

  private static Calibration read(int column, int scanColumn) {
    double[][] weights = new double[REGRESSIONS][];
    for (int r = 0; r < REGRESSIONS; r++) {
      weights[r] = column("calibration.tsv", Features.NAMES, 2 * REGRESSIONS, column + r);
    }
    return new Calibration(weights, column("scans/calibration.tsv", SCAN_FEATURES, 2, scanColumn));
  }

  /** A column of a table of weights, whose rows must be those of the features. */
  private static double[] column(String resource, List<String> names, int columns, int column) {
    double[] weights = new double[names.size()];
    int i = 0;
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(Calibration.class, resource, 1 + columns)) {
      if (!row.cell(0).equals(names.get(i))) {
        throw new IllegalStateException(resource + " does not fit the features: " + row.cell(0));
      }
      weights[i++] = Double.parseDouble(row.cell(column));
    }
    return weights;
  }

  /** A copy of the weights: for each regression the weight of each feature. */
  public double[][] weights() {
    return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
  }

  /** The part that each regression has in judging a correction with these features; sums to 1. */
  public static double[] parts(double[] features) {
    double damage = features[DAMAGE_FEATURE];
    double[] parts = new double[REGRESSIONS];
    int upper = 0;
    while (upper < REGRESSIONS && damage >= Features.damage(DAMAGE[upper])) {
      upper++;
    }
    if (upper == 0 || upper == REGRESSIONS) {
      parts[Math.min(upper, REGRESSIONS - 1)] = 1;
      return parts;
    }
    double from = Features.damage(DAMAGE[upper - 1]);
    parts[upper] = (damage - from) / (Features.damage(DAMAGE[upper]) - from);
    parts[upper - 1] = 1 - parts[upper];
    return parts;
  }

  /** The weights of {@link #SCAN_FEATURES}. */
  public double[] scanWeights() {
    return scanWeights.clone();
  }

  /** The probability, 0 to 1, for a correction with these features. */
  public double of(double[] features) {
    double odds = oddsAsText(features);
    if (features[Features.FROM_PICTURE] > 0) {
      double[] scan = scanFeatures(features);
      odds = 0;
      for (int i = 0; i < scan.length; i++) {
        odds += scanWeights[i] * scan[i];
      }
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** {@link #SCAN_FEATURES} of a correction. */
  public double[] scanFeatures(double[] features) {
    return new double[] {
      oddsAsText(features), 1, features[Features.LETTER_DOUBT], features[Features.WORD_DOUBT]
    };
  }

  private double oddsAsText(double[] features) {
    double[] parts = parts(features);
    double sum = 0;
    for (int r = 0; r < REGRESSIONS; r++) {
      for (int i = 0; i < Features.NAMES.size() && parts[r] > 0; i++) {
        sum += parts[r] * weights[r][i] * features[i];
      }
    }
    return sum;
  }
}
