package kz.baspa.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.ocr.drawing.Figures;
import kz.baspa.ocr.drawing.SolidDrawings;
import kz.baspa.ocr.margin.NumberColumn;
import kz.baspa.ocr.margin.RomanPages;
import kz.baspa.ocr.margin.UnreadLines;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.Ink;
import kz.baspa.ocr.preparation.Leaders;
import kz.baspa.ocr.reading.WholeLines;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;

/** Lines, leaders and pictures by their places. */
class PageLinesTest {
  private static RecognizedLine line(int left, int top, String... words) {
    List<RecognizedWord> all = new ArrayList<>();
    int at = left;
    for (String word : words) {
      int right = at + 12 * word.length();
      all.add(new RecognizedWord(word, new Box(at, top, right, top + 20), 0.9, List.of()));
      at = right + 8;
    }
    return new RecognizedLine(all);
  }

  private static List<String> texts(List<RecognizedLine> lines) {
    return lines.stream()
        .map(line -> String.join(" ", line.words().stream().map(RecognizedWord::text).toList()))
        .toList();
  }

  /** Letters 20 high, and dots of 3 in a row. */
  private static List<Box> parts(int dots, int step) {
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parts.add(new Box(100 + 15 * i, 50, 110 + 15 * i, 70));
    }
    for (int i = 0; i < dots; i++) {
      parts.add(new Box(300 + step * i, 66, 303 + step * i, 69));
    }
    return parts;
  }

  @Test
  void aLineThatWasBrokenIsWhole() {
    List<RecognizedLine> lines =
        List.of(
            line(100, 50, "Судың"), line(100, 90, "келесі", "жол"), line(190, 52, "сапасы", "мен"));
    assertThat(texts(WholeLines.of(lines, List.of())))
        .containsExactly("Судың сапасы мен", "келесі жол");
  }

  @Test
  void thePageOfAnEntryMayStandFarAway() {
    List<RecognizedLine> lines = List.of(line(100, 50, "Кіріспе"), line(900, 50, "4"));
    assertThat(texts(WholeLines.of(lines, List.of()))).containsExactly("Кіріспе 4");
  }

  /** Numbers one below the other look like a column, but dots lead to each of them. */
  @Test
  void dotsLeadFromTheBeginningOfALineToItsEnd() {
    List<RecognizedLine> lines = new ArrayList<>();
    List<Box> dots = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lines.add(line(100, 50 + 30 * i, "көл", "жағасы"));
      lines.add(line(900, 48 + 30 * i, "5,", "66"));
      dots.add(new Box(300, 66 + 30 * i, 880, 69 + 30 * i));
    }
    assertThat(texts(WholeLines.of(lines, List.of()))).contains("5, 66");
    assertThat(texts(WholeLines.of(lines, dots))).hasSize(8).containsOnly("көл жағасы 5, 66");
  }

  /** Those of another line, and those that stand behind both, lead nowhere. */
  @Test
  void dotsElsewhereJoinNothing() {
    List<RecognizedLine> lines =
        List.of(line(100, 50, "Көл", "туралы"), line(600, 50, "Құс", "туралы"));
    List<Box> dots = List.of(new Box(300, 96, 580, 99), new Box(800, 66, 900, 69));
    assertThat(texts(WholeLines.of(lines, dots))).containsExactly("Көл туралы", "Құс туралы");
  }

  @Test
  void columnsStayColumns() {
    List<RecognizedLine> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lines.add(line(100, 50 + 40 * i, "сол", "жақ"));
    }
    for (int i = 0; i < 6; i++) {
      lines.add(line(220, 50 + 40 * i, "оң", "жақ"));
    }
    assertThat(WholeLines.of(lines, List.of())).isEqualTo(lines);
  }

  @Test
  void leadersGoBackIntoTheirLine() {
    List<Leaders.Leader> leaders = Leaders.among(parts(12, 10));
    assertThat(leaders).singleElement().satisfies(row -> assertThat(row.dots()).hasSize(12));
    List<RecognizedLine> lines = List.of(line(100, 90, "басқа"), line(100, 50, "Кіріспе"));
    assertThat(texts(Leaders.into(lines, leaders)))
        .containsExactly("басқа", "Кіріспе ............");
  }

  /** The first dot may be the foot of the last letter, the last ones pieces of the figure. */
  @Test
  void whatIsAtTheEndsOfLeadersIsNotAlwaysADot() {
    List<Box> parts = parts(12, 10);
    parts.add(new Box(420, 66, 423, 69));
    parts.add(new Box(420, 50, 431, 70));
    assertThat(Leaders.among(parts).get(0).box()).isEqualTo(new Box(300, 66, 413, 69));
    Box box = new Box(100, 50, 303, 70);
    RecognizedLine line =
        new RecognizedLine(List.of(new RecognizedWord("Кіріспе", box, 0.9, List.of())));
    assertThat(texts(Leaders.into(List.of(line), Leaders.among(parts))))
        .containsExactly("Кіріспе ............");
  }

  @Test
  void aLineOfWhichAPieceWasReadTwiceIsToldByItsPlaces() {
    RecognizedLine piece = line(100, 50, "1.2", "А");
    RecognizedLine whole = line(120, 50, ".2", "Алғашқы", "хандар");
    assertThat(WholeLines.twice(List.of(piece, whole, line(100, 90, "Қайыр"))))
        .containsExactly(Map.entry(piece.box().with(whole.box()), List.of(0, 1)));
    assertThat(WholeLines.twice(List.of(line(100, 50, "сол"), line(140, 50, "оң")))).isEmpty();
  }

  @Test
  void theMisreadPageOfAnEntryBelongsToItsLine() {
    assertThat(
            texts(WholeLines.of(List.of(line(100, 50, "Кіріспе"), line(800, 50, "Ей")), List.of())))
        .containsExactly("Кіріспе Ей");
  }

  @Test
  void figuresBehindLeadersThatFellToPiecesAreFound() {
    List<Box> parts = parts(12, 10);
    Box dots = Leaders.among(parts).get(0).box();
    parts.add(new Box(440, 50, 443, 58));
    parts.add(new Box(432, 66, 443, 70));
    parts.add(new Box(900, 50, 911, 70));
    List<RecognizedLine> lines = List.of(line(100, 50, "Кіріспе"));
    assertThat(Leaders.unreadPage(dots, parts, lines)).contains(new Box(432, 50, 443, 70));
    List<RecognizedLine> read = List.of(line(100, 50, "Кіріспе"), line(432, 50, "2"));
    assertThat(Leaders.unreadPage(dots, parts, read)).isEmpty();
    assertThat(Leaders.unreadPage(dots, parts(12, 10), lines)).isEmpty();
  }

  /** «1-кесте – Су»: what is small bridges the gaps, and what was read stays as it is. */
  @Test
  void aLineThatWasPassedOverIsFound() {
    List<Box> parts = new ArrayList<>(parts(0, 0));
    parts.add(new Box(258, 62, 274, 64));
    parts.add(new Box(300, 50, 312, 70));
    parts.add(new Box(900, 400, 912, 420));
    assertThat(UnreadLines.among(parts, List.of(), 20)).containsExactly(new Box(100, 50, 312, 70));
    assertThat(UnreadLines.among(parts, List.of(new Box(90, 45, 320, 75)), 20)).isEmpty();
    List<RecognizedLine> lines = List.of(line(100, 10, "үсті"), line(100, 90, "асты"));
    assertThat(texts(UnreadLines.with(lines, line(100, 50, "арасы"))))
        .containsExactly("үсті", "арасы", "асты");
  }

  @Test
  void stopsAreNoLeaders() {
    assertThat(Leaders.among(parts(3, 10))).isEmpty();
    assertThat(Leaders.among(parts(12, 60))).isEmpty();
  }

  @Test
  void whatLinesGoOnInIsNoPicture() {
    Box place = new Box(300, 200, 700, 500);
    List<RecognizedLine> around = List.of(line(100, 100, "үстінде"), line(320, 480, "2001"));
    List<Box> bars = List.of(new Box(350, 300, 400, 500), new Box(450, 250, 500, 500));
    assertThat(Figures.isFigure(place, 1000, 1400, around, bars)).isTrue();
    List<RecognizedLine> entering = List.of(line(100, 250, "бір"), line(100, 300, "екі"));
    assertThat(Figures.isFigure(place, 1000, 1400, entering, bars)).isFalse();
    assertThat(Figures.isFigure(new Box(300, 0, 700, 60), 1000, 1400, around, bars)).isFalse();
    assertThat(Figures.isFigure(new Box(300, 200, 330, 215), 1000, 1400, around, bars)).isFalse();
  }

  @Test
  void theFootOfAPageWithItsNumberIsNoPicture() {
    Box foot = new Box(40, 1250, 960, 1380);
    List<Box> number = List.of(new Box(500, 1300, 512, 1320));
    assertThat(Figures.isFigure(foot, 1000, 1400, List.of(), number)).isFalse();
  }

  @Test
  void wornLettersBesideALineAreAPieceOfIt() {
    RecognizedLine line = line(100, 50, "Судың", "сапасы");
    Box behind = new Box(250, 52, 290, 68);
    assertThat(Figures.pieces(List.of(line), List.of(behind)).get(0))
        .contains(new Box(100, 50, 290, 70));
    Box below = new Box(100, 90, 140, 108);
    assertThat(Figures.pieces(List.of(line), List.of(below)).get(0)).isEmpty();
    Box chart = new Box(250, 20, 700, 300);
    assertThat(Figures.pieces(List.of(line), List.of(chart)).get(0)).isEmpty();
  }

  /** A chart on a page that was photographed on something dark: its edges are no part of it. */
  @Test
  void theDarkAroundAPageIsNoDrawing() {
    byte[] pixels = new byte[800 * 1000];
    for (int y = 0; y < 1000; y++) {
      for (int x = 0; x < 800; x++) {
        boolean edge = x < 40 || y < 40;
        boolean bar = y >= 300 && y < 420 && x >= 200 && x < 440 && x % 45 < 30;
        pixels[y * 800 + x] = (byte) (edge || bar ? 60 : 200);
      }
    }
    GreyPicture page = new GreyPicture(800, 1000, pixels);
    Ink ink = Ink.darkerThanPaper(page);
    List<Box> parts = List.of(new Box(0, 0, 800, 1000));
    assertThat(SolidDrawings.before(page, ink)).isNotEmpty();
    assertThat(SolidDrawings.of(ink, parts, 14))
        .singleElement()
        .satisfies(box -> assertThat(box.left()).isBetween(200, 240))
        .satisfies(box -> assertThat(box.bottom()).isBetween(395, 430));
  }

  /** Dots with spaces between them are as far from each other as this, and all alike. */
  @Test
  void leadersMayBeSpaced() {
    assertThat(Leaders.among(parts(12, 50)))
        .singleElement()
        .satisfies(row -> assertThat(row.dots()).hasSize(12));
    List<Box> parts = new ArrayList<>(parts(0, 1));
    for (int step : new int[] {0, 30, 90, 115, 170, 190, 245}) { // the dots of і in a line
      parts.add(new Box(300 + step, 66, 303 + step, 69));
    }
    assertThat(Leaders.among(parts)).isEmpty();
  }

  /** A heading that was passed over touches the entry below it. */
  @Test
  void aLineThatWasPassedOverStandsAboveTheNextEvenIfTheyTouch() {
    RecognizedLine heading = line(400, 50, "МАЗМҰНЫ");
    List<RecognizedLine> lines = List.of(line(100, 66, "Кіріспе", "3"), line(100, 100, "Көл", "5"));
    assertThat(texts(UnreadLines.with(lines, heading)))
        .containsExactly("МАЗМҰНЫ", "Кіріспе 3", "Көл 5");
    assertThat(texts(UnreadLines.with(lines, line(100, 84, "Сай", "4"))))
        .containsExactly("Кіріспе 3", "Сай 4", "Көл 5");
  }

  /** Columns of text stay apart, though their lines stand near to each other at one height. */
  @Test
  void linesOfColumnsAreNotJoined() {
    List<RecognizedLine> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lines.add(line(100, 50 + 30 * i, "көл", "жағасында", "қамыс", "өсіп", "жатты"));
    }
    for (int i = 0; i < 8; i++) {
      lines.add(line(560, i < 7 ? 64 + 30 * i : 260, "құс", "ұясын", "салып", "балапан", "басты"));
    }
    assertThat(WholeLines.of(lines, List.of())).hasSize(16);
  }

  @Test
  void figuresBelowEachOtherAreNoLine() {
    Box box = new Box(900, 50, 915, 190);
    RecognizedLine column =
        new RecognizedLine(List.of(new RecognizedWord("осо", box, 0.5, List.of())));
    assertThat(NumberColumn.isUpright(column, 20)).isTrue();
    assertThat(NumberColumn.isUpright(line(100, 50, "Көл"), 20)).isFalse();
    RecognizedWord spine = new RecognizedWord("Қамыстыкөл", box, 0.9, List.of());
    assertThat(NumberColumn.isUpright(new RecognizedLine(List.of(spine)), 20)).isFalse();
  }

  @Test
  void numbersThatWerePassedOverStandBelowThoseThatWereRead() {
    List<RecognizedLine> lines =
        List.of(line(100, 50, "Кіріспе"), line(100, 90, "Көл"), line(100, 130, "Құрақ", "жатты"));
    List<Box> parts = new ArrayList<>();
    lines.forEach(line -> line.words().forEach(word -> parts.add(word.box())));
    Box three = new Box(903, 50, 915, 70);
    Box seven = new Box(903, 90, 915, 110);
    Box speck = new Box(903, 300, 915, 320);
    parts.addAll(List.of(three, seven, speck));
    List<Box> column = List.of(new Box(903, 50, 915, 110));
    assertThat(NumberColumn.passedOver(lines, column, parts, 20))
        .containsExactlyInAnyOrderEntriesOf(Map.of(0, three, 1, seven));
    assertThat(NumberColumn.passedOver(lines, List.of(), parts, 20)).isEmpty();
    assertThat(NumberColumn.unread(column, parts, lines)).isEqualTo(column);
  }

  @Test
  void romanPagesAreNumbersBeforeTheOthers() {
    List<RecognizedLine> lines =
        List.of(
            line(100, 10, "Алғы", "сөз", "......", "Ш"),
            line(100, 50, "Кіріспе", "......", "іу"),
            line(100, 90, "Шалғын", "......", "үй"),
            line(100, 130, "Көл", "......", "5"),
            line(100, 170, "Құрақ", "......", "9"),
            line(100, 210, "Сай", "......", "П"));
    assertThat(texts(RomanPages.in(lines)))
        .containsExactly(
            "Алғы сөз ...... III",
            "Кіріспе ...... iv",
            "Шалғын ...... үй",
            "Көл ...... 5",
            "Құрақ ...... 9",
            "Сай ...... П");
    assertThat(RomanPages.in(lines.subList(0, 3))).isEqualTo(lines.subList(0, 3));
  }

  private static final List<RecognizedLine> FULL =
      List.of(
          line(100, 20, "Жағадағы", "ауылдарда", "балық", "аулау", "кәсібі", "ежелден", "белгілі"),
          line(
              100,
              80,
              "тұрғындар",
              "күзде",
              "ау",
              "тоқып",
              "қыста",
              "мұз",
              "ойып",
              "отырған",
              "дейді"));

  private static final List<RecognizedLine> PIECES =
      List.of(line(100, 50, "Оның", "тәсілдері", "атадан"), line(560, 52, "мирас", "болған"));

  private static List<RecognizedLine> holed(boolean between) {
    List<RecognizedLine> lines = new ArrayList<>(PIECES);
    lines.add(0, between ? FULL.get(0) : line(100, 20, "Жағадағы", "ауылдар"));
    lines.add(FULL.get(1));
    return lines;
  }

  @Test
  void aLineWhoseMiddleWasLostIsReadWhole() {
    RecognizedLine read = line(100, 50, "Оның", "тәсілдері", "атадан", "балаға", "мирас", "болған");
    assertThat(texts(WholeLines.filled(holed(true), place -> Optional.of(read))))
        .hasSize(3)
        .contains("Оның тәсілдері атадан балаға мирас болған");
    assertThat(texts(WholeLines.filled(holed(true), place -> Optional.empty())))
        .hasSize(3)
        .contains("Оның тәсілдері атадан мирас болған");
  }

  /** Nothing runs over the gap above: these may be columns. */
  @Test
  void piecesBesideEachOtherStayApart() {
    assertThat(WholeLines.filled(holed(false), place -> Optional.empty())).hasSize(4);
  }

  @Test
  void aPieceThatWasReadTwiceGoes() {
    List<RecognizedLine> lines = new ArrayList<>(FULL);
    lines.add(line(360, 22, "балык", "аулау"));
    lines.add(line(360, 110, "балық"));
    assertThat(texts(WholeLines.filled(lines, place -> Optional.empty())))
        .hasSize(3)
        .contains("балық")
        .doesNotContain("балык аулау");
  }

  /** The figures 3, 3 and 5 below each other, and one of them, taken for words. */
  @Test
  void figuresBelowEachOtherRunUpwards() {
    assertThat(NumberColumn.isUpright(placed("ТТІ", 836, 238, 843, 273), 11)).isTrue();
    assertThat(NumberColumn.isUpright(placed("(253", 1147, 205, 1158, 223), 13)).isTrue();
    assertThat(NumberColumn.isUpright(placed("253", 1120, 205, 1158, 223), 13)).isFalse();
    assertThat(NumberColumn.isUpright(placed("Іле", 100, 205, 140, 223), 13)).isFalse();
  }

  private static RecognizedLine placed(String word, int left, int top, int right, int bottom) {
    Box box = new Box(left, top, right, bottom);
    return new RecognizedLine(List.of(new RecognizedWord(word, box, 0.6, List.of())));
  }
}
