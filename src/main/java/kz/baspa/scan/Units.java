package kz.baspa.scan;

import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageScan;
import kz.baspa.text.evidence.PageView;

/**
 * The places of a page in whole dots of its picture as the file holds it, upright or not: what hOCR
 * and ALTO count in.
 */
final class Units {
  /** A PDF file with text has no dots; its pages are counted in these, an inch. */
  private static final double RESOLUTION = 300;

  private static final double INCH = 72;

  private final PageView view;
  private final int width;
  private final int height;

  /** The dots of this page. */
  Units(PageView view) {
    this.view = view;
    PageScan scan = view.scan();
    double dots = view.scale() == 1 ? RESOLUTION / INCH : 1 / view.scale();
    this.width = scan == null ? (int) Math.round(view.width() * dots) : scan.width();
    this.height = scan == null ? (int) Math.round(view.height() * dots) : scan.height();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Left, top, right and bottom edge of the box around a place, at least one dot wide and high. */
  int[] box(PagePlace place) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {0, 0};
    for (double x : new double[] {place.left(), place.right()}) {
      for (double y : new double[] {place.top(), place.bottom()}) {
        double[] corner = view.onPicture(x, y);
        double[] at = {corner[0] * width(), corner[1] * height()};
        for (int i = 0; i < 2; i++) {
          low[i] = Math.min(low[i], at[i]);
          high[i] = Math.max(high[i], at[i]);
        }
      }
    }
    int left = within(low[0], 0, width() - 1);
    int top = within(low[1], 0, height() - 1);
    return new int[] {
      left, top, within(high[0], left + 1, width()), within(high[1], top + 1, height())
    };
  }

  private static int within(double value, int least, int most) {
    return (int) Math.max(least, Math.min(Math.max(least, most), Math.round(value)));
  }
}
