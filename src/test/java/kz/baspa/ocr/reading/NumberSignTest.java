package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Choice;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
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
    "927, №27, №27", // the sign was read as a figure
    "М927, №27, №27",
    "927, №927, 927",
    "1927, №27, 1927",
    "АББА27, №27, АББА27", // too long for one
  })
  void aNumberHasItsSignWhereTheSecondReaderSeesIt(String first, String second, String expected) {
    assertThat(NumberSign.of(first, second)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "9, %, 0.5, true", // the 9 may be a sign
    "9, %, 0.1, false",
    "9, 4, 0.5, false",
  })
  void aNineIsASignOnlyWhereItWasTakenForOne(
      String figure, String other, double sure, boolean may) {
    Letter nine = new Letter(figure, List.of(new Choice(figure, 0.8), new Choice(other, sure)));
    Letter rest = new Letter("2", List.of());
    RecognizedWord word = new RecognizedWord("92", new Box(0, 0, 20, 20), 0.9, List.of(nine, rest));
    assertThat(NumberSign.mayBe(word)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "85, '', true",
    "(85)., '', true",
    "8, 5, true",
    "8, және, false",
    "8, '', false",
    "жыл, 5, false",
  })
  void aNumberMayHaveASectionSignByItsLetters(String word, String next, boolean may) {
    assertThat(NumberSign.maySection(word, next)).isEqualTo(may);
  }

  /** Parts of a number, each as top-bottom. */
  private static List<Box> parts(String places) {
    List<Box> parts = new ArrayList<>();
    for (String place : places.split(" ")) {
      String[] ends = place.split("-");
      int left = 16 * parts.size();
      parts.add(new Box(left, Integer.parseInt(ends[0]), left + 12, Integer.parseInt(ends[1])));
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource({
    "10-37 10-32 11-33, true",
    "10-37 10-32 28-32, true",
    "10-37 28-32, false", // a stop is no figure
    "10-32 10-32 10-32, false", // a figure stands on the line
    "10-37 18-32, true",
    "16-37 10-32, false", // an old-style 5, with its top lower
    "10-33 10-32, false",
    "6-32 10-32 10-32, true", // of some typefaces it stands on the line, and higher
    "8-32 10-32, false",
  })
  void aSectionSignStandsLowerThanFigures(String places, boolean section) {
    assertThat(NumberSign.isSection(parts(places))).isEqualTo(section);
  }

  @ParameterizedTest
  @CsvSource({
    "85., §5./84, §5.",
    "(85), $5)/62, (§5)",
    "8511, §11/96, §11", // the sign was read as two figures
    "819., §9./90, §19.",
    "819., §17./90, §19.", // the first reader is surer of figures
    "8, § 12/90, §",
    "855, §53/90, §53", // the 3 that is always missed
    "546, §47/90, §46",
    "85., 85./97, 85.",
    "85., §5./10, 85.",
  })
  void aSectionSignIsOneWhereAReaderSeesIt(String word, String reading, String expected) {
    String[] parts = reading.split("/");
    Reading read = new Reading(parts[0], Integer.parseInt(parts[1]));
    assertThat(NumberSign.section(word, read)).isEqualTo(expected);
  }
}
