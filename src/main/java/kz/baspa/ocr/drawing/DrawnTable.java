package kz.baspa.ocr.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.Ink;
import kz.baspa.ocr.recognized.RecognizedPage.Box;

/**
 * A table whose cells are parted by drawn lines. Cells are what the lines enclose, so lines may
 * slant, as they do on a photograph, and a cell may take up several columns or rows. The title
 * block at the foot of a frame around a page is a table as well; what the frame encloses is none of
 * its cells but the page.
 *
 * @param box the whole table, its outer lines included
 * @param cells from the top, those of a row from the left
 * @param taken what the table takes up of the page: its box, and the other lines of a frame
 */
public record DrawnTable(Box box, List<Cell> cells, List<Box> taken) {
  /** Lines end so near to those that they meet, in heights of letters. */
  static final double NEAR = 0.9;

  public DrawnTable {
    cells = List.copyOf(cells);
    taken = List.copyOf(taken);
  }

  /**
   * A cell.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param rows how many rows it takes up
   * @param columns how many columns it takes up
   * @param left where its picture begins on the page
   * @param top where its picture begins on the page
   * @param picture what stands in it, without the lines around it, on white; empty if nothing does
   */
  public record Cell(
      int row,
      int column,
      int rows,
      int columns,
      int left,
      int top,
      Optional<GreyPicture> picture) {

    /** The same so many rows higher. */
    Cell up(int fewer) {
      return new Cell(row - fewer, column, rows, columns, left, top, picture);
    }
  }

  /**
   * The straight lines of a page, level and upright.
   *
   * @param faint the ink of the page, thin grey lines as well
   * @param high how high most letters are, in pixels
   */
  public static List<DrawnLine> lines(Ink faint, int high) {
    List<DrawnLine> lines = new ArrayList<>(DrawnLine.of(faint, true, high));
    lines.addAll(DrawnLine.of(faint, false, high));
    return lines;
  }

  /**
   * The tables of a page.
   *
   * @param faint the ink of the page, thin grey lines as well
   * @param ink the ink of its letters
   * @param high how high most letters are, in pixels
   */
  public static List<DrawnTable> of(GreyPicture page, Ink faint, Ink ink, int high) {
    return of(page, lines(faint, high), ink, high);
  }

  /**
   * The same of lines that are known.
   *
   * @param lines the straight lines of the page
   */
  public static List<DrawnTable> of(GreyPicture page, List<DrawnLine> lines, Ink ink, int high) {
    List<DrawnTable> tables = new ArrayList<>();
    for (List<DrawnLine> group : groups(lines, NEAR * high)) {
      new CellGrid(page, ink, group, high).table().ifPresent(tables::add);
    }
    return tables;
  }

  /** Lines that meet, directly or by others. */
  private static List<List<DrawnLine>> groups(List<DrawnLine> lines, double near) {
    List<List<DrawnLine>> groups = new ArrayList<>();
    for (DrawnLine line : lines) {
      List<DrawnLine> home = new ArrayList<>();
      for (List<DrawnLine> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> meet(line, other, near))) {
          home.addAll(group);
          groups.remove(group);
        }
      }
      home.add(line);
      groups.add(home);
    }
    return groups;
  }

  private static boolean meet(DrawnLine a, DrawnLine b, double near) {
    if (a.level() == b.level()) {
      return false;
    }
    double here = b.at(a.at(a.middle()));
    double there = a.at(here);
    return here > a.from() - near
        && here < a.to() + near
        && there > b.from() - near
        && there < b.to() + near;
  }
}
