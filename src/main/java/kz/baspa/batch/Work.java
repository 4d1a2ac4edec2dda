package kz.baspa.batch;

import java.nio.file.Path;
import kz.baspa.output.FileNames;

/**
 * One work of a run.
 *
 * @param input its file, a folder of pictures of its pages, or {@code -} for standard input
 * @param place the folder of its results in the folder of all results; empty for that itself
 * @param tree the same without the folder of its own that it has where others are called the same
 */
public record Work(String input, Path place, Path tree) {
  /** A work with no folder of its own. */
  public Work(String input, Path place) {
    this(input, place, place);
  }

  /** What its results are called: {@code thesis} for {@code 2019/thesis.docx}. */
  public String name() {
    return FileNames.name(input);
  }

  /** What its file is called: {@code thesis.docx}. */
  String fileName() {
    return String.valueOf(FileNames.path(input).toAbsolutePath().normalize().getFileName());
  }

  /** What the ledger calls it, the same on every machine: {@code 2019/thesis.docx}. */
  public String key() {
    return key(place);
  }

  private String key(Path folder) {
    return folder.resolve(fileName()).toString().replace('\\', '/');
  }

  /**
   * Whether the ledger called it so in a run in which other works were called the same as it, or
   * none were: {@code a.docx} for {@code a.docx/a.docx}, and the other way round.
   */
  boolean wasCalled(String key) {
    if (key.equals(key())) {
      return false;
    }
    String own = key(tree);
    return key.equals(own)
        || key.startsWith(own)
            && key.endsWith("/" + fileName())
            && key.substring(own.length(), key.length() - fileName().length() - 1)
                .matches("(-[0-9]+)?");
  }
}
