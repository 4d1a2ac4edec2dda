package kz.baspa.batch;

import java.io.IOException;
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

  private final AppendedLines lines;
  private final Map<String, WordsOfWork> found = new HashMap<>();

  private KeptWords(Path file) {
    this.lines = AppendedLines.open(file);
    // The file has no header line.
    for (Row row : TabSeparatedTable.parse("\n" + lines.text()).rows()) {
      if (row.size() == WIDTH) {
        remember(row);
      }
    }
  }

  /** What is kept in a folder of results. */
  static KeptWords open(Path folder) {
    return new KeptWords(folder.resolve(FILE));
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
    lines.append(
        TabSeparatedTable.line(
            work.key(),
            input,
            options,
            cell(words.questioned().stream()),
            cell(words.names().stream()),
            cell(words.sketch().stream().map(Long::toHexString))));
  }

  private static String cell(Stream<String> values) {
    return values.sorted().collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    lines.close();
  }
}
