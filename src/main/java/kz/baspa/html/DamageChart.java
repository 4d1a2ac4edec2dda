package kz.baspa.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The chart of the kinds of damage: a bar a rule, what was made and what is proposed. Lengths are
 * in CSS pixels.
 *
 * @param bars the bars from top to bottom
 */
record DamageChart(List<Bar> bars) {
  static final int WIDTH = 800;

  private static final int ROW = 26;
  private static final int LABELS = 350;
  private static final int NUMBERS = 90;

  /**
   * A bar.
   *
   * @param label what a person calls the rule
   * @param made how many changes it made
   * @param proposed how many it only proposes
   */
  record Bar(String label, int made, int proposed) {
    int total() {
      return made + proposed;
    }
  }

  /**
   * A bar in its place.
   *
   * @param top where its row begins
   * @param made how long the part of what was made is
   * @param proposed how long the part of what is proposed is
   */
  record Row(Bar bar, int top, int made, int proposed) {
    int baseline() {
      return top + 13;
    }

    int labelEnd() {
      return LABELS - 10;
    }

    int madeStart() {
      return LABELS;
    }

    int proposedStart() {
      return LABELS + made;
    }

    int numberStart() {
      return LABELS + made + proposed + 8;
    }
  }

  int height() {
    return bars.size() * ROW + 8;
  }

  /** The bars in their places. */
  List<Row> rows() {
    int most = bars.stream().mapToInt(Bar::total).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Bar bar : bars) {
      int top = rows.size() * ROW + 8;
      rows.add(new Row(bar, top, length(bar.made(), most), length(bar.proposed(), most)));
    }
    return rows;
  }

  private static int length(int count, int most) {
    int room = WIDTH - LABELS - NUMBERS;
    return count == 0 ? 0 : Math.max(2, (int) ((long) count * room / most));
  }
}
