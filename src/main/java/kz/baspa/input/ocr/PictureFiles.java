package kz.baspa.input.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The pages of several files of pictures, one after the other. A file is in memory only while one
 * of its pages is asked for: those of a shelf of books are larger together than any memory.
 *
 * <pre>{@code
 * PageSource pages = PictureFiles.open(files, "book", 256 << 20);   // 1.png, 2.tif
 * GreyPicture third = pages.page(2);   // the second page of 2.tif
 * }</pre>
 *
 * A file that is broken counts as one page that cannot be read.
 */
final class PictureFiles implements PageSource {
  private final List<Place> places;

  /** The file that has many pages and was asked last: they are asked one after the other. */
  private @Nullable Opened last;

  private record Place(Path file, int page, boolean isAlone) {}

  private record Opened(Path file, PictureFile pictures) {}

  private PictureFiles(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /**
   * Looks how many pages there are.
   *
   * @param name what messages call them together
   * @param mostBytes the largest file that is read
   * @throws IOException if one cannot be read
   * @throws BaspaException of bad input if one is larger or has more pages than any work
   */
  static PictureFiles open(List<Path> files, String name, int mostBytes) throws IOException {
    List<Place> places = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) > mostBytes) {
        throw new BaspaException(
            Fault.INPUT, "source.too-large", String.valueOf(file.getFileName()), mostBytes >> 20);
      }
      int pages = pages(file, name);
      for (int page = 0; page < pages; page++) {
        places.add(new Place(file, page, pages == 1));
      }
    }
    return new PictureFiles(places);
  }

  private static int pages(Path file, String name) throws IOException {
    try {
      return PictureFile.open(Files.readAllBytes(file), name).pages();
    } catch (BaspaException e) {
      if (e.key().equals("input.broken")) {
        return 1;
      }
      throw e;
    }
  }

  @Override
  public int pages() {
    return places.size();
  }

  @Override
  public GreyPicture page(int page) throws IOException {
    return file(page).page(places.get(page).page());
  }

  @Override
  public int[] size(int page) throws IOException {
    return file(page).size(places.get(page).page());
  }

  private PictureFile file(int page) throws IOException {
    Place place = places.get(page);
    return place.isAlone() ? opened(place.file()) : ofMany(place.file());
  }

  private synchronized PictureFile ofMany(Path file) throws IOException {
    if (last == null || !last.file().equals(file)) {
      last = null; // so that the next one finds room
      last = new Opened(file, opened(file));
    }
    return last.pictures();
  }

  private static PictureFile opened(Path file) throws IOException {
    try {
      return PictureFile.open(Files.readAllBytes(file), "");
    } catch (BaspaException e) {
      throw new IOException(e);
    }
  }
}
