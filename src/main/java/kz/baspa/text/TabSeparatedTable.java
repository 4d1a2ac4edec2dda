package kz.baspa.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables of cells separated by tabs: the one reader and writer for the data files that ship, for
 * the table of changes and for the table of decisions.
 *
 * <pre>{@code
 * for (Row row : TabSeparatedTable.resource(LookAlikes.class, "look-alikes.tsv", 3)) {
 *   row.cell(0);
 * }
 * TabSeparatedTable table = TabSeparatedTable.parse("decision\tbefore\nrefuse\tел\\tжұрт\n");
 * table.rows().get(0).cell("before"); // "ел", a tab, "жұрт"
 * TabSeparatedTable.line("refuse", "ел\tжұрт"); // "refuse\tел\\tжұрт\n"
 * }</pre>
 *
 * A line feed ends a row, with or without a carriage return before it. A tab, line feed, carriage
 * return and backslash inside a cell are written {@code \t \n \r \\}, other characters that would
 * break a line as {@code \}{@code u} and four hexadecimal figures.
 *
 * @param columns the names of the columns
 * @param rows what stands below them
 */
public record TabSeparatedTable(List<String> columns, List<Row> rows) {
  public TabSeparatedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** One row. */
  public static final class Row {
    private final int line;
    private final List<String> columns;
    private final String[] cells;

    private Row(int line, List<String> columns, String[] cells) {
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    /** Its line in the file, from 1. */
    public int line() {
      return line;
    }

    /** How many cells it has. */
    public int size() {
      return cells.length;
    }

    /** Whether it holds nothing at all, or one cell of spaces. */
    public boolean isBlank() {
      return cells.length == 1 && cells[0].isBlank();
    }

    /**
     * A cell.
     *
     * @param column its place, from 0
     * @throws IllegalArgumentException if a backslash begins no escape
     * @throws IndexOutOfBoundsException if the row is shorter
     */
    public String cell(int column) {
      return Cell.unescape(cells[column]);
    }

    /**
     * A cell by the name of its column; empty where the table has no such column or an editor left
     * out the last cells of the row.
     *
     * @throws IllegalArgumentException if a backslash begins no escape
     */
    public String cell(String column) {
      int index = columns.indexOf(column);
      return index < 0 || index >= cells.length ? "" : cell(index);
    }
  }

  /**
   * The rows of a data file that ships beside a class: no line with names of columns; blank lines
   * and lines that begin with {@code #} are passed over.
   *
   * @param owner the class beside which it lies
   * @param name its file name
   * @param width how many cells every row has
   * @throws IllegalStateException if there is no such file or a row has another number of cells
   */
  public static List<Row> resource(Class<?> owner, String name, int width) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + owner.getName());
      }
      return data(new InputStreamReader(in, StandardCharsets.UTF_8), width);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * The same from any source. The reader is not closed.
   *
   * @throws IllegalArgumentException if a row has another number of cells, with its line
   */
  public static List<Row> data(Reader source, int width) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != width) {
        throw new IllegalArgumentException(
            "line " + number + " has not " + width + " cells: " + line);
      }
      rows.add(new Row(number, List.of(), cells));
    }
    return List.copyOf(rows);
  }

  /**
   * A table whose first line names its columns. A byte order mark before it and the end of the last
   * line make no row; any other line does, even a blank one.
   */
  public static TabSeparatedTable parse(String text) {
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    String header = lines[0].startsWith("\uFEFF") ? lines[0].substring(1) : lines[0];
    List<String> columns = List.of(header.split("\t", -1));
    boolean ended = lines[lines.length - 1].isEmpty();
    List<Row> rows = new ArrayList<>(lines.length);
    for (int i = 1; i < (ended ? lines.length - 1 : lines.length); i++) {
      rows.add(new Row(i + 1, columns, lines[i].split("\t", -1)));
    }
    return new TabSeparatedTable(columns, rows);
  }

  /** A row as it is written, with its line feed. */
  public static String line(String... cells) {
    return line(Arrays.asList(cells));
  }

  /** A row as it is written, with its line feed. */
  public static String line(List<String> cells) {
    return cells.stream().map(Cell::escape).collect(Collectors.joining("\t", "", "\n"));
  }
}
