package kz.baspa.input.page;

import java.util.List;

/**
 * A table on a page: its place and its rows.
 *
 * @param edges where its columns begin, and where the last one ends
 */
public record PageTable(
    double left, double top, double right, double bottom, List<Double> edges, List<Row> rows) {
  /** Columns of one table lie no farther apart on two pages, in parts of its width. */
  private static final double ALIKE = 0.04;

  /**
   * Whether it goes on from a table at the foot of the page before, whose columns lie as far from
   * each other. Pages bound at the left and at the right differ in their margins.
   *
   * @param before the edges of that table; none if there is no such table
   */
  boolean goesOnFrom(List<Double> before) {
    if (before.size() != edges.size() || edges.isEmpty()) {
      return false;
    }
    for (int i = 1; i < edges.size(); i++) {
      double moved = edges.get(i) - edges.get(0) - (before.get(i) - before.get(0));
      if (Math.abs(moved) > Math.max(4, ALIKE * (right - left))) {
        return false;
      }
    }
    return true;
  }

  /** A row of cells. */
  public record Row(List<Cell> cells) {
    String text() {
      StringBuilder text = new StringBuilder();
      cells.forEach(cell -> cell.lines().forEach(line -> text.append(line.text()).append(' ')));
      return text.toString();
    }
  }

  /** A cell with its lines. */
  public record Cell(List<PageLine> lines, int column, int columns, int rows) {}
}
