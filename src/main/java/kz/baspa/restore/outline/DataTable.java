package kz.baspa.restore.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that ship beside this package: UTF-8, cells parted by tabs, comments after #. */
final class DataTable {
  private DataTable() {}

  /** The rows of a table, each with its cells. */
  static List<String[]> read(String name) {
    try (InputStream in = DataTable.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
