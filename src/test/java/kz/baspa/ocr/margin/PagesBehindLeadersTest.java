package kz.baspa.ocr.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesBehindLeadersTest {
  /** What stands behind the dots, how surely it was read, where, and where the whole page does. */
  @ParameterizedTest
  @CsvSource({
    "4, 0.95, 310, 300, ''", // the last figure of 14
    "14, 0.95, 300, 300, 14",
    "4, 0.95, 310, 309, 4",
    "4, 0.95, 310, -1, 4",
    "4, 0.95, 310, 600, 4", // another place
    "е, 0.5, 310, 310, ''",
    "е, 0.95, 310, 310, е",
    "бет, 0.5, 310, 300, бет"
  })
  void whatAPageWasTakenForGoes(String read, double sure, int left, int whole, String kept) {
    RecognizedLine line =
        new RecognizedLine(
            List.of(
                new RecognizedWord("Көлдер", new Box(20, 50, 90, 66), 0.9, List.of()),
                new RecognizedWord("......", new Box(100, 63, 290, 66), 1, List.of()),
                new RecognizedWord(read, new Box(left, 50, 320, 66), sure, List.of())));
    Optional<Box> page =
        whole < 0 ? Optional.empty() : Optional.of(new Box(whole, 50, whole + 20, 66));
    List<RecognizedWord> words = PagesBehindLeaders.withoutMisread(line, page).words();
    assertThat(words.size() == 3 ? words.get(2).text() : "").isEqualTo(kept);
  }
}
