package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;
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

  /** Words 10 pixels a letter, 5 between them, from this place on. */
  private static RecognizedLine set(int left, String text) {
    List<RecognizedWord> words = new ArrayList<>();
    int at = left;
    for (String word : text.split(" ")) {
      Box box = new Box(at, 50, at + 10 * word.length(), 70);
      words.add(new RecognizedWord(word, box, 0.9, List.of()));
      at = box.right() + 5;
    }
    return new RecognizedLine(words);
  }

  private static String text(RecognizedLine line) {
    return line.words().stream().map(RecognizedWord::text).collect(Collectors.joining(" "));
  }

  @Test
  void twoLinesThatHaveAPieceTwiceAreJoinedByTheirWords() {
    RecognizedLine first = set(100, "жиналды. Ауылдың мек");
    RecognizedLine second = set(140, "лды. Ауылдың мектебі жаңа");
    for (List<RecognizedLine> both : List.of(List.of(first, second), List.of(second, first))) {
      assertThat(WholeLines.joined(both.get(0), both.get(1)).map(WholeLinesTest::text))
          .contains("жиналды. Ауылдың мектебі жаңа");
    }
  }

  @Test
  void linesThatHaveOtherWordsInOnePlaceOrOneWithinTheOtherAreNotJoined() {
    RecognizedLine first = set(100, "жиналды. Ауылдың мек");
    assertThat(WholeLines.joined(first, set(140, "қара бұлт төнді ме"))).isEmpty();
    assertThat(WholeLines.joined(first, set(185, "Ауылд"))).isEmpty();
  }

  @Test
  void aLineThatWasCutWithinAWordIsReadAgain() {
    RecognizedLine head = set(100, "Ауылдың мект");
    RecognizedLine rest = set(head.box().right() - 2, "тебі жаңа");
    RecognizedLine whole = set(100, "Ауылдың мектебі жаңа");
    assertThat(WholeLines.filled(List.of(rest, head), place -> Optional.of(whole)))
        .containsExactly(whole);
    assertThat(WholeLines.filled(List.of(rest, head), place -> Optional.empty()))
        .extracting(WholeLinesTest::text)
        .containsExactly("Ауылдың мект тебі жаңа");
    RecognizedLine next = set(head.box().right() + 40, "тебі жаңа"); // as far as a column
    assertThat(WholeLines.filled(List.of(head, next), place -> Optional.of(whole))).hasSize(2);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" "));
  }

  private static RecognizedLine line(int left, String word) {
    Box box = new Box(left, 50, left + 40, 70);
    return new RecognizedLine(List.of(new RecognizedWord(word, box, 0.9, List.of())));
  }
}
