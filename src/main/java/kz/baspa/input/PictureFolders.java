package kz.baspa.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.baspa.input.ocr.PictureReader;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;

/**
 * Folders of pictures of pages. The pages follow each other as their names do, numbers as numbers:
 * {@code page-9.png} comes before {@code page-10.png}.
 */
final class PictureFolders {
  private static final int MOST_FILES = 5_000;

  /** What Windows leaves in folders of pictures. */
  private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

  private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:png|jpe?g|tiff?)");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private PictureFolders() {}

  /**
   * Whether this is a folder of pictures and of nothing else; hidden files do not count. What has
   * the name of a picture and holds nothing, or something else, is a page that is broken.
   */
  static boolean is(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try {
      List<Path> files = files(folder);
      boolean any = false;
      for (Path file : files) {
        boolean picture = Files.isRegularFile(file) && isPicture(file);
        if (!picture && (Files.isDirectory(file) || !isCalledPicture(file))) {
          return false;
        }
        any |= picture;
      }
      return any;
    } catch (IOException e) {
      return false; // said when it is read
    }
  }

  private static boolean isPicture(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PictureFile.isPicture(in.readNBytes(4));
    }
  }

  private static boolean isCalledPicture(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** The files of a folder in the order of their pages. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(
          all.filter(file -> !isHidden(String.valueOf(file.getFileName())))
              .limit(MOST_FILES + 1)
              .sorted(Comparator.comparing(PictureFolders::key).thenComparing(Path::toString))
              .toList());
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The name with its numbers filled up with zeros. */
  private static String key(Path file) {
    Matcher number = NUMBER.matcher(String.valueOf(file.getFileName()));
    return number.replaceAll(
        found -> "0".repeat(Math.max(0, 12 - found.group().length())) + found.group());
  }

  /**
   * Reads a folder of pictures as one work.
   *
   * @throws BaspaException of bad input if one cannot be read or there are more than in any work
   */
  static RawText read(Path folder, ReadOptions options) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    try {
      List<Path> files = files(folder);
      if (files.size() > MOST_FILES) {
        throw new BaspaException(Fault.INPUT, "input.bomb", name);
      }
      return PictureReader.read(
          files, name, InputReader.MOST_BYTES, options.words(), options::store, options.progress());
    } catch (FileSystemException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", String.valueOf(e.getFile()));
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", folder.toString());
    }
  }
}
