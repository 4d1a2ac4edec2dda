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

class DoubtedFiguresTest {
  /**
   * Of each letter the text, and what else it was thought to be with 0.8; a dot stands for none.
   */
  @ParameterizedTest
  @CsvSource({
    "19535, ...53, 1953",
    "19553, ...35, 1953", // the 3 is what stands there
    "2068, ..86, 206", // else the first, as sure as the other
    "1935, ...., 1935",
    "1935, ..5., 1935", // only one was taken for the other
    "1933, ..53, 1933",
    "35, 5., 35",
    "бұүл, .үұ., бұл", // small letters as well
    "ХІП, .ПІ, ХІП", // Roman numbers not
  })
  void aFigureThatWasReadTwiceStandsOnce(String text, String others, String expected) {
    assertThat(DoubtedFigures.once(word(text, others)).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "З, 3, 3",
    "З-сынып, 3, 3-сынып",
    "З), 3, 3)",
    "З, э, З",
    "З., 3, З.",
    "Зат, 3, Зат",
  })
  void aLetterThatMayBeAThreeIsOneWhereNumbersStand(String text, String others, String expected) {
    assertThat(DoubtedFigures.three(word(text, others)).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "21-27, 66.), б..., бб.)", // one of the two was doubted
    "21, 66.), б..., 66.)", // one page is no pages
    "'', 264-6.), ....б.., 264-б.)",
    "'', 264-6., ......, 264-6.",
    "'', 3-6., ..б., 3-6.", // a range
    "'', 16., .б., 16.",
  })
  void aSixBehindANumberMayBeTheMarkOfPages(
      String before, String text, String others, String expected) {
    assertThat(DoubtedFigures.pages(before, word(text, others)).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1606., 0 16 32 54 68, 160 6.",
    "1606., 0 16 32 48 62, 1606.",
    "26., 0 24 38, 2 6.",
    "26., 0 16 30, 26.",
    "96-996., 0 16 30 44 60 82 96, 96-99 6.",
    "1606., 0 32 54 68, 1606.", // figures that hang together tell nothing
    "1986, 0 16 32 54, 1986", // no mark
  })
  void aSixBehindAGapIsAWordOfItsOwn(String text, String places, String expected) {
    List<Box> parts = new ArrayList<>();
    int count = places.split(" ").length;
    for (String left : places.split(" ")) {
      int at = Integer.parseInt(left);
      char sign = text.charAt(Math.max(0, text.length() - count + parts.size()));
      parts.add(
          switch (sign) {
            case '.' -> new Box(at, 17, at + 3, 20);
            case '-' -> new Box(at, 10, at + 8, 12);
            default -> new Box(at, 0, at + 12, 20);
          });
    }
    List<RecognizedWord> parted = DoubtedFigures.parted(word(text, ""), parts);
    assertThat(String.join(" ", parted.stream().map(RecognizedWord::text).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 2.3/92 2.3/95, 2.3",
    "1955, 1935/90 1953/90, 1955", // no two see a 3 in one place
    "5, 3/95 3/70 5/96, 5",
    "5, 3/95 3/95 5/60, 3",
    "15, 13/95 18/95, 15",
    "5-сынып, 3-CBIHB/90 3-CbIHbIII/90, 5-сынып", // of another length
    "25%, 23%/90 23%/80, 23%",
    "25, 23/60 23/60, 25",
  })
  void aFiveIsAThreeWhereOtherReadersSeeOne(String text, String readings, String expected) {
    List<Reading> others = new ArrayList<>();
    for (String each : readings.split(" ")) {
      String[] parts = each.split("/");
      others.add(new Reading(parts[0], Integer.parseInt(parts[1])));
    }
    assertThat(DoubtedFigures.threes(word(text, ""), others).text()).isEqualTo(expected);
  }

  private static RecognizedWord word(String text, String others) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      List<Choice> choices = new ArrayList<>();
      choices.add(new Choice(text.substring(i, i + 1), 0.9));
      if (i < others.length() && others.charAt(i) != '.') {
        choices.add(new Choice(others.substring(i, i + 1), 0.8));
      }
      letters.add(new Letter(text.substring(i, i + 1), choices));
    }
    return new RecognizedWord(text, new Box(0, 0, 9, 9), 0.7, letters);
  }
}
