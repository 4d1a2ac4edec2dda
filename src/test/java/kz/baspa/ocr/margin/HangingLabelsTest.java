package kz.baspa.ocr.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.baspa.ocr.margin.LabelReadings.Vote;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that hang left of lines: where they stand, and what several readings make of them. */
class HangingLabelsTest {
  private static final int HIGH = 20;

  /** Each reading is a text and how surely it was read; the readers take turns. */
  private static List<Vote> votes(String readings) {
    List<Vote> votes = new ArrayList<>();
    for (String reading : readings.split(" ")) {
      int slash = reading.lastIndexOf('/');
      int sure = Integer.parseInt(reading.substring(slash + 1));
      votes.add(new Vote(reading.substring(0, slash), sure, votes.size() % 2 == 0));
    }
    return votes;
  }

  @ParameterizedTest
  @CsvSource({
    // the mark is that of the column
    "'10./96 10./96|11:/78 11:/69 1/41 11./80|12./96 12./96', 1, '10.|11.|12.'",
    // the reader of Kazakh sees 5 in a 3
    "'2)/96 2)/96|5)/90 3)/95 5)/80 3)/96|4)/96 4)/96', 0, '2)|3)|4)'",
    // a letter of a list that was read as a figure
    "'а)/96 а)/96|6)/96 6)/93 6)/92|в)/96 в)/96', 0, 'а)|б)|в)'",
    // the reader of Russian knows no ә
    "'а)/96 а)/96|ә)/95 э)/91 ә)/93 э)/92|б)/96 б)/96', 0, 'а)|ә)|б)'",
    // a speck beside the stop of a number makes no colon
    "'2./96 2./95 2;/69|3;/88 3./85 3./83 3./91', 2, '2.|3.'",
    // one reading is enough between neighbours
    "'6./96 6./96|т/20 И/10 7./30 я/40|8./96 8./96', 1, '6.|7.|8.'",
    // the next number, mostly read so
    "'1./96 1./96|2./88 р/40 7)/66 2/44', 1, '1.|2.'",
    "'1./96 1./96|2./48 р/40 7)/66 2/44', 1, '1.|'",
    "'1./96 1./96|2./88 7./90 7)/66 2/44', 1, '1.|'",
    // nothing is made up
    "'6./96 6./96|т/20 И/10 ғ/84 я/40|8./96 8./96', 1, '6.||8.'",
    // what does not fit between its neighbours was misread
    "'6./96 6./96|1./96 1./96|8./96 8./96', 1, '6.||8.'",
    // among sections only their chapters stand
    "'141./96 141./96|1.2./96 1.2./96|1.3./96 1.3./96|21./96 21./96|2.2./96 2.2./96', 1, '|1.2.|1.3.||2.2.'",
    // what some reading saw and stands between its neighbours
    "'1.1./96 1.1./96|12./80 1.2./96|1.3./96 1.3./96', 2, '1.1.|1.2.|1.3.'",
    "'1.1./96 1.1./96|12./80 7./96|1.3./96 1.3./96', 2, '1.1.||1.3.'",
    // readings that have all stops of the picture
    "'11./96 11./96 1.1./90 1.1./90|1.2./96 1.2./96', 2, '1.1.|1.2.'",
    "'1./96 1./96|1.1./96 1.1./96|2./96 2./96|2.1./96 2.1./96', 1, '1.|1.1.|2.|2.1.'",
    // a list ends and another one begins; a number above smaller ones that follow was misread
    "'9./96 9./96|10./96 10./96|1./96 1./96|2./96 2./96', 1, '9.|10.|1.|2.'",
    "'41./96 41./96|2./96 2./96|3./96 3./96', 1, '|2.|3.'",
    // stops are counted where they were read badly
    "'А:/80 А.:/81 А./40 А.:/88|С./77 С.:/66 С:/88 С:/81', 3, 'А.:|С.:'",
    // a speaker who has spoken
    "'А.:/90 А.:/90|С.:/90 С.:/90|А/30 А.:/75 7%/33 д/4', 3, 'А.:|С.:|А.:'",
    "'Тілші:/96 Тілші:/95|Әлия:/93 Әлия:/94', 2, 'Тілші:|Әлия:'",
    // words are no labels, nor are letters without a mark
    "'Ас/96 Ас/95|Со/93 Со/94', 0, '|'",
    "'а/96 а/95|о/93 о/94', 0, '|'",
    // square brackets are known to the second reader alone
    "'(21)/60 [21]/96|(22)/70 [22]/95', 0, '[21]|[22]'",
    // one that stands alone must be read more surely
    "'3)/96 3)/96 3)/90', 0, '3)'",
    "'3)/96 3)/96', 0, ''",
    "'3/96 3/96 3/90', 0, ''",
  })
  void readingsOfAColumnAreWeighedTogether(String column, int dots, String labels) {
    List<List<Vote>> votes =
        Arrays.stream(column.split("\\|")).map(HangingLabelsTest::votes).toList();
    List<Optional<String>> read =
        LabelReadings.of(votes, votes.stream().map(each -> dots).toList());
    assertThat(String.join("|", read.stream().map(each -> each.orElse("")).toList()))
        .isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource({
    "1211, 2, 1211",
    "[21], 2, [21]",
    "21], 2, [21]",
    "|9|, 1, (9)",
    "121), 2, (21)",
    "10., 1, 10.",
    "Ір21, 1, Ір21",
  })
  void bracketsAreKnownByTheirHeight(String read, int inside, String label) {
    assertThat(new Vote(read, 90, true).bracketed(inside).text()).isEqualTo(label);
  }

  private static RecognizedLine line(int left, int top, String... words) {
    List<RecognizedWord> all = new ArrayList<>();
    int at = left;
    for (String word : words) {
      int right = at + 15 * word.length();
      all.add(new RecognizedWord(word, new Box(at, top, right, top + 25), 0.9, List.of()));
      at = right + 12;
    }
    return new RecognizedLine(all);
  }

  private static List<RecognizedLine> lines() {
    return List.of(
        line(200, 100, "Қамыс", "өседі"),
        line(200, 140, "көлде"),
        line(200, 180, "Құрақ", "жатыр"));
  }

  private static List<List<HangingLabel>> among(List<RecognizedLine> lines, Box... parts) {
    return HangingPlaces.among(lines, List.of(parts), List.of(), Double.NaN, HIGH);
  }

  @Test
  void figuresBelowEachOtherBeforeLinesAreAColumn() {
    Box one = new Box(120, 101, 132, 124);
    Box stop = new Box(136, 120, 140, 124);
    Box two = new Box(120, 181, 132, 204);
    assertThat(among(lines(), one, stop, two))
        .singleElement()
        .satisfies(
            column -> {
              assertThat(column).extracting(HangingLabel::line).containsExactly(0, 2);
              assertThat(column.get(0).place()).isEqualTo(one.with(stop));
              assertThat(column.get(0).dots(HIGH)).isEqualTo(1);
            });
  }

  @Test
  void whatWasReadByItselfBelongsToTheLineBesideIt() {
    List<RecognizedLine> lines = new ArrayList<>(lines());
    lines.add(line(100, 101, "1)"));
    assertThat(among(lines).get(0).get(0))
        .satisfies(label -> assertThat(label.apart()).isEqualTo(3))
        .satisfies(label -> assertThat(label.line()).isZero());
    List<RecognizedLine> words = new ArrayList<>(lines());
    words.add(line(20, 101, "Қамыстыкөл"));
    assertThat(among(words)).isEmpty();
    assertThat(HangingPlaces.among(lines, List.of(), List.of(), 170, HIGH))
        .as("beyond the space between columns")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "қамыс, true", // the head of a word that was broken
    "Қамыс, false", // a number that was read as letters
  })
  void theHeadOfABrokenWordIsNoLabel(String behind, boolean none) {
    List<RecognizedLine> lines =
        new ArrayList<>(List.of(line(200, 100, behind, "өседі"), line(147, 100, "Ал")));
    lines.add(line(200, 140, "көлде"));
    assertThat(among(lines).isEmpty()).isEqualTo(none);
  }

