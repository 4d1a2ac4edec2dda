package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** The folder that results go to, each under the name of its input: {@code kz-usa.pdf}. */
final class OutputFolder {
  /** What the results of standard input are called. */
  private static final String STANDARD_NAME = "stdin";

  private final Path folder;

  OutputFolder(String folder) {
    this.folder = Job.path(folder);
    if (Files.exists(this.folder) && !Files.isDirectory(this.folder)) {
      throw new BaspaException(Fault.OUTPUT, "cli.folder-is-file", folder);
    }
  }

  Path file(String input, String extension) {
    return folder.resolve(name(input) + "." + extension);
  }

  private static String name(String input) {
    if (Job.isStandard(input)) {
      return STANDARD_NAME;
    }
    Path last = Job.path(input).getFileName();
    String name = last == null ? STANDARD_NAME : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Refuses inputs whose results would have one name; case makes no difference on some disks. */
  static void refuseClashes(List<String> inputs) {
    Map<String, String> seen = new HashMap<>();
    for (String input : inputs) {
      String other = seen.put(name(input).toLowerCase(Locale.ROOT), input);
      if (other != null) {
        throw new BaspaException(Fault.USAGE, "cli.same-name", other, input);
      }
    }
  }

  /** Makes the folder if it is not there. */
  void create() {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new BaspaException(e, Fault.OUTPUT, "cli.folder-is-file", folder.toString());
    } catch (IOException e) {
      throw OutputFiles.failure(folder.toString(), e);
    }
  }
}
