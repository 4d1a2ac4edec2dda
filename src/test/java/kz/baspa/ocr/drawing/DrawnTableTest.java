package kz.baspa.ocr.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.Ink;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and drawings by what is drawn; letters are 12 pixels high. */
class DrawnTableTest {
  private static final int HIGH = 12;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;

  private final byte[] pixels = new byte[WIDTH * HEIGHT];

  DrawnTableTest() {
    Arrays.fill(pixels, (byte) 255);
  }

  private void fill(int left, int top, int right, int bottom, int shade) {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + right, (byte) shade);
    }
  }

  /** A level line that falls by so many pixels from end to end. */
  private void level(int left, int top, int right, int fall, int shade) {
    for (int x = left; x < right; x++) {
      int y = top + (x - left) * fall / (right - left);
      fill(x, y, x + 1, y + 2, shade);
    }
  }

  private void word(int left, int top) {
    for (int i = 0; i < 5; i++) {
      fill(left + 14 * i, top, left + 14 * i + 3, top + HIGH, 0);
      fill(left + 14 * i + 6, top, left + 14 * i + 9, top + HIGH, 0);
    }
  }

  /** Three rows of three cells of 160 by 40, with a word in each. */
  private void table(int fall, int shade) {
    for (int row = 0; row < 4; row++) {
      level(50, 60 + 40 * row, 532, fall, shade);
    }
    for (int column = 0; column < 4; column++) {
      int shift = fall * column / 3;
      fill(50 + 160 * column, 60 + shift, 52 + 160 * column, 182 + shift, shade);
    }
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        word(65 + 160 * column, 74 + 40 * row + fall * column / 3);
      }
    }
  }

  private List<DrawnTable> tables(int faint) {
    GreyPicture page = new GreyPicture(WIDTH, HEIGHT, pixels);
    return DrawnTable.of(page, new Ink(page, faint), new Ink(page, 130), HIGH);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 130", "9, 0, 130", "0, 150, 160"})
  void cellsAreWhatLinesEnclose(int fall, int shade, int faint) {
    table(fall, shade);
    assertThat(tables(faint))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.cells()).hasSize(9);
              DrawnTable.Cell last = table.cells().get(8);
              assertThat(last.row()).isEqualTo(2);
              assertThat(last.column()).isEqualTo(2);
              GreyPicture picture = last.picture().orElseThrow();
              assertThat(picture.width()).isBetween(60, 110);
              assertThat(picture.height()).isBetween(HIGH, 3 * HIGH);
            });
  }

  @Test
  void aCellMayTakeUpTwoColumns() {
    table(0, 0);
    fill(210, 62, 212, 98, 255);
    assertThat(tables(130).get(0).cells())
        .hasSize(8)
        .first()
        .satisfies(cell -> assertThat(cell.columns()).isEqualTo(2));
  }

  /** A frame around the page, with so high a block of two rows of three cells at its foot. */
  private void frame(int block, int fall) {
    for (int y : new int[] {10, 385 - block, 385 - block / 2, 385}) {
      level(20, y, 582, fall, 0);
    }
    fill(20, 10, 22, 387, 0);
    fill(580, 10 + fall, 582, 387 + fall, 0);
    for (int x : new int[] {200, 400}) {
      fill(x, 385 - block, x + 2, 387 + fall, 0);
    }
    for (int x : new int[] {40, 230, 430}) {
      word(x, 385 - block + 14);
      word(x, 385 - block / 2 + 14);
    }
    for (int line = 0; line < 5; line++) {
      word(60, 40 + 30 * line);
      word(160, 40 + 30 * line);
    }
  }

  private List<DrawnTable> smallPrint() {
    GreyPicture page = new GreyPicture(WIDTH, HEIGHT, pixels);
    return DrawnTable.of(page, new Ink(page, 130), new Ink(page, 130), 8);
  }

  @ParameterizedTest
  @CsvSource({"0", "4"})
  void whatAFrameEnclosesIsThePage(int fall) {
    frame(80, fall);
    assertThat(smallPrint())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.cells()).hasSize(6);
              assertThat(table.cells().get(0).row()).isZero();
              assertThat(table.cells().get(5).row()).isEqualTo(1);
              assertThat(table.box().top()).isBetween(290, 306);
              Box print = new Box(40, 30, 560, 295);
              assertThat(table.taken()).noneMatch(print::meets);
              for (Box line :
                  List.of(
                      new Box(20, 10, 582, 12 + fall),
                      new Box(20, 10, 22, 387),
                      new Box(580, 10, 582, 387 + fall),
                      new Box(20, 305, 582, 387 + fall))) {
                assertThat(table.taken())
                    .anySatisfy(
                        box -> {
                          assertThat(box.left()).isLessThanOrEqualTo(line.left());
                          assertThat(box.top()).isLessThanOrEqualTo(line.top());
                          assertThat(box.right()).isGreaterThanOrEqualTo(line.right());
                          assertThat(box.bottom()).isGreaterThanOrEqualTo(line.bottom());
                        });
              }
            });
  }

  @Test
  void aHighCellOfATableIsNoPage() {
    frame(200, 0);
    assertThat(smallPrint())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.cells()).hasSize(7);
              assertThat(table.taken()).containsExactly(table.box());
            });
  }

  @Test
  void linesWithoutCellsAreNoTable() {
    level(50, 60, 532, 0, 0);
    level(50, 100, 532, 0, 0);
    fill(50, 60, 52, 102, 0);
    word(65, 74);
    assertThat(tables(130)).isEmpty();
  }

  @Test
  void barsAreADrawingAndLettersAreNone() {
    for (int bar = 0; bar < 5; bar++) {
      fill(100 + 50 * bar, 100 + 10 * bar, 130 + 50 * bar, 200, 0);
    }
    word(100, 250);
    GreyPicture page = new GreyPicture(WIDTH, HEIGHT, pixels);
    List<Box> drawings = SolidDrawings.of(new Ink(page, 130), List.of(), HIGH);
    assertThat(drawings)
        .singleElement()
        .satisfies(
            box -> {
              assertThat(box.left()).isBetween(95, 115);
              assertThat(box.bottom()).isBetween(190, 212);
            });
  }
}
