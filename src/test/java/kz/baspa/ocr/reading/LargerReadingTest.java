package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;

class LargerReadingTest {
  private static RecognizedWord word(String text, int left, int right) {
    return new RecognizedWord(text, new Box(left, 10, right, 24), 0.8, List.of());
  }

  /** A word that the second reading joins with its neighbour, or has the same, stands alone. */
  @Test
  void whatWasReadInOnePlaceStandsTogether() {
    RecognizedLine line =
        new RecognizedLine(
            List.of(
                word("дала", 10, 50),
                word("гүлі", 60, 100),
                word("ку", 110, 130),
                word("ала", 140, 170)));
    List<RecognizedWord> second =
        List.of(word("дәла", 11, 52), word("гүлі", 60, 100), word("куала", 110, 170));
    assertThat(LargerReading.beside(line, second).words())
        .extracting(RecognizedWord::text)
        .containsExactly("дала", "гүлі", "ку", "ала");
    assertThat(LargerReading.beside(line, second).words())
        .extracting(RecognizedWord::other)
        .containsExactly("дәла", "", "", "");
  }
}
