package kz.baspa.input.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.baspa.input.build.RawTextBuilder;
import kz.baspa.input.page.PageReader;
import kz.baspa.ocr.PageStore;
import kz.baspa.ocr.ScanReader;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.source.Digest;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Origin;

/**
 * Reads pictures of pages, which are nothing but pixels: {@code PictureReader.read(bytes,
 * "page.png", lexicon::knows, PageStore.NONE, Progress.NONE)}.
 */
public final class PictureReader {
  private PictureReader() {}

  /**
   * Reads a file of pictures.
   *
   * @param name what messages call it
   * @param words whether a word is known: what is one is not read a second time
   * @throws BaspaException of bad input if it is broken or holds no text, or if there is no
   *     Tesseract for this machine
   */
  public static RawText read(
      byte[] bytes, String name, Predicate<String> words, PageStore store, Progress progress) {
    PictureFile file = PictureFile.open(bytes, name);
    Origin origin = RawTextBuilder.origin(PictureFile.format(bytes), bytes);
    return read(file, name, origin, words, store, progress);
  }

  /**
   * Reads several files of pictures as one work; one that is broken is a page that cannot be read.
   *
   * @param name what messages and records call them together
   * @param mostBytes the largest file that is read
   * @param words whether a word is known: what is one is not read a second time
   * @param stores where the pages of what has this SHA-256, one after the other, are kept
   * @throws IOException if a file cannot be read
   * @throws BaspaException of bad input if one is larger, if there is no text, or if there is no
   *     Tesseract for this machine
   */
  public static RawText read(
      List<Path> files,
      String name,
      int mostBytes,
      Predicate<String> words,
      Function<String, PageStore> stores,
      Progress progress)
      throws IOException {
    PageSource pages = PictureFiles.open(files, name, mostBytes);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    Origin origin = new Origin(format(files), bytes, Digest.sha256(files));
    return read(pages, name, origin, words, stores.apply(origin.sha256()), progress);
  }

  /** What the first file is that is a picture at all. */
  private static String format(List<Path> files) throws IOException {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] first = in.readNBytes(4);
        if (PictureFile.isPicture(first)) {
          return PictureFile.format(first);
        }
      }
    }
    return "png";
  }

  private static RawText read(
      PageSource source,
      String name,
      Origin origin,
      Predicate<String> words,
      PageStore store,
      Progress progress) {
    FilePages pages = new FilePages();
    List<Optional<RecognizedPicture>> recognized = ScanReader.read(source, words, store, progress);
    for (int i = 0; i < recognized.size(); i++) {
      pages.picture(recognized.get(i), store.wasPassedOver(i));
    }
    pages.requireAny(name);
    return pages.told(PageReader.read(pages.pages(), 1, name, origin));
  }
}
