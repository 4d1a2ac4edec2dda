package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChemicalFormulaTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"CaCO3", "HCO3", "CO3", "COOH", "NaHCO3", "3HCl", "Ca3(PO4)2", "C2H5OH", "BeCO3"})
  void symbolsWithFiguresAndBracketsAreAFormula(String token) {
    assertThat(ChemicalFormula.isFormula(token)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ca", "O3", "KA3AK", "6ip", "3D", "A4", "EXPO", "СаСО3", "ece", "Ko3i", "H-O"})
  void oneSymbolOtherLettersAndCyrillicOnesAreNone(String token) {
    assertThat(ChemicalFormula.isFormula(token)).isFalse();
  }
}
