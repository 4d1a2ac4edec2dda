package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
  private static final int SIZE = Features.NAMES.size();

  /** One regression that says the odds; pictures count half of them, less their word's doubt. */
  private static final Calibration CALIBRATION =
      new Calibration(odds(), new double[] {0.5, 0.25, -1, -2});

  private static double[][] odds() {
    double[][] weights = new double[Calibration.REGRESSIONS][SIZE];
    for (double[] regression : weights) {
      regression[Features.NAMES.indexOf("odds")] = 1;
    }
    return weights;
  }

  private static double[] features(double odds, double picture, double letter, double word) {
    double[] features = new double[SIZE + 3];
    features[Features.NAMES.indexOf("odds")] = odds;
    features[Features.NAMES.indexOf("damage")] = Features.damage(0.05);
    features[Features.FROM_PICTURE] = picture;
    features[Features.LETTER_DOUBT] = letter;
    features[Features.WORD_DOUBT] = word;
    return features;
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0, 0, 2", // text
    "2, 0, 3, 0.5, 2", // no reader of pictures: what it doubted is not asked
    "2, 1, 0, 0, 1.25",
    "2, 1, 1, 0.25, -0.25",
    "-4, 1, -3, 0, 1.25",
  })
  void weighsDoubtsOfWordsFromPictures(
      double odds, double picture, double letter, double word, double logOdds) {
    assertThat(CALIBRATION.of(features(odds, picture, letter, word)))
        .isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
  }

  @Test
  void whatShipsTrustsACorrectionThatTheReaderThoughtOfMore() {
    Calibration right = Calibration.right();
    double thoughtOf = right.of(features(1, 1, -3, 0.3));
    double readSurely = right.of(features(1, 1, 3, 0.3));
    assertThat(thoughtOf).isGreaterThan(readSurely);
  }

  @Test
  void refusesWeightsOfOtherFeatures() {
    assertThatThrownBy(() -> new Calibration(odds(), new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
