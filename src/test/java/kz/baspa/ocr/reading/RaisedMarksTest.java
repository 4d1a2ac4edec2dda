package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaisedMarksTest {
  /** Letters 12 high, on a line at 62, and something behind the first word. */
  private static List<RecognizedLine> line(String word, Box mark, List<Box> parts) {
    for (int i = 0; i < 14; i++) {
      if (i != 6) {
        parts.add(new Box(100 + 12 * i, 50, 110 + 12 * i, 62));
      }
    }
    parts.add(mark);
    RecognizedWord first = new RecognizedWord(word, new Box(100, 40, 182, 66), 0.9, List.of());
    RecognizedWord second = new RecognizedWord("жағасы", new Box(184, 40, 268, 66), 0.9, List.of());
    return List.of(new RecognizedLine(List.of(first, second)));
  }

  @ParameterizedTest
  @CsvSource({
    "өзенін?, 44, 54, 1", // a small figure above the line
    "өзенін!, 44, 54, 1",
    "өзенін?, 44, 62, 0", // a question mark stands on the line
    "өзенін’, 44, 48, 0", // an apostrophe is smaller
    "өзенін”, 44, 54, 1", // as high as a figure
    "өзенін”, 44, 50, 0", // a quotation mark
    "өзенінд, 44, 54, 0", // read as a letter
  })
  void whatStandsRaisedIsTold(String word, int top, int bottom, int raised) {
    List<Box> parts = new ArrayList<>();
    List<RecognizedLine> lines = line(word, new Box(173, top, 179, bottom), parts);
    RecognizedLine told = RaisedMarks.in(lines, parts, (each, mark) -> each).get(0);
    assertThat(told.words().get(0).raised()).isEqualTo(raised);
  }

  @Test
  void aWornFigureIsAllItsPieces() {
    List<Box> parts = new ArrayList<>();
    List<RecognizedLine> lines = line("өзенін:", new Box(173, 52, 179, 54), parts);
    parts.add(new Box(176, 43, 179, 47));
    List<Box> marks = new ArrayList<>();
    RaisedMarks.in(
        lines,
        parts,
        (each, mark) -> {
          marks.add(mark);
          return each;
        });
    assertThat(marks).containsExactly(new Box(173, 43, 179, 54));
  }
}
