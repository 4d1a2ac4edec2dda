package kz.baspa.batch;

import java.nio.file.Path;
import kz.baspa.output.FileNames;

/**
 * One work of a run.
 *
 * @param input its file, a folder of pictures of its pages, or {@code -} for standard input
 * @param place the folder of its results in the folder of all results; empty for that itself
 */
public record Work(String input, Path place) {
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
    return place.resolve(fileName()).toString().replace('\\', '/');
  }
}
