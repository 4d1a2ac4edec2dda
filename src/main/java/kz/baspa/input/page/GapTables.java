package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables without drawn lines: rows whose words stand below each other in three columns or
 * more, with wide gaps between them. Two columns are a table only below a caption.
 */
final class GapTables {
  private static final Pattern CAPTION =
      Pattern.compile(
          "^\\W{0,3}(?:\\d{1,3}(?:\\.\\d{1,3})?\\s?[-–—]?\\s?кесте|(?:кесте|таблица|table)\\s*№?\\s?\\d).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Rows that are farther apart, in sizes of letters, are not of one table. */
  private static final double FARTHEST = 3.5;

  private final List<PageLine> rows;

  /** Words that stand together, and where. */
  private record Span(List<PlacedText> pieces, double left, double right) {}

  /** Where the words of a column stand. */
  private record Stretch(double left, double right) {
    boolean meets(Span span) {
      return span.left() < right && span.right() > left;
    }

    Stretch with(Span span) {
      return new Stretch(Math.min(left, span.left()), Math.max(right, span.right()));
    }
  }

  private GapTables(List<PageLine> rows) {
    this.rows = rows;
  }

  /**
   * The tables among these words.
   *
   * @param pieces the words of a page that stand in no other table
   */
  static List<PageTable> of(List<PlacedText> pieces) {
    return new GapTables(LineBuilder.rows(pieces)).find();
  }

  private List<PageTable> find() {
    List<PageTable> tables = new ArrayList<>();
    int at = 0;
    while (at < rows.size()) {
      boolean captioned = at > 0 && CAPTION.matcher(rows.get(at - 1).text()).matches();
      PageTable table = tableAt(at, captioned);
      if (table == null) {
        at++;
        continue;
      }
      tables.add(table);
      while (at < rows.size() && rows.get(at).baseline() < table.bottom()) {
        at++;
      }
    }
    return tables;
  }

  /** The table whose first row is this one; null if there is none. */
  private @Nullable PageTable tableAt(int from, boolean captioned) {
    List<Span> first = spans(rows.get(from));
    if (first.size() < (captioned ? 2 : 3)) {
      return null;
    }
    List<Stretch> columns = new ArrayList<>();
    first.forEach(span -> columns.add(new Stretch(span.left(), span.right())));
    List<List<List<Span>>> table = new ArrayList<>();
    int full = 0;
    int to = from;
    int kept = from;
    int keptRows = 0;
    while (to < rows.size() && (to == from || isNear(rows.get(to - 1), rows.get(to)))) {
      List<Span> spans = spans(rows.get(to));
      if (!fits(spans, columns)) {
        break;
      }
      boolean opens = spans.size() > 1 && columns.get(0).meets(spans.get(0));
      if (opens || table.isEmpty()) {
        List<List<Span>> cells = new ArrayList<>();
        columns.forEach(each -> cells.add(new ArrayList<>()));
        table.add(cells);
      }
      List<List<Span>> cells = table.get(table.size() - 1);
      for (Span span : spans) {
        int column = column(span, columns);
        columns.set(column, columns.get(column).with(span));
        cells.get(column).add(span);
      }
      full += spans.size() == columns.size() ? 1 : 0;
      to++;
      if (spans.size() > 1) {
        kept = to;
        keptRows = table.size();
      }
    }
    return full >= (captioned ? 2 : 3)
        ? made(from, kept, columns, table.subList(0, keptRows))
        : null;
  }

  private boolean isNear(PageLine before, PageLine row) {
    return row.baseline() - before.baseline() < FARTHEST * row.size();
  }

  /** Whether each of these stands in one column, no two in the same. */
  private static boolean fits(List<Span> spans, List<Stretch> columns) {
    int last = -1;
    for (Span span : spans) {
      int column = column(span, columns);
      if (column <= last) {
        return false;
      }
      last = column;
    }
    return true;
  }

  /** The one column that this stands in; -1 if it stands in none or in several. */
  private static int column(Span span, List<Stretch> columns) {
    int found = -1;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).meets(span)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** The words of a row, parted where the gaps are wide. */
  private static List<Span> spans(PageLine row) {
    List<PlacedText> pieces = row.pieces();
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).spaced()) {
        gaps.add(pieces.get(i).left() - pieces.get(i - 1).right());
      }
    }
    gaps.sort(Comparator.naturalOrder());
    double usual = gaps.isEmpty() ? 0 : Math.min(gaps.get(gaps.size() / 4), 0.5 * row.size());
    double wide = Math.max(1.3 * row.size(), 2.5 * usual);
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).left() - pieces.get(i - 1).right() > wide) {
        List<PlacedText> part = pieces.subList(from, i);
        spans.add(new Span(part, part.get(0).left(), part.get(part.size() - 1).right()));
        from = i;
      }
    }
    return spans;
  }

  private PageTable made(int from, int to, List<Stretch> columns, List<List<List<Span>>> table) {
    List<PageTable.Row> made = new ArrayList<>();
    for (List<List<Span>> row : table) {
      List<PageTable.Cell> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        List<PageLine> lines =
            row.get(column).stream().map(span -> new PageLine(span.pieces())).toList();
        cells.add(new PageTable.Cell(lines, column, 1, 1));
      }
      made.add(new PageTable.Row(cells));
    }
    List<Double> edges = columns.stream().map(Stretch::left).toList();
    double right = columns.get(columns.size() - 1).right() + 1;
    double top = rows.get(from).top();
    return new PageTable(edges.get(0), top, right, rows.get(to - 1).bottom(), edges, made);
  }
}
