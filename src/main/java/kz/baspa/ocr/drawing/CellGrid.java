package kz.baspa.ocr.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.baspa.ocr.drawing.DrawnTable.Cell;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.Ink;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.jspecify.annotations.Nullable;

/** The lines of one table and what they enclose. */
final class CellGrid {
  /** White round the picture of a cell, in heights of letters. */
  private static final double MARGIN = 0.6;

  /** Of a grid so much is cells. */
  private static final double COVERED = 0.75;

  /** A cell that is darker holds no letters. */
  private static final double DARK = 0.4;

  /** A cell is as large as this at least, in heights of letters. */
  private static final double SMALLEST = 0.8;

  /** The grid of a frame around a page takes up so much of the page at least. */
  private static final double FRAME = 0.6;

  /** What a frame holds is more than this part of the grid. */
  private static final double FRAME_CELL = 0.5;

  /** And it is as wide as this, as a part of the grid. */
  private static final double FRAME_WIDTH = 0.8;

  /** And higher than a dozen lines of print, in heights of letters. */
  private static final double FRAME_HEIGHT = 28;

  private final GreyPicture page;
  private final Ink ink;
  private final int high;
  private final List<DrawnLine> lines;
  private final List<DrawnLine> rows;
  private final List<DrawnLine> columns;
  private final int left;
  private final int top;
  private final int width;
  private final int height;

  /** For each pixel of the table 0 if it is white, -1 on a line, else the number of its cell. */
  private final int[] owner;

  CellGrid(GreyPicture page, Ink ink, List<DrawnLine> lines, int high) {
    this.page = page;
    this.ink = ink;
    this.high = high;
    this.lines = new ArrayList<>(lines);
    addOuter();
    this.rows = apart(true);
    this.columns = apart(false);
    int reach = (int) Math.ceil(DrawnTable.NEAR * high);
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
    for (DrawnLine line : this.lines) {
      int low = (int) Math.min(line.at(line.from()), line.at(line.to()));
      int up = (int) Math.ceil(Math.max(line.at(line.from()), line.at(line.to())));
      box[0] = Math.min(box[0], line.level() ? line.from() : low);
      box[1] = Math.min(box[1], line.level() ? low : line.from());
      box[2] = Math.max(box[2], line.level() ? line.to() : up);
      box[3] = Math.max(box[3], line.level() ? up : line.to());
    }
    this.left = Math.max(0, box[0] - reach);
    this.top = Math.max(0, box[1] - reach);
    this.width = Math.min(page.width(), box[2] + reach + 1) - left;
    this.height = Math.min(page.height(), box[3] + reach + 1) - top;
    this.owner = new int[Math.max(0, width) * Math.max(0, height)];
  }

  /** Adds the lines at the sides where a table has none: its level lines end there. */
  private void addOuter() {
    List<DrawnLine> level = lines.stream().filter(DrawnLine::level).toList();
    if (level.size() < 3) {
      return;
    }
    for (boolean first : new boolean[] {true, false}) {
      int[] ends = level.stream().mapToInt(l -> first ? l.from() : l.to()).sorted().toArray();
      int end = ends[ends.length / 2];
      boolean there =
          lines.stream()
              .anyMatch(
                  l -> !l.level() && Math.abs(l.at(l.middle()) - end) < 2 * DrawnTable.NEAR * high);
      double above = level.stream().mapToDouble(l -> l.at(end)).min().orElse(0);
      double below = level.stream().mapToDouble(l -> l.at(end)).max().orElse(0);
      if (!there) {
        lines.add(new DrawnLine(false, (int) above, (int) below, end, 0, 1));
      }
    }
  }

