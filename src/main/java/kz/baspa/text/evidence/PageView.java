package kz.baspa.text.evidence;

/**
 * A page as it was read, upright and level. Places on it are in points from its upper left corner.
 *
 * @param number the page of the file, from 1
 * @param width in points
 * @param height in points
 * @param scale points to a unit of the file: a pixel of a picture, or 1
 * @param scanned whether its words were read from its picture
 * @param quarters by how many quarters of a turn its picture was turned clockwise to be upright
 * @param angle by how much it was turned clockwise then, about its middle, in radians
 */
public record PageView(
    int number,
    double width,
    double height,
    double scale,
    boolean scanned,
    int quarters,
    double angle) {
  /** A page that was read as it lies in its file. */
  public static PageView of(int number, double width, double height, double scale) {
    return new PageView(number, width, height, scale, false, 0, 0);
  }

  /** The page when it was read from its picture, which was turned so. */
  public PageView scanned(int byQuarters, double byAngle) {
    return new PageView(number, width, height, scale, true, byQuarters, byAngle);
  }

  /**
   * Where a point of the page lies on its picture as the file holds it, upright or not.
   *
   * @return how far from the left and from the top, in parts of the picture: 0 to 1
   */
  public double[] onPicture(double x, double y) {
    double right = x - width / 2;
    double down = y - height / 2;
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    double across = (width / 2 + right * cosine + down * sine) / width;
    double below = (height / 2 + down * cosine - right * sine) / height;
    return switch (quarters & 3) {
      case 1 -> new double[] {below, 1 - across};
      case 2 -> new double[] {1 - across, 1 - below};
      case 3 -> new double[] {1 - below, across};
      default -> new double[] {across, below};
    };
  }
}
