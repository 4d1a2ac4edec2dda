package kz.baspa.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A file that was made of a work.
 *
 * @param name where it lies in the folder of its work's results: {@code thesis.pictures/1.png}
 * @param size in bytes
 * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal
 */
public record ResultFile(String name, long size, String sha256) {
  /** No name in a folder has two of them. */
  private static final String BETWEEN = "//";

  /** What is told of these files. */
  static List<ResultFile> of(SortedMap<String, byte[]> files) {
    List<ResultFile> told = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      told.add(
          new ResultFile(file.getKey(), file.getValue().length, Fingerprint.of(file.getValue())));
    }
    return told;
  }

  /** Several in one cell of a table: {@code 1024:e3b0…:thesis.xml//…}. */
  static String cell(List<ResultFile> files) {
    return files.stream()
        .map(file -> file.size + ":" + file.sha256 + ":" + file.name)
        .collect(Collectors.joining(BETWEEN));
  }

  /**
   * The files in a cell.
   *
   * @throws IllegalArgumentException if it tells of none
   */
  static List<ResultFile> parse(String cell) {
    List<ResultFile> files = new ArrayList<>();
    for (String part : cell.isEmpty() ? new String[0] : cell.split(BETWEEN, -1)) {
      String[] told = part.split(":", 3);
      if (told.length != 3) {
        throw new IllegalArgumentException(part);
      }
      files.add(new ResultFile(told[2], Long.parseLong(told[0]), told[1]));
    }
    return files;
  }
}
