package kz.baspa.structure;

import java.util.List;

/** What stands below one another in a division. */
public sealed interface Block {
  /** A paragraph. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** The caption of a table whose rows the text lacks; it stays a line of its own. */
  record Caption(List<Inline> content) implements Block {
    public Caption {
      content = List.copyOf(content);
    }
  }

  /** A paragraph that is one quotation from end to end. */
  record Quote(Paragraph paragraph) implements Block {}

  /**
   * Items that stand together.
   *
   * @param numbered whether its items carry numbers or letters
   */
  record Listing(boolean numbered, List<Item> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param label its number or letter, empty in a bulleted list
   */
  record Item(String label, List<Inline> content) {
    public Item {
      content = List.copyOf(content);
    }
  }

  /**
   * A table.
   *
   * @param id its identifier, {@code t1}
   * @param label its number, empty if none
   * @param head its title, empty if none
   */
  record Table(String id, String label, List<Inline> head, List<Row> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table; {@code label} says that it is a head row. */
  record Row(boolean label, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param columns how many columns it takes up
   * @param rows how many rows it takes up
   */
  record Cell(int columns, int rows, List<Inline> content) {
    public Cell {
      content = List.copyOf(content);
    }
  }

  /**
   * A figure, of which a plain text has only the caption.
   *
   * @param pictures the names of its pictures
   */
  record Figure(String id, String label, List<String> pictures, List<Inline> head)
      implements Block {
    public Figure {
      pictures = List.copyOf(pictures);
      head = List.copyOf(head);
    }
  }

  /** Entries of the list of references that stand together. */
  record References(List<Reference> entries) implements Block {
    public References {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of the list of references.
   *
   * @param id its identifier, {@code b17}
   * @param label the number by which the text cites it
   */
  record Reference(String id, String label, List<Inline> content) {
    public Reference {
      content = List.copyOf(content);
    }
  }
}
