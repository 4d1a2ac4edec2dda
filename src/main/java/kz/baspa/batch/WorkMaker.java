package kz.baspa.batch;

import java.nio.file.Path;
import kz.baspa.text.Progress;

/**
 * Makes the files of one work; called by several threads at once.
 *
 * <pre>{@code
 * WorkMaker maker = new Conversion(baspa, formats, Metadata.NONE, Locale.ENGLISH);
 * Converted work = maker.make(Path.of("thesis.docx"), Progress.NONE);
 * }</pre>
 */
@FunctionalInterface
public interface WorkMaker {
  /**
   * Makes the files of a work and writes nothing.
   *
   * @param input a file, or a folder of pictures of pages
   * @param progress is told how far it has come, and may throw to stop the work
   */
  Converted make(Path input, Progress progress);

  /** All files of a work are on the disk. */
  default void written(Converted made) {}
}
