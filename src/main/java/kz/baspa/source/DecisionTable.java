package kz.baspa.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Decision;
import kz.baspa.text.Decision.Verdict;

/**
 * The table of a person's decisions ({@code --decisions}, {@code NAME.decisions.tsv}).
 *
 * <pre>
 * decision  before    after     replacement  offset  left  right
 * accept    елдін     елдің
 * refuse    каркынын  қарқынын                       еру   анықтау;
 * replace   рссми               ресми        1204
 * </pre>
 *
 * UTF-8, a header line that names the columns, one row a decision. Columns may stand in any order
 * and only the first two are needed; others than these are passed over. Cells are escaped as in the
 * table of changes.
 */
public final class DecisionTable {
  private static final List<String> COLUMNS =
      List.of("decision", "before", "after", "replacement", "offset", "left", "right");

  /** More rows than this are no person's work. */
  private static final int MOST_ROWS = 100_000;

  private DecisionTable() {}

  /** The decisions in a file. */
  public static List<Decision> read(Path file) {
    return read(SmallFile.text(file), file.toString());
  }

  /**
   * The decisions in the text of a table.
   *
   * @param name what to call it in messages
   * @throws BaspaException of bad input with the line of the first fault
   */
  static List<Decision> read(String text, String name) {
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    List<String> header = Arrays.asList(lines[0].split("\t", -1));
    if (!header.containsAll(COLUMNS.subList(0, 2)) || lines.length > MOST_ROWS) {
      throw new BaspaException(Fault.INPUT, "source.no-decisions", name);
    }
    List<Decision> decisions = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        decisions.add(decision(header, lines[i].split("\t", -1), name, i + 1));
      }
    }
    return List.copyOf(decisions);
  }

  private static Decision decision(List<String> header, String[] cells, String name, int row) {
    try {
      String offset = cell(header, cells, "offset").strip();
      return new Decision(
          verdict(cell(header, cells, "decision").strip()).orElseThrow(),
          cell(header, cells, "before"),
          cell(header, cells, "after"),
          cell(header, cells, "replacement"),
          offset.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(offset)),
          cell(header, cells, "left"),
          cell(header, cells, "right"),
          row);
    } catch (RuntimeException e) {
      throw new BaspaException(e, Fault.INPUT, "source.decision-broken", name, row);
    }
  }

  private static Optional<Verdict> verdict(String word) {
    return Arrays.stream(Verdict.values()).filter(v -> word(v).equals(word)).findFirst();
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** A cell by its column; empty where an editor left out the last cells of a row. */
  private static String cell(List<String> header, String[] cells, String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= cells.length ? "" : Cell.unescape(cells[index]);
  }

  /** The table as the bytes of its file. */
  public static byte[] toBytes(List<Decision> decisions) {
    StringBuilder table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    for (Decision decision : decisions) {
      OptionalInt offset = decision.offset();
      table
          .append(
              String.join(
                  "\t",
                  word(decision.verdict()),
                  Cell.escape(decision.before()),
                  Cell.escape(decision.after()),
                  Cell.escape(decision.replacement()),
                  offset.isEmpty() ? "" : Integer.toString(offset.getAsInt()),
                  Cell.escape(decision.left()),
                  Cell.escape(decision.right())))
          .append('\n');
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
