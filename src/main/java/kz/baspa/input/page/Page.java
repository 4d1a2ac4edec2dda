package kz.baspa.input.page;

import java.util.List;

/**
 * What stands on one page.
 *
 * @param number the page, from 1
 * @param width in points
 * @param height in points
 * @param scale points to a unit of the file
 * @param pieces its words in any order; none if the lines are known
 * @param lines its lines where a reading machine found them, in the order of reading
 * @param strokes the lines drawn on it
 * @param pictures its pictures
 * @param tables its tables, where a reading machine found their cells; what stands in them is none
 *     of its lines
 */
public record Page(
    int number,
    double width,
    double height,
    double scale,
    List<PlacedText> pieces,
    List<PageLine> lines,
    List<Stroke> strokes,
    List<PagePicture> pictures,
    List<PageTable> tables) {
  public Page {
    pieces = List.copyOf(pieces);
    lines = List.copyOf(lines);
    strokes = List.copyOf(strokes);
    pictures = List.copyOf(pictures);
    tables = List.copyOf(tables);
  }

  /** The same page under another number, if it has no lines yet. */
  public Page numbered(int other) {
    return other == number
        ? this
        : new Page(
            other,
            width,
            height,
            scale,
            pieces.stream().map(piece -> piece.onPage(other)).toList(),
            lines,
            strokes,
            pictures,
            tables);
  }

  /** A page of which no table is known before. */
  public Page(
      int number,
      double width,
      double height,
      double scale,
      List<PlacedText> pieces,
      List<PageLine> lines,
      List<Stroke> strokes,
      List<PagePicture> pictures) {
    this(number, width, height, scale, pieces, lines, strokes, pictures, List.of());
  }
}
