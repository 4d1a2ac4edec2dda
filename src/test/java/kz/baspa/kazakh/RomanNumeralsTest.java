package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanNumeralsTest {
  @ParameterizedTest
  @CsvSource({"I, 1", "IV, 4", "XIV, 14", "XXXIX, 39", "XL, 40", "MCMXCI, 1991", "MMMCMXCIX, 3999"})
  void readsTheRightForm(String numeral, int value) {
    assertThat(RomanNumerals.parse(numeral)).isEqualTo(value);
    assertThat(RomanNumerals.format(value)).isEqualTo(numeral);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "IIX", "IIII", "VX", "MMMM", "xiv", "ХІХ", "XIV.", "сөз"})
  void refusesEveryOther(String text) {
    assertThat(RomanNumerals.parse(text)).isZero();
    assertThat(RomanNumerals.isNumeral(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ХІХ, 19", "ХУ, 15", "ХІП, 13", "Ш, 3", "ІV, 4", "Xl, 11", "СМ, 900", "ІІХ, 0", "АҚШ, 0"
  })
  void readsWhatWasTypedOrMisread(String text, int value) {
    assertThat(RomanNumerals.parseLookAlike(text)).isEqualTo(value);
  }

  @Test
  void everyNumberComesBack() {
    for (int number = 1; number <= RomanNumerals.LARGEST; number++) {
      assertThat(RomanNumerals.parse(RomanNumerals.format(number))).isEqualTo(number);
    }
  }

  @Test
  void noNumeralIsMadeOfOtherNumbers() {
    assertThatThrownBy(() -> RomanNumerals.format(0)).hasMessage("no Roman numeral: 0");
    assertThatThrownBy(() -> RomanNumerals.format(4000)).hasMessage("no Roman numeral: 4000");
  }

  @Test
  void numeralsOfCenturiesAreSmall() {
    assertThat(RomanNumerals.isSmall("XXXIX")).isTrue();
    assertThat(RomanNumerals.isSmall("XL")).isFalse();
    assertThat(RomanNumerals.isSmall("")).isFalse();
  }
}
