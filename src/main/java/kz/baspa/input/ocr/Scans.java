package kz.baspa.input.ocr;

import kz.baspa.input.page.Stroke;

/** Measures of pictures of pages. */
final class Scans {
  /** The longer side of a sheet of A4 in points. */
  private static final double SHEET = 842;

  private Scans() {}

  /** Points to a unit of a page of this size, as if it were A4: resolutions are not always told. */
  static double scale(double width, double height) {
    return SHEET / Math.max(1, Math.max(width, height));
  }

  /**
   * The line that is drawn in a box: a page is seldom quite straight, so that the box is higher
   * than the line.
   */
  static Stroke stroke(double[] box, double scale) {
    double left = box[0] * scale;
    double top = box[1] * scale;
    double right = box[2] * scale;
    double bottom = box[3] * scale;
    return right - left >= bottom - top
        ? new Stroke(left, (top + bottom) / 2, right, (top + bottom) / 2)
        : new Stroke((left + right) / 2, top, (left + right) / 2, bottom);
  }

  /** A number; 0 for what is none. */
  static double number(String text) {
    return text.matches("-?\\d{1,9}(?:\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
  }
}
