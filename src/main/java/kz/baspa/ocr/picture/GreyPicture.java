package kz.baspa.ocr.picture;

import java.awt.image.BufferedImage;

/**
 * A picture in shades of grey.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels row by row from the upper left corner, 0 is black and 255 white
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GreyPicture(int width, int height, byte[] pixels) {
  /** Darker paper was in poor light, 0 to 255; */
  private static final int DIM = 150;

  /** where it is darker still there is none. */
  private static final int NIGHT = 24;

  private static final int PAPER = 220;

  /**
   * @throws IllegalArgumentException if there are not as many pixels as width and height say
   */
  public GreyPicture {
    if (width < 1 || height < 1 || (long) width * height != pixels.length) {
      throw new IllegalArgumentException(width + " × " + height + " ≠ " + pixels.length);
    }
  }

  /**
   * The picture turned clockwise.
   *
   * @param quarters how many quarters of a turn, 0 to 3
   */
  public GreyPicture turned(int quarters) {
    return switch (quarters & 3) {
      case 1 -> turnedOnce();
      case 2 -> turnedOver();
      case 3 -> turnedOnce().turnedOver();
      default -> this;
    };
  }

  private GreyPicture turnedOnce() {
    byte[] turned = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + height - 1 - y] = pixels[y * width + x];
      }
    }
    return new GreyPicture(height, width, turned);
  }

  private GreyPicture turnedOver() {
    byte[] turned = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      turned[pixels.length - 1 - i] = pixels[i];
    }
    return new GreyPicture(width, height, turned);
  }

  /** The part of the picture between these columns, the last one not taken in. */
  GreyPicture columns(int from, int to) {
    byte[] part = new byte[(to - from) * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width + from, part, y * (to - from), to - from);
    }
    return new GreyPicture(to - from, height, part);
  }

  /** The same for Java's painter, in one bit a pixel if it has only black and white. */
  public BufferedImage image() {
    boolean two = isBlackAndWhite();
    BufferedImage image =
        new BufferedImage(
            width, height, two ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grey = pixels[y * width + x] & 255;
        row[x] = two ? grey & 1 : grey;
      }
      image.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return image;
  }

  /** The picture made wider and higher, its dots running into each other. */
  GreyPicture stretched(int wide, int high) {
    byte[] stretched = new byte[Math.multiplyExact(wide, high)];
    for (int y = 0; y < high; y++) {
      double down = Math.max(0, Math.min(height - 1, (y + 0.5) * height / high - 0.5));
      int top = (int) down;
      int bottom = Math.min(height - 1, top + 1);
      for (int x = 0; x < wide; x++) {
        double right = Math.max(0, Math.min(width - 1, (x + 0.5) * width / wide - 0.5));
        int left = (int) right;
        int next = Math.min(width - 1, left + 1);
        double above = mixed(top * width + left, top * width + next, right - left);
        double below = mixed(bottom * width + left, bottom * width + next, right - left);
        stretched[y * wide + x] = (byte) Math.round(above + (below - above) * (down - top));
      }
    }
    return new GreyPicture(wide, high, stretched);
  }

  private double mixed(int at, int next, double part) {
    return (pixels[at] & 255) * (1 - part) + (pixels[next] & 255) * part;
  }

  /** Whether it has only black and white. */
  public boolean isBlackAndWhite() {
    for (byte pixel : pixels) {
      if (pixel != 0 && pixel != -1) {
        return false;
      }
    }
    return true;
  }

  /**
   * The picture with its paper bright, where it was taken in poor light; else the picture itself.
   */
  public GreyPicture lit() {
    int[] counts = new int[256];
    for (byte pixel : pixels) {
      counts[pixel & 255]++;
    }
    int paper = 255;
    long brighter = counts[paper];
    while (paper > 0 && brighter < pixels.length / 5) {
      brighter += counts[--paper];
    }
    if (paper >= DIM || paper < NIGHT) {
      return this;
    }
    byte[] lit = new byte[pixels.length];
    for (int i = 0; i < lit.length; i++) {
      lit[i] = (byte) Math.min(255, (pixels[i] & 255) * PAPER / paper);
    }
    return new GreyPicture(width, height, lit);
  }
}
