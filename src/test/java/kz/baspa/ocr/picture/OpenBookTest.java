package kz.baspa.ocr.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.baspa.input.DrawnBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book that lay open is two pages; what looks like one and is none stays whole. */
class OpenBookTest {
  private static final String LINE = "өзеннің арғы бетіндегі тоғайда киіктер жайылып жүрген екен";

  private static BufferedImage page(int lines) {
    return DrawnBooks.page("Жер атаулары", "12", Collections.nCopies(lines, LINE));
  }

  private static List<OpenBook.Part> parts(BufferedImage picture) {
    return OpenBook.parts(GreyPixels.of(picture));
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0", "0.3, 1.5", "0.3, -2", "0.75, 0", "1, 0", "1, 1"})
  void aBookThatLayOpenIsTwoPages(float shadow, double degrees) {
    BufferedImage book = DrawnBooks.open(page(25), page(22), shadow);
    List<OpenBook.Part> parts = parts(DrawnBooks.askew(book, degrees));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).picture().width()).isBetween(960, 1040);
    assertThat(parts.get(1).place().c()).isBetween(0.48, 0.52);
  }

  @Test
  void oneOfItsPagesMayHaveLittleOnIt() {
    assertThat(parts(DrawnBooks.open(page(25), page(1), 0.4f))).hasSize(2);
  }

  @Test
  void aBookSeenFromTheSideIsTwoPages() {
    BufferedImage seen =
        DrawnBooks.seen(
            DrawnBooks.open(page(25), page(25), 0.4f),
            0.02,
            0.05,
            0.97,
            0.01,
            0.01,
            0.96,
            0.99,
            0.99);
    assertThat(parts(seen)).hasSize(2);
  }

  /** The corners of a sheet that lies askew on something black, or is seen from the side. */
  @ParameterizedTest
  @CsvSource({
    "0.04, 0.05, 0.98, 0.01, 0.02, 0.97, 0.97, 0.98",
    "0.03, 0.02, 0.96, 0.07, 0.01, 0.94, 0.98, 0.98",
    "0.01, 0.05, 0.96, 0.01, 0.04, 0.99, 0.99, 0.95"
  })
  void theEdgesOfItsSheetsAreNoPrint(
      double a, double b, double c, double d, double e, double f, double g, double h) {
    BufferedImage book = DrawnBooks.open(page(25), page(25), 1);
    assertThat(parts(DrawnBooks.seen(book, a, b, c, d, e, f, g, h))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1.5"})
  void aGreyStripBetweenItsPagesIsItsFold(double degrees) {
    BufferedImage book = DrawnBooks.open(page(25), page(25), 1);
    Graphics2D out = book.createGraphics();
    out.setColor(Color.GRAY);
    out.fillRect(990, 0, 20, 1400);
    out.dispose();
    List<OpenBook.Part> parts = parts(DrawnBooks.askew(book, degrees));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).picture().width()).isBetween(960, 1040);
  }

  @ParameterizedTest
  @CsvSource({"25, 4", "4, 25"})
  void oneOfItsPagesMayEndEarlyWithoutAShadow(int left, int right) {
    assertThat(parts(DrawnBooks.open(page(left), page(right), 1))).hasSize(2);
  }

  /** Beside a full page: columns of words, lines that begin lower, lines under a drawing. */
  @ParameterizedTest
  @CsvSource({"160, true, false", "500, false, false", "160, false, true"})
  void whatStandsBesideAFullPageIsNotAlwaysAPage(int top, boolean columns, boolean drawn) {
    BufferedImage page = DrawnBooks.open(page(25), DrawnBooks.white(1000, 1400), 1);
    Graphics2D out = DrawnBooks.painter(page, 27);
    for (int i = 0; i < 5; i++) {
      if (columns) {
        out.drawString("киік", 1120, top + 44 * i);
        out.drawString("жайылымның шөбі", 1660, top + 44 * i);
      } else {
        DrawnBooks.full(out, LINE, 1120, 1880, top + 44 * i);
      }
    }
    if (drawn) {
      out.fillRect(1120, 215, 760, 3);
      out.fillRect(1300, 215, 3, 280);
    }
    out.dispose();
    assertThat(parts(page)).hasSize(1);
  }

  @Test
  void aPageThatStandsUprightIsOne() {
    assertThat(parts(page(25))).hasSize(1);
  }

  private static final int WIDE = 2000;

  private static BufferedImage landscape() {
    return DrawnBooks.white(WIDE, 1400);
  }

  @ParameterizedTest
  @CsvSource({"60", "100"})
  void aPageOfTwoColumnsIsOne(int gap) {
    BufferedImage page = landscape();
    Graphics2D out = DrawnBooks.painter(page, 27);
    for (int i = 0; i < 26; i++) {
      DrawnBooks.full(out, LINE, 130, WIDE / 2.0 - gap / 2.0, 130 + 44 * i);
      DrawnBooks.full(out, LINE, WIDE / 2.0 + gap / 2.0, WIDE - 130, 130 + 44 * i);
    }
    assertThat(parts(page)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aTableIsOnePage(boolean ruled) {
    BufferedImage page = landscape();
    Graphics2D out = DrawnBooks.painter(page, 27);
    for (int i = 0; i < 24; i++) {
      for (int column = 0; column < 4; column++) {
        out.drawString("киік " + (37 * i + column), 140 + 450 * column, 130 + 48 * i);
      }
      if (ruled) {
        out.fillRect(120, 142 + 48 * i, 1760, 2);
      }
    }
    for (int column = 0; ruled && column < 5; column++) {
      out.fillRect(120 + 440 * column, 90, 2, 1160);
    }
    assertThat(parts(page)).hasSize(1);
  }

  @Test
  void aFigureBesideTextIsOnePage() {
    BufferedImage page = landscape();
    Graphics2D out = DrawnBooks.painter(page, 27);
    for (int i = 0; i < 26; i++) {
      DrawnBooks.full(out, LINE, 130, 900, 130 + 44 * i);
    }
    out.fillRect(1150, 300, 700, 600);
    assertThat(parts(page)).hasSize(1);
  }

  @Test
  void linesThatRunAcrossTheMiddleAreOfOnePage() {
    BufferedImage page = landscape();
    Graphics2D out = DrawnBooks.painter(page, 27);
    List<String> words = new ArrayList<>(Collections.nCopies(2, LINE));
    for (int i = 0; i < 26; i++) {
      DrawnBooks.full(out, String.join(" ", words), 130, WIDE - 130, 130 + 44 * i);
    }
    assertThat(parts(page)).hasSize(1);
  }

  @Test
  void whatIsWhiteOrBlackIsOnePage() {
    assertThat(parts(landscape())).hasSize(1);
    assertThat(parts(new BufferedImage(WIDE, 1400, BufferedImage.TYPE_BYTE_GRAY))).hasSize(1);
  }
}