  @Test
  void theNumberOfASectionThatWasReadByItselfIsALabel() {
    List<RecognizedLine> lines = new ArrayList<>(lines());
    lines.add(line(100, 101, "1.2."));
    assertThat(among(lines).get(0).get(0).apart()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.2., true",
    "1.1.22., false", // more figures than parts
    "1.12., false", // fewer stops than there are
  })
  void aNumberThatDoesNotHaveThePartsOfItsPictureIsNotClear(String text, boolean clear) {
    List<Box> parts = new ArrayList<>();
    for (int left = 100; left < 160; left += 20) {
      parts.add(new Box(left, 100, left + 12, 120));
      parts.add(new Box(left + 14, 117, left + 17, 120));
    }
    RecognizedWord word = new RecognizedWord(text, new Box(100, 100, 157, 120), 0.9, List.of());
    HangingLabel label = new HangingLabel(0, word.box(), parts, Optional.of(word), -1, 200);
    assertThat(label.isClear(HIGH)).isEqualTo(clear);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 105, 122, 107", // a speck
    "20, 101, 32, 124", // at the edge of the picture
    "120, 60, 132, 83", // above
    "120, 80, 132, 180", // a stroke that is no letter
    "120, 105, 300, 115", // a rule
  })
  void allElseIsNoLabel(int left, int top, int right, int bottom) {
    assertThat(among(lines(), new Box(left, top, right, bottom))).isEmpty();
  }

  @Test
  void aNumberOfPagesAtTheHeadOfALineIsNoLabel() {
    List<RecognizedLine> lines = new ArrayList<>(lines());
    lines.add(line(100, 220, "275", "б."));
    assertThat(among(lines)).isEmpty();
    lines.add(line(100, 260, "12.", "Қамыс"));
    assertThat(among(lines)).hasSize(1);
  }

  /** Letters that nothing has read in a line, one alone, and some far from it. */
  @Test
  void piecesOfLinesThatWereNotReadAreTold() {
    List<RecognizedLine> lines = lines();
    List<Box> words =
        lines.stream().flatMap(line -> line.words().stream()).map(RecognizedWord::box).toList();
    Box one = new Box(296, 144, 308, 164);
    Box two = new Box(312, 144, 324, 164);
    assertThat(UnreadLines.pieces(List.of(one, two), words, lines, HIGH))
        .containsExactly(one.with(two));
    assertThat(UnreadLines.pieces(List.of(one), words, lines, HIGH)).isEmpty();
    Box far = new Box(710, 144, 722, 164);
    Box farther = new Box(726, 144, 738, 164);
    assertThat(UnreadLines.pieces(List.of(far, farther), words, lines, HIGH)).isEmpty();
    assertThat(UnreadLines.pieces(words, words, lines, HIGH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "150, 164, true", // a figure with its stop before a line
    "150, 150, false", // a speck beside it that is no stop
    "190, 164, false",
    "0, 0, false",
  })
  void aLoneLabelThatWasNotReadIsTold(int left, int bottom, boolean told) {
    List<RecognizedLine> lines = lines();
    List<Box> words =
        lines.stream().flatMap(line -> line.words().stream()).map(RecognizedWord::box).toList();
    Box figure = new Box(134, 144, 146, 164);
    Box stop = new Box(left, bottom - 4, left + 4, bottom);
    assertThat(UnreadLines.pieces(List.of(figure, stop), words, lines, HIGH))
        .isEqualTo(told ? List.of(figure) : List.of());
  }

  @Test
  void aFirstWordWhoseBoxReachesIntoTheNextLineTellsNoHeight() {
    List<RecognizedLine> lines = new ArrayList<>(lines());
    RecognizedWord high = new RecognizedWord("Кеңсе", new Box(200, 220, 275, 268), 0.9, List.of());
    RecognizedWord word = new RecognizedWord("жұмысы", new Box(290, 220, 380, 245), 0.9, List.of());
    lines.add(new RecognizedLine(List.of(high, word)));
    assertThat(among(lines, new Box(120, 221, 132, 244)).get(0).get(0).line()).isEqualTo(3);
  }
}
