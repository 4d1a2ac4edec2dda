package kz.baspa.text.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A page as it was read, upright and level. Places on it are in points from its upper left corner.
 *
 * @param number the page, from 1
 * @param filePage the page of the file that it stands on, from 1; of a book that was laid open and
 *     scanned two pages stand on one
 * @param width in points
 * @param height in points
 * @param scale points to a unit of the file: a pixel of a picture, or 1
 * @param scan how it lies on its picture; null if its words were not read from a picture
 */
public record PageView(
    int number, int filePage, double width, double height, double scale, @Nullable PageScan scan) {
  /** A page that was read as it lies in its file. */
  public static PageView of(int number, double width, double height, double scale) {
    return new PageView(number, number, width, height, scale, null);
  }

  /** The same page as one that stands there in its file. */
  public PageView in(int page, @Nullable PageScan onPicture) {
    return new PageView(number, page, width, height, scale, onPicture);
  }

  /** Whether its words were read from its picture. */
  public boolean scanned() {
    return scan != null;
  }

  /** By how many quarters of a turn its picture was turned clockwise to be upright, 0 to 3. */
  public int quarters() {
    return scan == null ? 0 : scan.quarters() & 3;
  }

  /**
   * Where a point of the page lies on its picture as the file holds it, upright or not.
   *
   * @return how far from the left and from the top, in parts of the picture: 0 to 1
   */
  public double[] onPicture(double x, double y) {
    double across = x / width;
    double down = y / height;
    return scan == null ? new double[] {across, down} : scan.onPicture(across, down);
  }
}
