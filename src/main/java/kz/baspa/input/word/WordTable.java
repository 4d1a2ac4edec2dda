package kz.baspa.input.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.input.xml.XmlElement;

/** A table of a Word file: its rows of cells, merged ones counted once. */
final class WordTable {
  /** No table of a work has more columns. */
  private static final int MOST_COLUMNS = 1_000;

  /** A cell that is not part of one above it. */
  record Cell(int column, int columns, int rows, List<XmlElement> paragraphs) {}

  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Boolean> heads = new ArrayList<>();
  private final List<XmlElement> inside = new ArrayList<>();

  WordTable(XmlElement table, boolean accept) {
    Map<Integer, int[]> open = new HashMap<>();
    for (XmlElement row : rowsOf(table)) {
      XmlElement properties = row.child("w:trPr");
      boolean gone = properties != null && properties.child(accept ? "w:del" : "w:ins") != null;
      if (!gone) {
        heads.add(properties != null && RunLooks.isOn(properties.child("w:tblHeader")));
        rows.add(row(row, open));
      }
    }
  }

  private static List<XmlElement> rowsOf(XmlElement table) {
    List<XmlElement> rows = new ArrayList<>();
    for (XmlElement child : table.elements()) {
      if (child.is("w:tr")) {
        rows.add(child);
      } else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml")) {
        rows.addAll(rowsOf(child));
      }
    }
    return rows;
  }

  /** Cells that go on from the row above make the cell there taller. */
  private List<Cell> row(XmlElement row, Map<Integer, int[]> open) {
    List<Cell> cells = new ArrayList<>();
    XmlElement properties = row.child("w:trPr");
    int column =
        properties == null
            ? 0
            : WordNumbering.number(properties.valueOf("w:gridBefore", "w:val"), 0);
    for (XmlElement cell : cellsOf(row)) {
      XmlElement look = cell.child("w:tcPr");
      int columns = look == null ? 1 : WordNumbering.number(look.valueOf("w:gridSpan", "w:val"), 1);
      columns = Math.max(1, Math.min(columns, MOST_COLUMNS));
      XmlElement merge = look == null ? null : look.child("w:vMerge");
      int[] above = open.get(column);
      if (merge != null && !merge.get("w:val").equals("restart") && above != null) {
        Cell tall = rows.get(above[0]).get(above[1]);
        List<XmlElement> paragraphs = new ArrayList<>(tall.paragraphs());
        paragraphs.addAll(paragraphs(cell));
        rows.get(above[0])
            .set(above[1], new Cell(tall.column(), tall.columns(), tall.rows() + 1, paragraphs));
      } else {
        if (merge == null) {
          open.remove(column);
        } else {
          open.put(column, new int[] {rows.size(), cells.size()});
        }
        cells.add(new Cell(column, columns, 1, paragraphs(cell)));
      }
      cell.elements().stream().filter(part -> !part.is("w:tcPr")).forEach(inside::add);
      column += columns;
    }
    return cells;
  }

  private static List<XmlElement> cellsOf(XmlElement row) {
    List<XmlElement> cells = new ArrayList<>();
    for (XmlElement child : row.elements()) {
      if (child.is("w:tc")) {
        cells.add(child);
      } else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml")) {
        cells.addAll(cellsOf(child));
      }
    }
    return cells;
  }

  /** The paragraphs of a cell, those of a table inside it taken in. */
  private static List<XmlElement> paragraphs(XmlElement cell) {
    List<XmlElement> paragraphs = new ArrayList<>();
    for (XmlElement child : cell.elements()) {
      if (child.is("w:p")) {
        paragraphs.add(child);
      } else if (!child.is("w:tcPr")) {
        paragraphs.addAll(paragraphs(child));
      }
    }
    return paragraphs;
  }

  List<List<Cell>> rows() {
    return rows;
  }

  boolean isHead(int row) {
    return heads.get(row);
  }

  /** Whether it is a frame about text, or holds a formula with its number, and no table. */
  boolean isFrame() {
    boolean one = rows.stream().allMatch(row -> row.size() <= 1) && rows.size() == 1;
    boolean formula =
        rows.size() == 1
            && rows.get(0).stream()
                .flatMap(cell -> cell.paragraphs().stream())
                .anyMatch(paragraph -> paragraph.find("m:oMath") != null);
    return one || formula;
  }

  /** What stands in the cells of a frame. */
  List<XmlElement> inside() {
    return inside;
  }
}
