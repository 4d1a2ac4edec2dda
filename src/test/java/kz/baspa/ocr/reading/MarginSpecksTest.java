package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginSpecksTest {
  private static RecognizedWord word(String text, int left, int right, int top) {
    return new RecognizedWord(text, new Box(left, top, right, top + 20), 0.9, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "Ст, 940, 960, 2", // far behind the column
    "12, 850, 880, 3", // a page in the column
    "Жетісу, 940, 990, 3", // too long for an edge
    "ма, 905, 920, 3", // the end of a long line
  })
  void whatStandsInTheMarginIsNoWord(String text, int left, int right, int words) {
    List<RecognizedLine> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(
          new RecognizedLine(
              List.of(word("Судың", 100, 200, 40 * i), word("сапасы", 210, 900, 40 * i))));
    }
    lines.add(
        new RecognizedLine(
            List.of(
                word("Судың", 100, 200, 500),
                word("сапасы", 210, 800, 500),
                word(text, left, right, 500))));
    assertThat(MarginSpecks.without(lines).get(12).words()).hasSize(words);
  }
}
