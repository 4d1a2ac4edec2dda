package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.docx.read.WordBlock.Cell;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.decision.Decision;

/** Brings an edited table into the TEI, cell by cell where it kept its shape. */
final class TableMerge {
  private final NewText newText;
  private final List<Decision> decisions;
  private final boolean tracked;

  TableMerge(NewText newText, List<Decision> decisions, boolean tracked) {
    this.newText = newText;
    this.decisions = decisions;
    this.tracked = tracked;
  }

  /** Merges; whether anything was changed. */
  boolean merge(Element table, WordBlock edited) {
    List<Element> rows = table.elements().stream().filter(child -> child.is("row")).toList();
    if (rows.size() == edited.rows().size()) {
      boolean changed = false;
      for (int i = 0; i < rows.size(); i++) {
        changed |= row(rows.get(i), edited.rows().get(i));
      }
      return changed;
    }
    List<String> before = rows.stream().map(TableMerge::text).toList();
    List<String> after = edited.rows().stream().map(TableMerge::text).toList();
    int[] matches = Diff.matches(before, after);
    List<TeiNode> children = new ArrayList<>();
    for (TeiNode child : table.children()) {
      if (child instanceof Element element && !element.is("row", "pb")) {
        children.add(child);
      }
    }
    for (int i = 0; i < after.size(); i++) {
      children.add(matches[i] >= 0 ? rows.get(matches[i]) : newRow(edited.rows().get(i), newText));
    }
    table.replaceChildren(children);
    return true;
  }

  private static String text(Element row) {
    List<String> cells = new ArrayList<>();
    row.elements().forEach(cell -> cells.add(Leaves.of(cell, cell.children()).shown()));
    cells.removeIf(String::isEmpty);
    return String.join("\t", cells);
  }

  private static String text(List<Cell> row) {
    List<String> cells = new ArrayList<>();
    row.stream()
        .filter(cell -> !cell.goesOn())
        .forEach(cell -> cells.add(Piece.shown(cell.pieces())));
    cells.removeIf(String::isEmpty);
    return String.join("\t", cells);
  }

  private boolean row(Element row, List<Cell> edited) {
    List<Element> cells = row.elements().stream().filter(child -> child.is("cell")).toList();
    List<Cell> now = new ArrayList<>(edited.stream().filter(cell -> !cell.goesOn()).toList());
    while (now.size() > cells.size() && now.get(now.size() - 1).pieces().isEmpty()) {
      now.remove(now.size() - 1);
    }
    if (now.size() != cells.size()) {
      Element made = newRow(edited, newText);
      row.replaceChildren(made.children());
      return true;
    }
    boolean changed = false;
    for (int i = 0; i < cells.size(); i++) {
      Element cell = cells.get(i);
      List<Piece> pieces = now.get(i).pieces();
      changed |=
          ParagraphMerge.merge(
              cell, List.copyOf(cell.children()), pieces, tracked, newText, decisions);
      if (!now.get(i).head() && !cell.get("role").equals("label")) {
        changed |= LookMerge.merge(cell, pieces);
      }
    }
    return changed;
  }

  /** A row of the TEI; a cell that spans rows is written once, in its first row. */
  static Element newRow(List<Cell> cells, NewText newText) {
    Element row = new Element("row");
    boolean head = !cells.isEmpty() && cells.stream().allMatch(Cell::head);
    if (head) {
      row.set("role", "label");
    }
    for (Cell cell : cells) {
      Element made = new Element("cell");
      if (head) {
        made.set("role", "label");
      }
      if (cell.columns() > 1) {
        made.set("cols", Integer.toString(cell.columns()));
      }
      newText.nodes(cell.pieces()).forEach(made::add);
      row.add(made);
    }
    return row;
  }
}
