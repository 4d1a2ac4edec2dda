package kz.baspa.ocr;

import java.util.List;

/**
 * What was read on a page. Places are in pixels from the upper left corner of the picture as it was
 * read: upright and level.
 *
 * @param width of the picture
 * @param height of the picture
 * @param lines in the order of reading
 * @param rules the lines that are drawn on the page
 * @param figures the pictures on the page
 * @param unread where something stands that is no print: a stamp, handwriting, a blot
 * @param tables the tables that are drawn with lines; what stands in their cells stands in {@code
 *     lines} as well, behind all else
 * @param turn how its picture was turned to be upright and level
 */
public record RecognizedPage(
    int width,
    int height,
    List<RecognizedLine> lines,
    List<Box> rules,
    List<Figure> figures,
    List<Box> unread,
    List<Table> tables,
    Turn turn) {
  public RecognizedPage {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    figures = List.copyOf(figures);
    unread = List.copyOf(unread);
    tables = List.copyOf(tables);
  }

  /** A page without anything on it. */
  public static RecognizedPage empty(int width, int height) {
    return new RecognizedPage(
        width, height, List.of(), List.of(), List.of(), List.of(), List.of(), Turn.NONE);
  }

  /** The page when its picture was turned by so many quarters first, clockwise. */
  RecognizedPage turned(int quarters) {
    return new RecognizedPage(
        width, height, lines, rules, figures, unread, tables, new Turn(quarters & 3, turn.angle()));
  }

  /**
   * How a picture was turned.
   *
   * @param quarters how many quarters of a turn first, clockwise
   * @param angle how far then, clockwise about its middle, in radians
   */
  public record Turn(int quarters, double angle) {
    /** It lay as it should. */
    public static final Turn NONE = new Turn(0, 0);
  }

  /** A place on the page. */
  public record Box(int left, int top, int right, int bottom) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** The least place that holds both. */
    Box with(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    Box moved(int right, int down) {
      return new Box(left + right, top + down, this.right + right, bottom + down);
    }
  }

  /** A table with the cells that have words, from the top and from the left. */
  public record Table(Box box, List<Cell> cells) {
    public Table {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param rows how many rows it takes up
   * @param columns how many columns it takes up
   * @param lines what is read in it
   */
  public record Cell(int row, int column, int rows, int columns, List<RecognizedLine> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A picture on the page.
   *
   * @param png the picture itself
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Figure(Box box, byte[] png) {}
}
