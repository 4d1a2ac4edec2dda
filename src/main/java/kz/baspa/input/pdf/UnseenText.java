package kz.baspa.input.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * Counts the letters of one page that nobody sees, whatever way they are hidden: drawn without ink
 * (text rendering mode 3), with a colour that lets everything through, in white, or before a
 * picture that lies over them. Places are kept in a grid of {@value #CELLS} by {@value #CELLS}
 * cells.
 */
final class UnseenText {
  private static final int CELLS = 64;

  /** Less of a colour is not seen. */
  private static final double TRANSPARENT = 0.05;

  /** Red, green and blue of what is white for the eye, 0 to 1. */
  private static final double WHITE = 0.95;

  private final double width;
  private final double height;

  /** By cell, the letters that are seen until a picture is laid over them. */
  private final int[] seen = new int[CELLS * CELLS];

  private final int[] white = new int[CELLS * CELLS];
  private final boolean[] covered = new boolean[CELLS * CELLS];
  private long letters;

  private @Nullable PDColor lastColour;
  private boolean lastWasWhite;

  /**
   * No letter is drawn yet.
   *
   * @param width of the page as it is seen, in points
   * @param height of the page as it is seen, in points
   */
  UnseenText(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** A letter is drawn in this state at a place of the page. */
  void letter(PDGraphicsState state, double[] at) {
    letters++;
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean filled = mode.isFill() && state.getNonStrokeAlphaConstant() > TRANSPARENT;
    boolean stroked = mode.isStroke() && state.getAlphaConstant() > TRANSPARENT;
    if (filled || stroked) {
      boolean inWhite =
          (!filled || isWhite(state.getNonStrokingColor()))
              && (!stroked || isWhite(state.getStrokingColor()));
      int[] cells = inWhite ? white : seen;
      cells[cell(at[1], height) * CELLS + cell(at[0], width)]++;
    }
  }

  private static int cell(double at, double length) {
    return (int) Math.max(0, Math.min(CELLS - 1, Math.floor(at / Math.max(1, length) * CELLS)));
  }

  /** Whether a colour is white; it is the same one for many letters. */
  private boolean isWhite(PDColor colour) {
    if (colour != lastColour) {
      lastColour = colour;
      lastWasWhite = isWhiteInRgb(colour);
    }
    return lastWasWhite;
  }

  private static boolean isWhiteInRgb(PDColor colour) {
    try {
      if (colour.isPattern()) {
        return false;
      }
      int rgb = colour.toRGB();
      return Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255)) >= 255 * WHITE;
    } catch (IOException | RuntimeException e) {
      return false; // a broken colour
    }
  }

  /**
   * A picture is drawn over what is there.
   *
   * @param box its left, top, right and bottom edge on the page as it is seen, in points
   */
  void picture(PDImage image, PDGraphicsState state, double[] box) {
    boolean opaque = isOpaque(image) && state.getNonStrokeAlphaConstant() > 1 - TRANSPARENT;
    for (int y = 0; y < CELLS; y++) {
      for (int x = 0; x < CELLS; x++) {
        if (isIn((x + 0.5) / CELLS * width, (y + 0.5) / CELLS * height, box)) {
          covered[y * CELLS + x] = true;
          seen[y * CELLS + x] = opaque ? 0 : seen[y * CELLS + x];
          white[y * CELLS + x] = opaque ? 0 : white[y * CELLS + x];
        }
      }
    }
  }

  private static boolean isIn(double x, double y, double[] box) {
    return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  }

  /** A stencil is ink alone, and a mask leaves out parts of the picture. */
  private static boolean isOpaque(PDImage image) {
    return !image.isStencil()
        && !(image instanceof PDImageXObject object
            && (object.getCOSObject().containsKey(COSName.SMASK)
                || object.getCOSObject().containsKey(COSName.MASK)));
  }

  /** How much of the page pictures cover, 0 to 1. */
  double covered() {
    int all = 0;
    for (boolean each : covered) {
      all += each ? 1 : 0;
    }
    return all / (double) (CELLS * CELLS);
  }

  /** Whether there is text, and nearly all of it is not seen, on whatever it lies. */
  boolean isAll() {
    return isMost(letters - sum(seen) - sum(white));
  }

  /** The same if what lies under white letters is light. */
  boolean isAllOnLight() {
    return isMost(letters - sum(seen));
  }

  /** A stamp or a number of a page may be seen. */
  private boolean isMost(long unseen) {
    return letters > 0 && unseen * 10 >= letters * 9;
  }

  private static long sum(int[] cells) {
    long sum = 0;
    for (int each : cells) {
      sum += each;
    }
    return sum;
  }
}
