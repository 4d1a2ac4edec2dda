package kz.baspa.input.page;

import java.util.List;

/**
 * A table on a page: its place and its rows.
 *
 * @param edges where its columns begin, and where the last one ends
 */
public record PageTable(
    double left, double top, double right, double bottom, List<Double> edges, List<Row> rows) {
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
