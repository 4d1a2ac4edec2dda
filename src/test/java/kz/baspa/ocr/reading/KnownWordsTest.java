package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {
  private static final KnownWords WORDS =
      new KnownWords(Set.of("дала", "Дала", "көл", "да", "ала-құла")::contains);

  @ParameterizedTest
  @CsvSource({
    "дала, true",
    "«дала»;, true",
    "ала-құла, true",
    "көл, false", // short
    "долә, false",
    "дала7, false",
    "—, false",
  })
  void signsAroundAWordDoNotMatter(String text, boolean word) {
    assertThat(WORDS.isWord(text)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "дала/40 көл/97, false", // what was read is a word
    "долә/40 көл/97, true",
    "долә/95 көл/97, false", // all is surely read
    "долә/95 көл/90, true", // and here not all
    "долә/98 көл/90, false",
    "көл/97 да/50, true", // so short that any is a word
    "Дала/50 көл/97, false",
    "көл/97 Дала/50, true", // a capital that may be a small letter
    "көл/97 1987/50, false", // numbers have a reader of their own
    "көл/97 —/20, false",
    "көл/97 д4ла/50, true",
  })
  void aLineIsReadAgainForAWordThatIsNone(String line, boolean again) {
    List<RecognizedWord> words = new ArrayList<>();
    for (String each : line.split(" ")) {
      int cut = each.lastIndexOf('/');
      double sure = Integer.parseInt(each.substring(cut + 1)) / 100.0;
      words.add(new RecognizedWord(each.substring(0, cut), new Box(0, 0, 9, 9), sure, List.of()));
    }
    assertThat(WORDS.hasDoubted(new RecognizedLine(words))).isEqualTo(again);
  }
}
