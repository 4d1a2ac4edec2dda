package kz.baspa.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.baspa.text.Edit;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.TabSeparatedTable;

/**
 * The table of all changes that were made to a raw text or proposed for it ({@code
 * NAME.changes.tsv}). Together with the restored text it gives the raw file back; see {@link Undo}.
 *
 * <pre>
 * line  column  offset  before  after  rule      confidence  applied  context            reason
 * 1     1       0                      encoding  1           yes      UTF-8 bom=no bytes=24 …
 * 1     5       4       ыкпал   ықпал  word      0.97        yes      оның ыкпалы артты  sure
 * </pre>
 *
 * The file is UTF-8 with a header line and one row a change, in the order of the raw text; {@code
 * line} and {@code column} (in code points) begin at 1, {@code offset} counts UTF-16 units of the
 * decoded raw text from 0. The first row, of rule {@code encoding}, changes nothing: its context
 * says how the raw file was encoded, whether it had a byte order mark, its length in bytes, the
 * SHA-256 of the file and of the restored text, and the name of the file.
 *
 * @param source how the raw file was encoded, and its SHA-256
 * @param textSha256 the SHA-256 of the restored text in UTF-8
 * @param rows the changes, made and proposed
 */
public record ChangeTable(RawText.Source source, String textSha256, List<Row> rows) {
  static final List<String> COLUMNS =
      List.of(
          "line",
          "column",
          "offset",
          "before",
          "after",
          "rule",
          "confidence",
          "applied",
          "context",
          "reason");

  /** The columns of tables that gave no reasons. */
  static final List<String> COLUMNS_WITHOUT_REASON = COLUMNS.subList(0, COLUMNS.size() - 1);

  static final String ENCODING_RULE = "encoding";

  /** How many UTF-16 units of the raw text the context shows on either side of a change. */
  private static final int CONTEXT = 30;

  /** How much of a long change the context repeats. */
  private static final int CONTEXT_OF_CHANGE = 60;

  public ChangeTable {
    rows = List.copyOf(rows);
  }

  /**
   * One change.
   *
   * @param line its line in the raw text, from 1
   * @param column its column there in code points, from 1
   * @param edit the change itself
   * @param context the raw text around it
   */
  public record Row(int line, int column, Edit edit, String context) {}

  /** The changes of a restored text. */
  public static ChangeTable of(Restored restored) {
    RawText raw = restored.raw();
    List<Edit> edits = new ArrayList<>(restored.lined().edited().edits());
    edits.addAll(restored.proposals());
    edits.sort(Comparator.comparingInt(Edit::start)); // stable
    LineAndColumn place = new LineAndColumn(raw.text());
    List<Row> rows = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      place.advanceTo(edit.start());
      rows.add(new Row(place.line(), place.column(), edit, context(raw.text(), edit)));
    }
    byte[] text = restored.lined().text().getBytes(StandardCharsets.UTF_8);
    return new ChangeTable(withSha256(raw), Digest.sha256(text), rows);
  }

  /** A text that came from no file has no SHA-256 yet. */
  private static RawText.Source withSha256(RawText raw) {
    RawText.Source source = raw.source();
    if (!source.sha256().isEmpty()) {
      return source;
    }
    byte[] bytes = Encodings.encode(raw);
    return new RawText.Source(
        source.name(),
        bytes.length,
        Digest.sha256(bytes),
        source.encoding(),
        source.byteOrderMark(),
        source.confidence());
  }

  private static String context(String raw, Edit edit) {
    int from = Math.max(0, edit.start() - CONTEXT);
    int to =
        Math.min(raw.length(), Math.min(edit.end(), edit.start() + CONTEXT_OF_CHANGE) + CONTEXT);
    if (from > 0 && Character.isLowSurrogate(raw.charAt(from))) {
      from++;
    }
    if (to < raw.length() && to > from && Character.isHighSurrogate(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(Math.min(from, to), to);
  }

  /** Writes the table in UTF-8. The stream is flushed and not closed. */
  public void write(OutputStream out) throws IOException {
    DecimalFormat confidence =
        new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(TabSeparatedTable.line(COLUMNS));
    String certainty = confidence.format(source.confidence());
    writer.write(
        TabSeparatedTable.line(
            "1", "1", "0", "", "", ENCODING_RULE, certainty, "yes", origin(), ""));
    for (Row row : rows) {
      Edit edit = row.edit();
      writer.write(
          TabSeparatedTable.line(
              Integer.toString(row.line()),
              Integer.toString(row.column()),
              Integer.toString(edit.start()),
              edit.before(),
              edit.after(),
              String.join("+", edit.rules()),
              confidence.format(edit.confidence()),
              edit.status().isApplied() ? "yes" : "no",
              row.context(),
              edit.reason().label()));
    }
    writer.flush();
  }

  private String origin() {
    return String.join(
        " ",
        source.encoding(),
        "bom=" + (source.byteOrderMark() ? "yes" : "no"),
        "bytes=" + source.bytes(),
        "raw-sha256=" + source.sha256(),
        "text-sha256=" + textSha256,
        "name=" + source.name());
  }

  /** The table as the bytes of its file. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
