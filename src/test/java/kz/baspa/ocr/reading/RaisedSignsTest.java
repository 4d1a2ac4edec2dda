package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaisedSignsTest {
  /** What a word is read as of which one part, from 0, stands raised and is small. */
  private static String read(String text, String before, int raised, int count) {
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Box(12 * i, 40, 12 * i + 10, i == raised ? 47 : 60));
    }
    RecognizedWord word = new RecognizedWord(text, new Box(0, 40, 99, 60), 0.8, List.of());
    assertThat(RaisedSigns.mayHold(text)).isTrue();
    return RaisedSigns.in(word, before, parts).text();
  }

  @ParameterizedTest
  @CsvSource({
    "9С, 40, 0, 2, °C", // a ring read as a figure
    "С, 40, 0, 2, °C", // one that was not read
    "359С., 0, 2, 4, 35°C.",
    "9С, 40, 1, 2, 9С", // the last part is no ring
    "9С, 40, 9, 2, 9С", // a figure as high as the letter
    "С, және, 0, 2, С", // no number before it
    "7480, 0, 0, 4, '\"480'",
    "7480, 0, 9, 4, 7480",
    "7480, 0, 1, 4, 7480",
  })
  void aSmallSignIsToldByItsPlace(
      String text, String before, int raised, int count, String expected) {
    assertThat(read(text, before, raised, count)).isEqualTo(expected);
  }
}
