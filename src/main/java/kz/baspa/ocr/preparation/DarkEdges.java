package kz.baspa.ocr.preparation;

import static org.bytedeco.leptonica.global.leptonica.*;

import kz.baspa.ocr.picture.Ink;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/** Takes off a page what is dark at its edges: the lid of a scanner, the table that it lies on. */
final class DarkEdges {
  /** Darker is ink. */
  private static final int INK = 130;

  private DarkEdges() {}

  /** What is ink on a page as it was taken, a quarter as large. */
  static @Nullable PIX inTheLarge(Ink ink) {
    int width = ink.width() / 4;
    int height = ink.height() / 4;
    if (width < 16 || height < 16) {
      return null;
    }
    return PreparedPage.pix(ink.quarter());
  }

  /**
   * Makes white what is dark in the large and touches the edge: the lid of a scanner, a table. Of
   * paper that is made evenly white it would be left as specks.
   *
   * @param picture is changed
   * @param small the page, a quarter as large; freed here
   */
  static void clear(PIX picture, @Nullable PIX small) {
    if (small == null) {
      return;
    }
    PIX dark = null;
    PIX thick = null;
    PIX edge = null;
    PIX wide = null;
    PIX mask = null;
    try {
      dark = pixThresholdToBinary(small, INK);
      // What is thinner than three of these pixels is a letter or a line.
      thick = pixOpenBrick(null, dark, 5, 5);
      edge = pixExtractBorderConnComps(thick, 8);
      int[] any = new int[1];
      if (edge != null && pixZero(edge, any) == 0 && any[0] == 0) {
        wide = pixDilateBrick(null, edge, 5, 5);
        mask = pixExpandReplicate(wide, 4);
        pixPaintThroughMask(picture, mask, 0, 0, 255);
      }
    } finally {
      free(small, dark, thick, edge, wide, mask);
    }
  }

  private static void free(@Nullable PIX... pictures) {
    for (PIX picture : pictures) {
      if (picture != null) {
        pixDestroy(picture);
      }
    }
  }

  /** A picture a quarter as large; nothing if it is tiny. */
  static @Nullable PIX inTheLarge(PIX picture) {
    boolean fits = pixGetWidth(picture) >= 64 && pixGetHeight(picture) >= 64;
    return fits ? pixScaleAreaMap(picture, 0.25f, 0.25f) : null;
  }
}
