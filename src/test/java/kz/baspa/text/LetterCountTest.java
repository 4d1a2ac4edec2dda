package kz.baspa.text;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;

class LetterCountTest {
  @Test
  void countsLettersAndDigitsButNothingElse() {
    LetterCount count = LetterCount.of("Әл\u00ADем, 77 – 𝐀!");
    assertThat(count.count('Ә')).isEqualTo(1);
    assertThat(count.count('7')).isEqualTo(2);
    assertThat(count.count(0x1D400)).isEqualTo(1);
    assertThat(count.total()).isEqualTo(7);
  }

  @Test
  void anAccentOfItsOwnMakesNoOtherLetter() {
    assertThat(LetterCount.of("\u0438\u0306")).isEqualTo(LetterCount.of("й"));
  }

  @Test
  void aDifferenceNamesTheLetters() {
    LetterCount.Difference difference =
        LetterCount.of("əлем").difference(LetterCount.of("әлем бар"));
    assertThat(difference)
        .hasToString("ə (U+0259) +1, а (U+0430) -1, б (U+0431) -1, р (U+0440) -1, ә (U+04D9) -1");
    assertThat(difference.missing()).isEqualTo(4);
    assertThat(difference.extra()).isEqualTo(1);
  }

  @Test
  void aLongDifferenceIsCutShort() {
    assertThat(LetterCount.of("абвгдежзик").difference(LetterCount.NONE).toString())
        .endsWith("з (U+0437) +1, …");
  }

  @Test
  void piecesCountAsTheWhole() {
    Property.holds(
        200,
        draws -> {
          String a = draws.text(0, 255, 'а', 'я');
          String b = draws.text(0, 255, 'т', 'ө');
          LetterCount both = LetterCount.of(a).plus(LetterCount.of(b));
          assertThat(both).isEqualTo(LetterCount.of(a + " " + b));
          assertThat(both.difference(LetterCount.of(b)).extra())
              .isEqualTo(LetterCount.of(a).total());
        });
  }
}
