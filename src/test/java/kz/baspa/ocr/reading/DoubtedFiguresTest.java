package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
