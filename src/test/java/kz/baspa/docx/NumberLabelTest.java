package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.docx.flow.NumberLabel;
import kz.baspa.kazakh.RomanNumerals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLabelTest {
  @ParameterizedTest
  @CsvSource({
    "I тарау, '', 1, upperRoman, ' тарау'",
    "IV ТАРАУ, '', 4, upperRoman, ' ТАРАУ'",
    "2-бөлім, '', 2, decimal, -бөлім",
    "Тарау 3, 'Тарау ', 3, decimal, ''",
    "12, '', 12, decimal, ''",
    "7., '', 7, decimal, .",
    "3), '', 3, decimal, )",
    "b), '', 2, lowerLetter, )",
    "iii., '', 3, lowerRoman, .",
    "MCMXC, '', 1990, upperRoman, ''",
  })
  void countsWhatWordCounts(String label, String prefix, int number, String format, String suffix) {
    assertThat(NumberLabel.parse(label)).contains(new NumberLabel(prefix, number, format, suffix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ә", "а)", "IIII тарау", "1.2", "007", "Бірінші бөлім", "1-2"})
  void leavesTheRestAsText(String label) {
    assertThat(NumberLabel.parse(label)).isEmpty();
  }

  @Test
  void romanNumeralsComeBack() {
    for (int value = 1; value <= 3999; value++) {
      assertThat(NumberLabel.parse(RomanNumerals.format(value) + "."))
          .get()
          .satisfies(label -> assertThat(label.suffix()).isEqualTo("."))
          .extracting(NumberLabel::number)
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "II.1, 2.1",
    "IV.12.3., 4.12.3.",
    "2.1, 2.1",
    "II тарау, II тарау",
    "IIX.1, IIX.1",
    "V, V"
  })
  void sectionsAreCountedInDigits(String label, String digits) {
    assertThat(NumberLabel.digits(label)).isEqualTo(digits);
  }
}
