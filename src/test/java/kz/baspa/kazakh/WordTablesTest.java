package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.baspa.kazakh.FunctionWords.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTablesTest {
  @ParameterizedTest
  @CsvSource({
    "кесте, TABLE",
    "Таблица, TABLE",
    "СУРЕТ, FIGURE",
    "Рис, FIGURE",
    "сызбанұсқа, FIGURE"
  })
  void knowsTheWordsOfCaptions(String word, CaptionWords.Kind kind) {
    assertThat(CaptionWords.kind(word)).contains(kind);
  }

  @Test
  void noOtherWordIsOfACaption() {
    assertThat(CaptionWords.kind("кестеде")).isEqualTo(Optional.empty());
  }

  @Test
  void functionWordsHaveAKindWhateverTheirCase() {
    assertThat(FunctionWords.is("Пен", Kind.COMITATIVE)).isTrue();
    assertThat(FunctionWords.is("пен", Kind.CONJUNCTION, Kind.POSTPOSITION)).isFalse();
    assertThat(FunctionWords.is("да", Kind.ADDITIVE, Kind.QUESTION)).isTrue();
    assertThat(FunctionWords.is("өзен", Kind.CONJUNCTION)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Жер және су министрлігі ! ministry",
        "ӘОЖ 556.5 ! udc",
        "Ғылыми жетекші: Е. Сапар ! supervisor",
        "Көкжар, 2019 ! imprint",
        "Қорғауға жіберілді ! line",
        "Тыныш бет ! line",
      })
  void tellsTheLinesOfATitlePage(String line, String role) {
    assertThat(TitlePageWords.role(line)).isEqualTo(role);
  }

  @Test
  void theWordsOfATitlePageAreInLowerCase() {
    assertThat(TitlePageWords.all())
        .contains("министрлігі", "на правах рукописи", "колледж")
        .hasSize(26);
    assertThat(TitlePageWords.all()).allMatch(word -> word.equals(Alphabet.lower(word)));
  }
}
