package kz.baspa.ocr.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetPixel;

import java.util.List;
import java.util.Random;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.reading.NativeLibrary;
import org.bytedeco.leptonica.PIX;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhitePaperTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 240;

  @BeforeAll
  static void load() {
    NativeLibrary.require();
  }

  /** Strokes on paper that is darker at the right, with so much grain, 0 to 255. */
  private static GreyPicture page(int grain) {
    Random random = new Random(5);
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean stroke = y % 24 > 15 && x % 20 < 3;
        double bright = (stroke ? 40 : 230 - 0.1 * x) + grain * random.nextGaussian();
        pixels[y * WIDTH + x] = (byte) Math.max(0, Math.min(255, bright));
      }
    }
    return new GreyPicture(WIDTH, HEIGHT, pixels);
  }

  /** The same without grain, with a photograph on most of the page. */
  private static GreyPicture withPhotograph() {
    byte[] pixels = page(0).pixels().clone();
    for (int y = 40; y < 200; y++) {
      for (int x = 80; x < 260; x++) {
        pixels[y * WIDTH + x] = (byte) (135 + (x + y) % 50);
      }
    }
    return new GreyPicture(WIDTH, HEIGHT, pixels);
  }

  /** How bright the white between strokes is on the mean, in one column of pixels. */
  private static double paper(PIX page, int x) {
    int sum = 0;
    int count = 0;
    int[] pixel = new int[1];
    for (int y = 2; y < HEIGHT; y++) {
      if (y % 24 < 8) {
        pixGetPixel(page, x, y, pixel);
        sum += pixel[0];
        count++;
      }
    }
    return (double) sum / count;
  }

  private static List<Double> papers(GreyPicture picture) {
    PIX page = PreparedPage.pix(picture);
    PIX even = WhitePaper.of(page);
    List<Double> papers = List.of(paper(even, 30), paper(even, 270));
    pixDestroy(page);
    pixDestroy(even);
    return papers;
  }

  @Test
  void paperWithoutGrainKeepsTheGreysThatRulesAreFoundBy() {
    assertThat(papers(page(0))).allSatisfy(paper -> assertThat(paper).isBetween(214.0, 226.0));
  }

  @Test
  void grainyPaperIsMadeWhite() {
    assertThat(papers(page(45))).allSatisfy(paper -> assertThat(paper).isGreaterThan(226.0));
  }

  @Test
  void aPhotographIsNoGrain() {
    assertThat(papers(withPhotograph()).get(0)).isBetween(214.0, 226.0);
  }
}
