package kz.baspa.ocr.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginSpecksTest {
  private static final int WIDTH = 1000;

  private final List<Box> unread = new ArrayList<>();

  private static RecognizedWord word(String text, int left, int right, int top, double sure) {
    return new RecognizedWord(text, new Box(left, top, right, top + 20), sure, List.of());
  }

  private static RecognizedWord word(String text, int left, int right, int top) {
    return word(text, left, right, top, 0.9);
  }

  /** Lines that begin at 100 and end at 900. */
  private static List<RecognizedLine> column() {
    List<RecognizedLine> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(
          new RecognizedLine(
              List.of(word("Судың", 100, 200, 40 * i), word("сапасы", 210, 900, 40 * i))));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "Ст, 940, 960, 0.3, 2", // far behind the column, and hardly read
    "Ст, 965, 990, 0.6, 2", // at the edge of the picture
    "Ст, 920, 945, 0.6, 3", // neither
    "Ст, 965, 990, 0.8, 3", // read surely
    "12, 940, 960, 0.3, 3", // a number
    "а), 940, 960, 0.3, 3", // a letter with its bracket
    "12, 850, 880, 0.3, 3", // a page in the column
    "Жетісу, 940, 990, 0.3, 3", // too long for an edge
    "ма, 905, 920, 0.3, 3", // the end of a long line
  })
  void whatStandsInTheMarginIsNoWord(String text, int left, int right, double sure, int words) {
    List<RecognizedLine> lines = column();
    lines.add(
        new RecognizedLine(
            List.of(
                word("Судың", 100, 200, 500),
                word("сапасы", 210, 800, 500),
                word(text, left, right, 500, sure))));
    assertThat(MarginSpecks.without(lines, WIDTH, unread).get(12).words()).hasSize(words);
    assertThat(unread).as("what was taken away is told").hasSize(3 - words);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void wordsThatBeginBelowEachOtherAreNoSpecks(int count) {
    List<RecognizedLine> lines = column();
    List<RecognizedLine> hanging = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<RecognizedWord> line = new ArrayList<>(lines.get(i).words());
      if (i < count) {
        line.add(0, word("Ия", 40, 60, 40 * i, 0.4));
      }
      hanging.add(new RecognizedLine(line));
    }
    int left =
        MarginSpecks.without(hanging, WIDTH, unread).stream().mapToInt(l -> l.words().size()).sum();
    assertThat(left).isEqualTo(24 + (count < 3 ? 0 : count));
  }

  /** The right column is narrower than most lines and ends short words far behind the left one. */
  @Test
  void shortWordsAtTheEndOfTheRightColumnStay() {
    List<RecognizedLine> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int top = 40 * i;
      lines.add(
          new RecognizedLine(
              List.of(word("Судың", 100, 200, top), word("сапасыжақсы", 210, 450, top))));
      lines.add(
          new RecognizedLine(
              i > 8
                  ? List.of(word("өзеннің", 520, 640, top), word("суы", 840, 900, top, 0.4))
                  : List.of(word("өзеннің", 520, 640, top), word("жағасында", 650, 900, top))));
    }
    assertThat(MarginSpecks.without(lines, WIDTH, unread)).isEqualTo(lines);
    assertThat(unread).isEmpty();
  }
}
