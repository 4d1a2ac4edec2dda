package kz.baspa.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.TabSeparatedTable;
import kz.baspa.text.TabSeparatedTable.Row;

/**
 * What was done in a folder of results, {@code ledger.tsv}: a header line and a row a work, which
 * Excel opens and programs read.
 *
 * <pre>
 * work         input   options  state  pages  words  …  seconds  reason  files
 * 2019/a.docx  e3b0…   9f86…    done   86     21400  …  4.10             1024:ab…:a.xml//…
 * </pre>
 *
 * While a run goes on, rows are put at the end, each in one write: a line that a killed run did not
 * finish is cut off by the next. The last row of a work counts. When the run ends, one row a work
 * is left, in the order of names. Safe for several threads.
 */
public final class Ledger implements AutoCloseable {
  /** Its name in the folder of results. */
  public static final String FILE = "ledger.tsv";

  /** Excel takes a file without it for one of the old 8-bit encodings. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;

  private final AppendedLines out;

  private final Map<String, LedgerRow> rows = new TreeMap<>();

  /** Work → file → the SHA-256 of what any run made under that name. */
  private final Map<String, Map<String, Set<String>>> made = new HashMap<>();

  private Ledger(Path file) {
    this.file = file;
    this.out = AppendedLines.open(file);
    if (out.text().isEmpty()) {
      out.append(header());
    }
    parse(out.text()).forEach(this::remember);
  }

  /**
   * The ledger of a folder, begun if there is none.
   *
   * @throws kz.baspa.text.BaspaException of output if it cannot be written
   */
  static Ledger open(Path folder) {
    return new Ledger(folder.resolve(FILE));
  }

  /** The rows of a ledger that no run is writing; none if there is no such file. */
  public static List<LedgerRow> read(Path file) throws IOException {
    return Files.exists(file) ? parse(Files.readString(file)) : List.of();
  }

  /** The rows in the text of a ledger; the last of a work counts. */
  public static List<LedgerRow> parse(String text) {
    List<LedgerRow> rows = new ArrayList<>();
    for (Row row : TabSeparatedTable.parse(text).rows()) {
      LedgerRow.parse(row).ifPresent(rows::add);
    }
    return rows;
  }

  /** The first line of every ledger. */
  public static String header() {
    return BYTE_ORDER_MARK + TabSeparatedTable.line(LedgerRow.COLUMNS);
  }

  private void remember(LedgerRow row) {
    rows.put(row.work(), row);
    Map<String, Set<String>> files = made.computeIfAbsent(row.work(), work -> new TreeMap<>());
    row.files()
        .forEach(
            made -> files.computeIfAbsent(made.name(), name -> new TreeSet<>()).add(made.sha256()));
  }

  /** The works of all rows. */
  synchronized Set<String> works() {
    return new TreeSet<>(rows.keySet());
  }

  /** Leaves a work out when the ledger is closed. */
  synchronized void forget(String work) {
    rows.remove(work);
    made.remove(work);
  }

  /** Notes that a work is not among the inputs any more. */
  synchronized void markGone(String work) {
    LedgerRow row = rows.get(work);
    if (row != null && row.state() != WorkState.GONE) {
      append(row.gone());
    }
  }

  /** What is said of a work last. */
  synchronized Optional<LedgerRow> find(String work) {
    return Optional.ofNullable(rows.get(work));
  }

  /**
   * The files that runs made of a work, and the SHA-256 of what they wrote: what stands there under
   * another is not theirs.
   */
  synchronized Map<String, Set<String>> madeOf(String work) {
    return new TreeMap<>(made.getOrDefault(work, Map.of()));
  }

  /** Puts a row at the end; it is on the disk when this returns. */
  synchronized void append(LedgerRow row) {
    LedgerRow before = rows.get(row.work());
    // A work that fails now has the files of an earlier run still.
    LedgerRow whole = row.files().isEmpty() && before != null ? row.withFiles(before.files()) : row;
    out.append(whole.line());
    if (whole.state() == WorkState.DONE) {
      made.remove(whole.work());
    }
    remember(whole);
  }

  /** Leaves one row a work. */
  @Override
  public synchronized void close() {
    StringBuilder text = new StringBuilder(header());
    rows.values().forEach(row -> text.append(row.line()));
    out.close();
    try (OutputFiles files = new OutputFiles(true)) {
      files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
      files.commit();
    }
  }
}
