package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSignTest {
  @ParameterizedTest
  @CsvSource({
    "Хо27, №27, №27",
    "Ме14., № 14., №14.",
    "Ло15), №13), №13)", // the 3 that is always missed
    "Хо27, №28, Хо27", // other figures
    "Хо27, Хо27, Хо27", // no sign
    "27, №27, 27", // nothing that may be one
    "АББА27, №27, АББА27", // too long for one
  })
  void aNumberHasItsSignWhereTheSecondReaderSeesIt(String first, String second, String expected) {
    assertThat(NumberSign.of(first, second)).isEqualTo(expected);
  }
}
