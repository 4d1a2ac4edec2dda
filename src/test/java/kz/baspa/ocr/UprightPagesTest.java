package kz.baspa.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the same page turned and not turned the reading is taken that says more, and more surely. */
class UprightPagesTest {
  private static List<RecognizedPage> read(int words, double confidence) {
    RecognizedPage.Box box = new RecognizedPage.Box(0, 0, 100, 20);
    RecognizedWord word = new RecognizedWord("жайылым", box, confidence, List.of());
    List<RecognizedLine> lines = Collections.nCopies(words, new RecognizedLine(List.of(word)));
    return List.of(
        new RecognizedPage(
            1000,
            1400,
            lines,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            RecognizedPage.Lie.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0.95, 100, 0.40, true",
    "100, 0.95, 140, 0.40, true",
    "100, 0.50, 100, 0.40, false", // hardly surer
    "10, 0.70, 100, 0.50, false", // a few words that look like some
    "100, 0.40, 100, 0.95, false",
    "0, 0, 100, 0.40, false"
  })
  void aReadingIsPlainlyBetterIfItIsSurerAndSaysNoLess(
      int words, double confidence, int others, double other, boolean better) {
    assertThat(UprightPages.isPlainlyBetter(read(words, confidence), read(others, other)))
        .isEqualTo(better);
  }
}
