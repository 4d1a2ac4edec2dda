package kz.baspa.ocr;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.baspa.ocr.recognized.RecognizedPicture;

/**
 * Pages of one work in a folder of their own, a file a page, written as soon as it is read. A crash
 * of Tesseract takes the whole program with it, and what it had read of five hundred pages took a
 * quarter of an hour. From outside a crash cannot be told from {@code kill -9}: two of either while
 * the same page is read have it left out once, which is told, and the run after that reads it.
 *
 * <pre>{@code
 * PageStore store = KeptPages.of(folder, sha256);   // pages of this very file
 * ScanReader.read(source, lexicon::knows, store, progress);
 * KeptPages.forget(folder, sha256);                 // when the work is done
 * }</pre>
 *
 * What cannot be kept is not: no reading fails for it.
 */
public final class KeptPages implements PageStore {
  /** A page that the program crashed on so often is passed over. */
  private static final int MOST_CRASHES = 2;

  /** Nobody goes on with what is older. */
  private static final Duration OLD = Duration.ofDays(7);

  /** Another build may read pages otherwise. */
  private static final String BUILD = build();

  /** Pages that are being read now. Who stops the program means no harm to them. */
  private static final Set<Path> BEGUN = ConcurrentHashMap.newKeySet();

  static {
    Thread hook = new Thread(() -> BEGUN.forEach(KeptPages::delete), "pages begun");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Set<Integer> passedOver = ConcurrentHashMap.newKeySet();

  private KeptPages(Path folder) {
    this.folder = folder;
  }

  private static String build() {
    try {
      URI place = KeptPages.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return "-" + Long.toHexString(Files.getLastModifiedTime(Path.of(place)).toMillis());
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "";
    }
  }

  /**
   * The pages of a file.
   *
   * @param root where pages of all works are kept
   * @param sha256 of the file
   */
  public static PageStore of(Path root, String sha256) {
    try {
      removeOld(root);
      Path folder = folder(root, sha256);
      if (Files.isDirectory(folder)) {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
      }
      return new KeptPages(folder);
    } catch (IOException e) {
      return PageStore.NONE;
    }
  }

  /** Makes the folder when there is something to keep: a file that is broken leaves none. */
  private synchronized void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** Takes away what was kept of a file. */
  public static void forget(Path root, String sha256) {
    removeAll(folder(root, sha256));
  }

  private static Path folder(Path root, String sha256) {
    return root.resolve(sha256 + BUILD);
  }

  @Override
  public Optional<RecognizedPicture> find(int page) {
    Path file = file(page, ".json.gz");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Optional.of(JSON.readValue(in, RecognizedPicture.class));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // it is read again
    }
  }

  @Override
  public boolean wasBegun(int page) {
    return Files.exists(file(page, ".begun"));
  }

  @Override
  public boolean begin(int page) {
    Path mark = file(page, ".begun");
    try {
      int before = Files.exists(mark) ? Files.readAllBytes(mark).length : 0;
      if (before >= MOST_CRASHES) {
        delete(mark); // who stops the program again and again has it read the next time
        passedOver.add(page);
        return false;
      }
      makeFolder();
      BEGUN.add(mark);
      Files.write(mark, new byte[before + 1]);
    } catch (IOException e) {
      BEGUN.remove(mark);
    }
    return true;
  }

  @Override
  public boolean wasPassedOver(int page) {
    return passedOver.contains(page);
  }

  @Override
  public void keep(int page, RecognizedPicture read) {
    Path file = file(page, ".json.gz");
    Path part = file(page, ".part");
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        JSON.writeValue(out, read);
      }
      makeFolder();
      Files.write(part, bytes.toByteArray());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(part); // the page is read again if there is a next time
    }
    unmark(page);
  }

  @Override
  public void end(int page) {
    unmark(page);
    delete(folder); // unless something is kept in it
  }

  private void unmark(int page) {
    Path mark = file(page, ".begun");
    delete(mark);
    BEGUN.remove(mark);
  }

  private Path file(int page, String ending) {
    return folder.resolve("page-" + (page + 1) + ending);
  }

  private static void removeOld(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Instant oldest = Instant.now().minus(OLD);
    try (Stream<Path> works = Files.list(root)) {
      for (Path work : works.toList()) {
        if (Files.getLastModifiedTime(work).toInstant().isBefore(oldest)) {
          removeAll(work);
        }
      }
    }
  }

  private static void removeAll(Path work) {
    try (Stream<Path> files = Files.list(work)) {
      files.forEach(KeptPages::delete);
    } catch (IOException e) {
      return; // it is not there
    }
    delete(work);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // it is taken away when it is old
    }
  }
}
