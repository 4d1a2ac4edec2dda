package kz.baspa.input.page;

/** A line that is drawn on a page, level or upright, in points from the upper left corner. */
public record Stroke(double left, double top, double right, double bottom) {
  boolean isLevel() {
    return right - left >= bottom - top;
  }

  double length() {
    return Math.max(right - left, bottom - top);
  }
}
