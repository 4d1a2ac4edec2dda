package kz.baspa.ocr.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * A strip of paper without print that runs down the middle of a picture, upright or nearly. Places
 * are in cells of its {@link InkMap}.
 *
 * @param left where it begins, half way down the picture
 * @param right where it ends, half way down the picture
 * @param lean how far it runs to the right with each cell downwards
 * @param half half of the picture's height
 */
record Gutter(double left, double right, double lean, double half) {
  private static final double STEEPEST = 0.05;
  private static final double STEP = 0.005;

  /** A column of paper has ink in no more than this part of its height: specks. */
  private static final double SPECKS = 0.004;

  /** A shadow of the fold is darker than this part of the paper beside it, */
  private static final double SHADOW = 0.9;

  /** runs down this part of the height, */
  private static final double LONG = 0.75;

  /** and is wider than a line that is drawn, in parts of the width. */
  private static final double BROAD = 0.004;

  /** What takes up this part of a row runs across. */
  private static final double CROSSED = 0.7;

  /** No gutter is wider than this part of the width. */
  private static final double WIDEST = 0.2;

  /** The widest one near the middle of a picture, of which the letters are given. */
  static Optional<Gutter> in(InkMap ink, double offMiddle) {
    int from = (int) ((0.5 - 2 * offMiddle) * ink.width());
    int to = (int) ((0.5 + 2 * offMiddle) * ink.width());
    double half = ink.height() / 2.0;
    Gutter best = null;
    for (double lean = -STEEPEST; lean < STEEPEST + STEP / 2; lean += STEP) {
      int[] counts = new int[to - from];
      for (int y = 0; y < ink.height(); y++) {
        int shift = (int) Math.round(lean * (y - half));
        for (int x = from; x < to; x++) {
          int at = x + shift;
          counts[x - from] += ink.at(at, y) ? 1 : 0;
        }
      }
      int begin = 0;
      for (int x = 0; x <= counts.length; x++) {
        if (x == counts.length || counts[x] > SPECKS * ink.height()) {
          double middle = from + (begin + x) / 2.0;
          boolean wider = best == null || x - begin > best.right - best.left;
          if (wider
              && x > begin
              && Math.abs(middle - ink.width() / 2.0) < offMiddle * ink.width()) {
            best = new Gutter(from + begin, from + x, lean, half);
          }
          begin = x + 1;
        }
      }
    }
    boolean found = best != null && best.right - best.left < WIDEST * ink.width();
    return found ? Optional.ofNullable(best) : Optional.empty();
  }

  private int shift(int y) {
    return (int) Math.round(lean * (y - half));
  }

  /** Where its middle lies at this depth. */
  double middle(int y) {
    return (left + right) / 2 + lean * (y - half);
  }

  /** Whether something runs across it in these rows: a line of print, a line of a table. */
  boolean isCrossed(InkMap ink, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      int dark = 0;
      for (int x = (int) left; x < right; x++) {
        // What is just above or below belongs to a line that is not quite level.
        int at = x + shift(y);
        dark += ink.at(at, y) || ink.at(at, y + 1) || ink.at(at, y - 1) ? 1 : 0;
      }
      if (dark > CROSSED * (right - left)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the shadow of a fold runs down in it. */
  boolean hasShadow(InkMap ink) {
    int dark = 0;
    int tenth = (int) Math.max(2, (right - left) / 8);
    int[] rows = new int[(int) (right - left)];
    for (int y = 0; y < ink.height(); y++) {
      int[] edge = new int[2 * tenth];
      for (int i = 0; i < tenth; i++) {
        edge[i] = ink.grey((int) left + i + shift(y), y);
        edge[tenth + i] = ink.grey((int) right - 1 - i + shift(y), y);
      }
      Arrays.sort(edge);
      int paper = edge[edge.length * 3 / 4];
      for (int i = 0; i < rows.length; i++) {
        rows[i] += ink.grey((int) left + i + shift(y), y) < SHADOW * paper ? 1 : 0;
      }
    }
    int widest = 0;
    for (int row : rows) {
      dark = row > LONG * ink.height() ? dark + 1 : 0;
      widest = Math.max(widest, dark);
    }
    return widest >= Math.max(3, BROAD * ink.width());
  }
}
