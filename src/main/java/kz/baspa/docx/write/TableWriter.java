package kz.baspa.docx.write;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kz.baspa.docx.flow.Flow;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.tei.TableNumbers;
import kz.baspa.tei.TeiNode.Element;

/** Writes a table: head rows that repeat on every page, rows that do not break. */
final class TableWriter {
  private static final int LEAST_WEIGHT = 4;
  private static final int MOST_WEIGHT = 60;
  private static final int MOST_COLUMNS = 63;

  /** A cell and where it stands in the grid. */
  private record Placed(Element cell, int column, int columns, int rows, boolean goesOn) {}

  private final WordXml x;
  private final DocumentContext work;
  private final BiConsumer<FlowBlock, String> paragraphs;

  /** Cells beyond the last column, by the cell in which they stand. */
  private final Map<Element, List<Element>> surplus = new IdentityHashMap<>();

  /**
   * A writer of tables.
   *
   * @param paragraphs writes a block in a cell, and is told the style of its paragraphs
   */
  TableWriter(
      WordXml x, DocumentContext work, RunWriter runs, BiConsumer<FlowBlock, String> paragraphs) {
    this.x = x;
    this.work = work;
    this.paragraphs = paragraphs;
  }

  void write(Element table) {
    List<Element> rows = table.elements().stream().filter(child -> child.is("row")).toList();
    List<List<Placed>> grid = place(rows);
    int columns =
        grid.stream()
            .flatMap(List::stream)
            .mapToInt(cell -> cell.column() + cell.columns())
            .max()
            .orElse(0);
    if (columns == 0) {
      return;
    }
    int[] widths = widths(grid, columns);
    x.open("w:tbl").open("w:tblPr").value("w:tblStyle", "TableGrid");
    x.empty("w:tblW", "w:w", "5000", "w:type", "pct");
    x.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1").close();
    x.open("w:tblGrid");
    for (int width : widths) {
      x.empty("w:gridCol", "w:w", width + "");
    }
    x.close();
    int heads = 0;
    while (heads < rows.size() && rows.get(heads).get("role").equals("label")) {
      heads++;
    }
    Set<Integer> numbers =
        numberColumns(grid.subList(heads < rows.size() ? heads : 0, rows.size()));
    for (int i = 0; i < rows.size(); i++) {
      row(grid.get(i), i < heads, columns, widths, numbers);
    }
    x.close();
  }

  /** The columns in which all that stands in a cell of its own is a number. */
  private static Set<Integer> numberColumns(List<List<Placed>> rows) {
    Set<Integer> numbers = new TreeSet<>();
    Set<Integer> words = new TreeSet<>();
    for (List<Placed> row : rows) {
      for (Placed cell : row) {
        if (!cell.goesOn() && cell.columns() == 1) {
          String text = TableNumbers.textOf(cell.cell());
          if (TableNumbers.isNumber(text)) {
            numbers.add(cell.column());
          } else if (!TableNumbers.isBlank(text)) {
            words.add(cell.column());
          }
        }
      }
    }
    numbers.removeAll(words);
    return numbers;
  }

  /** Lays the cells out: a cell that spans rows takes its columns in the rows below. */
  private List<List<Placed>> place(List<Element> rows) {
    List<List<Placed>> grid = new ArrayList<>();
    int[] taken = new int[MOST_COLUMNS];
    Placed[] above = new Placed[MOST_COLUMNS];
    for (Element row : rows) {
      List<Placed> placed = new ArrayList<>();
      int column = 0;
      for (Element cell : row.elements()) {
        if (cell.is("pb")) {
          continue; // where a page of the original began is no matter of print
        }
        if (!cell.is("cell")) {
          throw Flow.unknown(cell);
        }
        column = carryOn(placed, taken, above, column);
        if (column >= MOST_COLUMNS) {
          // Word has no more columns: what is over stands in the last cell of the row.
          surplus.computeIfAbsent(lastOwn(placed, grid), last -> new ArrayList<>()).add(cell);
          continue;
        }
        int columns = Math.min(span(cell, "cols"), MOST_COLUMNS - column);
        Placed own = new Placed(cell, column, columns, span(cell, "rows"), false);
        placed.add(own);
        for (int i = column; i < column + columns; i++) {
          taken[i] = own.rows();
          above[i] = own;
        }
        column += columns;
      }
      carryOn(placed, taken, above, column);
      for (int i = 0; i < MOST_COLUMNS; i++) {
        taken[i] = Math.max(0, taken[i] - 1);
      }
      grid.add(placed);
    }
    return grid;
  }

