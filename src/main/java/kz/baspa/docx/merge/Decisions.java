package kz.baspa.docx.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.baspa.docx.read.Piece;

/**
 * Writes decisions as the table that {@code --decisions} reads: UTF-8, a header line, one row a
 * decision. A row whose {@code left} and {@code right} are empty is about the whole series.
 */
public final class Decisions {
  /** The columns. */
  public static final String HEADER = "decision\tbefore\tafter\treplacement\tleft\tright\n";

  private Decisions() {}

  /** The table, rows in the order of the work. */
  public static byte[] toBytes(List<Decision> decisions) {
    StringBuilder table = new StringBuilder(HEADER);
    for (Decision decision : decisions) {
      table
          .append(decision.verdict().name().toLowerCase(Locale.ROOT))
          .append('\t')
          .append(cell(decision.before()))
          .append('\t')
          .append(cell(decision.after()))
          .append('\t')
          .append(cell(decision.replacement()))
          .append('\t')
          .append(cell(decision.left()))
          .append('\t')
          .append(cell(decision.right()))
          .append('\n');
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace(String.valueOf(Piece.NOTE_MARK), "");
  }
}
