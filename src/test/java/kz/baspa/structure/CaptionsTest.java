package kz.baspa.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1-кесте – Қар қалыңдығы ! table 1 Қар қалыңдығы",
        "1 - кесте. Қар қалыңдығы ! table 1 Қар қалыңдығы",
        "2.1-сурет – Таяқша ! figure 2.1 Таяқша",
        "Кесте 3. Жауын ! table 3 Жауын",
        "Сурет 4 ! figure 4 ''",
        "5-диаграмма: Үлес ! figure 5 Үлес",
        "Рисунок 6 – Карта ! figure 6 Карта",
        "А.1-кесте – Қосымша ! table А.1 Қосымша",
        "Рис. 7.2 – Тұнба ! figure 7.2 Тұнба",
        "3-сызбанұсқа – Ағын ! figure 3 Ағын",
        "1-кестеде көрсетілген ! figure '' 1-кестеде көрсетілген",
        "1-кестенің жалғасы ! figure '' 1-кестенің жалғасы",
        "Таяқша ! figure '' Таяқша",
      })
  void readsKindNumberAndTitle(String line, String expected) {
    Captions caption = Captions.read(line, new Range(0, line.length()));
    String label = caption.label().isEmpty() ? "''" : caption.label();
    String title = caption.title().isEmpty() ? "''" : caption.title().of(line);
    String kind = caption.table() ? "table" : "figure";
    assertThat(kind + " " + label + " " + title).isEqualTo(expected);
  }
}
