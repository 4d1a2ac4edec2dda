package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.cli.output.OutputFiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** The folder that results go to, each under the name of its input: {@code kz-usa.pdf}. */
final class OutputFolder {
  /** What the results of standard input are called. */
  private static final String STANDARD_NAME = "stdin";

  private final Path folder;

  /** What all results are called, when it is not their input that says so. */
  private final Optional<String> name;

  /** The folders that were made for this one, the deepest first. */
  private final List<Path> made = new ArrayList<>();

  OutputFolder(String folder) {
    this(Job.path(folder), Optional.empty());
    if (Files.exists(this.folder) && !Files.isDirectory(this.folder)) {
      throw new BaspaException(Fault.OUTPUT, "cli.folder-is-file", folder);
    }
  }

  private OutputFolder(Path folder, Optional<String> name) {
    this.folder = folder;
    this.name = name;
  }

  /** The folder of a file that was named, {@code books/thesis.pdf}; all results have its name. */
  static OutputFolder ofFile(String file) {
    Path path = Job.path(file);
    Path parent = path.getParent();
    return new OutputFolder(parent == null ? Path.of("") : parent, Optional.of(name(file)));
  }

  /** A folder in it. */
  OutputFolder in(Path place) {
    return new OutputFolder(folder.resolve(place), name);
  }

  Path path() {
    return folder;
  }

  Path file(String input, String extension) {
    return folder.resolve(name.orElseGet(() -> name(input)) + "." + extension);
  }

  /** What the results of an input are called. */
  static String name(String input) {
    if (Job.isStandard(input)) {
      return STANDARD_NAME;
    }
    Path last = Job.path(input).getFileName();
    String name = last == null ? STANDARD_NAME : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Makes the folder if it is not there. */
  void create() {
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
  void removeIfEmpty() {
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
