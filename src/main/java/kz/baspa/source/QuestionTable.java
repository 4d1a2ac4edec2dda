package kz.baspa.source;

import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import kz.baspa.text.Edit;
import kz.baspa.text.Restored;
import kz.baspa.text.TabSeparatedTable;

/**
 * A table of decisions ready to be filled in: a row for each question that a restoration leaves to
 * a person, with nothing decided ({@code NAME.decisions.tsv}). {@link DecisionTable} passes over
 * the rows in which nothing is decided.
 *
 * <pre>
 * decision  before  after   replacement  offset  confidence  rule         context
 *           елдін   елдің                1204    0.81        kazakh-word  біздің елдін тарихы
 *           бнологтар                    1733    0.6         unknown-word бнологтар тобы
 * </pre>
 */
public final class QuestionTable {
  private static final List<String> COLUMNS =
      List.of(
          "decision", "before", "after", "replacement", "offset", "confidence", "rule", "context");

  private QuestionTable() {}

  /** How many questions a restoration leaves to a person. */
  public static long count(Restored restored) {
    return restored.proposals().stream().filter(edit -> !edit.decided()).count();
  }

  /** The table as the bytes of its file, UTF-8, in the order of the raw text. */
  public static byte[] of(Restored restored) {
    DecimalFormat confidence =
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    StringBuilder table = new StringBuilder(TabSeparatedTable.line(COLUMNS));
    for (ChangeTable.Row row : ChangeTable.of(restored).rows()) {
      Edit edit = row.edit();
      if (!edit.status().isApplied() && !edit.decided()) {
        table.append(
            TabSeparatedTable.line(
                "",
                edit.before(),
                edit.after(),
                "",
                Integer.toString(edit.start()),
                confidence.format(edit.confidence()),
                String.join("+", edit.rules()),
                row.context()));
      }
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
