package kz.baspa.ocr.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.junit.jupiter.api.Test;

class LeadersTest {
  /** Ten letters, these dots of twenty, and a number of two figures behind them. */
  private static List<Box> parts(int every, boolean number) {
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parts.add(new Box(20 + 15 * i, 50, 30 + 15 * i, 66));
    }
    for (int i = 0; i < 20; i += every) {
      parts.add(new Box(200 + 8 * i, 63, 203 + 8 * i, 66));
    }
    if (number) {
      parts.add(new Box(366, 50, 369, 66));
      parts.add(new Box(373, 50, 383, 66));
    }
    return parts;
  }

  /** At the first threshold every other dot is too pale, at the last one all is one. */
  @Test
  void dotsAreTakenAsDarkAsThereAreMost() {
    Map<Integer, List<Box>> at =
        Map.of(130, parts(2, false), 160, parts(1, true), 185, List.of(new Box(20, 50, 400, 66)));
    Leaders.Rows rows = Leaders.darkest(at.get(130), new int[] {160, 185}, at::get);
    assertThat(rows.rows()).singleElement().satisfies(r -> assertThat(r.dots()).hasSize(20));
    assertThat(rows.parts()).isEqualTo(at.get(160));
    assertThat(Leaders.behind(rows.rows().get(0).box(), rows.parts()))
        .contains(new Box(366, 50, 383, 66));
  }

  @Test
  void whereThereAreNoDotsNothingIsPaler() {
    List<Box> letters = parts(1, true).subList(0, 10);
    Leaders.Rows rows =
        Leaders.darkest(
            letters,
            new int[] {160},
            faint -> {
              throw new AssertionError();
            });
    assertThat(rows.rows()).isEmpty();
  }

  /** Ten letters of a line, and the number of the page behind what leads to it. */
  private static List<Box> line() {
    return new ArrayList<>(parts(100, true).subList(0, 10));
  }

  private static List<Box> dots(double... steps) {
    List<Box> parts = line();
    double left = 200;
    for (double step : steps) {
      parts.add(new Box((int) left, 63, (int) left + 3, 66));
      left += step;
    }
    return parts;
  }

  @Test
  void aDotMayBeWornAway() {
    assertThat(Leaders.among(dots(8, 8, 16, 8, 8, 8, 24, 8))).hasSize(1);
  }

  @Test
  void specksThatHappenToLieBesideEachOtherLeadNowhere() {
    assertThat(Leaders.among(dots(5, 12, 7, 16, 9, 4, 13, 8))).isEmpty();
  }

  @Test
  void aShortRowIsTakenUnderOthersThatAreSpacedAlike() {
    List<Box> parts = dots(8, 8, 11, 8, 8, 8);
    assertThat(Leaders.among(parts)).isEmpty();
    for (int i = 0; i < 20; i++) {
      parts.add(new Box(200 + 8 * i, 93, 203 + 8 * i, 96));
    }
    assertThat(Leaders.among(parts)).hasSize(2);
  }

  /** The upper ends of worn letters, each a piece of its own, over what is left of them. */
  @Test
  void piecesOfLettersAreNoDots() {
    List<Box> among = line();
    List<Box> over = line();
    for (int i = 0; i < 12; i++) {
      Box piece = new Box(200 + 12 * i, 50, 203 + 12 * i, 53);
      among.add(piece);
      among.add(new Box(200 + 12 * i, 52, 208 + 12 * i, 66));
      over.add(new Box(200 + 12 * i, 63, 203 + 12 * i, 66));
      over.add(new Box(201 + 12 * i, 53, 204 + 12 * i, 56));
    }
    assertThat(Leaders.among(among)).isEmpty();
    assertThat(Leaders.among(over)).isEmpty();
  }

  /** Ten entries of a contents list: 20 letters of 18 pixels, 90 dots of 5 pixels each. */
  @Test
  void dotsAreNoLetters() {
    List<Box> page = new ArrayList<>();
    for (int entry = 0; entry < 10; entry++) {
      int foot = 50 + 40 * entry;
      for (int i = 0; i < 20; i++) {
        page.add(new Box(20 + 20 * i, foot - 18, 34 + 20 * i, foot));
      }
      for (int i = 0; i < 90; i++) {
        page.add(new Box(430 + 10 * i, foot - 5, 435 + 10 * i, foot));
      }
    }
    assertThat(PreparedPage.letterHeight(page)).isEqualTo(18);
    assertThat(Leaders.among(page)).hasSize(10);
  }

  /** Specks between letters, and a heading in large letters above a page of small ones. */
  @Test
  void mostLettersTellHowHighTheyAre() {
    List<Box> page = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      page.add(new Box(20 * i, 0, 20 * i + 12, i % 3 == 0 ? 20 : 14));
    }
    for (int i = 0; i < 20; i++) {
      page.add(new Box(40 * i, 100, 40 * i + 30, 145));
      page.add(new Box(40 * i, 200, 40 * i + 5, 205));
    }
    assertThat(PreparedPage.letterHeight(page)).isEqualTo(14);
  }
}
