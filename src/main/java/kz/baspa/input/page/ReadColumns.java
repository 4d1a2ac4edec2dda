package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.ocr.recognized.TextColumns;
import kz.baspa.ocr.recognized.TextColumns.Word;
import kz.baspa.ocr.recognized.TextColumns.Zone;

/**
 * The lines of a page that a machine read, columns one after the other: a heading over both, the
 * left one, the right one, and what stands below both.
 *
 * @param lines in the order of reading
 * @param sides 1 for each line of the left column, 2 for each of the right one
 * @param isDoubtful whether lists or columns stand side by side, which cannot be told
 */
record ReadColumns(List<PageLine> lines, Map<PageLine, Integer> sides, boolean isDoubtful) {
  static final ReadColumns NONE = new ReadColumns(List.of(), Map.of(), false);

  static final int LEFT = 1;
  static final int RIGHT = 2;

  /**
   * The order of these lines.
   *
   * @param lines as the machine gave them
   * @param across the tables and pictures, which part columns that they stand in
   */
  static ReadColumns of(List<PageLine> lines, List<Word> across) {
    List<List<Word>> words = new ArrayList<>();
    across.forEach(each -> words.add(List.of(each)));
    lines.forEach(line -> words.add(words(line)));
    TextColumns columns = TextColumns.of(words);
    if (columns.kind() != TextColumns.Kind.COLUMNS) {
      boolean doubtful = columns.kind() == TextColumns.Kind.DOUBTFUL;
      return new ReadColumns(lines, Map.of(), doubtful);
    }
    return ordered(lines, columns);
  }

  private static ReadColumns ordered(List<PageLine> lines, TextColumns columns) {
    List<PageLine> outside = new ArrayList<>();
    Map<PageLine, Integer> sides = new IdentityHashMap<>();
    List<Zone> zones = columns.zones();
    List<List<PageLine>> left = new ArrayList<>();
    List<List<PageLine>> right = new ArrayList<>();
    zones.forEach(zone -> left.add(new ArrayList<>()));
    zones.forEach(zone -> right.add(new ArrayList<>()));
    for (PageLine line : lines) {
      int zone = zone(zones, line);
      if (zone < 0) {
        outside.add(line);
        continue;
      }
      side(line, columns.gutter(), true, left.get(zone), sides);
      side(line, columns.gutter(), false, right.get(zone), sides);
    }
    outside.sort(Comparator.comparingDouble(PageLine::baseline));
    List<PageLine> ordered = new ArrayList<>();
    int next = 0;
    for (int zone = 0; zone < zones.size(); zone++) {
      while (next < outside.size() && middle(outside.get(next)) < zones.get(zone).top()) {
        ordered.add(outside.get(next++));
      }
      for (List<PageLine> side : List.of(left.get(zone), right.get(zone))) {
        side.sort(Comparator.comparingDouble(PageLine::baseline));
        ordered.addAll(side);
      }
    }
    ordered.addAll(outside.subList(next, outside.size()));
    return new ReadColumns(ordered, sides, false);
  }

  private static int zone(List<Zone> zones, PageLine line) {
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).holds(middle(line))) {
        return i;
      }
    }
    return -1;
  }

  /** Adds what of a line stands on one side. */
  private static void side(
      PageLine line,
      double gutter,
      boolean left,
      List<PageLine> column,
      Map<PageLine, Integer> sides) {
    List<PlacedText> pieces =
        line.pieces().stream().filter(piece -> piece.middle() < gutter == left).toList();
    if (!pieces.isEmpty()) {
      PageLine part = pieces.size() == line.pieces().size() ? line : line.part(pieces);
      column.add(part);
      sides.put(part, left ? LEFT : RIGHT);
    }
  }

  /** The words that stand together: outside the columns, in the left ones, in the right ones. */
  List<List<PlacedText>> groups() {
    List<List<PlacedText>> groups =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (PageLine line : lines) {
      groups.get(side(line)).addAll(line.pieces());
    }
    return groups;
  }

  /** 1 for the left column, 2 for the right one, 0 for neither. */
  int side(PageLine line) {
    return sides.getOrDefault(line, 0);
  }

  /** Has a part of a line stand where the line does. */
  void handOn(PageLine line, PageLine part) {
    Integer side = sides.get(line);
    if (side != null) {
      sides.put(part, side);
    }
  }

  private static double middle(PageLine line) {
    return line.baseline() - 0.3 * line.size();
  }

  private static List<Word> words(PageLine line) {
    return line.pieces().stream().map(ReadColumns::word).toList();
  }

  private static Word word(PlacedText piece) {
    double top = piece.baseline() - 0.7 * piece.size();
    double bottom = piece.baseline() + 0.1 * piece.size();
    return new Word(piece.left(), top, piece.right(), bottom, piece.text());
  }
}
