package kz.baspa.tei;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.baspa.text.LetterCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeiLettersTest {
  private static byte[] tei(String text) {
    return ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><title>ж</title></teiHeader><text>"
            + text
            + "</text><standOff><note type='proposal'>з</note></standOff></TEI>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "<p>бір</p> ! бір",
        "<p><choice><sic>к</sic><corr>қ</corr></choice>ар</p> ! қар",
        "<p><choice><orig>Х</orig><reg>X</reg></choice></p> ! X",
        "<p>а<supplied>7</supplied></p> ! а7",
        "<p>а<note place='bottom' n='1'>б</note><seg>в</seg></p> ! абв",
        "<p><ref type='bibr' n='5'>[5, <locus from='7'>7 б.</locus>]</ref></p> ! 57б",
        "<div type='contents'><item><ref>Су</ref> <locus>3-4</locus></item></div> ! Су",
      })
  void countsWhatMustBePrinted(String text, String letters) {
    assertThat(TeiLetters.count(tei(text))).isEqualTo(LetterCount.of(letters));
  }

  @Test
  void labelsAreCountedApart() {
    byte[] tei =
        tei(
            "<div n='I тарау'><list><item n='2'>а</item></list><pb n='9'/>"
                + "<p><ref n='5'>б</ref></p><table n='3'/></div>");
    assertThat(TeiLetters.labels(tei)).isEqualTo(LetterCount.of("I тарау 2 3"));
    assertThat(TeiLetters.count(tei)).isEqualTo(LetterCount.of("аб"));
  }
}
