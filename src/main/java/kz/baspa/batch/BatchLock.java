package kz.baspa.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * Keeps a folder of results for one run; a run that is killed gives it back.
 *
 * <pre>{@code
 * try (BatchLock lock = BatchLock.of(folder)) {
 *   run.run(lock, works, BatchListener.NONE);
 * }
 * }</pre>
 */
public final class BatchLock implements AutoCloseable {
  private static final String FILE = ".baspa-batch.lock";

  private final Path folder;
  private final Path file;
  private final FileChannel channel;

  private BatchLock(Path folder, Path file, FileChannel channel) {
    this.folder = folder;
    this.file = file;
    this.channel = channel;
  }

  /**
   * The lock of a folder, which is made if it is not there.
   *
   * @throws BaspaException of output if it cannot be written or another run has it
   */
  @SuppressWarnings({
    "MustBeClosed",
    "resource"
  }) // the channel holds the lock, and this the channel
  public static BatchLock of(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputFiles.failure(folder.toString(), e);
    }
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // One that its owner took away in the meantime keeps nobody out.
      if (isLocked(channel) && Files.exists(file)) {
        return new BatchLock(folder, file, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
    throw new BaspaException(Fault.OUTPUT, "batch.locked", folder.toString());
  }

  /** Whether it is that of this folder. */
  boolean isOf(Path other) {
    return folder.equals(other);
  }

  /** Where the disk knows no locks, nobody has one. */
  private static boolean isLocked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // the lock goes with the process
    }
  }
}
