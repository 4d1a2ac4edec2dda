package kz.baspa.restore.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @ParameterizedTest
  @CsvSource({
    "'І ТАРАУ. ҚАЛА ТАРИХЫ', I тарау",
    "'ІТАРАУ. ҚАЛА ТАРИХЫ', I тарау",
    "'ГТАРАУ. Қала тарихы', I тарау",
    "'Г ТАРАУ. Қала тарихы', I тарау",
    "'ІІТАРАУ ӨЗЕН БОЙЫ', II тарау",
    "'ІПБӨЛІМ. ӨЗЕН БОЙЫ', III бөлім"
  })
  void aNumeralIsReadAlsoWhereItIsGluedToItsWord(String line, String label) {
    Label found = Labels.at(line, 0, line.length());
    assertThat(found).isNotNull();
    assertThat(found.text()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"ГТАРАУЛАР", "ПТАРАУЫШ", "'Г. Мүсірепов'", "ГТАРА"})
  void wordsAndInitialsAreNoLabels(String line) {
    assertThat(Labels.at(line, 0, line.length())).isNull();
  }
}
