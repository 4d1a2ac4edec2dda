package kz.baspa.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;

/**
 * A part of a page drawn anew, level and upright, in fifteen greys and the colour of the boxes:
 * four bits a pixel, so that it is small.
 */
final class PieceDrawing {
  private static final int GREYS = 15;

  /** The green of the report, in which the boxes are drawn. */
  static final int BOX = 0x1B6E5A;

  private static final int THICK = 2;

  /** What is nearly as bright as the paper is paper. */
  private static final double PAPER = 0.93;

  /** Darker paper stays as it is. */
  private static final int NIGHT = 100;

  /** Each pixel is the mean of at most so many of the page in either direction. */
  private static final int MOST_SAMPLES = 6;

  private final double left;
  private final double top;
  private final double dots;
  private final int width;
  private final int height;
  private final byte[] colours;

  /**
   * Draws a part of a page.
   *
   * @param picture the page as its file holds it
   * @param view the page as it was read
   * @param area left, top, right and bottom edge on the page as it was read, in points
   * @param dots pixels to a point
   */
  PieceDrawing(GreyPicture picture, PageView view, double[] area, double dots) {
    this.left = area[0];
    this.top = area[1];
    this.dots = dots;
    this.width = Math.max(1, (int) Math.round((area[2] - left) * dots));
    this.height = Math.max(1, (int) Math.round((area[3] - top) * dots));
    this.colours = new byte[Math.multiplyExact(width, height)];
    double[] origin = pixel(picture, view, left, top);
    double[] across = pixel(picture, view, left + 1 / dots, top);
    double step = Math.hypot(across[0] - origin[0], across[1] - origin[1]);
    int samples = (int) Math.max(1, Math.min(MOST_SAMPLES, Math.round(step)));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int i = 0; i < samples; i++) {
          for (int j = 0; j < samples; j++) {
            double right = left + (x + (i + 0.5) / samples) / dots;
            double below = top + (y + (j + 0.5) / samples) / dots;
            double[] at = pixel(picture, view, right, below);
            sum += grey(picture, at[0], at[1]);
          }
        }
        colours[y * width + x] = (byte) (sum / (samples * samples));
      }
    }
    whiten();
  }

  /** Makes the paper white, whatever light it was taken in, and greys few. */
  private void whiten() {
    int[] counts = new int[256];
    for (byte colour : colours) {
      counts[colour & 255]++;
    }
    int paper = 255;
    for (long brighter = counts[255]; paper > NIGHT && brighter < colours.length / 3; ) {
      brighter += counts[--paper];
    }
    for (int i = 0; i < colours.length; i++) {
      int grey = Math.min(255, (int) ((colours[i] & 255) * 255 / (paper * PAPER)));
      colours[i] = (byte) (grey * (GREYS - 1) / 255);
    }
  }

  private static double[] pixel(GreyPicture picture, PageView view, double x, double y) {
    double[] part = view.onPicture(x, y);
    return new double[] {part[0] * picture.width(), part[1] * picture.height()};
  }

  /** What lies beside the page is white. */
  private static int grey(GreyPicture picture, double x, double y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    boolean inside = column >= 0 && row >= 0 && column < picture.width() && row < picture.height();
    return inside ? picture.pixels()[row * picture.width() + column] & 255 : 255;
  }

  /** Draws a box around a place. */
  void box(PagePlace place, double margin) {
    int from = (int) Math.floor((place.left() - margin - left) * dots) - THICK;
    int to = (int) Math.ceil((place.right() + margin - left) * dots) + THICK;
    int above = (int) Math.floor((place.top() - margin - top) * dots) - THICK;
    int below = (int) Math.ceil((place.bottom() + margin - top) * dots) + THICK;
    for (int y = Math.max(0, above); y < Math.min(height, below); y++) {
      for (int x = Math.max(0, from); x < Math.min(width, to); x++) {
        boolean edge =
            x < from + THICK || x >= to - THICK || y < above + THICK || y >= below - THICK;
        if (edge) {
          colours[y * width + x] = GREYS;
        }
      }
    }
  }

  /** The drawing as a PNG file. */
  byte[] png() throws IOException {
    int[] palette = new int[GREYS + 1];
    for (int i = 0; i < GREYS; i++) {
      palette[i] = i * 255 / (GREYS - 1) * 0x010101;
    }
    palette[GREYS] = BOX;
    IndexColorModel model =
        new IndexColorModel(4, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createPackedRaster(DataBuffer.TYPE_BYTE, width, height, 1, 4, null);
    raster.setDataElements(0, 0, width, height, colours);
    BufferedImage image = new BufferedImage(model, raster, false, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(image);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
