package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import kz.baspa.kazakh.Abbreviations.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource({
    "ж, DOTTED",
    "Ж, INITIAL",
    "обл., DOTTED",
    "б. з. б., DOTTED",
    "Б.з.б, DOTTED",
    "т.б., CLOSING",
    "т. с. с, CLOSING",
    "млн, BARE",
    "км, UNIT",
    "Н., INITIAL",
    "Ә, INITIAL",
    "Дж, INITIAL",
    "дж, NONE",
    "сөз, NONE",
    "'', NONE",
    "., NONE"
  })
  void knowsWhatAWordIs(String word, Kind kind) {
    assertThat(Abbreviations.standard().kind(word)).isEqualTo(kind);
  }

  @Test
  void saysWhetherAStopBelongsToTheWord() {
    assertThat(Abbreviations.standard().takesStop("ғ")).isTrue();
    assertThat(Abbreviations.standard().takesStop("Дж")).isTrue();
    assertThat(Abbreviations.standard().takesStop("млрд")).isFalse();
  }

  @Test
  void refusesALineOfAnotherShape() throws IOException {
    assertThat(Abbreviations.read(new StringReader("# own\nинст\tdotted\n")).kind("инст"))
        .isEqualTo(Kind.DOTTED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Abbreviations.read(new StringReader("инст dotted\n")))
        .withMessageContaining("инст dotted");
  }
}
