package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Choice;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondReadingTest {
  private static final Box BOX = new Box(0, 0, 10, 10);

  /** A word of which each letter was read surely, but that in its place may be others. */
  private static RecognizedWord word(String text, int at, String... others) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      List<Choice> choices = new ArrayList<>();
      choices.add(new Choice(text.substring(i, i + 1), 0.95));
      for (String other : i == at ? others : new String[0]) {
        choices.add(new Choice(other, 0.3));
      }
      letters.add(new Letter(text.substring(i, i + 1), choices));
    }
    return new RecognizedWord(text, BOX, 0.9, letters);
  }

  @ParameterizedTest
  @CsvSource({
    "1915, 3, 8, 1918, 1918", // thought of at first
    "1915, 3, 8, 1913, 1913", // the 3 that is always missed
    "1915, 3, 8, 1912, 1915", // never thought of
    "1915, 3, 8, 19181, 1915", // not the same letters
    "1907, 3, 1, 190т, 1907", // no figure
    "|17)., 0, (, [17]., [17].", // brackets that the first reader has not
    "(171., 0, |, [17]., [17].",
    "|17)., 0, (, [47]., |17).", // another number
    "(17), 0, |, [17], (17)", // brackets that fit
  })
  void aFigureIsReadAnewWhereItMayBeAnotherOne(
      String first, int at, String other, String second, String expected) {
    assertThat(DoubtedFigures.weighed(word(first, at, other), second).text()).isEqualTo(expected);
  }

  @Test
  void onlyNumbersWithADoubtAreReadAgain() {
    assertThat(SecondReading.isDoubtful(word("1478", 3, "6"))).isTrue();
    assertThat(SecondReading.isDoubtful(word("1475", -1))).isTrue();
    assertThat(SecondReading.isDoubtful(word("1478", -1))).isFalse();
    assertThat(SecondReading.isDoubtful(word("1478", 3, "В"))).isFalse();
    assertThat(SecondReading.isDoubtful(word("тау", 1, "о"))).isFalse();
  }

  @Test
  void pagesAreCountedByTheirLetter() {
    assertThat(DoubtedFigures.pages("214", word("6.", 0, "б")).text()).isEqualTo("б.");
    assertThat(DoubtedFigures.pages("12-31", word("6.)", 0, "б")).text()).isEqualTo("б.)");
    assertThat(DoubtedFigures.pages("214", word("6.", 0, "8")).text()).isEqualTo("6.");
    assertThat(DoubtedFigures.pages("том", word("6.", 0, "б")).text()).isEqualTo("6.");
    assertThat(DoubtedFigures.pages("214", word("6", 0, "б")).text()).isEqualTo("6");
  }

  @ParameterizedTest
  @CsvSource({
    "“, 0.8, true", // an asterisk, perhaps
    "ЯҒ, 0.4, true",
    "4, 0.5, true",
    "“, 0.97, false", // surely read
    "да, 0.5, false",
    "б., 0.5, false",
    "--, 0.5, false",
    "40, 0.5, false",
    "тау, 0.5, false",
  })
  void whatMayBeASignIsShortAndDoubtful(String text, double confidence, boolean may) {
    RecognizedWord word = new RecognizedWord(text, BOX, confidence, List.of());
    RecognizedWord before = new RecognizedWord("тау", BOX, 0.9, List.of());
    assertThat(LoneSign.mayBe(List.of(before, word), 1)).isEqualTo(may);
    assertThat(LoneSign.mayBe(List.of(word), 0)).isFalse();
  }

  @Test
  void aPerCentSignBehindACommaIsAUnit() {
    RecognizedWord sign = new RecognizedWord("%", BOX, 0.5, List.of());
    RecognizedWord head = new RecognizedWord("Үлесі,", BOX, 0.9, List.of());
    assertThat(LoneSign.mayBe(List.of(head, sign), 1)).isFalse();
    assertThat(LoneSign.mayBe(List.of(sign, head), 0)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "|, true", // no letter, wherever it stands
    "'|,', true",
    "||, false",
    "І, false", // a Roman number
  })
  void aBarWithinALineMayBeAOne(String text, boolean number) {
    List<RecognizedWord> line = List.of(word("тау", -1), word(text, -1), word("көл", -1));
    assertThat(SecondReading.isPlaceOfNumber(line, 1)).isEqualTo(number);
  }
}
