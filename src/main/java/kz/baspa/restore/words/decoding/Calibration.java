package kz.baspa.restore.words.decoding;

import java.util.Arrays;
import kz.baspa.text.TabSeparatedTable;

/**
 * How likely a correction is right, or was needless: three logistic regressions over {@link
 * Features}, for works that are hardly, somewhat and badly damaged, fitted to invented text that
 * was damaged on purpose, so that of those corrections that say 0.9, nine in ten are right in each.
 * A work between two of them is judged by both, the nearer one counting more.
 */
public final class Calibration {
  /** The share of damaged words in the works that each regression is for. */
  private static final double[] DAMAGE = {0.02, 0.1, 0.16};

  /** How many regressions there are. */
  public static final int REGRESSIONS = DAMAGE.length;

  private static final int DAMAGE_FEATURE = Features.NAMES.indexOf("damage");

  /** One row for each regression. */
  private final double[][] weights;

  /**
   * @param weights for each regression the weight of each feature
   */
  public Calibration(double[][] weights) {
    if (weights.length != REGRESSIONS || weights[0].length != Features.NAMES.size()) {
      throw new IllegalArgumentException("weights do not belong to these features");
    }
    this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
  }

  /** That a correction is right, as fitted by {@code CalibrationTrainer}. */
  public static Calibration right() {
    return read(1);
  }

  /**
   * That the word as it stands is undamaged, so that a correction would spoil it, as fitted by
   * {@code CalibrationTrainer}.
   */
  public static Calibration sound() {
    return read(1 + REGRESSIONS);
  }

  private static Calibration read(int column) {
    String resource = "calibration.tsv";
    double[][] weights = new double[REGRESSIONS][Features.NAMES.size()];
    int i = 0;
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(Calibration.class, resource, 1 + 2 * REGRESSIONS)) {
      if (!row.cell(0).equals(Features.NAMES.get(i))) {
        throw new IllegalStateException(resource + " does not fit the features: " + row.cell(0));
      }
      for (int r = 0; r < REGRESSIONS; r++) {
        weights[r][i] = Double.parseDouble(row.cell(column + r));
      }
      i++;
    }
    return new Calibration(weights);
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

  /** The probability, 0 to 1, for a correction with these features. */
  public double of(double[] features) {
    double[] parts = parts(features);
    double sum = 0;
    for (int r = 0; r < REGRESSIONS; r++) {
      for (int i = 0; i < features.length && parts[r] > 0; i++) {
        sum += parts[r] * weights[r][i] * features[i];
      }
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
