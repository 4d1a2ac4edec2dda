package kz.baspa.ocr.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Makes shades of grey of pictures of all kinds. */
public final class GreyPixels {
  private GreyPixels() {}

  /** A picture of any kind in shades of grey, what is transparent as white. */
  public static GreyPicture of(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    boolean isGrey = image.getRaster().getNumBands() == 1 && !(colours instanceof IndexColorModel);
    return isGrey ? oneBand(image.getRaster(), colours) : colours(image);
  }

  /** The samples as they are: Java would lighten them on the way to its own colours. */
  private static GreyPicture oneBand(Raster raster, ColorModel colours) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] pixels = new byte[Math.multiplyExact(width, height)];
    int bits = colours.getComponentSize(0);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        int value = bits > 8 ? row[x] >> (bits - 8) : row[x] * 255 / ((1 << bits) - 1);
        pixels[y * width + x] = (byte) value;
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  private static GreyPicture colours(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[Math.multiplyExact(width, height)];
    boolean alpha = image.getColorModel().hasAlpha();
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int colour = row[x];
        int grey =
            ((colour >> 16 & 255) * 299 + (colour >> 8 & 255) * 587 + (colour & 255) * 114) / 1000;
        int opaque = alpha ? colour >>> 24 : 255;
        pixels[y * width + x] = (byte) ((grey * opaque + 255 * (255 - opaque)) / 255);
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  /**
   * The four bands of a picture for print. Whether 0 is no ink or all ink the files say in ways
   * that not all keep; most of a page is paper.
   *
   * @param luminance whether the first band is brightness, and not an ink
   */
  static GreyPicture inks(Raster raster, boolean luminance) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] pixels = new byte[Math.multiplyExact(width, height)];
    int[] row = new int[4 * width];
    long sum = 0;
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int colours = luminance ? row[4 * x] : (row[4 * x] + row[4 * x + 1] + row[4 * x + 2]) / 3;
        int value = colours * row[4 * x + 3] / 255;
        sum += value;
        pixels[y * width + x] = (byte) value;
      }
    }
    if (sum < 100L * pixels.length) {
      for (int y = 0; y < height; y++) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
        for (int x = 0; x < width; x++) {
          int colours = 255 - (row[4 * x] + row[4 * x + 1] + row[4 * x + 2]) / 3;
          pixels[y * width + x] = (byte) (colours * (255 - row[4 * x + 3]) / 255);
        }
      }
    }
    return new GreyPicture(width, height, pixels);
  }
}
