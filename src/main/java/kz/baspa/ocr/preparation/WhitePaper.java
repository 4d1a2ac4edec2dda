package kz.baspa.ocr.preparation;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/**
 * Makes the paper of a page as bright everywhere, whatever shadows lie on it.
 *
 * <pre>{@code
 * PIX even = WhitePaper.of(page);   // paper has 220 of 255, the strokes of letters keep their greys
 * }</pre>
 *
 * Grainy paper, strewn with grey dots, is made so bright that most of the grain is white, and how
 * bright it was is measured over larger places, since in small ones the grain decides. Of pages
 * printed to try this, of which 23 % and 36 % of the words were read wrong, it was 14 % and 17 %;
 * of paper without grain as much is read either way, and it is left at the greys that the finding
 * of rules and stamps goes by.
 */
final class WhitePaper {
  /** Brighter is paper, in what has become even; */
  private static final int PAPER = 190;

  /** and no more than this for each pixel of ink lies between, at the edges of letters. */
  private static final double GRAINY = 1.2;

  /** The page is looked at in so many rows and columns; */
  private static final int TILES = 8;

  /** of three quarters of these tiles more than this part is grey if there is grain. */
  private static final double EVERYWHERE = 0.014;

  private WhitePaper() {}

  /** A page with even paper, eight bits a pixel; nothing where that cannot be made. */
  static @Nullable PIX of(PIX page) {
    PIX even = pixBackgroundNorm(page, null, null, 10, 15, 60, 20, 220, 2, 1);
    if (even == null || !isGrainy(even)) {
      return even;
    }
    PIX brighter = pixBackgroundNorm(page, null, null, 10, 15, 60, 20, 250, 6, 4);
    if (brighter != null) {
      pixDestroy(even);
    }
    return brighter == null ? even : brighter;
  }

  /** Photographs are full of greys, too; grain is everywhere, in the margins as well. */
  private static boolean isGrainy(PIX even) {
    int width = pixGetWidth(even);
    int height = pixGetHeight(even);
    int perLine = pixGetWpl(even);
    IntBuffer words =
        pixGetData(even).capacity((long) perLine * height).asByteBuffer().asIntBuffer();
    int[] line = new int[perLine];
    long ink = 0;
    long grey = 0;
    int[] greyOfTile = new int[TILES * TILES];
    for (int y = 0; y < height; y++) {
      words.get(line);
      int tiles = y * TILES / height * TILES;
      for (int x = 0; x < width; x++) {
        int pixel = line[x >> 2] >> (24 - 8 * (x & 3)) & 255;
        if (pixel < PreparedPage.INK) {
          ink++;
        } else if (pixel <= PAPER) {
          grey++;
          greyOfTile[tiles + x * TILES / width]++;
        }
      }
    }
    Arrays.sort(greyOfTile);
    double pixelsOfTile = (double) width * height / (TILES * TILES);
    return grey > GRAINY * ink && greyOfTile[TILES * TILES / 4] > EVERYWHERE * pixelsOfTile;
  }
}
