package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts pieces into lines by their places, and lines into the order of reading: on pages of two
 * columns the left one comes first, between the lines that cross both.
 */
final class LineBuilder {
  /** Fewer lines beside each other are no columns. */
  private static final int FEWEST_ROWS = 8;

  private LineBuilder() {}

  /**
   * Lines in the order of reading.
   *
   * @param gutter where the space between two columns lies; not a number if there is one column
   */
  record Lines(List<PageLine> lines, double gutter) {}

  static Lines lines(List<PlacedText> pieces) {
    List<PageLine> rows = rows(pieces);
    double gutter = gutter(rows);
    return new Lines(Double.isNaN(gutter) ? rows : columns(rows, gutter), gutter);
  }

  /** Lines over the whole width, from the top. */
  static List<PageLine> rows(List<PlacedText> pieces) {
    List<PlacedText> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparingDouble(PlacedText::size)
            .reversed()
            .thenComparingDouble(PlacedText::baseline)
            .thenComparingDouble(PlacedText::left));
    TreeMap<Double, List<PlacedText>> open = new TreeMap<>();
    for (PlacedText piece : sorted) {
      List<PlacedText> row = nearest(open, piece);
      if (row == null) {
        row = new ArrayList<>();
        open.put(piece.centre(), row);
      }
      row.add(piece);
    }
    return new ArrayList<>(open.values().stream().map(PageLine::new).toList());
  }

  private static @Nullable List<PlacedText> nearest(
      TreeMap<Double, List<PlacedText>> open, PlacedText piece) {
    Map.Entry<Double, List<PlacedText>> above = open.floorEntry(piece.centre());
    Map.Entry<Double, List<PlacedText>> below = open.ceilingEntry(piece.centre());
    List<PlacedText> best = null;
    double least = Double.MAX_VALUE;
    for (Map.Entry<Double, List<PlacedText>> each : Arrays.asList(above, below)) {
      if (each == null) {
        continue;
      }
      double far = Math.abs(each.getKey() - piece.centre());
      double size = each.getValue().get(0).size();
      // What is much smaller may be raised or lowered.
      double near = piece.size() < 0.85 * size ? 0.5 : 0.36;
      if (far < near * size && far < least) {
        least = far;
        best = each.getValue();
      }
    }
    return best;
  }

  /** Where the space between two columns lies; not a number if there is one column. */
  private static double gutter(List<PageLine> rows) {
    if (rows.size() < FEWEST_ROWS) {
      return Double.NaN;
    }
    double left = rows.stream().mapToDouble(PageLine::left).min().orElse(0);
    double right = rows.stream().mapToDouble(PageLine::right).max().orElse(0);
    int from = (int) (left + 0.3 * (right - left));
    int to = (int) (left + 0.7 * (right - left));
    if (to - from < 20 || to - from > 5_000) {
      return Double.NaN;
    }
    int[] covered = new int[to - from + 1];
    for (PageLine row : rows) {
      for (PlacedText piece : row.pieces()) {
        int end = Math.min(to, (int) piece.right());
        for (int x = Math.max(from, (int) piece.left()); x <= end; x++) {
          covered[x - from]++;
        }
      }
    }
    int best = -1;
    int longest = 0;
    int run = 0;
    for (int i = 0; i < covered.length; i++) {
      run = covered[i] <= rows.size() / 6 ? run + 1 : 0;
      if (run > longest) {
        longest = run;
        best = i - run / 2;
      }
    }
    double size = rows.get(rows.size() / 2).size();
    double gutter = from + best;
    return longest >= 0.6 * size && isColumns(rows, left, gutter, right) ? gutter : Double.NaN;
  }

  /** Whether most rows fill most of both sides. */
  private static boolean isColumns(List<PageLine> rows, double left, double gutter, double right) {
    int both = 0;
    int full = 0;
    for (PageLine row : rows) {
      List<PlacedText> one = row.pieces().stream().filter(p -> p.middle() < gutter).toList();
      List<PlacedText> other = row.pieces().stream().filter(p -> p.middle() >= gutter).toList();
      double before = one.isEmpty() ? 0 : one.get(one.size() - 1).right() - one.get(0).left();
      double after =
          other.isEmpty() ? 0 : other.get(other.size() - 1).right() - other.get(0).left();
      both += before > 0 && after > 0 ? 1 : 0;
      full += before > 0.6 * (gutter - left) && after > 0.6 * (right - gutter) ? 1 : 0;
    }
    return both >= FEWEST_ROWS && both * 2 >= rows.size() && full * 5 >= both * 2;
  }

  private static List<PageLine> columns(List<PageLine> rows, double gutter) {
    List<PageLine> ordered = new ArrayList<>();
    List<PageLine> waiting = new ArrayList<>();
    for (PageLine row : rows) {
      List<PlacedText> before = row.pieces().stream().filter(p -> p.middle() < gutter).toList();
      List<PlacedText> after = row.pieces().stream().filter(p -> p.middle() >= gutter).toList();
      boolean crosses =
          row.pieces().stream().anyMatch(p -> p.left() < gutter && p.right() > gutter)
              || !before.isEmpty()
                  && !after.isEmpty()
                  && after.get(0).left() - before.get(before.size() - 1).right() < 0.5 * row.size();
      if (crosses) {
        ordered.addAll(waiting);
        waiting.clear();
        ordered.add(row);
        continue;
      }
      if (!before.isEmpty()) {
        ordered.add(new PageLine(before));
      }
      if (!after.isEmpty()) {
        waiting.add(new PageLine(after));
      }
    }
    ordered.addAll(waiting);
    return ordered;
  }
}
