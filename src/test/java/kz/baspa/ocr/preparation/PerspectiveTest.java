package kz.baspa.ocr.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.baspa.input.DrawnBooks;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.GreyPixels;
import kz.baspa.text.evidence.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page seen from the side is made straight; one that is straight or only askew is left alone. */
class PerspectiveTest {
  private static final String LINE = "өзеннің арғы бетіндегі тоғайда киіктер жайылып жүрген екен";

  private static BufferedImage page() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add("\t" + LINE);
      lines.addAll(Collections.nCopies(3, LINE));
      lines.add("киіктер жайылып жүрген екен.\t");
    }
    return DrawnBooks.page("Жер атаулары", "12", lines);
  }

  @ParameterizedTest
  @CsvSource({
    "0.06, 0.02, 0.93, 0.05, 0.01, 0.97, 0.99, 0.99",
    "0.02, 0.02, 0.99, 0.01, 0.09, 0.96, 0.93, 0.99",
    "0.03, 0.08, 0.97, 0.01, 0.01, 0.93, 0.98, 0.99",
    "0.10, 0.04, 0.94, 0.01, 0.02, 0.98, 0.99, 0.95"
  })
  void aPageSeenFromTheSideIsStraight(
      double a, double b, double c, double d, double e, double f, double g, double h) {
    double[] corners = {a, b, c, d, e, f, g, h};
    GreyPicture seen = GreyPixels.of(DrawnBooks.seen(page(), corners));
    try (PreparedPage prepared = PreparedPage.of(seen)) {
      int letter = PreparedPage.letterHeight(prepared.letters());
      List<LetterRow> rows = LetterRow.among(prepared.letters(), letter, 500);
      assertThat(rows).hasSizeGreaterThan(12);
      assertThat(rows).allSatisfy(row -> assertThat(row.slope()).isCloseTo(0, within(0.003)));
      double[] lefts = rows.stream().mapToDouble(LetterRow::left).sorted().toArray();
      int flush = lefts.length * 3 / 5;
      assertThat(lefts[flush] - lefts[0]).as("one margin").isLessThan(6);
      double[] rights = rows.stream().mapToDouble(LetterRow::right).sorted().toArray();
      assertThat(rights[rights.length - 1] - rights[rights.length - 1 - flush]).isLessThan(6);
      // The middle of the first line lies where it was drawn.
      LetterRow first = rows.get(0);
      for (LetterRow row : rows) {
        first = row.foot() < first.foot() ? row : first;
      }
      double[] lies =
          prepared
              .place()
              .of(first.right() / prepared.width(), first.at(first.right()) / prepared.height());
      double[] drawn =
          Projection.between(new double[] {0, 0, 1, 0, 0, 1, 1, 1}, corners)
              .of(880 / 1000.0, 160 / 1400.0);
      assertThat(lies[0]).isCloseTo(drawn[0], within(0.006));
      assertThat(lies[1]).isCloseTo(drawn[1], within(0.004));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7, -2.5})
  void aPageSeenFromTheFrontIsOnlyTurned(double degrees) {
    GreyPicture picture = GreyPixels.of(DrawnBooks.askew(page(), degrees));
    try (PreparedPage prepared = PreparedPage.of(picture)) {
      assertThat(prepared.place().g()).isZero();
      assertThat(prepared.place().h()).isZero();
      assertThat(prepared.place().equals(Projection.NONE)).isEqualTo(degrees == 0);
    }
  }

  /** Most lines begin at the margin of one column and end at that of the other: no page. */
  @Test
  void twoPagesAreNeverMadeAMirroredOne() {
    BufferedImage both = DrawnBooks.open(page(), page(), 1);
    double[] corners = {0.02, 0.01, 0.99, 0.04, 0.01, 0.99, 0.97, 0.95};
    GreyPicture seen = GreyPixels.of(DrawnBooks.seen(both, corners));
    try (PreparedPage prepared = PreparedPage.of(seen)) {
      Projection place = prepared.place();
      assertThat(place.of(0.9, 0.5)[0]).isGreaterThan(place.of(0.1, 0.5)[0]);
      assertThat(place.of(0.5, 0.9)[1]).isGreaterThan(place.of(0.5, 0.1)[1]);
    }
  }

  @Test
  void aPageOfFewLinesIsLeftAlone() {
    BufferedImage page = DrawnBooks.page("Жер", "1", Collections.nCopies(4, LINE));
    BufferedImage seen = DrawnBooks.seen(page, 0.06, 0.02, 0.93, 0.05, 0.01, 0.97, 0.99, 0.99);
    try (PreparedPage prepared = PreparedPage.of(GreyPixels.of(seen))) {
      assertThat(prepared.place().g()).isZero();
    }
  }
}
