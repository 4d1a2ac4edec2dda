package kz.baspa.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * What tells an input, a file or the options of a run from others: SHA-256 in lower-case
 * hexadecimal.
 *
 * <pre>{@code
 * new Fingerprint().with("fixes", "safe").with("words", Path.of("own.txt")).toString();
 * Fingerprint.of(Path.of("thesis.docx"));
 * }</pre>
 *
 * Not safe for several threads.
 */
public final class Fingerprint {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest = sha256();

  /** Adds an option and its value; the order counts. */
  public Fingerprint with(String name, Object value) {
    for (String part : List.of(name, String.valueOf(value))) {
      digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** The same of an option that names a file, whose content counts and not its name. */
  public Fingerprint with(String name, Path file) {
    return with(name, (Object) of(file));
  }

  /** The fingerprint of all that was added. */
  @Override
  public String toString() {
    try {
      return hex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** That of bytes. */
  public static String of(byte[] bytes) {
    return hex(sha256().digest(bytes));
  }

  /**
   * That of a file, or of a folder with the names and contents of its files.
   *
   * @throws BaspaException of bad input if it cannot be read
   */
  public static String of(Path file) {
    try {
      return Files.isDirectory(file) ? ofFolder(file) : ofFile(file);
    } catch (NoSuchFileException e) {
      throw new BaspaException(e, Fault.INPUT, "source.not-there", file.toString());
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", file.toString());
    }
  }

  static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest.digest());
  }

  private static String ofFolder(Path folder) throws IOException {
    Fingerprint all = new Fingerprint();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.with(String.valueOf(file.getFileName()), (Object) ofFile(file));
      }
    }
    return all.toString();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
