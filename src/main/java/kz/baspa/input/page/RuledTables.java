package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a page by the lines drawn around their cells. */
final class RuledTables {
  /** Lines that are nearer than this are one, in points. */
  private static final double NEAR = 3;

  /** The same where a machine measured them in the picture of a page. */
  private static final double NEAR_READ = 8;

  private static final int MOST_CELLS = 20_000;

  /** What a machine was less sure of, and is no word, is a piece of a drawn line. */
  private static final double SPECK = 0.5;

  private final double near;
  private final boolean read;

  private RuledTables(boolean read) {
    this.read = read;
    this.near = read ? NEAR_READ : NEAR;
  }

  /**
   * The tables that are drawn on a page.
   *
   * @param read whether a machine measured the places in a picture of the page
   */
  static List<PageTable> of(List<Stroke> strokes, List<PlacedText> pieces, boolean read) {
    return new RuledTables(read).find(strokes, pieces);
  }

  private List<PageTable> find(List<Stroke> strokes, List<PlacedText> pieces) {
    List<PageTable> tables = new ArrayList<>();
    for (List<Stroke> group : groups(strokes)) {
      PageTable table = table(group, pieces);
      if (table != null) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(PageTable::top));
    return tables;
  }

  /** Strokes that touch each other, directly or by others. */
  private List<List<Stroke>> groups(List<Stroke> strokes) {
    List<Stroke> sorted = new ArrayList<>(strokes);
    sorted.sort(Comparator.comparingDouble(Stroke::top).thenComparingDouble(Stroke::left));
    int[] group = new int[sorted.size()];
    Arrays.setAll(group, i -> i);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Stroke stroke = sorted.get(i);
      open.removeIf(other -> sorted.get(other).bottom() < stroke.top() - near);
      for (int other : open) {
        if (touch(sorted.get(other), stroke)) {
          int one = root(group, other);
          group[one] = root(group, i);
        }
      }
      if (open.size() < 1_000) {
        open.add(i);
      }
    }
    List<List<Stroke>> groups = new ArrayList<>();
    int[] index = new int[sorted.size()];
    Arrays.fill(index, -1);
    for (int i = 0; i < sorted.size(); i++) {
      int root = root(group, i);
      if (index[root] < 0) {
        index[root] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(index[root]).add(sorted.get(i));
    }
    return groups;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private boolean touch(Stroke a, Stroke b) {
    return a.left() <= b.right() + near
        && b.left() <= a.right() + near
        && a.top() <= b.bottom() + near
        && b.top() <= a.bottom() + near;
  }

  /** The table that these strokes draw; null if they draw none. */
  private @Nullable PageTable table(List<Stroke> strokes, List<PlacedText> pieces) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (Stroke stroke : strokes) {
      if (stroke.isLevel()) {
        ys.add((stroke.top() + stroke.bottom()) / 2);
      } else {
        xs.add((stroke.left() + stroke.right()) / 2);
      }
    }
    if (xs.isEmpty() || ys.size() < 2) {
      return null;
    }
    // The outer lines may be left out at the sides.
    if (read) {
      // Lines that a machine found end too early now and then.
      xs.add(strokes.stream().mapToDouble(Stroke::left).min().orElse(0));
      xs.add(strokes.stream().mapToDouble(Stroke::right).max().orElse(0));
    } else {
      strokes.stream().filter(Stroke::isLevel).forEach(each -> xs.addAll(outer(each)));
    }
    List<Double> columns = apart(xs);
    List<Double> rows = apart(ys);
    int cells = (columns.size() - 1) * (rows.size() - 1);
    if (columns.size() < 3 || rows.size() < 3 || cells > MOST_CELLS) {
      return null;
    }
    return filled(columns, rows, strokes, pieces);
  }

  private static List<Double> outer(Stroke level) {
    return List.of(level.left(), level.right());
  }

