package kz.baspa.input.page;

/** A line with the page and the column that it stands in. */
record Placed(PageLine line, PageText page, Column column) {
  /** How far it is indented from the left edge of its column. */
  double indent() {
    return line.left() - column.left();
  }
}
