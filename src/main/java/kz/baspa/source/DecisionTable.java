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
import kz.baspa.text.TabSeparatedTable;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;

/**
 * The table of a person's decisions ({@code --decisions}, {@code NAME.decisions.tsv}).
 *
 * <pre>
 * decision  before    after     replacement  offset  left  right
 * accept    елдін     елдің
 * refuse    каркынын  қарқынын                       еру   анықтау;
 * replace   бнологтар           биологтар    1204
 * </pre>
 *
 * UTF-8, a header line that names the columns, one row a decision; a row whose first cell is empty
 * decides nothing. Columns may stand in any order and only the first two are needed; others than
 * these are passed over. Cells are escaped as in the table of changes.
 */
public final class DecisionTable {
  private static final String OFFSET = "offset";

  private static final List<String> COLUMNS =
      List.of("decision", "before", "after", "replacement", OFFSET, "left", "right");

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
    TabSeparatedTable table = TabSeparatedTable.parse(text);
    if (!table.columns().containsAll(COLUMNS.subList(0, 2)) || table.rows().size() > MOST_ROWS) {
      throw new BaspaException(Fault.INPUT, "source.no-decisions", name);
    }
    return table.rows().stream()
        .filter(row -> !row.isBlank() && !row.cell("decision").isBlank())
        .map(row -> decision(row, name))
        .toList();
  }

  private static Decision decision(TabSeparatedTable.Row row, String name) {
    try {
      String offset = row.cell(OFFSET).strip();
      return new Decision(
          verdict(row.cell("decision").strip()).orElseThrow(),
          row.cell("before"),
          row.cell("after"),
          row.cell("replacement"),
          offset.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(offset)),
          row.cell("left"),
          row.cell("right"),
          row.line());
    } catch (RuntimeException e) {
      throw new BaspaException(e, Fault.INPUT, "source.decision-broken", name, row.line());
    }
  }

  private static Optional<Verdict> verdict(String word) {
    return Arrays.stream(Verdict.values()).filter(v -> word(v).equals(word)).findFirst();
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** The table as the bytes of its file; without offsets where no decision has one. */
  public static byte[] toBytes(List<Decision> decisions) {
    boolean places = decisions.stream().anyMatch(decision -> decision.offset().isPresent());
    StringBuilder table = new StringBuilder(line(COLUMNS, places));
    for (Decision decision : decisions) {
      OptionalInt offset = decision.offset();
      List<String> cells =
          List.of(
              word(decision.verdict()),
              decision.before(),
              decision.after(),
              decision.replacement(),
              offset.isEmpty() ? "" : Integer.toString(offset.getAsInt()),
              decision.left(),
              decision.right());
      table.append(line(cells, places));
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells, boolean places) {
    List<String> written = new ArrayList<>(cells);
    if (!places) {
      written.remove(COLUMNS.indexOf(OFFSET));
    }
    return TabSeparatedTable.line(written);
  }
}
