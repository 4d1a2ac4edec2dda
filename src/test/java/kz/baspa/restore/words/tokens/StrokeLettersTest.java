package kz.baspa.restore.words.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exclamation mark is a letter only where the work shows it and the sentence goes on. */
class StrokeLettersTest {
  private static final String SHOWN = " ел!нде, тiл!нен, ж!не";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ек! кабат|ек!",
        "нег1зг! белгі|нег1зг!",
        "себеб!, содан|себеб!",
        "(турл! болады)|турл!",
        "Алға! Ол кетті|Алға",
        "Алға!|Алға",
        "ек!! кабат|ек",
        "1990! жыл|1990",
      })
  void marksBehindWords(String line, String first) {
    StrokeLetters strokes = StrokeLetters.in(line + SHOWN);
    assertThat(Token.of(line, 0, line.length(), strokes).get(0).observed()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"ек! кабат, ек", "тоқта! деді ол, тоқта"})
  void aWorkThatDoesNotShowItKeepsItsMarks(String line, String first) {
    StrokeLetters strokes = StrokeLetters.in(line + " ел!нде");
    assertThat(Token.of(line, 0, line.length(), strokes).get(0).observed()).isEqualTo(first);
  }
}
