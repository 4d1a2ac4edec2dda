package kz.baspa.ocr.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterHeightTest {
  @ParameterizedTest
  @CsvSource({
    "200, 17, 40, 5, 17", // stops of a text
    "200, 17, 900, 5, 17", // dots of a contents list
    "200, 17, 20, 60, 17", // a heading in large letters
    "20, 40, 200, 10, 10", // few large letters beside many small ones
  })
  void dotsAreNoLetters(int letters, int high, int others, int other, int expected) {
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      parts.add(new Box(0, 0, high, high));
    }
    for (int i = 0; i < others; i++) {
      parts.add(new Box(0, 0, other, other));
    }
    assertThat(PreparedPage.letterHeight(parts)).isEqualTo(expected);
  }
}
