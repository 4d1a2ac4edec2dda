package kz.baspa.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Finds the pictures that a TEI file names. Nothing is ever fetched from a network. */
@FunctionalInterface
public interface Pictures {
  /** No picture is larger, in bytes. */
  long LARGEST = 64L << 20;

  /** Knows only pictures that stand in the TEI file itself ({@code data:}). */
  Pictures NONE = Pictures::data;

  /** The bytes of the picture with this {@code graphic/@url}, or nothing. */
  Optional<byte[]> read(String url);

  /** Pictures in this folder and below it, named relative to it; nothing above it is read. */
  static Pictures beside(Path folder) {
    return url -> {
      Optional<byte[]> inside = data(url);
      if (inside.isPresent()) {
        return inside;
      }
      try {
        Path root = folder.toRealPath();
        Path file = root.resolve(url).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
          return Optional.empty();
        }
        Path real = file.toRealPath();
        boolean lawful = real.startsWith(root) && Files.size(real) <= LARGEST;
        return lawful ? Optional.of(Files.readAllBytes(real)) : Optional.empty();
      } catch (IOException | InvalidPathException e) {
        return Optional.empty();
      }
    };
  }

  private static Optional<byte[]> data(String url) {
    int comma = url.indexOf(";base64,");
    if (!url.startsWith("data:image/") || comma < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(url.substring(comma + 8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
