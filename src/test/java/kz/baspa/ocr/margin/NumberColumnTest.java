package kz.baspa.ocr.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTest {
  private static final int HIGH = 20;

  private static Box box(String place) {
    String[] edges = place.split(" ");
    return new Box(
        Integer.parseInt(edges[0]),
        Integer.parseInt(edges[1]),
        Integer.parseInt(edges[2]),
        Integer.parseInt(edges[3]));
  }

  /** The numbers of a page whose lines stand from 100 to 400, and between 50 and 650. */
  @ParameterizedTest
  @CsvSource({
    "300 450 312 472, 300 450 312 472",
    "300 450 312 472|318 450 330 472, 300 450 330 472",
    "280 460 288 463|300 450 312 472|324 460 332 463, 280 450 332 472", // between dashes
    "300 40 312 62, 300 40 312 62",
    "300 450 312 472|500 450 512 472, ''", // far from each other
    "300 450 303 453, ''", // a speck
    "300 450 303 453|300 405 312 408, ''",
    "300 450 380 530, ''", // too large
    "20 450 32 472, ''", // in the margin
    "300 380 312 402, ''", // in a line
  })
  void aNumberStandsByItselfAboveOrBelowAllLines(String ink, String number) {
    List<RecognizedLine> lines = new ArrayList<>();
    for (int top = 100; top < 400; top += 100) {
      RecognizedWord one =
          new RecognizedWord("Қамыс", new Box(50, top, 300, top + 25), 1, List.of());
      RecognizedWord two =
          new RecognizedWord("өседі", new Box(310, top, 650, top + 100), 1, List.of());
      lines.add(new RecognizedLine(List.of(one, two)));
    }
    List<Box> parts = new ArrayList<>();
    for (String part : ink.split("\\|")) {
      parts.add(box(part));
    }
    List<Box> alone = NumberColumn.alone(lines, parts, List.of(), HIGH);
    assertThat(alone).isEqualTo(number.isEmpty() ? List.of() : List.of(box(number)));
  }
}
