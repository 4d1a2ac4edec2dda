package kz.baspa.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** The folder that results go to, each under the name of its input: {@code kz-usa.pdf}. */
public final class OutputFolder {
  private final Path folder;

  /** What all results are called, when it is not their input that says so. */
  private final Optional<String> name;

  /** The folders that were made for this one, the deepest first. */
  private final List<Path> made = new ArrayList<>();

  /**
   * A folder, which need not be there yet.
   *
   * @throws BaspaException of output if it is a file
   */
  public OutputFolder(String folder) {
    this(FileNames.path(folder), Optional.empty());
    if (Files.exists(this.folder) && !Files.isDirectory(this.folder)) {
      throw new BaspaException(Fault.OUTPUT, "cli.folder-is-file", folder);
    }
  }

  private OutputFolder(Path folder, Optional<String> name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * The folder of a file that was named, {@code books/thesis.pdf}; all results have its name.
   *
   * @param extension what its name may end with as a whole, {@code scan.pdf}
   */
  public static OutputFolder ofFile(String file, String extension) {
    Path path = FileNames.path(file);
    Path parent = path.getParent();
    String whole = String.valueOf(path.getFileName());
    boolean ends = whole.toLowerCase(Locale.ROOT).endsWith("." + extension);
    String name =
        ends ? whole.substring(0, whole.length() - extension.length() - 1) : FileNames.name(file);
    return new OutputFolder(parent == null ? Path.of("") : parent, Optional.of(name));
  }

  /** A folder in it. */
  public OutputFolder in(Path place) {
    return new OutputFolder(folder.resolve(place), name);
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** The file of an input with this ending: {@code out/kz-usa.pdf}. */
  public Path file(String input, String extension) {
    return folder.resolve(name.orElseGet(() -> FileNames.name(input)) + "." + extension);
  }

  /** Makes the folder if it is not there. */
  public void create() {
    try {
      for (Path each = folder.toAbsolutePath().normalize();
          each != null && Files.notExists(each);
          each = each.getParent()) {
        made.add(each);
      }
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new BaspaException(e, Fault.OUTPUT, "cli.folder-is-file", folder.toString());
    } catch (IOException e) {
      throw OutputFiles.failure(folder.toString(), e);
    }
  }

  /** Takes away again, of the folders that {@link #create} made, those that nothing came into. */
  public void removeIfEmpty() {
    try {
      for (Path each : made) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // Something stands in it, or the disk lets nothing go: it stays, and the run has failed
      // anyway.
    }
    made.clear();
  }
}
