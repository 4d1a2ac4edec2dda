package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinWordsTest {
  private static final LatinWords LATIN =
      new LatinWords(new SecondReading(), Set.of("дала", "көл")::contains);

  private static List<RecognizedWord> words(String line) {
    List<RecognizedWord> words = new ArrayList<>();
    for (String each : line.split(" ")) {
      int cut = each.lastIndexOf('/');
      Box box = new Box(100 * words.size(), 10, 100 * words.size() + 90, 30);
      double sure = Integer.parseInt(each.substring(cut + 1)) / 100.0;
      words.add(new RecognizedWord(each.substring(0, cut), box, sure, List.of()));
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "тау/97 көл/96, ''", // nothing is doubted
    "тау/97 Ріпа/40 көл/96, 1-2",
    "тау/97 Ріпа/40 Ь./85 көл/96, 1-3", // with what stands beside it
    "тау/97 (1998)/97 Ріпа/40 көл/96, 1-3", // numbers tell nothing
    "Ріпа/40 көл/96 тау/97 зуі/30, 0-1 3-4",
    "Ріпа/40 оп/95 зуі/30 уа/20, 0-4", // one sure word between two doubted ones
    "а/20 5/30, ''", // too short to be asked about
    "тау/97 дала/40 тау/97, ''", // a word
    "тау/97 көл/40 тау/97, 1-2", // short ones are words by chance
    "Ріпа/40 дала/85 дала/40, 0-3", // beside a doubted one
  })
  void piecesWithDoubtedWordsAreAskedAbout(String line, String expected) {
    assertThat(pieces(line, 0.8, new BitSet())).isEqualTo(expected);
  }

  @Test
  void noWordIsAskedAboutTwice() {
    BitSet asked = new BitSet();
    asked.set(1, 3);
    assertThat(pieces("Ріпа/90 зуі/40 уеі/30 раа/90 көл/97", 0.935, asked)).isEqualTo("0-1 3-4");
    assertThat(pieces("зуі/90 уеі/30 раа/90", 0.935, new BitSet())).isEqualTo("0-3");
    asked.clear(2);
    assertThat(pieces("Ріпа/90 зуі/40 уеі/30 раа/90", 0.935, asked)).isEqualTo("0-1 2-4");
  }

  private static String pieces(String line, double doubt, BitSet asked) {
    return LATIN.pieces(words(line), doubt, asked).stream()
        .map(piece -> piece.from() + "-" + piece.to())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aWordThatReachesIntoTheNextLineIsCut() {
    List<RecognizedWord> words = words("Ріпа/40 зуі/30 уеГ/20");
    words.add(new RecognizedWord("г", new Box(300, 8, 390, 70), 0.1, List.of()));
    assertThat(LatinWords.place(words)).isEqualTo(new Box(0, 8, 390, 40));
  }
}
