package kz.baspa.input.ocr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.baspa.input.page.PageReader;
import kz.baspa.ocr.PageStore;
import kz.baspa.ocr.ScanReader;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;

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
    return read(file, name, PictureFile.format(bytes), bytes, words, store, progress);
  }

  /**
   * Reads several files of pictures as one work; one that is broken is a page that cannot be read.
   *
   * @param words whether a word is known: what is one is not read a second time
   * @param stores where the pages of these files, one after the other, are kept
   */
  public static RawText read(
      List<byte[]> files,
      String name,
      Predicate<String> words,
      Function<byte[], PageStore> stores,
      Progress progress) {
    List<PageSource> opened = new ArrayList<>();
    // One array of the right size: pages of 500 files are large enough as they are.
    ByteBuffer all = ByteBuffer.allocate(files.stream().mapToInt(file -> file.length).sum());
    for (byte[] file : files) {
      opened.add(opened(file, name));
      all.put(file);
    }
    byte[] bytes = all.array();
    String format = files.isEmpty() ? "" : PictureFile.format(files.get(0));
    return read(new Joined(opened), name, format, bytes, words, stores.apply(bytes), progress);
  }

  private static PageSource opened(byte[] file, String name) {
    try {
      return PictureFile.open(file, name);
    } catch (BaspaException e) {
      if (e.key().equals("input.broken")) {
        return new Broken();
      }
      throw e;
    }
  }

  /** A page that cannot be read. */
  private static final class Broken implements PageSource {
    @Override
    public int pages() {
      return 1;
    }

    @Override
    public GreyPicture page(int page) throws IOException {
      throw new IOException("broken");
    }

    @Override
    public int[] size(int page) throws IOException {
      throw new IOException("broken");
    }
  }

  private static RawText read(
      PageSource source,
      String name,
      String format,
      byte[] file,
      Predicate<String> words,
      PageStore store,
      Progress progress) {
    FilePages pages = new FilePages();
    List<Optional<RecognizedPicture>> recognized = ScanReader.read(source, words, store, progress);
    for (int i = 0; i < recognized.size(); i++) {
      pages.picture(recognized.get(i), store.wasPassedOver(i));
    }
    pages.requireAny(name);
    return pages.told(PageReader.read(pages.pages(), 1, name, format, file));
  }

  /** The pages of several files, one after the other. */
  private static final class Joined implements PageSource {
    private final List<PageSource> files;

    Joined(List<PageSource> files) {
      this.files = files;
    }

    @Override
    public int pages() {
      return files.stream().mapToInt(PageSource::pages).sum();
    }

    @Override
    public GreyPicture page(int page) throws IOException {
      return of(page, PageSource::page);
    }

    @Override
    public int[] size(int page) throws IOException {
      return of(page, PageSource::size);
    }

    private interface Part<T> {
      T of(PageSource file, int page) throws IOException;
    }

    private <T> T of(int page, Part<T> part) throws IOException {
      int left = page;
      for (PageSource file : files) {
        if (left < file.pages()) {
          return part.of(file, left);
        }
        left -= file.pages();
      }
      throw new IOException("no such page");
    }
  }
}
