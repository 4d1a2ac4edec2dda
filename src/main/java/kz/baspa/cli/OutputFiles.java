package kz.baspa.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The files that one run writes. They appear under their names all together and only when each is
 * whole: each is written beside its place under another name, forced to the disk, and moved when
 * {@link #commit} is called. What was not committed is removed.
 */
final class OutputFiles implements AutoCloseable {
  /** Temporary files of all runs, to be removed if the program is stopped. */
  private static final Set<Path> TEMPORARY = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> TEMPORARY.forEach(OutputFiles::deleteQuietly)));
  }

  private final boolean overwrite;

  /** Targets that were checked, so that no two results go to one. */
  private final Set<Path> planned = new HashSet<>();

  /** Temporary file by its target. */
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  OutputFiles(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /**
   * Refuses, before any work is done, a file that cannot be written or must not be overwritten.
   *
   * @param inputs files that are read and must stay
   */
  void check(Path target, List<Path> inputs) {
    if (Files.isDirectory(target)) {
      throw new BaspaException(Fault.OUTPUT, "cli.output-is-folder", target.toString());
    }
    for (Path input : inputs) {
      if (sameFile(target, input)) {
        throw new BaspaException(Fault.USAGE, "cli.output-is-input", target.toString());
      }
    }
    if (!planned.add(target.toAbsolutePath().normalize())) {
      throw new BaspaException(Fault.USAGE, "cli.same-output", target.toString());
    }
    if (Files.exists(target) && !isDevice(target) && !overwrite) {
      throw exists(target, null);
    }
  }

  /** Refuses a file whose folder is not there. */
  static void requireFolder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new BaspaException(Fault.OUTPUT, "cli.no-folder", target.toString(), folder.toString());
    }
  }

  private static boolean sameFile(Path a, Path b) {
    try {
      return Files.exists(a) && Files.isSameFile(a, b);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
  }

  private static BaspaException exists(Path target, @Nullable Throwable cause) {
    return new BaspaException(cause, Fault.OUTPUT, "cli.exists", target.toString());
  }

  /** Writes a file beside its place. A device or pipe is written at once. */
  void write(Path target, byte[] content) {
    try {
      if (isDevice(target)) {
        try (OutputStream out = Files.newOutputStream(target)) {
          out.write(content);
        }
        return;
      }
      // A link is kept and the file that it leads to is replaced.
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      Path temporary =
          real.resolveSibling(
              "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      TEMPORARY.add(temporary);
      staged.put(real, temporary);
      try (FileChannel channel =
              FileChannel.open(
                  temporary,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(content);
        channel.force(true);
      }
    } catch (IOException e) {
      throw failure(target.toString(), e);
    }
  }

  /** Gives all written files their names. */
  void commit() {
    for (Map.Entry<Path, Path> entry : staged.entrySet()) {
      Path target = entry.getKey();
      try {
        move(entry.getValue(), target);
      } catch (FileAlreadyExistsException e) {
        throw exists(target, e);
      } catch (IOException e) {
        throw failure(target.toString(), e);
      }
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (!overwrite) {
      Files.move(from, to); // fails if the file has come to be since
      return;
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The sentence for a file that could not be written. */
  static BaspaException failure(String target, IOException e) {
    String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof AccessDeniedException || reason.contains("permission denied")) {
      return new BaspaException(e, Fault.OUTPUT, "cli.not-allowed", target);
    }
    if (reason.contains("no space")
        || reason.contains("not enough space")
        || reason.contains("quota")) {
      return new BaspaException(e, Fault.OUTPUT, "cli.disk-full", target);
    }
    return new BaspaException(e, Fault.OUTPUT, "cli.not-written", target);
  }

  @Override
  public void close() {
    staged.values().forEach(OutputFiles::deleteQuietly);
    TEMPORARY.removeAll(staged.values());
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
