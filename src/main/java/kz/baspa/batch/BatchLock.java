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

/** Keeps a folder of results for one run; a run that is killed gives it back. */
final class BatchLock implements AutoCloseable {
  private static final String FILE = ".baspa-batch.lock";

  private final Path file;
  private final FileChannel channel;

  private BatchLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * The lock of a folder.
   *
   * @throws BaspaException of output if another run has it
   */
  @SuppressWarnings({
    "MustBeClosed",
    "resource"
  }) // the channel holds the lock, and this the channel
  static BatchLock of(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // One that its owner took away in the meantime keeps nobody out.
      if (isLocked(channel) && Files.exists(file)) {
        return new BatchLock(file, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw OutputFiles.failure(file.toString(), e);
    }
    throw new BaspaException(Fault.OUTPUT, "batch.locked", folder.toString());
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
      assert Files.exists(file) : "the lock goes with the process";
    }
  }
}
