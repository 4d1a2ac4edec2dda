package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeLinesTest {
  /** What stands behind a gutter at 500, and whether it is the pages of a contents list. */
  @ParameterizedTest
  @CsvSource({
    "5 11 28 36, true",
    "5 11 28 36 көл, true",
    "5 11, false",
    "5 11 28 көл жағасы, false",
    "ескі көл жағасы, false"
  })
  void pagesBehindAGutterAreNoColumnOfText(String behind, boolean expected) {
    List<RecognizedLine> lines =
        Stream.concat(Stream.of(line(100, "Кіріспе")), words(behind).map(word -> line(900, word)))
            .toList();
    assertThat(WholeLines.areNumbers(lines, 500)).isEqualTo(expected);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" "));
  }

  private static RecognizedLine line(int left, String word) {
    Box box = new Box(left, 50, left + 40, 70);
    return new RecognizedLine(List.of(new RecognizedWord(word, box, 0.9, List.of())));
  }
}
