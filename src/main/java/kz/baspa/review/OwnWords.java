package kz.baspa.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** The person's own words, {@code NAME.words.txt}: a word a line, as {@code --words} reads it. */
final class OwnWords {
  private final Path file;
  private final BiConsumer<Path, byte[]> writer;

  OwnWords(Path file, BiConsumer<Path, byte[]> writer) {
    this.file = file;
    this.writer = writer;
  }

  /** Adds a word unless it is there; what the file has is kept. */
  void add(String word) {
    List<String> lines = new ArrayList<>();
    try {
      if (Files.exists(file)) {
        lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", file.toString());
    }
    if (!lines.contains(word)) {
      lines.add(word);
      writer.accept(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
