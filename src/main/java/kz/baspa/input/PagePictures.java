package kz.baspa.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.input.page.PageSheet;
import kz.baspa.input.pdf.PdfPictures;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.ocr.picture.Resolution;
import kz.baspa.source.Digest;
import kz.baspa.text.BaspaException;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PageView;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a file look from which a text was read: of PDF files, of pictures and of folders
 * of them.
 *
 * <pre>{@code
 * try (PagePictures pictures = PagePictures.open(Path.of("scan.pdf"), raw.evidence()).get()) {
 *   GreyPicture first = pictures.page(raw.evidence().pages().get(0));
 * }
 * }</pre>
 *
 * A page is made when it is asked for, and none is kept. Safe for several threads.
 */
public final class PagePictures implements AutoCloseable {
  private static final double INCH = 72;

  /** The longer side of a sheet of A4 in points: what a picture is taken for that does not say. */
  private static final double SHEET = 842;

  /** No sheet is longer, in points: A1. */
  private static final double LONGEST = 2_400;

  private final @Nullable PdfPictures pdf;
  private final List<Source> pictures;

  /** A page of a file of pictures. */
  private record Source(Opener file, int page) {}

  private interface Opener {
    PictureFile open() throws IOException;
  }

  private PagePictures(@Nullable PdfPictures pdf, List<Source> pictures) {
    this.pdf = pdf;
    this.pictures = List.copyOf(pictures);
  }

  /**
   * The pages of a file or folder.
   *
   * @param evidence of the text that was read from it
   * @return nothing if it has no pages to look at, or is not what the text was read from any more
   */
  public static Optional<PagePictures> open(Path file, Evidence evidence) {
    if (evidence.origin() == null || evidence.pages().isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean folder = PictureFolders.is(file);
      List<Path> files = folder ? PictureFolders.files(file) : List.of(file);
      if (!Digest.sha256(files).equals(evidence.origin().sha256())) {
        return Optional.empty();
      }
      if (isPdf(evidence)) {
        return Optional.of(new PagePictures(PdfPictures.open(file.toFile()), List.of()));
      }
      List<Source> pictures = new ArrayList<>();
      for (Path each : files) {
        byte[] bytes = Files.readAllBytes(each);
        if (!folder && !PictureFile.isPicture(bytes)) {
          return Optional.empty();
        }
        Opener again =
            folder ? () -> opened(Files.readAllBytes(each)) : () -> PictureFile.open(bytes, "");
        add(pictures, folder ? pagesOf(bytes) : again.open().pages(), again);
      }
      return Optional.of(new PagePictures(null, pictures));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // it could be read a moment ago
    }
  }

  /** The same for the bytes of a file. */
  public static Optional<PagePictures> open(byte[] bytes, Evidence evidence) {
    if (evidence.origin() == null || evidence.pages().isEmpty()) {
      return Optional.empty();
    }
    try {
      if (isPdf(evidence)) {
        return Optional.of(new PagePictures(PdfPictures.open(bytes), List.of()));
      }
      if (!PictureFile.isPicture(bytes)) {
        return Optional.empty();
      }
      PictureFile opened = PictureFile.open(bytes, "");
      List<Source> pictures = new ArrayList<>();
      add(pictures, opened.pages(), () -> opened);
      return Optional.of(new PagePictures(null, pictures));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // it could be read a moment ago
    }
  }

  /** A file of a folder that is broken stands for one page, as it does when it is read. */
  private static int pagesOf(byte[] file) {
    try {
      return opened(file).pages();
    } catch (IOException e) {
      return 1;
    }
  }

  private static PictureFile opened(byte[] file) throws IOException {
    try {
      return PictureFile.open(file, "");
    } catch (BaspaException e) {
      throw new IOException(e);
    }
  }

  private static boolean isPdf(Evidence evidence) {
    return evidence.origin() != null && evidence.origin().format().equals("pdf");
  }

  private static void add(List<Source> pictures, int pages, Opener file) {
    for (int page = 0; page < pages; page++) {
      pictures.add(new Source(file, page));
    }
  }

  /**
   * The picture from which a page was read, or would be.
   *
   * @throws IOException if it is broken or has more pixels than any page
   */
  public GreyPicture page(PageView view) throws IOException {
    if (pdf != null) {
      return pdf.page(view.filePage(), view.scanned());
    }
    Source source = source(view);
    return source.file().open().page(source.page());
  }

  private Source source(PageView view) throws IOException {
    if (view.filePage() < 1 || view.filePage() > pictures.size()) {
      throw new IOException("no page " + view.filePage());
    }
    return pictures.get(view.filePage() - 1);
  }

  /**
   * The page as its file holds it.
   *
   * @throws IOException if it is broken or has more pixels than any page
   */
  public PageSheet sheet(PageView view) throws IOException {
    if (pdf != null) {
      return pdf.sheet(view.filePage(), view.scanned());
    }
    Source source = source(view);
    PictureFile file = source.file().open();
    int[] dots = file.size(source.page());
    double[] size = size(dots, file.resolution(source.page()));
    return PageSheet.of(size[0], size[1], held(file, source.page()));
  }

  /** The size of a sheet in points. */
  private static double[] size(int[] pixels, Optional<Resolution> said) {
    if (said.isPresent()) {
      double width = pixels[0] / said.get().across() * INCH;
      double height = pixels[1] / said.get().down() * INCH;
      if (Math.max(width, height) <= LONGEST) {
        return new double[] {width, height};
      }
    }
    double square = said.isPresent() ? said.get().down() / said.get().across() : 1;
    double shape = pixels[0] * square / pixels[1];
    return shape > 1 ? new double[] {SHEET, SHEET / shape} : new double[] {SHEET * shape, SHEET};
  }

  private static PageSheet.Held held(PictureFile file, int page) throws IOException {
    byte[] bytes = file.bytes();
    if (PictureFile.format(bytes).equals("jpeg") && isPlain(bytes)) {
      return new PageSheet.Jpeg(bytes);
    }
    try {
      return new PageSheet.Pixels(file.image(page));
    } catch (IOException e) {
      return new PageSheet.Pixels(file.page(page).image()); // the colours of print, as grey
    }
  }

  /** Whether a JPEG file has grey or the three colours of screens, in eight bits each. */
  private static boolean isPlain(byte[] jpeg) {
    for (int at = 2; at + 9 < jpeg.length && (jpeg[at] & 255) == 0xFF; ) {
      int mark = jpeg[at + 1] & 255;
      boolean frame = mark >= 0xC0 && mark <= 0xC2;
      if (frame) {
        int components = jpeg[at + 9];
        return jpeg[at + 4] == 8 && (components == 1 || components == 3);
      }
      at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
    }
    return false;
  }

  @Override
  public void close() {
    if (pdf != null) {
      try {
        pdf.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
