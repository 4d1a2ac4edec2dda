package kz.baspa.ocr.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The print on one side of a {@link Gutter}, in cells of its {@link InkMap}.
 *
 * @param left where its lines begin
 * @param right where they end
 * @param top of its first line
 * @param bottom of its last line
 * @param fullLines how many of its lines run from its left to its right edge without a gap, as the
 *     lines of a table or of a drawing do not
 * @param atLeftEdge how many of its lines begin at its left edge
 */
record PrintedBlock(int left, int right, int top, int bottom, int fullLines, int atLeftEdge) {
  private static final double STEEPEST = 0.05;
  private static final double STEP = 0.005;

  /** A full line takes up this part of the block's width. */
  private static final double FULL = 0.8;

  /** Letters of a page that is a thousand cells wide are no higher, */
  private static final int HIGHEST = 40;

  /** nor lower. */
  private static final int LOWEST = 3;

  int width() {
    return right - left;
  }

  /** A line: its rows, where its ink begins and ends, and its widest gap. */
  private record Row(int top, int bottom, int left, int right, int gap) {}

  /** The print on the left or on the right side. */
  static PrintedBlock of(InkMap ink, Gutter gutter, boolean leftSide) {
    int from = leftSide ? 0 : (int) Math.ceil(gutter.right());
    int to = leftSide ? (int) Math.floor(gutter.left()) : ink.width();
    double level = 0;
    double sharpest = -1;
    for (double slope = -STEEPEST; slope < STEEPEST + STEP / 2; slope += STEP) {
      double sharp = sharpness(ink, from, to, slope);
      if (sharp > sharpest) {
        sharpest = sharp;
        level = slope;
      }
    }
    return measured(rows(ink, gutter, leftSide, from, to, level), from, to, ink.height());
  }

  /** How much rows of this slope differ from each other: lines and what is between them. */
  private static double sharpness(InkMap ink, int from, int to, double slope) {
    double middle = (from + to) / 2.0;
    int[] counts = new int[ink.height()];
    for (int x = from; x < to; x += 2) {
      int shift = (int) Math.round(slope * (x - middle));
      for (int y = 0; y < counts.length; y++) {
        counts[y] += ink.at(x, y + shift) ? 1 : 0;
      }
    }
    double sum = 0;
    for (int y = 1; y < counts.length; y++) {
      double step = counts[y] - counts[y - 1];
      sum += step * step;
    }
    return sum;
  }

  private static PrintedBlock measured(List<Row> rows, int from, int to, int height) {
    if (rows.isEmpty()) {
      return new PrintedBlock(from, to, height, 0, 0, 0);
    }
    int[] lefts = rows.stream().mapToInt(Row::left).sorted().toArray();
    int[] rights = rows.stream().mapToInt(Row::right).sorted().toArray();
    int left = lefts[lefts.length / 5];
    int right = rights[rights.length - 1 - rights.length / 5];
    int[] heights = rows.stream().mapToInt(row -> row.bottom - row.top).sorted().toArray();
    int high = heights[heights.length / 2];
    int full = 0;
    int begin = 0;
    for (Row row : rows) {
      boolean whole = row.right - row.left > FULL * (right - left);
      full += whole && row.gap <= 1.8 * high ? 1 : 0;
      begin += Math.abs(row.left - left) <= high ? 1 : 0;
    }
    int top = rows.stream().mapToInt(Row::top).min().orElse(0);
    int bottom = rows.stream().mapToInt(Row::bottom).max().orElse(0);
    return new PrintedBlock(left, right, top, bottom, full, begin);
  }

  private static List<Row> rows(
      InkMap ink, Gutter gutter, boolean leftSide, int from, int to, double slope) {
    double middle = (from + to) / 2.0;
    int[][] columns = new int[ink.height()][];
    List<Row> rows = new ArrayList<>();
    int begin = -1;
    for (int y = 0; y <= ink.height(); y++) {
      boolean[] line = new boolean[to - from];
      int count = 0;
      for (int x = from; y < ink.height() && x < to; x++) {
        int at = (int) Math.round(y + slope * (x - middle));
        boolean beside = leftSide ? x < gutter.middle(at) : x > gutter.middle(at);
        line[x - from] = beside && ink.at(x, at);
        count += line[x - from] ? 1 : 0;
      }
      boolean some = count > 0.02 * (to - from);
      if (y < ink.height()) {
        columns[y] = some ? places(line) : new int[0];
      }
      if (some && begin < 0) {
        begin = y;
      } else if (!some && begin >= 0) {
        if (y - begin >= LOWEST && y - begin <= HIGHEST) {
          rows.add(row(columns, begin, y, from));
        }
        begin = -1;
      }
    }
    return rows;
  }

  private static int[] places(boolean[] line) {
    int[] places = new int[line.length];
    int count = 0;
    for (int x = 0; x < line.length; x++) {
      if (line[x]) {
        places[count++] = x;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static Row row(int[][] columns, int top, int bottom, int from) {
    int[] all = Arrays.stream(columns, top, bottom).flatMapToInt(Arrays::stream).sorted().toArray();
    int gap = 0;
    for (int i = 1; i < all.length; i++) {
      gap = Math.max(gap, all[i] - all[i - 1]);
    }
    return new Row(top, bottom, from + all[0], from + all[all.length - 1], gap);
  }
}
