package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import kz.baspa.Baspa;
import kz.baspa.WorkPages;
import kz.baspa.input.DrawnBooks;
import kz.baspa.input.DrawnPages;
import kz.baspa.input.PdfPages;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.PagePieces;
import kz.baspa.text.evidence.WordPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The piece of the page holds the word, in its box, and nothing else stands in the box. */
class PieceCutterTest {
  private static final String[] LINES = {
    "Көктемде жайылымдағы шөп қалың шығады да,",
    "малшылар отарын тауға қарай айдайды екен.",
    "Күзде олар ауылға қайта оралып отырған.",
  };
  private static final Baspa BASPA = Baspa.builder().build();

  @TempDir Path folder;

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static boolean isBox(int colour) {
    return (colour & 0xFFFFFF) == PieceDrawing.BOX;
  }

  private static Rectangle box(BufferedImage piece) {
    Rectangle box = null;
    for (int y = 0; y < piece.getHeight(); y++) {
      for (int x = 0; x < piece.getWidth(); x++) {
        if (isBox(piece.getRGB(x, y))) {
          Rectangle one = new Rectangle(x, y, 1, 1);
          box = box == null ? one : box.union(one);
        }
      }
    }
    assertThat(box).as("a box").isNotNull();
    return box;
  }

  private static int darkIn(BufferedImage piece, int left, int top, int right, int bottom) {
    int dark = 0;
    for (int y = Math.max(0, top); y < Math.min(bottom, piece.getHeight()); y++) {
      for (int x = Math.max(0, left); x < Math.min(right, piece.getWidth()); x++) {
        int colour = piece.getRGB(x, y);
        dark += !isBox(colour) && (colour & 255) < 100 ? 1 : 0;
      }
    }
    return dark;
  }

  /** The letters of a word stand in its box, and white beside it: the spaces around the word. */
  static void requireWordInItsBox(byte[] png) throws IOException {
    BufferedImage piece = image(png);
    Rectangle box = box(piece);
    int right = box.x + box.width;
    int bottom = box.y + box.height;
    assertThat(darkIn(piece, box.x, box.y, right, bottom)).as("ink in the box").isGreaterThan(40);
    assertThat(darkIn(piece, box.x - 2, box.y + 4, box.x + 3, bottom - 4)).as("left").isZero();
    assertThat(darkIn(piece, right - 3, box.y + 4, right + 2, bottom - 4)).as("right").isZero();
    assertThat(piece.getHeight()).as("two lines high").isBetween(box.height, 4 * box.height);
    assertThat(box.width).isGreaterThan(box.height / 2);
  }

  private static int[] word(RawText raw, String word) {
    int at = raw.text().indexOf(word);
    assertThat(at).as(word).isNotNegative();
    return new int[] {at, at + word.length()};
  }

  private void requirePieces(Path file) throws IOException {
    RawText raw = BASPA.read(file);
    try (WorkPages pages = WorkPages.open(raw, file)) {
      assertThat(pages.pieces().isEmpty()).isFalse();
      for (String word : List.of("жайылымдағы", "малшылар", "ауылға")) {
        int[] at = word(raw, word);
        requireWordInItsBox(pages.pieces().piece(at[0], at[1]).orElseThrow());
        BufferedImage whole = image(pages.pieces().page(at[0], at[1]).orElseThrow());
        assertThat(whole.getWidth()).isGreaterThan(800);
        box(whole);
      }
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aPageMayLieInAnyWay(int quarters) throws IOException {
    BufferedImage page = DrawnPages.turned(DrawnPages.page(LINES), quarters);
    requirePieces(write("page.png", DrawnPages.file(page, "png")));
  }

  @Test
  void aPageMayBeAskew() throws IOException {
    BufferedImage page = DrawnPages.page(LINES);
    BufferedImage askew = new BufferedImage(1100, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D out = askew.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, 1100, 400);
    out.rotate(Math.toRadians(2.5), 550, 200);
    out.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    out.drawImage(page, 50, 60, null);
    out.dispose();
    requirePieces(write("askew.png", DrawnPages.file(askew, "png")));
  }

  @Test
  void aPageMayBeSeenFromTheSide() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add("малшылар отарын тауға қарай айдап бара жатыр екен");
      lines.add("көктемде жайылымдағы шөптің қалың шығатыны белгілі");
      lines.add("олар күзде ауылға қайта оралып отырған еді дейді");
    }
    BufferedImage page = DrawnBooks.page("Жер", "7", lines);
    BufferedImage seen = DrawnBooks.seen(page, 0.07, 0.02, 0.93, 0.05, 0.01, 0.97, 0.99, 0.99);
    requirePieces(write("seen.png", DrawnPages.file(seen, "png")));
  }

  @Test
  void aTiffHasManyPagesAndEachWordItsOwn() throws IOException {
    BufferedImage first = DrawnPages.page("Бұл бетте басқа сөздер ғана тұрады.");
    requirePieces(write("two.tif", DrawnPages.tiff(List.of(first, DrawnPages.page(LINES)))));
  }

  @Test
  void aPdfWithTextIsPainted() throws IOException {
    Path pdf = write("text.pdf", PdfPages.of(LINES));
    RawText raw = BASPA.read(pdf);
    try (WorkPages pages = WorkPages.open(raw, pdf)) {
      int[] at = word(raw, "малшылар");
      requireWordInItsBox(pages.pieces().piece(at[0], at[1]).orElseThrow());
    }
  }

  @Test
  void theSameWordGivesTheSameBytes() throws IOException {
    Path file = write("page.png", DrawnPages.file(DrawnPages.page(LINES), "png"));
    RawText raw = BASPA.read(file);
    int[] at = word(raw, "ауылға");
    try (WorkPages one = WorkPages.open(raw, file);
        WorkPages other = WorkPages.open(raw, Files.readAllBytes(file))) {
      assertThat(one.pieces().piece(at[0], at[1]).orElseThrow())
          .isEqualTo(other.pieces().piece(at[0], at[1]).orElseThrow());
    }
  }

  @Test
  void everyWordHasAPlaceThatHoldsIt() throws IOException {
    Path file = write("page.png", DrawnPages.file(DrawnPages.page(LINES), "png"));
    RawText raw = BASPA.read(file);
    String text = raw.text();
    List<String> placed =
        raw.evidence().places().stream()
            .map((WordPlace place) -> text.substring(place.start(), place.end()))
            .toList();
    assertThat(placed).containsExactly(text.strip().split("\\s+"));
  }

  @Test
  void aFileThatChangedHasNoPieces() throws IOException {
    Path file = write("page.png", DrawnPages.file(DrawnPages.page(LINES), "png"));
    RawText raw = BASPA.read(file);
    Files.write(file, DrawnPages.file(DrawnPages.page("Басқа бет."), "png"));
    try (WorkPages pages = WorkPages.open(raw, file)) {
      assertThat(pages.pieces()).isSameAs(PagePieces.NONE);
    }
    RawText plain = RawText.of("Мәтін.");
    try (WorkPages pages = WorkPages.open(plain, file)) {
      assertThat(pages.pieces().isEmpty()).isTrue();
    }
  }
}
