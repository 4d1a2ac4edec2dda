package kz.baspa.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import kz.baspa.text.TabSeparatedTable;
import kz.baspa.text.TabSeparatedTable.Row;

/**
 * What a run is about to do with a set of files in one folder, kept beside them, so that the next
 * run can finish or undo it when this one is killed.
 *
 * <pre>
 * .kz-usa.xml.3f9c1a.baspa.journal
 *   step   file
 *   file   kz-usa.xml
 *   file   kz-usa.docx
 *   whole
 * </pre>
 *
 * {@code file} is written before the part of that file, {@code whole} when all parts are whole and
 * on the disk: from then on the set is finished, whatever happens, unless {@code back} follows,
 * which says that a file could not be given its name and all is put back, and {@code clear}, when
 * that is done. A run keeps its journal locked; one that can be locked belongs to a run that has
 * ended. A journal names files of its own folder only, so that one from elsewhere can do nothing to
 * others.
 */
final class Journal implements AutoCloseable {
  private static final String SUFFIX = ".baspa.journal";
  private static final String FILE = "file";
  private static final String WHOLE = "whole";
  private static final String BACK = "back";
  private static final String CLEAR = "clear";
  private static final int MOST_BYTES = 1 << 20;

  /**
   * One file of the set.
   *
   * @param target the name that it gets
   * @param token what its run is told by
   */
  record Entry(Path target, String token) {
    /** Where it is written. */
    Path part() {
      return beside("part");
    }

    /** Where the file that had the name is kept until the set is finished. */
    Path old() {
      return beside("old");
    }

    private Path beside(String kind) {
      return target.resolveSibling("." + target.getFileName() + "." + token + ".baspa." + kind);
    }

    /** Keeps the file that has the name now, as a second name of it or, if need be, as a copy. */
    private void keepOld() throws IOException {
      if (Files.isDirectory(target)) {
        throw new FileSystemException(target.toString());
      }
      try {
        Files.createLink(old(), target);
      } catch (NoSuchFileException e) {
        return; // there is none
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(target, old(), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }

    /** Takes the name away again. May be done twice: the part says whether it was done. */
    private void putBack() throws IOException {
      if (!Files.exists(part()) && Files.exists(target)) {
        move(target, part());
      }
      if (Files.exists(old())) {
        move(old(), target);
      }
    }

    private void clear() throws IOException {
      Files.deleteIfExists(part());
      Files.deleteIfExists(old());
    }
  }

  private final Path file;
  private final FileChannel channel;
  private final String token;
  private final List<Entry> entries = new ArrayList<>();

  /** Whether files could not be put back: what is there is kept for the next run. */
  private boolean stuck;

  private Journal(Path file, FileChannel channel, String token) {
    this.file = file;
    this.channel = channel;
    this.token = token;
  }

  /** A new journal beside the first file of a set, locked. */
  static Journal beside(Path target) throws IOException {
    String token = token();
    while (true) {
      Path file = target.resolveSibling("." + target.getFileName() + "." + token + SUFFIX);
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // Another run may have cleared the empty journal before it was locked.
        if (isLocked(channel) && Files.exists(file)) {
          Journal journal = new Journal(file, channel, token);
          journal.write("step", FILE);
          return journal;
        }
        channel.close();
        token = token();
      } catch (FileAlreadyExistsException e) {
        token = token(); // that of another run
      }
    }
  }

  private static String token() {
    return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
  }

  /** Whether this process could lock it. Where the disk knows no locks, nobody has one. */
  @SuppressWarnings("resource") // the lock goes with its channel
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private void write(String... cells) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(TabSeparatedTable.line(cells).getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Says that a file is about to be written; its part is to be written next. */
  Entry add(Path target) throws IOException {
    Entry entry = new Entry(target, token);
    entries.add(entry);
    write(FILE, target.getFileName().toString());
    return entry;
  }

  /** All parts are whole: from now on the set is to be finished. */
  void whole() throws IOException {
    write(WHOLE);
    channel.force(true);
  }

  /**
   * Gives all files their names.
   *
   * @param overwrite whether files that have them now are replaced
   * @throws IOException if one cannot have its name: {@link #putBack} is to be called
   */
  void name(boolean overwrite) throws IOException {
    for (Entry entry : entries) {
      if (overwrite) {
        entry.keepOld();
        move(entry.part(), entry.target());
      } else {
        Files.move(entry.part(), entry.target()); // fails if the file has come to be since
      }
    }
  }

  /** Puts all files back as they were. Where there was none before, there is none. */
  void putBack() throws IOException {
    stuck = true;
    write(BACK);
    channel.force(true);
    for (Entry entry : entries) {
      entry.putBack();
    }
    write(CLEAR);
    channel.force(true);
    stuck = false;
  }

  /** Clears what is left beside the files, and the journal itself. */
  @Override
  public void close() throws IOException {
    if (stuck) {
      channel.close();
      return;
    }
    for (Entry entry : entries) {
      entry.clear();
    }
    channel.close();
    Files.deleteIfExists(file);
  }

  /**
   * Finishes or undoes, in a folder, what runs left that were killed. Journals of runs that still
   * go on are left alone.
   *
   * @throws IOException when that cannot be done now
   */
  static void recover(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> journals = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ".*" + SUFFIX)) {
      found.forEach(journals::add);
    }
    for (Path journal : journals) {
      try (FileChannel channel =
          FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        if (isLocked(channel) && Files.exists(journal)) {
          List<Row> rows = read(channel);
          new Journal(journal, channel, token(journal)).recover(rows);
          Files.deleteIfExists(journal);
        }
      } catch (NoSuchFileException e) {
        assert !Files.exists(journal) : "its run has just ended";
      }
    }
  }

  private static List<Row> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes);
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    // A last line that was not written to its end says nothing.
    return TabSeparatedTable.parse(text.substring(0, text.lastIndexOf('\n') + 1)).rows();
  }

  private static String token(Path journal) {
    String[] name = journal.getFileName().toString().split("\\.", -1);
    return name[name.length - 3];
  }

  private void recover(List<Row> rows) throws IOException {
    Set<String> steps = new HashSet<>();
    for (Row row : rows) {
      steps.add(row.cell("step"));
      Path target = file.resolveSibling(row.cell(FILE));
      if (row.cell("step").equals(FILE)
          && file.resolveSibling("").equals(target.resolveSibling(""))) {
        entries.add(new Entry(target, token));
      }
    }
    if (steps.contains(BACK) && !steps.contains(CLEAR)) {
      putBack();
    } else if (steps.contains(WHOLE) && !steps.contains(BACK)) {
      for (Entry entry : entries) {
        if (Files.exists(entry.part())) {
          move(entry.part(), entry.target());
        }
      }
    }
    for (Entry entry : entries) {
      entry.clear();
    }
  }

  /** Moves a file in one step where the disk can, and else in two. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
