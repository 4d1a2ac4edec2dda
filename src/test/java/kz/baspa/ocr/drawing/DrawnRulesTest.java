package kz.baspa.ocr.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnRulesTest {
  @ParameterizedTest
  @CsvSource({
    "100, 400, 300, 403, true", // above a note, with white above it
    "100, 400, 150, 403, false", // as long as a dash
    "100, 400, 300, 420, false", // as high as letters
    "100, 325, 300, 328, false", // under the words of a line
    "300, 400, 500, 403, false", // nothing begins where it begins
    "100, 900, 300, 903, false", // nothing below it
    "100, 500, 300, 503, false", // known
  })
  void aRuleIsLongAndThinAndStandsByItself(
      int left, int top, int right, int bottom, boolean isRule) {
    RecognizedWord word = new RecognizedWord("тау", new Box(90, 300, 500, 322), 0.9, List.of());
    RecognizedWord note = new RecognizedWord("Жол", new Box(90, 405, 500, 425), 0.9, List.of());
    Box part = new Box(left, top, right, bottom);
    List<Box> rules =
        DrawnRules.among(
            List.of(part),
            List.of(new RecognizedLine(List.of(word)), new RecognizedLine(List.of(note))),
            List.of(new Box(95, 499, 305, 504)),
            12);
    assertThat(rules).isEqualTo(isRule ? List.of(part) : List.of());
  }
}
