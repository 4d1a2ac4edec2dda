package kz.baspa.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.baspa.output.OutputFiles;

/**
 * A file of lines to which a run adds at the end, each line in one write. What a killed run left of
 * its last line is cut off when the file is opened again.
 *
 * <pre>{@code
 * try (AppendedLines lines = AppendedLines.open(folder.resolve("ledger.tsv"))) {
 *   lines.text();           // the whole lines that stand there, "" in a new file
 *   lines.append("a\tb\n"); // on the disk when this returns
 * }
 * }</pre>
 *
 * Every method throws a {@link kz.baspa.text.BaspaException} of output where the file cannot be
 * read or written. For one thread at a time.
 */
final class AppendedLines implements AutoCloseable {
  private final Path file;

  /** Not a channel: a thread that is interrupted would close it for all. */
  private final RandomAccessFile out;

  private final String text;

  private AppendedLines(Path file, RandomAccessFile out) throws IOException {
    this.file = file;
    this.out = out;
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    out.setLength(whole);
    out.seek(whole);
    text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
  }

  /** Opens a file, which is begun if there is none. */
  static AppendedLines open(Path file) {
    try {
      return new AppendedLines(file, new RandomAccessFile(file.toFile(), "rw"));
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
  }

  /** The whole lines that stood there when it was opened. */
  String text() {
    return text;
  }

  /** Puts a line at the end; it is on the disk when this returns. */
  void append(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
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