  /** The lines of one direction in their order, those of one height or place once. */
  private List<DrawnLine> apart(boolean level) {
    double middle =
        lines.stream()
            .filter(line -> line.level() != level)
            .mapToDouble(line -> line.at(line.middle()))
            .average()
            .orElse(0);
    List<DrawnLine> sorted =
        new ArrayList<>(lines.stream().filter(line -> line.level() == level).toList());
    sorted.sort((a, b) -> Double.compare(a.at(middle), b.at(middle)));
    List<DrawnLine> apart = new ArrayList<>();
    for (DrawnLine line : sorted) {
      DrawnLine last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || line.at(middle) - last.at(middle) > DrawnTable.NEAR * high) {
        apart.add(line);
      } else if (line.to() - line.from() > last.to() - last.from()) {
        apart.set(apart.size() - 1, line);
      }
    }
    return apart;
  }

  /** The table; nothing if these lines enclose no grid of cells with words. */
  Optional<DrawnTable> table() {
    if (rows.size() < 3 || columns.size() < 3 || rows.size() * columns.size() > 4_000) {
      return Optional.empty();
    }
    lines.forEach(this::draw);
    List<Cell> cells = new ArrayList<>();
    @Nullable Box framed = null;
    @Nullable Cell print = null;
    int[] stack = new int[owner.length];
    int count = 0;
    int covered = 0;
    int full = 0;
    for (int start = 0; start < owner.length; start++) {
      if (owner[start] != 0) {
        continue;
      }
      int[] box = flood(start, ++count, stack);
      boolean outside = box[0] == 0 || box[1] == 0 || box[2] == width - 1 || box[3] == height - 1;
      boolean tiny = box[2] - box[0] < SMALLEST * high || box[3] - box[1] < SMALLEST * high;
      if (outside || tiny) {
        continue;
      }
      double middleY = top + (box[1] + box[3]) / 2.0;
      double middleX = left + (box[0] + box[2]) / 2.0;
      int column = nearest(columns, middleY, left + box[0]);
      int row = nearest(rows, middleX, top + box[1]);
      int wide = nearest(columns, middleY, left + box[2]) - column;
      int tall = nearest(rows, middleX, top + box[3]) - row;
      double dark = dark(box, count);
      if (wide < 1 || tall < 1 || dark > DARK) {
        return Optional.empty();
      }
      covered += wide * tall;
      full += dark > 0 ? 1 : 0;
      Cell cell = cell(row, column, tall, wide, words(box, count), count, dark > 0);
      cells.add(cell);
      if (row == 0 && isPage(box)) {
        framed = inside(box, count);
        print = cell;
      }
    }
    int all = (rows.size() - 1) * (columns.size() - 1);
    boolean grid = covered >= COVERED * all && covered <= all && cells.size() >= 4;
    if (!grid || full * 3 < cells.size()) {
      return Optional.empty();
    }
    cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    Box box = outline();
    if (framed == null) {
      return Optional.of(new DrawnTable(box, cells, List.of(box)));
    }
    cells.remove(print);
    return Optional.of(titleBlock(box, cells, framed));
  }

  /** The grid with its outer lines. */
  private Box outline() {
    int reach = (int) Math.ceil(DrawnTable.NEAR * high) - 3;
    return new Box(left + reach, top + reach, left + width - reach, top + height - reach);
  }

  /** Whether what stands in this box is the print of a page with a frame around it. */
  private boolean isPage(int[] cell) {
    Box grid = outline();
    double across = cell[2] - cell[0];
    double down = cell[3] - cell[1];
    double area = (double) grid.width() * grid.height();
    return area >= FRAME * page.width() * page.height()
        && across >= FRAME_WIDTH * grid.width()
        && across * down > FRAME_CELL * area
        && down > FRAME_HEIGHT * high;
  }

  /** What lies between the lines around a cell, though they may slant. */
  private Box inside(int[] cell, int number) {
    int[] edge = {cell[0], cell[1], cell[2], cell[3]};
    int off = 2 * high;
    for (int y = cell[1] + off; y <= cell[3] - off; y++) {
      int from = cell[0];
      int to = cell[2];
      while (from < to && owner[y * width + from] != number) {
        from++;
      }
      while (to > from && owner[y * width + to] != number) {
        to--;
      }
      edge[0] = Math.max(edge[0], from);
      edge[2] = Math.min(edge[2], to);
    }
    for (int x = cell[0] + off; x <= cell[2] - off; x++) {
      int from = cell[1];
      int to = cell[3];
      while (from < to && owner[from * width + x] != number) {
        from++;
      }
      while (to > from && owner[to * width + x] != number) {
        to--;
      }
      edge[1] = Math.max(edge[1], from);
      edge[3] = Math.min(edge[3], to);
    }
    return new Box(left + edge[0], top + edge[1], left + edge[2] + 1, top + edge[3] + 1);
  }

  /** The small cells around the print of a page, as a table that stands below it. */
  private static DrawnTable titleBlock(Box grid, List<Cell> cells, Box print) {
    int first = cells.stream().mapToInt(Cell::row).min().orElse(0);
    Box below = new Box(grid.left(), print.bottom(), grid.right(), grid.bottom());
    List<Box> taken =
        List.of(
            below,
            new Box(grid.left(), grid.top(), grid.right(), print.top()),
            new Box(grid.left(), grid.top(), print.left(), grid.bottom()),
            new Box(print.right(), grid.top(), grid.right(), grid.bottom()));
    return new DrawnTable(below, cells.stream().map(cell -> cell.up(first)).toList(), taken);
  }

  /** Draws a line, a little longer than it is, so that it meets the others. */
  private void draw(DrawnLine line) {
    int reach = (int) Math.ceil(DrawnTable.NEAR * high) - 2;
    int half = (int) Math.ceil(line.thickness() / 2) + 1;
    for (int along = line.from() - reach; along <= line.to() + reach; along++) {
      int across = (int) Math.round(line.at(along));
      for (int off = -half; off <= half; off++) {
        int x = (line.level() ? along : across + off) - left;
        int y = (line.level() ? across + off : along) - top;
        if (x >= 0 && y >= 0 && x < width && y < height) {
          owner[y * width + x] = -1;
        }
      }
    }
  }

  /** Gives all that hangs together with this pixel a number; its box. */
  private int[] flood(int start, int number, int[] stack) {
    int[] box = {width, height, 0, 0};
    int size = 0;
    stack[size++] = start;
    owner[start] = number;
    while (size > 0) {
      int at = stack[--size];
      int x = at % width;
      int y = at / width;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
      int[] next = {
        x > 0 ? at - 1 : at,
        x < width - 1 ? at + 1 : at,
        y > 0 ? at - width : at,
        y < height - 1 ? at + width : at
      };
      for (int other : next) {
        if (owner[other] == 0) {
          owner[other] = number;
          stack[size++] = other;
        }
      }
    }
    return box;
  }

  private static int nearest(List<DrawnLine> lines, double along, double place) {
    int best = 0;
    for (int i = 1; i < lines.size(); i++) {
      double far = Math.abs(lines.get(i).at(along) - place);
      best = far < Math.abs(lines.get(best).at(along) - place) ? i : best;
    }
    return best;
  }

  /** The part of a cell that is ink; 0 if there are only specks. */
  private double dark(int[] box, int number) {
    int dark = 0;
    int all = 0;
    for (int y = box[1]; y <= box[3]; y++) {
      for (int x = box[0]; x <= box[2]; x++) {
        boolean inside = owner[y * width + x] == number;
        all += inside ? 1 : 0;
        dark += inside && ink.at(left + x, top + y) ? 1 : 0;
      }
    }
    return dark < 0.15 * high * high ? 0 : dark / (double) all;
  }

  /**
   * The part of a cell in which its words stand: a short number in a wide cell is not read well.
   */
  private int[] words(int[] box, int number) {
    int[] across = new int[width];
    int[] down = new int[height];
    for (int y = box[1]; y <= box[3]; y++) {
      for (int x = box[0]; x <= box[2]; x++) {
        if (owner[y * width + x] == number && ink.at(left + x, top + y)) {
          across[x]++;
          down[y]++;
        }
      }
    }
    int[] words = box.clone();
    while (words[0] < box[2] && across[words[0]] < 2) {
      words[0]++;
    }
    while (words[2] > words[0] && across[words[2]] < 2) {
      words[2]--;
    }
    while (words[1] < box[3] && down[words[1]] < 2) {
      words[1]++;
    }
    while (words[3] > words[1] && down[words[3]] < 2) {
      words[3]--;
    }
    // What is grey around letters goes with them.
    return new int[] {
      Math.max(box[0], words[0] - 2),
      Math.max(box[1], words[1] - 2),
      Math.min(box[2], words[2] + 2),
      Math.min(box[3], words[3] + 2)
    };
  }

  private Cell cell(int row, int column, int tall, int wide, int[] box, int number, boolean full) {
    int margin = (int) Math.ceil(MARGIN * high);
    int x0 = box[0] - margin;
    int y0 = box[1] - margin;
    if (!full) {
      return new Cell(row, column, tall, wide, left + x0, top + y0, Optional.empty());
    }
    int across = box[2] - box[0] + 1 + 2 * margin;
    int down = box[3] - box[1] + 1 + 2 * margin;
    byte[] pixels = new byte[across * down];
    Arrays.fill(pixels, (byte) 255);
    for (int y = box[1]; y <= box[3]; y++) {
      for (int x = box[0]; x <= box[2]; x++) {
        if (owner[y * width + x] == number) {
          pixels[(y - y0) * across + x - x0] = page.pixels()[(top + y) * page.width() + left + x];
        }
      }
    }
    return new Cell(
        row,
        column,
        tall,
        wide,
        left + x0,
        top + y0,
        Optional.of(new GreyPicture(across, down, pixels)));
  }
}
