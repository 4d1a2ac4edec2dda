package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongCitationsTest {
  private static RecognizedLine line(int number, String text) {
    List<RecognizedWord> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      Box box = new Box(at, 20 * number, at + word.length(), 20 * number + 10);
      words.add(new RecognizedWord(word, box, 0.9, List.of()));
      at += word.length() + 1;
    }
    return new RecognizedLine(words);
  }

  private static String text(List<RecognizedLine> lines) {
    return lines.stream()
        .map(
            line ->
                line.words().stream().map(RecognizedWord::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  /** A line, and what the second reader has of its citation each time. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          деп жазды ІЗ, 45 6.1. Сол     ! [3, 45 6.].         ! деп жазды [3, 45 б.]. Сол
          бар (5; 91, бірақ             ! [5; 9],             ! бар [5; 9], бірақ
          онда |12, 18-24-66.|. Сол     ! [12, 18-24-66.].    ! онда [12, 18-24-бб.]. Сол
          осы (18-201. Сол              ! [18-20].            ! осы [18-20]. Сол
          осы (18-20). Сол              ! [18-20].            ! осы [18-20]. Сол
          осы (18-20). Сол              ! (18-20).            ! осы (18-20). Сол
          осы ІЗ-7|. Сол                ! [3-7].              ! осы [3-7]. Сол
          осы П-41. Сол                 ! [1-4].              ! осы [1-4]. Сол
          осы (А-16) жолы               ! (А-16)              ! осы (А-16) жолы
          соғыс (1917-1924) жылы        ! [1917-1924]         ! соғыс (1917-1924) жылы
          осы (4, 26) бар               ! (4, 26)             ! осы (4, 26) бар
          1, 2, 31. Сол                 ! 1, 2, 31.           ! 1, 2, 31. Сол
          онда П4, р. 88|. Сол          ! [14, р. 88].        ! онда [14, p. 88]. Сол
          онда |55, 250 6.|. Сол        ! [53, 250 6.].       ! онда [53, 250 б.]. Сол
          онда |7, 250 6.|. Сол         ! [9, 250 6.].        ! онда [9, 250 б.]. Сол
          онда |14, б. 16|. Сол         ! [14, 6. 16].        ! онда [14, б. 16]. Сол
          онда |14, 6.16|. Сол          ! [14, 6. 16].        ! онда [14, б. 16]. Сол
          онда |14, 6, 16|. Сол         ! [14, 6, 16].        ! онда [14, 6, 16]. Сол
          осы (3; 5| аралығы            ! (3; 5]              ! осы (3; 5| аралығы
          """)
  void aCitationIsReadAgainAsOnePlace(String line, String reading, String expected) {
    List<RecognizedLine> lines =
        LongCitations.in(List.of(line(0, line)), (box, scale, letters) -> new Reading(reading, 90));
    assertThat(text(lines)).isEqualTo(expected);
  }

  /** A line, and what the second reader has of its citation, not very surely. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          онда |11, 5-12 66.). Сол ! 1, 5-12 66.],      ! онда |11, 5-12 66.). Сол
          онда (114, 158-6.|. Сол  ! [14, 158-6.].      ! онда (114, 158-6.|. Сол
          онда (114, 158-6.|. Сол  ! [114, 158-6.].     ! онда [114, 158-б.]. Сол
          """)
  void figuresThatTheFirstReaderSawOtherwiseAreNotFollowed(
      String line, String reading, String expected) {
    List<RecognizedLine> lines =
        LongCitations.in(List.of(line(0, line)), (box, scale, letters) -> new Reading(reading, 55));
    assertThat(text(lines)).isEqualTo(expected);
  }

  @Test
  void aOneAtTheEndOfALineIsNoBracketBehindAnother() {
    List<RecognizedLine> lines =
        LongCitations.in(
            List.of(line(0, "Бұл пікір сол еңбекте бар (8; 12;"), line(1, "18|. Кейін")),
            (box, scale, letters) -> new Reading(box.top() == 0 ? "[8; 12;" : "18].", 90));
    assertThat(text(lines)).isEqualTo("Бұл пікір сол еңбекте бар [8; 12; / 18]. Кейін");
  }

  @Test
  void oneThatGoesOnInTheNextLineIsReadInItsPieces() {
    List<RecognizedLine> lines =
        LongCitations.in(
            List.of(
                line(0, "Бұл пікір сол еңбекте бар (4, с."), line(1, "3661. Кейін қайталанады")),
            (box, scale, letters) -> new Reading(box.top() == 0 ? "[4, с." : "366].", 90));
    assertThat(text(lines)).isEqualTo("Бұл пікір сол еңбекте бар [4, с. / 366]. Кейін қайталанады");
  }

  @Test
  void readingsThatDoNotAgreeChangeNothing() {
    String[] readings = {"[4, 88].", "[1, 80].", "[4, 58].", "[9, 88].", "7", "14, 8", "[4 8"};
    int[] at = {0};
    List<RecognizedLine> lines =
        LongCitations.in(
            List.of(line(0, "деп |А, 881. Сол")),
            (box, scale, letters) -> new Reading(readings[at[0]++], 60));
    assertThat(text(lines)).isEqualTo("деп |А, 881. Сол");
    assertThat(at[0]).isEqualTo(readings.length);
  }
}
