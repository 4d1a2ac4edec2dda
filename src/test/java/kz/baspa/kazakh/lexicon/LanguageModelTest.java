package kz.baspa.kazakh.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageModelTest {
  private static final Lexicon LEXICON = Lexicons.standard();
  private static final LanguageModel MODEL = LEXICON.model();

  @ParameterizedTest
  @CsvSource({
    "және, жәме",
    "ресми, рссми",
    "тартылды, гартылды",
    "иеленген, иелеиген",
    "бақылау, бакылау",
    "ықпалдастық, ыкпалдастық",
    "үкіметтік, үкіметік",
    "тиімді, тиімды",
    "сөздер, ссздер",
    "кітабымызда, кітапымызда"
  })
  void soundWordsAreLikelierThanDamagedOnes(String sound, String damaged) {
    assertThat(MODEL.logProbability(sound)).isGreaterThan(MODEL.logProbability(damaged) + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "нұрсұлтан, назарбаев, қазақ",
    "қазақстан, республикасының, республикасынан",
    "басқа, да, де",
    "сонымен, қатар, қатер",
    "мемлекет, басшысы, басқарушы"
  })
  void neighboursTellWhichWordIsMeant(String previous, String likely, String other) {
    assertThat(MODEL.logProbability(previous, likely))
        .isGreaterThan(MODEL.logProbability(previous, other) + 2);
    assertThat(MODEL.logProbability(previous, likely)).isGreaterThan(MODEL.logProbability(likely));
  }

  @Test
  void theNextWordTellsToo() {
    double right = MODEL.logProbability("өткен", "соң", "қолданысқа");
    assertThat(right).isGreaterThan(MODEL.logProbability("өткен", "сон", "қолданысқа") + 2);
    assertThat(MODEL.logProbability(null, "соң", null)).isEqualTo(MODEL.logProbability("соң"));
  }

  @Test
  void whatFollowsAWordAddsUpToAboutOne() {
    double sum = 0;
    for (String word : List.of("республикасының", "республикасы", "мен", "президенті", "және")) {
      sum += Math.exp(MODEL.logProbability("қазақстан", word));
    }
    assertThat(sum).isBetween(0.3, 1.0);
  }

  @Test
  void theWordsOfTheWorkCount() {
    LanguageModel work = MODEL.withWork(Map.of("маккиндер", 5, "және", 95));
    assertThat(work.logProbability("маккиндер"))
        .isGreaterThan(MODEL.logProbability("маккиндер") + 10);
    assertThat(work.logProbability("қазақ")).isLessThan(MODEL.logProbability("қазақ"));
  }

  @Test
  void everyRowOfLettersHasAProbability() {
    Property.holds(
        500,
        draws -> {
          String word = draws.units(40);
          assertThat(MODEL.logProbability(word)).isFinite().isNegative();
          assertThat(LEXICON.letters().logProbability(word)).isFinite().isNegative();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "маккиндер, ссздер",
    "хэффорд, рссми",
    "лондон, иелиеігн",
    "мадрид, ңңдрд",
    "қазына, қззына"
  })
  void plausibleRowsOfLettersAreToldFromNonsense(String plausible, String nonsense) {
    LetterNgramModel letters = LEXICON.letters();
    assertThat(letters.logProbabilityPerLetter(plausible))
        .isGreaterThan(letters.logProbabilityPerLetter(nonsense) + 0.5);
  }

  @Test
  void lettersOfAllContinuationsAddUpToOne() {
    // P(қ) + … over all one-letter endings of a row: with the boundary they must not exceed 1.
    LetterNgramModel letters = LEXICON.letters();
    double sum = 0;
    for (char first : LetterCodes.LETTERS.toCharArray()) {
      sum += Math.exp(letters.logProbability("" + first));
    }
    assertThat(sum).isBetween(0.0, 1.0);
  }
}
