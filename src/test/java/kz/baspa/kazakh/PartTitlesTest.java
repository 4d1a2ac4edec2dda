package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.text.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartTitlesTest {
  @ParameterizedTest
  @CsvSource({
    "А қосымшасы, А, true",
    "ҚОСЫМША Б, Б, true",
    "1-қосымша, 1, true",
    "Приложение 2., 2, true",
    "Appendix C, C, true",
    "А қосымшасы, Б, false",
    "Сауалнама, А, false",
    "А қосымшасы туралы, А, false",
    "Қосымшалар, '', false",
    "А кестесі, А, false"
  })
  void theTitleOfAnAppendixMayBeItsMark(String title, String mark, boolean expected) {
    assertThat(PartTitles.isAppendixMark(title, mark)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Қолданылған әдебиет тізімі",
        "ҚОЛДАНЫЛҒАН ӘДЕБИЕТ",
        "Пайдаланылған әдебиеттің тізімі",
        "Пайдаланылған көздер тізімі"
      })
  void whatStandsInBracketsMayBeMissing(String title) {
    assertThat(PartTitles.partOf(title)).contains(Part.BIBLIOGRAPHY);
  }
}
