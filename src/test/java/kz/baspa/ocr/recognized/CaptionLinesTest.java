package kz.baspa.ocr.recognized;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2-сурет – Қамысты көл | figure",
        "2.1 – сурет. Қамысты көл | figure",
        "Сурет 2. Қамысты көл | figure",
        "«Рис. 4. Карта | figure",
        "1-кесте – Құстар саны | table",
        "Таблица 1 | table",
        "2-суретте көрсетілген жолмен | none",
        "Ал 2-кестеде құстар саны берілген | none",
        "Бұл сурет 3 бойынша салынды | none",
        "тек12 | none",
      })
  void aCaptionBeginsWithItsNumberAndWord(String line, String kind) {
    assertThat(CaptionLines.isOfFigure(line)).isEqualTo(kind.equals("figure"));
    assertThat(CaptionLines.is(line)).isEqualTo(!kind.equals("none"));
  }
}
