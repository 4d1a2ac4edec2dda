package kz.baspa.restore.words.decoding;

import kz.baspa.text.TabSeparatedTable;

/**
 * How likely a correction is right, or was needless: a logistic regression over {@link Features},
 * fitted to invented text that was damaged on purpose, so that of those corrections that say 0.9,
 * nine in ten are right.
 */
public final class Calibration {
  private final double[] weights;

  public Calibration(double[] weights) {
    if (weights.length != Features.NAMES.size()) {
      throw new IllegalArgumentException("weights do not belong to these features");
    }
    this.weights = weights.clone();
  }

  /** That a correction is right, as fitted by {@code CalibrationTrainer}. */
  public static Calibration right() {
    return read(1);
  }

  /** That the word was sound as it stood, as fitted by {@code CalibrationTrainer}. */
  public static Calibration sound() {
    return read(2);
  }

  private static Calibration read(int column) {
    String resource = "calibration.tsv";
    double[] weights = new double[Features.NAMES.size()];
    int i = 0;
    for (TabSeparatedTable.Row row : TabSeparatedTable.resource(Calibration.class, resource, 3)) {
      if (!row.cell(0).equals(Features.NAMES.get(i))) {
        throw new IllegalStateException(resource + " does not fit the features: " + row.cell(0));
      }
      weights[i++] = Double.parseDouble(row.cell(column));
    }
    return new Calibration(weights);
  }

  /** The probability, 0 to 1, for a correction with these features. */
  public double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
