package kz.baspa.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Reads the word tables of this room: word, tab, class; lines that begin with # are remarks. */
final class Words {
  private Words() {}

  /** The words of one class. */
  static Set<String> of(String table, String kind) {
    try (InputStream in = Words.class.getResourceAsStream(table)) {
      Set<String> words = new TreeSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.strip().split("\t");
        if (!line.startsWith("#") && cells.length == 2 && cells[1].equals(kind)) {
          words.add(cells[0]);
        }
      }
      return Set.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
