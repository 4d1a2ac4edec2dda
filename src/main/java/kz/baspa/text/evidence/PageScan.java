package kz.baspa.text.evidence;

/**
 * How a page that was read from a picture lies on it.
 *
 * @param width of the whole picture as the file holds it, upright or not, in its own dots
 * @param height of the whole picture, in its own dots
 * @param quarters by how many quarters of a turn it was turned clockwise to be upright
 * @param place where the points of the page lie on the picture when it is upright, all in parts of
 *     width and height: 0 to 1. The page may be a half of it, askew, or seen from the side
 */
public record PageScan(int width, int height, int quarters, Projection place) {
  /**
   * Where a point of the page lies on the picture as the file holds it.
   *
   * @return how far from the left and from the top, in parts of the picture: 0 to 1
   */
  double[] onPicture(double across, double down) {
    double[] upright = place.of(across, down);
    return switch (quarters & 3) {
      case 1 -> new double[] {upright[1], 1 - upright[0]};
      case 2 -> new double[] {1 - upright[0], 1 - upright[1]};
      case 3 -> new double[] {1 - upright[1], upright[0]};
      default -> upright;
    };
  }
}
