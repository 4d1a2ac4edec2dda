package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Choice;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
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
    "П01., true",
    "П1., true",
    "ВІ., true",
    "(бі., true",
    "П, false",
    "ВІ, false",
    "Пі, false",
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
    "(111., [71]., 61, (И., 32, Пи., 46, (111.",
    "(111., [71]., 95, [71]., 90, (И., 46, [71].",
    "(бі., [6]., 90, [6]., 80, [6]., 80, [6].",
    "|З1., [8]., 90, 18]., 80, 181., 80, |З1.",
    "П01., [10]., 90, [10]., 80, 101., 80, [10].",
    "П01., [10]., 90, 101., 80, 101., 80, П01.",
    "ВІ., [8]., 90, [8]., 80, 81., 80, [8].",
    "ВІ., [3]., 90, В]., 80, 81., 80, ВІ.",
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

  @ParameterizedTest
  @CsvSource({
    "(ВІ., [81., 57, (81., 23, (81.",
    "(ВІ., [81., 57, (31., 23, (ВІ.",
    "(ВІ., [81., 40, (81., 23, (ВІ.",
    "(ВІ., [31., 90, (31., 90, (ВІ.",
    "|ЗО|, [301, 80, 1301, 60, |ЗО|",
    "|ЗО|, [30], 80, [30], 60, |30|",
    "(мб), [16], 80, 116), 60, (мб)"
  })
  void lettersThatAreLikeFiguresAreThoseIfTheyWereSeenTwice(
      String first, String figures, int sure, String near, int nearSure, String told) {
    assertThat(
            DoubtedCitation.withFigures(
                first, new Reading(figures, sure), new Reading(near, nearSure)))
        .isEqualTo(told);
  }

  /** What the first reader saw between brackets, what else it thought of a figure, the citation. */
  @ParameterizedTest
  @CsvSource({
    "|8)., 8, [3]., false",
    "|8)., 3, [3]., true",
    "|5)., 5, [3]., true",
    "|18)., 8, [19]., false",
    "|81., 8, [3]., true",
    "|8)., 8, [8]., true"
  })
  void noFigureBecomesOneThatTheFirstReaderDidNotThinkOf(
      String first, String thought, String citation, boolean due) {
    List<Letter> letters = new ArrayList<>();
    for (String each : first.split("")) {
      letters.add(new Letter(each, List.of(new Choice(thought, 0.2))));
    }
    RecognizedWord word = new RecognizedWord(first, new Box(0, 0, 30, 10), 0.8, letters);
    assertThat(DoubtedCitation.isThoughtOf(word, citation)).isEqualTo(due);
  }
}
