package kz.baspa.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignPassagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Снег тает быстрее на южных склонах. ! ru",
        "Это не имеет значения для общего вывода. ! ru",
        "The snow melts on the slopes in April. ! en",
        // In doubt nothing is said: Kazakh without its own letters, names, titles of two words.
        "Бала далада ойнап тур. ! ''",
        "Алматы, Астана, Караганда, Павлодар. ! ''",
        "Арал мен Балкаш туралы жазба. ! ''",
        "Новая Россия ! ''",
        "Тарих-и Рашиди атты енбек. ! ''",
        "Осы орайда Мартин Лютер на немис тилине аударды в Германии. ! ''",
        "Поэт и мыслитель ! ''",
        "Академик И.В. Павлов, С.К. Петров, О.Н. Сидоров. ! ''",
        "Өзен в степи не замерзает и зимой. ! ''",
        "New York Times ! ''",
        "Sic transit gloria mundi. ! ''",
        "Windows және the Internet ! ''",
      })
  void tellsASentenceOnlyWhenThereIsNoDoubt(String sentence, String language) {
    assertThat(ForeignPassages.language(sentence)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Петров С. Снежный покров. – Москва: Наука, 1987. – 203 с. ! ru",
        "Иванов А. Реки // Вестник. – 1999. – № 3. – С. 12-19. ! ru",
        "Hill J. Rivers. – London: North Press, 1999. – 310 p. ! en",
        "Сапар Е. Дала суы. – Алматы: Көкжиек, 2011. – 120 б. ! ''",
        "Сапар Е. Дала. – Алматы: Арман, 2011. – 120 б. ! ''",
      })
  void anEntryIsToldByItsPageMarkToo(String entry, String language) {
    assertThat(ForeignPassages.languageOfReference(entry)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Ол айтты. Снег тает и на южных склонах. Вода уходит в реки из степей. Сонымен бітті. ! "
            + "Снег тает и на южных склонах. Вода уходит в реки из степей.",
        "Ол айтты. Сонымен бітті. ! ''",
        "Бала мен академик И.В. Павлов Алматыда болды. ! ''",
      })
  void neighboursAreOnePassage(String text, String expected) {
    assertThat(
            ForeignPassages.sentences(text, new Range(0, text.length())).stream()
                .map(passage -> passage.range().of(text))
                .collect(Collectors.joining(" | ")))
        .isEqualTo(expected);
  }
}
