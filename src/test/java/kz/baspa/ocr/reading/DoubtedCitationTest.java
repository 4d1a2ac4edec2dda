package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.ocr.reading.SecondReading.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtedCitationTest {
  @ParameterizedTest
  @CsvSource({
    "|9)., true",
    "(91., true",
    "|ЗІ., true",
    "(14)., true",
    "|7|, true",
    "161., true",
    "Г21., true",
    "11., true",
    "І51, true",
    "ІЗ1), true",
    "||., true",
    "1931., false",
    "165., false",
    "16, false",
    "[9]., false",
    "(1917)., false",
    "[3–5], false",
    "(мб), false",
    "|, false"
  })
  void whatMayBeACitationIsAskedAbout(String word, boolean may) {
    assertThat(DoubtedCitation.mayBe(word)).isEqualTo(may);
  }

  /** The first reading, the second one of figures and brackets alone, and those of any letter. */
  @ParameterizedTest
  @CsvSource({
    "|141., [14]., 78, 1141., 55, 1141., 60, [14].",
    "|ЗІ., [3]., 24, 13|., 82, 131., 83, [3].",
    "(14)., [14]., 95, [14]., 66, [14]., 95, [14].",
    "(1)., [1]., 95, (1)., 95, (1)., 95, (1).",
    "|9)., [7]., 95, [7]., 95, [7]., 95, |9).",
    "|ЗІ., [3]., 24, 18]., 82, 181., 83, |ЗІ.",
    "(91., [91., 59, [91., 65, [91., 74, (91.",
    "161., [6]., 62, [6]., 30, 161., 70, [6].",
    "161., [6]., 90, 161., 90, 161., 90, 161.",
    "Г21., [2]., 40, Г2]., 50, [21., 80, [2].",
    "11., [1]., 70, [1]., 40, 11., 80, [1].",
    "11., [1]., 95, 11., 90, 1]., 90, 11.",
    "|0|., [0]., 90, [0]., 90, [0]., 90, |0|."
  })
  void aCitationIsReadIfTheSecondReaderSeesOne(
      String first,
      String figures,
      int sure,
      String near,
      int nearSure,
      String large,
      int largeSure,
      String expected) {
    assertThat(
            DoubtedCitation.of(
                    first,
                    new Reading(figures, sure),
                    new Reading(near, nearSure),
                    new Reading(large, largeSure))
                .orElse(first))
        .isEqualTo(expected);
  }
}
