package kz.baspa.ocr.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedPage;

/**
 * Letters side by side before they are read: where they begin and end, and the straight line that
 * they stand on.
 *
 * @param left where the first one begins
 * @param right where the last one ends
 * @param foot where the line would stand at the left edge of the page
 * @param slope how far the line sinks to a pixel
 */
record LetterRow(double left, double right, double foot, double slope) {
  /** What stands behind the last letter so near, in heights of a letter, belongs to it. */
  private static final double STOP = 0.7;

  /** Between letters of a line there is no more room, in heights of a letter. */
  private static final double GAP = 2.2;

  /** How far a foot may stand off the line, in heights of a letter: others hang down. */
  private static final double ON_LINE = 0.15;

  private static final int FEWEST = 8;

  /** How deep the line stands at this distance from the left edge. */
  double at(double x) {
    return foot + slope * x;
  }

  /**
   * The rows among these parts.
   *
   * @param letter how high most letters are
   * @param shortest a shorter row says too little
   */
  static List<LetterRow> among(List<RecognizedPage.Box> parts, int letter, int shortest) {
    List<RecognizedPage.Box> letters = new ArrayList<>();
    for (RecognizedPage.Box part : parts) {
      if (part.height() > 0.5 * letter
          && part.height() < 2.4 * letter
          && part.width() < 8 * letter) {
        letters.add(part);
      }
    }
    letters.sort(
        Comparator.comparingInt(RecognizedPage.Box::left)
            .thenComparingInt(RecognizedPage.Box::top));
    int[] next = new int[letters.size()];
    boolean[] follows = new boolean[letters.size()];
    Arrays.fill(next, -1);
    for (int i = 0; i < next.length; i++) {
      next[i] = next(letters, i, GAP * letter, follows);
      if (next[i] >= 0) {
        follows[next[i]] = true;
      }
    }
    List<LetterRow> rows = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      if (!follows[i]) {
        List<RecognizedPage.Box> row = new ArrayList<>();
        for (int at = i; at >= 0; at = next[at]) {
          row.add(letters.get(at));
        }
        int right = row.stream().mapToInt(RecognizedPage.Box::right).max().orElse(0);
        if (row.size() >= FEWEST && right - row.get(0).left() >= shortest) {
          rows.add(fitted(row, right, letter).withStop(parts, letter));
        }
      }
    }
    return rows;
  }

  /** The row with the hyphen, comma or full stop at its end. */
  private LetterRow withStop(List<RecognizedPage.Box> parts, int letter) {
    double end = right;
    for (RecognizedPage.Box part : parts) {
      double line = at(part.left());
      boolean small = part.height() > 0.1 * letter && part.height() <= 0.5 * letter;
      boolean beside = part.top() > line - letter && part.bottom() < line + 0.5 * letter;
      if (small && beside && part.left() >= right - 2 && part.left() < right + STOP * letter) {
        end = Math.max(end, part.right());
      }
    }
    return new LetterRow(left, end, foot, slope);
  }

  /** The letter behind another in its line; -1 if it is the last one. */
  private static int next(
      List<RecognizedPage.Box> letters, int index, double gap, boolean[] follows) {
    RecognizedPage.Box one = letters.get(index);
    for (int i = index + 1; i < letters.size(); i++) {
      RecognizedPage.Box other = letters.get(i);
      if (other.left() > one.right() + gap) {
        break;
      }
      int common = one.sharedHeight(other);
      if (!follows[i] && 2 * common > Math.min(one.height(), other.height())) {
        return i;
      }
    }
    return -1;
  }

  private static LetterRow fitted(List<RecognizedPage.Box> row, int right, int letter) {
    int count = row.size();
    double[] slopes = new double[count - count / 2];
    for (int i = 0; i < slopes.length; i++) {
      RecognizedPage.Box one = row.get(i);
      RecognizedPage.Box other = row.get(i + count / 2);
      slopes[i] = (other.bottom() - one.bottom()) / Math.max(1.0, middle(other) - middle(one));
    }
    double slope = median(slopes);
    double foot = foot(row, slope);
    // The middle of slopes between letters that hang and letters that stand is rough.
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    int on = 0;
    for (RecognizedPage.Box box : row) {
      double x = middle(box) - row.get(0).left();
      if (Math.abs(box.bottom() - foot - slope * middle(box)) <= Math.max(1, ON_LINE * letter)) {
        sumX += x;
        sumY += box.bottom();
        sumXx += x * x;
        sumXy += x * box.bottom();
        on++;
      }
    }
    double spread = on * sumXx - sumX * sumX;
    if (2 * on > count && spread > 0) {
      slope = (on * sumXy - sumX * sumY) / spread;
      foot = (sumY - slope * sumX) / on - slope * row.get(0).left();
    }
    return new LetterRow(row.get(0).left(), right, foot, slope);
  }

  private static double foot(List<RecognizedPage.Box> row, double slope) {
    return median(row.stream().mapToDouble(box -> box.bottom() - slope * middle(box)).toArray());
  }

  private static double middle(RecognizedPage.Box box) {
    return (box.left() + box.right()) / 2.0;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
