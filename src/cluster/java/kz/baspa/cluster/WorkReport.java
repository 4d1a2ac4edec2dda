package kz.baspa.cluster;

import java.util.List;
import kz.baspa.batch.LedgerRow;
import kz.baspa.batch.ResultFile;
import kz.baspa.batch.WorkState;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What a machine tells of a work.
 *
 * @param work what the ledger calls it
 * @param isSkipped whether it was made by an earlier run and nothing changed since
 * @param isPutOff whether it is to be made at the end with nothing beside it: it took its process
 *     down, or the memory was not enough
 * @param lines what the ledger says of it now; empty if it was put off
 */
record WorkReport(String work, boolean isSkipped, boolean isPutOff, String lines) {
  static final StructType SCHEMA =
      new StructType()
          .add("work", DataTypes.StringType, false)
          .add("isSkipped", DataTypes.BooleanType, false)
          .add("isPutOff", DataTypes.BooleanType, false)
          .add("lines", DataTypes.StringType, false);

  static WorkReport of(ClusterWork work, boolean isSkipped, String lines) {
    return new WorkReport(work.key(), isSkipped, false, lines);
  }

  static WorkReport putOff(ClusterWork work) {
    return new WorkReport(work.key(), false, true, "");
  }

  /** A work that ended without results; those of an earlier run stay. */
  static WorkReport failed(
      ClusterWork work, ClusterSettings settings, WorkState state, String reason) {
    List<ResultFile> files =
        work.before().isEmpty() ? List.of() : ClusterLedger.last(work.before()).files();
    LedgerRow row =
        new LedgerRow(work.key(), "", settings.options(), state, 0, 0, 0, 0, 0, 0, reason, files);
    return new WorkReport(work.key(), false, false, work.before() + row.line());
  }

  static WorkReport of(Row row) {
    return new WorkReport(row.getString(0), row.getBoolean(1), row.getBoolean(2), row.getString(3));
  }

  Row row() {
    return RowFactory.create(work, isSkipped, isPutOff, lines);
  }

  /** What the ledger says of it last. */
  LedgerRow last() {
    return ClusterLedger.last(lines);
  }
}
