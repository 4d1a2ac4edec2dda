package kz.baspa.output;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The names of files as a person gives them.
 *
 * <pre>{@code
 * FileNames.name("theses/kz-usa.v2.docx"); // "kz-usa.v2"
 * }</pre>
 */
public final class FileNames {
  /** Standard input or output in place of a file. */
  public static final String STANDARD = "-";

  /** What the results of standard input are called. */
  private static final String STANDARD_NAME = "stdin";

  private FileNames() {}

  /** Whether it is standard input or output that is meant. */
  public static boolean isStandard(String file) {
    return file.equals(STANDARD);
  }

  /**
   * The file of this name.
   *
   * @throws BaspaException of wrong use if no file can have it
   */
  public static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new BaspaException(e, Fault.USAGE, "cli.no-path", file);
    }
  }

  /** What the results of an input are called: its name without folders and without its ending. */
  public static String name(String input) {
    if (isStandard(input)) {
      return STANDARD_NAME;
    }
    Path last = path(input).getFileName();
    String name = last == null ? STANDARD_NAME : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
