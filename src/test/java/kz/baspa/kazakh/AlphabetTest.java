package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlphabetTest {
  @Test
  void hasFortyTwoLettersEachOfOneClass() {
    assertThat(Alphabet.LETTERS).hasSize(42);
    for (char letter : Alphabet.LETTERS.toCharArray()) {
      int classes =
          count(Alphabet.isVowel(letter))
              + count(Alphabet.isVoiceless(letter))
              + count(Alphabet.isVoiced(letter))
              + count(Alphabet.isSonorant(letter))
              + count(letter == 'ъ' || letter == 'ь');
      assertThat(classes).as("classes of " + letter).isOne();
      assertThat(Alphabet.isLetter(letter)).isTrue();
      assertThat(Alphabet.isLetter(Character.toUpperCase(letter))).isTrue();
    }
  }

  private static int count(boolean is) {
    return is ? 1 : 0;
  }

  @Test
  void lettersOfNeighbouringAlphabetsAreNoKazakhLetters() {
    for (char letter : "aAіi".replace("і", "").toCharArray()) {
      assertThat(Alphabet.isLetter(letter)).isFalse();
    }
    for (char letter : "ґєїўјѕћќҥҡҙҫӛӊə1- ".toCharArray()) {
      assertThat(Alphabet.isLetter(letter)).as("" + letter).isFalse();
    }
  }

  @Test
  void caseDoesNotFollowTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Alphabet.lower("ІШКІ IT")).isEqualTo("ішкі it");
      assertThat(Alphabet.upper("ішкі it")).isEqualTo("ІШКІ IT");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void lowerCaseIsThatOfUnicodeForEveryCharacter() {
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      String text = "а" + unit;
      assertThat(Alphabet.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }
}
