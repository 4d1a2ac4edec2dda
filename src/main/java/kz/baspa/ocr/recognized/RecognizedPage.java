package kz.baspa.ocr.recognized;

import java.util.List;
import kz.baspa.text.evidence.Projection;

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
 * @param formulas where formulas stand, kept as pictures or as they were read; they want checking
 * @param tables the tables that are drawn with lines; what stands in their cells stands in {@code
 *     lines} as well, behind all else
 * @param lie how it lies on its picture
 */
public record RecognizedPage(
    int width,
    int height,
    List<RecognizedLine> lines,
    List<Box> rules,
    List<Figure> figures,
    List<Box> unread,
    List<Box> formulas,
    List<Table> tables,
    Lie lie) {
  public RecognizedPage {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    figures = List.copyOf(figures);
    unread = List.copyOf(unread);
    formulas = List.copyOf(formulas);
    tables = List.copyOf(tables);
  }

  /** A page without anything on it. */
  public static RecognizedPage empty(int width, int height) {
    return new RecognizedPage(
        width, height, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Lie.NONE);
  }

  /** The page when it is this part of an upright picture. */
  public RecognizedPage partOf(Projection part) {
    return lying(new Lie(lie.quarters(), lie.place().then(part)));
  }

  /** The page when its picture was turned by so many quarters first, clockwise. */
  public RecognizedPage turned(int quarters) {
    return lying(new Lie(quarters & 3, lie.place()));
  }

  private RecognizedPage lying(Lie other) {
    return new RecognizedPage(
        width, height, lines, rules, figures, unread, formulas, tables, other);
  }

  /**
   * How a page lies on its picture.
   *
   * @param quarters by how many quarters of a turn the picture was turned clockwise to be upright
   * @param place where the points of the page lie on the upright picture, in parts of width and
   *     height
   */
  public record Lie(int quarters, Projection place) {
    /** It is the picture, and lay as it should. */
    public static final Lie NONE = new Lie(0, Projection.NONE);
  }

  /** A place on the page. */
  public record Box(int left, int top, int right, int bottom) {
    /** In pixels. */
    public int width() {
      return right - left;
    }

    /** In pixels. */
    public int height() {
      return bottom - top;
    }

    /** Whether the two have a pixel in common. */
    public boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** How many rows of pixels the two have in common; less than 0 if one lies below the other. */
    public int sharedHeight(Box other) {
      return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }

    /** The least place that holds both. */
    public Box with(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }

    /** The same place, so far to the right and down. */
    public Box moved(int right, int down) {
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
