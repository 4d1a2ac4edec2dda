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

/** What tells print from noise where a line was read with little confidence. */
class PrintTest {
  private static final Box PLACE = new Box(100, 100, 200, 124);

  private static RecognizedLine line(String text) {
    return new RecognizedLine(List.of(new RecognizedWord(text, PLACE, 0.2, List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "5-тарау, 5-тарау, true",
    "5-тарау, Б5-тарау, true",
    "5-тарау, 5 тарау, true",
    "5-тарау, 5-торсық, false",
    "тлі, тлі, false",
    "'ә, ., --', 'ә, ., --', false",
    "шіоржңа, гіуұйш, false",
  })
  void readingsOfPrintAgreeInMostLetters(String one, String other, boolean agree) {
    assertThat(Print.agree(line(one), line(other))).isEqualTo(agree);
    assertThat(Print.agree(line(other), line(one))).isEqualTo(agree);
  }

  /** So many parts of one height beside each other. */
  private static List<Box> parts(int count, int high) {
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Box(101 + 12 * i, 122 - high, 110 + 12 * i, 122));
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource({"6, 13, true", "4, 20, true", "2, 13, false", "6, 5, false", "6, 40, false"})
  void aLineOfPrintHoldsAsManyLettersAsWereRead(int count, int high, boolean print) {
    assertThat(Print.isOfLetters(line("5-тарау"), parts(count, high), 13)).isEqualTo(print);
  }

  @Test
  void partsElsewhereDoNotCount() {
    List<Box> parts = parts(6, 13);
    parts.add(new Box(300, 300, 340, 380));
    assertThat(Print.isOfLetters(line("5-тарау"), parts, 13)).isTrue();
  }

  /** The dark edge of a sheet is read as letters that are far too large. */
  @ParameterizedTest
  @CsvSource({
    "нк, 440, 68, true",
    "нк, 30, 20, false",
    "Мазмұны, 440, 68, false",
    "нк, 30, 60, false"
  })
  void lettersFarTooLargeAreNone(String text, int width, int height, boolean stretched) {
    Box place = new Box(100, 0, 100 + width, height);
    RecognizedLine line =
        new RecognizedLine(List.of(new RecognizedWord(text, place, 0.4, List.of())));
    assertThat(Print.isStretched(line, 13)).isEqualTo(stretched);
  }
}
