package kz.baspa.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The files that one run writes of one work. They appear under their names all together and only
 * when each is whole: each is written beside its place under another name, forced to the disk, and
 * moved when {@link #commit} is called. If one cannot get its name, all stay as they were. What was
 * not committed is removed, and a {@link Journal} in each folder lets the next run finish or clear
 * what a killed one left.
 */
public final class OutputFiles implements AutoCloseable {
  /** Journals of all sets that are being written, to be closed if the program is stopped. */
  private static final Set<Journal> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(OutputFiles::stop));
  }

  private final boolean overwrite;

  /** Targets that were checked, so that no two results go to one. */
  private final Set<Path> planned = new HashSet<>();

  /** Folders in which nothing is left of killed runs. */
  private final Set<Path> recovered = new HashSet<>();

  /** Those that were made, or were there. */
  private final List<OutputFolder> folders = new ArrayList<>();

  /** By folder. */
  private final Map<Path, Journal> journals = new LinkedHashMap<>();

  /**
   * A set of files that is still empty.
   *
   * @param overwrite whether files that exist are replaced
   */
  public OutputFiles(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /**
   * Refuses, before any work is done, a file that cannot be written or must not be overwritten.
   *
   * @param inputs files that are read and must stay
   */
  public void check(Path target, List<Path> inputs) {
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
    recover(target);
    if (Files.exists(target) && !isDevice(target) && !overwrite) {
      throw exists(target, null);
    }
  }

  /** Finishes or clears what a killed run left in the folders of these files. */
  public static void recover(List<Path> targets) {
    OutputFiles files = new OutputFiles(false);
    targets.forEach(files::recover);
  }

  /** Finishes or clears what a killed run left in the folder of a file. */
  private void recover(Path target) {
    try {
      Path folder = folder(real(target));
      if (recovered.add(folder)) {
        Journal.recover(folder);
      }
    } catch (IOException e) {
      throw failure(target.toString(), e);
    }
  }

  /** A link is kept and the file that it leads to is replaced. */
  private static Path real(Path target) throws IOException {
    return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file is in a folder");
  }

  /** Refuses a file whose folder neither is there nor can be made, since it would lie in a file. */
  public static void requireFolder(Path target) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new BaspaException(Fault.OUTPUT, "cli.folder-is-file", folder.toString());
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

  /**
   * Writes a file beside its place, and makes its folder if there is none. A device or pipe is
   * written at once.
   */
  public void write(Path target, byte[] content) {
    try {
      if (isDevice(target)) {
        try (OutputStream out = Files.newOutputStream(target)) {
          out.write(content);
        }
        return;
      }
      Path real = real(target);
      Journal journal = journals.get(folder(real));
      if (journal == null) {
        OutputFolder folder = new OutputFolder(folder(real).toString());
        folders.add(folder);
        folder.create();
        journal = Journal.beside(real);
        OPEN.add(journal);
        journals.put(folder(real), journal);
      }
      try (FileChannel channel =
              FileChannel.open(
                  journal.add(real).part(),
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

  /** Gives all written files their names, or none. */
  public void commit() {
    synchronized (OPEN) { // a stopped program waits until the names are given
      try {
        for (Journal journal : journals.values()) {
          journal.whole();
        }
        for (Journal journal : journals.values()) {
          journal.name(overwrite);
        }
      } catch (IOException e) {
        putBack(e);
        String target = e instanceof FileSystemException on ? named(on) : first();
        throw e instanceof FileAlreadyExistsException
            ? exists(Path.of(target), e)
            : failure(target, e);
      }
    }
    close();
  }

  private void putBack(IOException cause) {
    for (Journal journal : journals.values()) {
      try {
        journal.putBack();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  /** The file that a failed move was to give its name. */
  private String named(FileSystemException e) {
    String other = e.getOtherFile();
    String file = other == null ? e.getFile() : other;
    return file == null ? first() : file;
  }

  private String first() {
    return journals.keySet().iterator().next().toString();
  }

  /** The sentence for a file that could not be written. */
  public static BaspaException failure(String target, IOException e) {
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

  /** Removes what was not committed, with folders that were made for it. */
  @Override
  public void close() {
    journals.values().forEach(OutputFiles::close);
    journals.clear();
    folders.forEach(OutputFolder::removeIfEmpty);
    folders.clear();
  }

  private static void close(Journal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      return; // the next run clears it
    } finally {
      OPEN.remove(journal);
    }
  }

  private static void stop() {
    synchronized (OPEN) {
      OPEN.forEach(OutputFiles::close);
    }
  }
}
