package kz.baspa.ocr.recognized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.TextColumns.Kind;
import kz.baspa.ocr.recognized.TextColumns.Word;
import org.junit.jupiter.api.Test;

/** What stands side by side on a page: letters are 10 wide, lines 20 high and 30 apart. */
class TextColumnsTest {
  private static final int LETTER = 10;
  private static final String PROSE = "көл жағасында қамыс өсіп жатты";

  private final List<List<Word>> lines = new ArrayList<>();

  /** A line; words that three spaces part stand far apart. */
  private TextColumnsTest line(int left, int top, String text) {
    List<Word> words = new ArrayList<>();
    int at = left;
    for (String word : text.split(" ")) {
      if (word.isEmpty()) {
        at += 6 * LETTER;
        continue;
      }
      int right = at + LETTER * word.length();
      words.add(new Word(at, top, right, top + 20, word));
      at = right + LETTER;
    }
    lines.add(words);
    return this;
  }

  /** Lines of a column, the last one short. */
  private TextColumnsTest prose(int left, int top, int count) {
    for (int i = 0; i < count; i++) {
      line(left, top + 30 * i, i == count - 1 ? "бітті" : PROSE);
    }
    return this;
  }

  private TextColumns found() {
    return TextColumns.of(lines);
  }

  @Test
  void linesThatFillBothSidesAreColumnsBelowTheHeadingOverThem() {
    line(200, 100, "ҚАМЫСТЫ КӨЛДІҢ ЖАҒАСЫ МЕН ОНЫҢ ҚҰСТАРЫ");
    TextColumns columns = prose(100, 160, 10).prose(460, 160, 10).found();
    assertThat(columns.kind()).isEqualTo(Kind.COLUMNS);
    assertThat(columns.gutter()).isBetween(400.0, 460.0);
    assertThat(columns.zones())
        .singleElement()
        .satisfies(
            zone -> {
              assertThat(zone.holds(110)).isFalse();
              assertThat(zone.holds(170)).isTrue();
              assertThat(zone.holds(440)).isTrue();
            });
  }

  @Test
  void linesThatAreNotAtOneHeightAreColumnsAsWell() {
    assertThat(prose(100, 100, 10).prose(460, 113, 8).found().kind()).isEqualTo(Kind.COLUMNS);
  }

  @Test
  void whatRunsOverBothPartsTheColumnsAndTakesItsCaption() {
    prose(100, 100, 6).prose(460, 100, 6);
    line(100, 290, "2-кесте – Құстар");
    lines.add(List.of(new Word(100, 320, 760, 420, "")));
    TextColumns columns = prose(100, 440, 6).prose(460, 440, 6).found();
    assertThat(columns.kind()).isEqualTo(Kind.COLUMNS);
    assertThat(columns.zones()).hasSize(2);
    assertThat(columns.zones()).noneMatch(zone -> zone.holds(300));
  }

  @Test
  void theNumberOfThePageBelowOneSideIsNoPartOfIt() {
    TextColumns columns = prose(100, 100, 8).line(250, 700, "12").prose(460, 100, 9).found();
    assertThat(columns.kind()).isEqualTo(Kind.COLUMNS);
    assertThat(columns.zones()).noneMatch(zone -> zone.holds(710));
  }

  @Test
  void shortEntriesThatAreNumberedDownAndOnAreColumns() {
    for (int i = 0; i < 8; i++) {
      line(100, 100 + 30 * i, i + 1 + ". Көл. – 19" + (60 + i) + (i % 2 == 0 ? "" : ". – 90 б."));
      line(460, 100 + 30 * i, i + 9 + ". Құс. – 19" + (70 + i) + (i % 2 == 0 ? "" : ". – 80 б."));
    }
    assertThat(found().kind()).isEqualTo(Kind.COLUMNS);
  }

  @Test
  void entriesThatAreNumberedAcrossAreRows() {
    for (int i = 0; i < 8; i++) {
      line(100, 100 + 30 * i, 2 * i + 1 + ". көл жағасында қамыс өсіп");
      line(460, 100 + 30 * i, 2 * i + 2 + ". құс ұясын салып балапан");
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void wordsOfATableAreNoText() {
    for (int i = 0; i < 9; i++) {
      line(100, 100 + 30 * i, "Шортанды   142").line(460, 100 + 30 * i, "Қамысты   318");
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void aListWithItsValuesBesideItStaysAsItIs() {
    for (int i = 0; i < 9; i++) {
      line(100, 100 + 30 * i, "арпа").line(460, 100 + 30 * i, "көктемде ерте себіледі");
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void titlesWithTheirPagesAreNoColumns() {
    for (int i = 0; i < 9; i++) {
      line(100, 100 + 30 * i, "көл жағасында қамыс өсіп").line(740, 100 + 30 * i, "1" + i);
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
  }

  /** Rows of two long cells, with white between the rows. */
  @Test
  void longRowsThatMayBeColumnsAreDoubted() {
    for (int row = 0; row < 5; row++) {
      for (int left : new int[] {100, 460}) {
        line(left, 100 + 110 * row, PROSE).line(left, 130 + 110 * row, PROSE);
      }
    }
    assertThat(found().kind()).isEqualTo(Kind.DOUBTFUL);
  }

  @Test
  void textOverTheWholeWidthHasNoColumns() {
    for (int i = 0; i < 20; i++) {
      line(100, 100 + 30 * i, PROSE + " және " + PROSE);
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
    assertThat(found().gutter()).isNaN();
  }

  /** Three times two lines of a page have a wide gap at one place, by chance. */
  @Test
  void gapsBetweenWordsThatChancePutsBelowEachOtherPartNoColumns() {
    for (int i = 0; i < 27; i++) {
      if (i % 9 < 7) {
        line(100, 100 + 30 * i, PROSE + " және " + PROSE);
      } else {
        line(100, 100 + 30 * i, PROSE + "   " + PROSE);
      }
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
  }

  /** A wide gap that is nowhere at the same place for long. */
  @Test
  void linesThatDoNotBeginBelowEachOtherAreNoColumn() {
    for (int i = 0; i < 12; i++) {
      line(100, 100 + 30 * i, PROSE).line(430 + 37 * (i % 5), 100 + 30 * i, PROSE);
    }
    assertThat(found().kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void aNumberedListBesideTextIsDoubted() {
    for (int i = 0; i < 8; i++) {
      line(100, 100 + 30 * i, PROSE + " қалың");
      if (i < 7) {
        line(560, 100 + 30 * i, i == 0 ? "Құралдар:" : i + ") таразы;");
      }
    }
    assertThat(found().kind()).isEqualTo(Kind.DOUBTFUL);
  }

  @Test
  void moreLinesThanAPageHoldsAreNotLookedThrough() {
    for (int i = 0; i < 40_000; i++) {
      line(100, 30 * i, i % 3 == 0 ? PROSE + " " + PROSE : PROSE + "   " + PROSE);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(found().kind()).isEqualTo(Kind.NONE));
  }
}