  /** The last cell of this row that is its own, or else of the rows above. */
  private static Element lastOwn(List<Placed> row, List<List<Placed>> above) {
    return Stream.concat(above.stream().flatMap(List::stream), row.stream())
        .filter(cell -> !cell.goesOn())
        .reduce((first, second) -> second)
        .orElseThrow()
        .cell();
  }

  private static int carryOn(List<Placed> placed, int[] taken, Placed[] above, int from) {
    int column = from;
    while (column < MOST_COLUMNS && taken[column] > 0) {
      Placed cell = above[column];
      placed.add(new Placed(cell.cell(), column, cell.columns(), 1, true));
      column += cell.columns();
    }
    return column;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.get(attribute);
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }

  /** Columns as wide as their longest words and their share of the text ask for. */
  private int[] widths(List<List<Placed>> grid, int columns) {
    double[] weights = new double[columns];
    for (List<Placed> row : grid) {
      for (Placed cell : row) {
        int length = cell.cell().textContent().strip().length();
        double share = Math.min(MOST_WEIGHT, length) / (double) cell.columns();
        for (int i = cell.column(); i < cell.column() + cell.columns(); i++) {
          weights[i] = Math.max(weights[i], Math.max(LEAST_WEIGHT, share));
        }
      }
    }
    double all = 0;
    for (double weight : weights) {
      all += Math.max(weight, LEAST_WEIGHT);
    }
    int[] widths = new int[columns];
    int left = work.layout().textWidth();
    for (int i = 0; i < columns; i++) {
      double share = Math.max(weights[i], LEAST_WEIGHT) / all;
      widths[i] = i + 1 == columns ? left : (int) Math.round(share * work.layout().textWidth());
      left -= widths[i];
    }
    return widths;
  }

  private void row(
      List<Placed> cells, boolean head, int columns, int[] widths, Set<Integer> numbers) {
    x.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (head) {
      x.empty("w:tblHeader");
    }
    x.close();
    int column = 0;
    for (Placed cell : cells) {
      boolean label = head || cell.cell().get("role").equals("label");
      boolean number = cell.columns() == 1 && numbers.contains(cell.column());
      cell(
          cell,
          label ? Styles.TABLE_HEAD : number ? Styles.TABLE_NUMBER : Styles.TABLE_TEXT,
          widths);
      column = cell.column() + cell.columns();
    }
    for (; column < columns; column++) {
      x.open("w:tc").open("w:tcPr");
      x.empty("w:tcW", "w:w", widths[column] + "", "w:type", "dxa").close();
      emptyParagraph();
      x.close();
    }
    x.close();
  }

  private void cell(Placed cell, String style, int[] widths) {
    int width = 0;
    for (int i = cell.column(); i < cell.column() + cell.columns(); i++) {
      width += widths[i];
    }
    x.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width + "", "w:type", "dxa");
    if (cell.columns() > 1) {
      x.value("w:gridSpan", cell.columns());
    }
    if (cell.goesOn()) {
      x.empty("w:vMerge");
    } else if (cell.rows() > 1) {
      x.value("w:vMerge", "restart");
    }
    x.close();
    List<FlowBlock> blocks = new ArrayList<>();
    if (!cell.goesOn()) {
      blocks.addAll(Flow.inside(cell.cell()));
      for (Element over : surplus.getOrDefault(cell.cell(), List.of())) {
        blocks.addAll(Flow.inside(over));
      }
    }
    blocks.forEach(block -> paragraphs.accept(block, style));
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).kind() == FlowBlock.Kind.TABLE) {
      emptyParagraph();
    }
    x.close();
  }

  private void emptyParagraph() {
    x.open("w:p").open("w:pPr").value("w:pStyle", Styles.TABLE_TEXT).close().close();
  }
}
