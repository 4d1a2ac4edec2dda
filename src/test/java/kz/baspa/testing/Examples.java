package kz.baspa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a file of examples: a name, a raw text of any number of lines, and the lines that come of
 * it. An empty line ends an example.
 *
 * <pre>
 * === numbers on lines of their own
 * МАЗМҰНЫ
 * Кіріспе
 * 3
 * ---
 * 1||Кіріспе|3
 * </pre>
 */
public final class Examples {
  private static final String NAME = "=== ";
  private static final String COMES_OF_IT = "\n---\n";

  /**
   * An example.
   *
   * @param name what it is an example of
   * @param raw the text; its last line has no line end
   * @param expected what comes of it, line by line
   */
  public record Example(String name, String raw, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Examples() {}

  /** The examples of a file that lies beside the class that tests them. */
  public static List<Example> read(Class<?> test, String file) {
    List<Example> examples = new ArrayList<>();
    for (String block : ("\n" + text(test, file)).split("\n" + NAME)) {
      if (block.isBlank()) {
        continue;
      }
      int name = block.indexOf('\n');
      int raw = block.indexOf(COMES_OF_IT);
      examples.add(
          new Example(
              block.substring(0, name),
              block.substring(name + 1, raw),
              block.substring(raw + COMES_OF_IT.length()).strip().lines().toList()));
    }
    return examples;
  }

  private static String text(Class<?> test, String file) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
