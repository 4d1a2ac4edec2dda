package kz.baspa.input.ocr;

/** Measures of pictures of pages. */
final class Scans {
  /** The longer side of a sheet of A4 in points. */
  private static final double SHEET = 842;

  private Scans() {}

  /** Points to a unit of a page of this size, as if it were A4: resolutions are not always told. */
  static double scale(double width, double height) {
    return SHEET / Math.max(1, Math.max(width, height));
  }

  /** A number; 0 for what is none. */
  static double number(String text) {
    return text.matches("-?\\d{1,9}(?:\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
  }
}
