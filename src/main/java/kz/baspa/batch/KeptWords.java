package kz.baspa.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.TabSeparatedTable;
import kz.baspa.text.TabSeparatedTable.Row;

/**
 * What the first pass over a collection has counted so far, beside the ledger, so that one that was
 * stopped goes on: a line a work, put at the end in one write. It goes when the list is written.
 */
final class KeptWords implements AutoCloseable {
  private static final String FILE = ".baspa-collection.tsv";
  private static final int WIDTH = 6;

  private final Path file;
  private final RandomAccessFile out;
  private final Map<String, WordsOfWork> found = new HashMap<>();

  private KeptWords(Path file, RandomAccessFile out) {
    this.file = file;
    this.out = out;
  }

  /** What is kept in a folder of results. */
  static KeptWords open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      KeptWords kept = new KeptWords(file, new RandomAccessFile(file.toFile(), "rw"));
      kept.read();
      return kept;
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
  }

  /** Takes away what is kept in a folder. */
  static void forget(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
  }

  private void read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    out.setLength(whole);
    out.seek(whole);
    String text = "\n" + new String(bytes, 0, whole, StandardCharsets.UTF_8);
    for (Row row : TabSeparatedTable.parse(text).rows()) {
      if (row.size() == WIDTH) {
        remember(row);
      }
    }
  }

  private void remember(Row row) {
    try {
      WordsOfWork words =
          new WordsOfWork(
              set(row.cell(3), part -> part),
              set(row.cell(4), part -> part),
              set(row.cell(5), part -> Long.parseUnsignedLong(part, 16)));
      found.put(key(row.cell(0), row.cell(1), row.cell(2)), words);
    } catch (IllegalArgumentException e) {
      return; // it is damaged: that work is counted again
    }
  }

  private static String key(String work, String input, String options) {
    return work + "\n" + input + "\n" + options;
  }

  private static <T> Set<T> set(String cell, Function<String, T> value) {
    return Stream.of(cell.split(" "))
        .filter(part -> !part.isEmpty())
        .map(value)
        .collect(Collectors.toSet());
  }

  /**
   * What was counted of a work, if it is the same and was restored with the same options.
   *
   * @param input the SHA-256 of its file
   */
  synchronized Optional<WordsOfWork> find(Work work, String input, String options) {
    return Optional.ofNullable(found.get(key(work.key(), input, options)));
  }

  /** Keeps what was counted of a work. */
  synchronized void keep(Work work, String input, String options, WordsOfWork words) {
    String line =
        TabSeparatedTable.line(
            work.key(),
            input,
            options,
            cell(words.questioned().stream()),
            cell(words.names().stream()),
            cell(words.sketch().stream().map(Long::toHexString)));
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
  }

  private static String cell(Stream<String> values) {
    return values.sorted().collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
  }
}
