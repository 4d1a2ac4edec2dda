package kz.baspa.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Metadata;
import kz.baspa.text.Metadata.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFileTest {
  @TempDir Path folder;

  @Test
  void theExampleSaysEverything() {
    Metadata metadata = MetadataFile.read(Path.of("examples/thesis.yaml"));

    assertThat(metadata.get(Field.UNIVERSITY)).contains("Көкжиек университеті");
    assertThat(metadata.get(Field.UDC)).contains("ӘОЖ 327.5");
    assertThat(metadata.get(Field.MANUSCRIPT)).contains("Қолжазба құқығында");
    assertThat(metadata.get(Field.WORK)).contains("Дипломдық жұмыс");
    assertThat(metadata.get(Field.SUPERVISOR)).contains("Ғылыми жетекші: т.ғ.к., доцент Е. Сапар");
    assertThat(metadata.get(Field.YEAR)).contains("2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language: ru; udc: 556.16        | UDC        | УДК 556.16",
        "language: ru; work: master       | WORK       | Магистерская диссертация",
        "language: ru; supervisor: И. Ким | SUPERVISOR | Научный руководитель: И. Ким",
        "language: ru; manuscript: true   | MANUSCRIPT | На правах рукописи",
        "work: phd                        | WORK       | Философия докторы (PhD) дәрежесін алуға арналған диссертация",
        "work: Реферат                    | WORK       | Реферат",
        "udc: ӘОЖ 556.16                  | UDC        | ӘОЖ 556.16",
        "supervisor: 'Жетекші: Е. Сапар'  | SUPERVISOR | Жетекші: Е. Сапар",
      })
  void theUsualWordsAreAdded(String lines, Field field, String value) throws IOException {
    assertThat(MetadataFile.read(write(lines)).get(field)).contains(value);
  }

  @Test
  void whatIsNotSaidIsNotThere() throws IOException {
    assertThat(MetadataFile.read(write("")).isEmpty()).isTrue();
    Metadata metadata = MetadataFile.read(write("title: Атауы; manuscript: false; udc:"));
    assertThat(metadata.values()).containsOnlyKeys(Field.TITLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: А; auther: Б     | profile.unknown-key | 2",
        "year: 26                | profile.impossible  | 1",
        "language: de            | profile.impossible  | 1",
        "title: [А, Б]           | profile.impossible  | 1",
        "title: А; title: Б      | profile.not-yaml    | 2",
      })
  void aWrongFileGetsItsPlace(String lines, String key, String line) throws IOException {
    Path file = write(lines);
    BaspaException e = catchThrowableOfType(BaspaException.class, () -> MetadataFile.read(file));

    assertThat(e.fault()).isEqualTo(BaspaException.Fault.INPUT);
    assertThat(e.key()).isEqualTo(key);
    assertThat(e.arguments().get(1)).isEqualTo(line);
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("meta.yaml"), lines.replace("; ", "\n") + "\n");
  }
}