  /** The places in their order, near ones once. */
  private List<Double> apart(List<Double> places) {
    List<Double> sorted = new ArrayList<>(places);
    sorted.sort(Comparator.naturalOrder());
    List<Double> apart = new ArrayList<>();
    for (double place : sorted) {
      if (apart.isEmpty() || place - apart.get(apart.size() - 1) > near) {
        apart.add(place);
      }
    }
    return apart;
  }

  private static int between(List<Double> places, double at) {
    for (int i = 0; i + 1 < places.size(); i++) {
      if (at >= places.get(i) - 1 && at < places.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable PageTable filled(
      List<Double> xs, List<Double> ys, List<Stroke> strokes, List<PlacedText> pieces) {
    int columns = xs.size() - 1;
    int rows = ys.size() - 1;
    List<List<List<PlacedText>>> grid = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<List<PlacedText>> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        row.add(new ArrayList<>());
      }
      grid.add(row);
    }
    for (PlacedText piece : pieces) {
      int c = between(xs, piece.middle());
      int r = between(ys, piece.centre());
      if (c >= 0 && r >= 0 && !isSpeck(piece)) {
        grid.get(r).get(c).add(piece);
      }
    }
    boolean[][] taken = new boolean[rows][columns];
    List<PageTable.Row> made = new ArrayList<>();
    int full = 0;
    int all = 0;
    for (int r = 0; r < rows; r++) {
      List<PageTable.Cell> cells = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        if (taken[r][c]) {
          continue;
        }
        int wide = 1;
        while (c + wide < columns
            && !taken[r][c + wide]
            && !(read
                ? isFree(grid.get(r), xs.get(c + wide))
                : isParted(strokes, false, xs.get(c + wide), ys.get(r), ys.get(r + 1)))) {
          wide++;
        }
        int high = 1;
        while (r + high < rows
            && !read
            && !isParted(strokes, true, ys.get(r + high), xs.get(c), xs.get(c + wide))) {
          high++;
        }
        List<PlacedText> words = new ArrayList<>();
        for (int i = r; i < r + high; i++) {
          for (int j = c; j < c + wide; j++) {
            taken[i][j] = true;
            words.addAll(grid.get(i).get(j));
          }
        }
        all++;
        full += words.isEmpty() ? 0 : 1;
        cells.add(new PageTable.Cell(LineBuilder.rows(words), c, wide, high));
      }
      if (!cells.isEmpty()) {
        made.add(new PageTable.Row(cells));
      }
    }
    boolean several = made.stream().filter(row -> row.cells().size() > 1).count() >= 1;
    return several && full >= 2 && full * 3 >= all
        ? new PageTable(xs.get(0), ys.get(0), xs.get(columns), ys.get(rows), List.copyOf(xs), made)
        : null;
  }

  /** A machine often loses a part of a line: two cells are one only if words cross the line. */
  private static boolean isFree(List<List<PlacedText>> row, double at) {
    return row.stream()
        .flatMap(List::stream)
        .noneMatch(each -> each.left() < at - each.size() && each.right() > at + each.size());
  }

  /** Whether this is no word but a piece of a line that a machine read as letters. */
  private static boolean isSpeck(PlacedText piece) {
    boolean word = piece.text().codePoints().anyMatch(Character::isLetterOrDigit);
    double least = word ? (piece.text().length() < 3 ? 0.2 : 0) : SPECK;
    return piece.confidence() >= 0 && piece.confidence() < least;
  }

  /** Whether strokes part two cells for most of the side that they share. */
  private boolean isParted(List<Stroke> strokes, boolean level, double at, double from, double to) {
    double drawn = 0;
    for (Stroke stroke : strokes) {
      double middle =
          level ? (stroke.top() + stroke.bottom()) / 2 : (stroke.left() + stroke.right()) / 2;
      if (stroke.isLevel() == level && Math.abs(middle - at) <= near) {
        double start = Math.max(from, level ? stroke.left() : stroke.top());
        double end = Math.min(to, level ? stroke.right() : stroke.bottom());
        drawn = Math.max(drawn, end - start);
      }
    }
    return drawn > 0.5 * (to - from);
  }
}
