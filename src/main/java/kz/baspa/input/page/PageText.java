package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.baspa.ocr.recognized.TextColumns;
import org.jspecify.annotations.Nullable;

/** A page while it is read: what of it is text, and what runs at its edges. */
final class PageText {
  private final Page page;
  private final List<PageTable> tables;
  private final double gutter;
  private final ReadColumns read;
  private List<PageLine> lines;
  private final List<PageLine> heads = new ArrayList<>();
  private final List<PageLine> feet = new ArrayList<>();
  private final List<PageNote> notes = new ArrayList<>();

  /** How far lines are from each other between which there is white, in usual distances. */
  private static final double APART = 1.4;

  /** Of so many lines one at most begins behind white where white means something. */
  private static final int FEW = 4;

  /** A heading takes up no more lines, */
  private static final int MOST_OF_HEADING = 3;

  /** and so much room is left behind it, in sizes of letters. */
  private static final double ROOM = 3;

  private final TreeMap<Integer, Column> columns = new TreeMap<>();
  private @Nullable Integer printed;

  PageText(Page page) {
    this.page = page;
    boolean isRead = !page.lines().isEmpty();
    List<PlacedText> pieces =
        isRead
            ? page.lines().stream().flatMap(line -> line.pieces().stream()).toList()
            : page.pieces();
    this.tables = new ArrayList<>(page.tables());
    tables.addAll(RuledTables.of(page.strokes(), pieces, isRead));
    this.read = ReadColumns.of(outside(page.lines(), ReadColumns.NONE), across());
    List<List<PlacedText>> groups = isRead ? read.groups() : List.of(outsideTables(pieces));
    if (page.number() > 1) { // what stands in columns on a title page is no table
      groups.forEach(group -> tables.addAll(GapTables.of(group)));
    }
    tables.sort(Comparator.comparingDouble(PageTable::top));
    if (isRead) {
      this.lines = outside(read.lines(), read);
      this.gutter = Double.NaN;
      return;
    }
    LineBuilder.Lines found = LineBuilder.lines(outsideTables(pieces));
    this.lines = new ArrayList<>(found.lines());
    this.gutter = found.gutter();
  }

  private List<PlacedText> outsideTables(List<PlacedText> pieces) {
    return pieces.stream().filter(each -> !isInTable(each)).toList();
  }

  /** The places of tables and pictures, each as a word that runs over both columns. */
  private List<TextColumns.Word> across() {
    List<TextColumns.Word> across = new ArrayList<>();
    tables.forEach(
        table ->
            across.add(
                new TextColumns.Word(
                    table.left(), table.top(), table.right(), table.bottom(), "")));
    page.pictures()
        .forEach(
            picture ->
                across.add(
                    new TextColumns.Word(
                        picture.left(), picture.top(), picture.right(), picture.bottom(), "")));
    return across;
  }

  /** What of these lines stands in no table. */
  private List<PageLine> outside(List<PageLine> all, ReadColumns read) {
    List<PageLine> outside = new ArrayList<>();
    for (PageLine line : all) {
      List<PlacedText> left = line.pieces().stream().filter(each -> !isInTable(each)).toList();
      if (left.size() == line.pieces().size()) {
        outside.add(line);
      } else if (!left.isEmpty()) {
        PageLine part = line.part(left);
        read.handOn(line, part);
        outside.add(part);
      }
    }
    return outside;
  }

  private boolean isInTable(PlacedText piece) {
    return tables.stream()
        .anyMatch(
            table ->
                piece.middle() >= table.left() - 1
                    && piece.middle() < table.right()
                    && piece.centre() >= table.top() - 1
                    && piece.centre() < table.bottom());
  }

  Page page() {
    return page;
  }

  int number() {
    return page.number();
  }

  double height() {
    return page.height();
  }

  List<PageTable> tables() {
    return tables;
  }

  /** The lines that are text, in the order of reading. */
  List<PageLine> lines() {
    return lines;
  }

  void run(PageLine line, boolean top) {
    if (!isRunning(line)) {
      (top ? heads : feet).add(line);
    }
  }

  boolean isRunning(PageLine line) {
    return heads.contains(line) || feet.contains(line);
  }

  /** Takes lines out of the text. */
  void drop(List<PageLine> gone) {
    lines = new ArrayList<>(lines.stream().filter(line -> !gone.contains(line)).toList());
  }

  List<PageLine> heads() {
    heads.sort(Comparator.comparingDouble(PageLine::baseline));
    return heads;
  }

  List<PageLine> feet() {
    feet.sort(Comparator.comparingDouble(PageLine::baseline));
    return feet;
  }

  void printed(int number) {
    printed = number;
  }

  /** The number that is printed on the page; that of the page in the file if there is none. */
  String label() {
    return printed == null ? "" : Integer.toString(printed);
  }

  List<PageNote> notes() {
    return notes;
  }

  /** The column that a line stands in. */
  Column column(PageLine line) {
    Column column = columns.get(side(line));
    return column == null ? columns.firstEntry().getValue() : column;
  }

  /** 1 for a line of the left column, 2 for one of the right column, 0 for any other. */
  private int side(PageLine line) {
    if (Double.isNaN(gutter)) {
      return read.side(line);
    }
    boolean crosses = line.left() < gutter && line.right() > gutter;
    return crosses ? 0 : line.right() <= gutter + 1 ? ReadColumns.LEFT : ReadColumns.RIGHT;
  }

  /**
   * Whether white stands above and below these lines, and above and below few others: where every
   * paragraph stands apart it says nothing. At the top of a page there is white above.
   */
  boolean isApart(PageLine first, PageLine last) {
    double wide = APART * column(first).leading();
    List<PageLine> beside = lines.stream().filter(line -> side(line) == side(first)).toList();
    int from = beside.indexOf(first);
    int behind = beside.indexOf(last) + 1;
    if (wide <= 0 || from < 0 || behind <= from || behind >= beside.size()) {
      return false;
    }
    long steps = IntStream.range(1, beside.size()).filter(i -> step(beside, i) > wide).count();
    return steps * FEW < beside.size()
        && (from == 0 || step(beside, from) > wide)
        && step(beside, behind) > wide;
  }

  /**
   * Whether a page opens with this line as one does with a heading: it ends before the edge and
   * without a stop, or goes on in a line or two that do, and white stands below.
   */
  boolean opensApart(PageLine line) {
    int at = lines.indexOf(line);
    for (int to = at; at == 0 && to < Math.min(MOST_OF_HEADING, lines.size()); to++) {
      PageLine last = lines.get(to);
      if (isApart(line, last)) {
        return column(last).right() - last.right() > ROOM * last.size()
            && !last.text().matches(".*[.,:;!?…\\-–—]");
      }
    }
    return false;
  }

  private static double step(List<PageLine> lines, int index) {
    return lines.get(index).baseline() - lines.get(index - 1).baseline();
  }

  boolean hasColumns() {
    return !Double.isNaN(gutter) || !read.sides().isEmpty();
  }

  /** Whether lists or columns stand side by side on it, which cannot be told. */
  boolean isDoubtful() {
    return read.isDoubtful();
  }

  /** Measures the columns once the running lines and notes are out. */
  void measure(double tolerance, Column usual) {
    List<List<PageLine>> sides = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (PageLine line : lines) {
      sides.get(side(line)).add(line);
    }
    columns.put(0, Column.of(sides.get(0), tolerance, usual));
    for (int side = 1; side < 3; side++) {
      if (!sides.get(side).isEmpty()) {
        columns.put(side, Column.of(sides.get(side), tolerance, Column.NONE));
      }
    }
  }
}
