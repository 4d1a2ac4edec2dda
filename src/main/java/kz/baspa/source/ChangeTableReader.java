package kz.baspa.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Edit;
import kz.baspa.text.RawText;
import kz.baspa.text.Reason;
import kz.baspa.text.TabSeparatedTable;
import org.jspecify.annotations.Nullable;

/** Reads a change table back. */
final class ChangeTableReader {
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(\\S+) bom=(yes|no) bytes=(\\d{1,12}) raw-sha256=([0-9a-f]{64})"
              + " text-sha256=([0-9a-f]{64}) name=(.*)",
          Pattern.DOTALL);

  private final String name;

  ChangeTableReader(String name) {
    this.name = name;
  }

  ChangeTable read(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BaspaException(e, Fault.INPUT, "source.no-table", name);
    }
    TabSeparatedTable table = TabSeparatedTable.parse(text);
    boolean known =
        table.columns().equals(ChangeTable.COLUMNS)
            || table.columns().equals(ChangeTable.COLUMNS_WITHOUT_REASON);
    if (!known || table.rows().isEmpty()) {
      throw new BaspaException(Fault.INPUT, "source.no-table", name);
    }
    String[] origin = cells(table.rows().get(0));
    Matcher fields = ORIGIN.matcher(origin[8]);
    if (!origin[5].equals(ChangeTable.ENCODING_RULE) || !fields.matches()) {
      throw broken(2, null);
    }
    List<ChangeTable.Row> rows = table.rows().stream().skip(1).map(this::row).toList();
    return new ChangeTable(
        new RawText.Source(
            fields.group(6),
            Long.parseLong(fields.group(3)),
            fields.group(4),
            fields.group(1),
            fields.group(2).equals("yes"),
            number(origin[6], 2)),
        fields.group(5),
        rows);
  }

  private ChangeTable.Row row(TabSeparatedTable.Row row) {
    int number = row.line();
    String[] cells = cells(row);
    try {
      int start = Integer.parseInt(cells[2]);
      String before = cells[3];
      List<String> rules = List.of(cells[5].split("\\+", -1));
      boolean applied = cells[7].equals("yes");
      if (!applied && !cells[7].equals("no")) {
        throw broken(number, null);
      }
      Reason reason =
          cells.length < ChangeTable.COLUMNS.size() ? Reason.UNSTATED : Reason.of(cells[9]);
      Edit edit =
          new Edit(
              start,
              Math.addExact(start, before.length()),
              before,
              cells[4],
              rules,
              number(cells[6], number),
              Edit.Status.of(applied, rules),
              reason);
      return new ChangeTable.Row(
          Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), edit, cells[8]);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw broken(number, e);
    }
  }

  private String[] cells(TabSeparatedTable.Row row) {
    String[] cells = new String[row.size()];
    int least = ChangeTable.COLUMNS_WITHOUT_REASON.size();
    if (cells.length < least || cells.length > ChangeTable.COLUMNS.size()) {
      throw broken(row.line(), null);
    }
    try {
      Arrays.setAll(cells, row::cell);
    } catch (IllegalArgumentException e) {
      throw broken(row.line(), e);
    }
    return cells;
  }

  private double number(String cell, int number) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw broken(number, e);
    }
  }

  private BaspaException broken(int line, @Nullable Exception cause) {
    return new BaspaException(cause, Fault.INPUT, "source.table-broken", name, line);
  }
}
