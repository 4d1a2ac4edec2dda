package kz.baspa.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.batch.Fingerprint;
import kz.baspa.batch.Ledger;
import kz.baspa.batch.LedgerRow;
import kz.baspa.batch.ResultFile;
import kz.baspa.batch.WorkState;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The ledger of a run on a cluster, the same {@code ledger.tsv} that a run in one process writes,
 * and {@code ledger.parquet} beside it.
 *
 * <p>Hadoop file systems have no rows put at the end of a file by many. While a run goes on, each
 * work has a small file of its own with its rows; they are gathered at the end, or by the next run
 * where one was killed.
 */
final class ClusterLedger {
  /** The table for programs. */
  static final String PARQUET = "ledger.parquet";

  private static final String ROWS = HadoopFiles.WORKING + "/rows";

  private static final StructType FILE =
      DataTypes.createStructType(
          List.of(
              field("name", DataTypes.StringType),
              field("size", DataTypes.LongType),
              field("sha256", DataTypes.StringType)));

  private static final StructType SCHEMA =
      DataTypes.createStructType(
          List.of(
              field("work", DataTypes.StringType),
              field("input", DataTypes.StringType),
              field("options", DataTypes.StringType),
              field("state", DataTypes.StringType),
              field("pages", DataTypes.IntegerType),
              field("words", DataTypes.IntegerType),
              field("corrections", DataTypes.IntegerType),
              field("questions", DataTypes.LongType),
              field("findings", DataTypes.IntegerType),
              field("seconds", DataTypes.DoubleType),
              field("reason", DataTypes.StringType),
              field("files", DataTypes.createArrayType(FILE, false))));

  private final HadoopFiles results;

  /** Work → its lines, of which the last counts. */
  private final Map<String, String> lines = new TreeMap<>();

  private ClusterLedger(HadoopFiles results) {
    this.results = results;
  }

  private static StructField field(String name, org.apache.spark.sql.types.DataType type) {
    return DataTypes.createStructField(name, type, false);
  }

  /** What earlier runs said, those that were killed too. */
  static ClusterLedger open(HadoopFiles results) throws IOException {
    ClusterLedger ledger = new ClusterLedger(results);
    if (results.exists(Ledger.FILE)) {
      ledger.add(text(results, Ledger.FILE));
    }
    for (String file : results.list(ROWS)) {
      if (file.endsWith(".tsv")) {
        String text = text(results, file);
        // It holds what was said before, too.
        Ledger.parse(text).forEach(row -> ledger.lines.remove(row.work()));
        ledger.add(text);
      }
    }
    return ledger;
  }

  private static String text(HadoopFiles results, String file) throws IOException {
    return new String(results.read(file), StandardCharsets.UTF_8);
  }

  private void add(String text) {
    for (LedgerRow row : Ledger.parse(text)) {
      lines.merge(row.work(), row.line(), String::concat);
    }
  }

  /** The lines of a work; empty if there are none. */
  String find(String work) {
    return lines.getOrDefault(work, "");
  }

  /** Puts these in place of what was said of a work. */
  void put(String work, String told) {
    lines.put(work, told);
  }

  /** Notes of all works but these that they are not among the inputs any more. */
  void markGone(Set<String> there) {
    lines.replaceAll(
        (work, told) -> {
          LedgerRow row = last(told);
          return there.contains(work) || row.state() == WorkState.GONE ? told : row.gone().line();
        });
  }

  /** The file that keeps the rows of a work while the run goes on. */
  static String rowsOf(String work) {
    return ROWS + "/" + Fingerprint.of(work.getBytes(StandardCharsets.UTF_8)) + ".tsv";
  }

  /** Writes both tables and clears what was kept for the run. */
  void write(SparkSession spark) throws IOException {
    StringBuilder text = new StringBuilder(Ledger.header());
    lines.values().forEach(text::append);
    List<Row> rows = new ArrayList<>();
    lines.values().forEach(told -> rows.add(row(last(told))));
    String fresh = HadoopFiles.WORKING + "/" + PARQUET;
    spark
        .createDataFrame(rows, SCHEMA)
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(results.path(fresh).toString());
    results.deleteFolder(PARQUET);
    results.move(fresh, PARQUET);
    results.write(Ledger.FILE, text.toString().getBytes(StandardCharsets.UTF_8));
    results.deleteFolder(HadoopFiles.WORKING);
  }

  /** What the lines of a work say last. */
  static LedgerRow last(String lines) {
    List<LedgerRow> rows = Ledger.parse(Ledger.header() + lines);
    return rows.get(rows.size() - 1);
  }

  private static Row row(LedgerRow row) {
    return RowFactory.create(
        row.work(),
        row.input(),
        row.options(),
        row.state().key(),
        row.pages(),
        row.words(),
        row.corrections(),
        row.questions(),
        row.findings(),
        row.seconds(),
        row.reason(),
        files(row.files()));
  }

  private static List<Row> files(Collection<ResultFile> files) {
    return files.stream()
        .map(file -> RowFactory.create(file.name(), file.size(), file.sha256()))
        .toList();
  }
}
