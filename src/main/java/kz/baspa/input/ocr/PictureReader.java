package kz.baspa.input.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PageReader;
import kz.baspa.ocr.GreyPicture;
import kz.baspa.ocr.PageSource;
import kz.baspa.ocr.PictureFile;
import kz.baspa.ocr.RecognizedPage;
import kz.baspa.ocr.ScanReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;

/**
 * Reads pictures of pages, which are nothing but pixels: {@code PictureReader.read(bytes,
 * "page.png", Progress.NONE)}.
 */
public final class PictureReader {
  private PictureReader() {}

  /**
   * Reads a file of pictures.
   *
   * @param name what messages call it
   * @throws BaspaException of bad input if it is broken or holds no text, or if there is no
   *     Tesseract for this machine
   */
  public static RawText read(byte[] bytes, String name, Progress progress) {
    return read(PictureFile.open(bytes, name), name, PictureFile.format(bytes), bytes, progress);
  }

  /** Reads several files of pictures as one work. */
  public static RawText read(List<byte[]> files, String name, Progress progress) {
    List<PictureFile> opened = new ArrayList<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] file : files) {
      opened.add(PictureFile.open(file, name));
      all.writeBytes(file);
    }
    String format = files.isEmpty() ? "" : PictureFile.format(files.get(0));
    return read(new Joined(opened), name, format, all.toByteArray(), progress);
  }

  private static RawText read(
      PageSource source, String name, String format, byte[] file, Progress progress) {
    List<Page> pages = new ArrayList<>();
    Map<Integer, Optional<RecognizedPage>> read = new HashMap<>();
    List<Optional<RecognizedPage>> recognized = ScanReader.read(source, progress);
    for (int i = 0; i < recognized.size(); i++) {
      pages.add(ScanPages.page(i + 1, recognized.get(i)));
      read.put(i + 1, recognized.get(i));
    }
    if (recognized.stream().allMatch(Optional::isEmpty)) {
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    return ScanPages.told(PageReader.read(pages, 1, name, format, file), read);
  }

  /** The pages of several files, one after the other. */
  private static final class Joined implements PageSource {
    private final List<PictureFile> files;

    Joined(List<PictureFile> files) {
      this.files = files;
    }

    @Override
    public int pages() {
      return files.stream().mapToInt(PageSource::pages).sum();
    }

    @Override
    public GreyPicture page(int page) throws IOException {
      int left = page;
      for (PictureFile file : files) {
        if (left < file.pages()) {
          return file.page(left);
        }
        left -= file.pages();
      }
      throw new IOException("no such page");
    }
  }
}
