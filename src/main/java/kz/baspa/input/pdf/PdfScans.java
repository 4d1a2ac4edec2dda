package kz.baspa.input.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.input.pdf.PageContent.PlacedImage;
import kz.baspa.ocr.PageStore;
import kz.baspa.ocr.ScanReader;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.GreyPixels;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.text.Progress;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF file that are pictures. A picture that is the whole page is read in its own
 * pixels; a page of several is painted first.
 */
final class PdfScans implements PageSource {
  /** A picture that covers this part of its page is the page. */
  static final double WHOLE = 0.6;

  /** No page has more pixels. */
  private static final long MOST_PIXELS = 250_000_000;

  /** Of a picture with more pixels only every second or third one is read. */
  private static final long PIXELS_READ = 36_000_000;

  /** A page of this mean shade is paper with print, 0 to 255. */
  private static final int LIGHT = 160;

  /** At this resolution pages are painted, in dots per inch, */
  private static final double RESOLUTION = 300;

  /** but no larger than this, in pixels. */
  private static final double MOST_PAINTED = 16_000_000;

  private final PDDocument file;
  private final PDFRenderer renderer;
  private final List<Scan> scans = new ArrayList<>();

  private record Scan(int page, @Nullable PlacedImage picture) {}

  PdfScans(PDDocument file) {
    this.file = file;
    this.renderer = new PDFRenderer(file);
  }

  /**
   * Adds a page.
   *
   * @param page from 0
   * @param largest its largest picture
   */
  void add(int page, @Nullable PlacedImage largest) {
    scans.add(new Scan(page, largest));
  }

  @Override
  public int pages() {
    return scans.size();
  }

  @Override
  public GreyPicture page(int index) throws IOException {
    return page(scans.get(index).page(), scans.get(index).picture());
  }

  /** The dots of the picture; a page that is painted is read as it is painted. */
  @Override
  public synchronized int[] size(int index) {
    Scan scan = scans.get(index);
    PlacedImage picture = scan.picture();
    if (picture != null && isWholePage(picture)) {
      int wide = picture.image().getWidth();
      int high = picture.image().getHeight();
      return picture.quarters() % 2 == 0 ? new int[] {wide, high} : new int[] {high, wide};
    }
    PDRectangle box = file.getPage(scan.page()).getCropBox();
    boolean across = file.getPage(scan.page()).getRotation() % 180 != 0;
    int wide = (int) Math.max(1, Math.round(box.getWidth() / 72 * resolution(box)));
    int high = (int) Math.max(1, Math.round(box.getHeight() / 72 * resolution(box)));
    return across ? new int[] {high, wide} : new int[] {wide, high};
  }

  /**
   * The picture of a page. One at a time: PDFBox serves one thread.
   *
   * @param page from 0
   * @param picture its largest picture
   */
  synchronized GreyPicture page(int page, @Nullable PlacedImage picture) throws IOException {
    try {
      return picture != null && isWholePage(picture)
          ? own(picture.image()).turned(picture.quarters())
          : painted(page);
    } catch (RuntimeException e) {
      throw new IOException(e); // a broken picture
    }
  }

  /** Whether a picture is its page, so that its own pixels are read. */
  static boolean isWholePage(PlacedImage picture) {
    return picture.share() >= WHOLE && picture.quarters() >= 0;
  }

  /** Whether a picture is one of paper; a photograph on a cover is not. */
  static boolean isLight(PDImage image) {
    try {
      byte[] pixels = own(image).pixels();
      long sum = 0;
      for (byte each : pixels) {
        sum += each & 255;
      }
      return sum >= (long) LIGHT * pixels.length;
    } catch (IOException | RuntimeException e) {
      return false; // a broken picture
    }
  }

  private static GreyPicture own(PDImage held) throws IOException {
    // PDFBox keeps what it decoded beside each picture; a picture of our own takes it along.
    PDImage image =
        held instanceof PDImageXObject object
            ? new PDImageXObject(new PDStream(object.getCOSObject()), null)
            : held;
    long pixels = (long) image.getWidth() * image.getHeight();
    if (pixels > MOST_PIXELS) {
      throw new IOException("too many pixels");
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_READ));
    BufferedImage read =
        image.isStencil()
            ? image.getStencilImage(java.awt.Color.BLACK)
            : image.getImage(null, step);
    return GreyPixels.of(read);
  }

  private GreyPicture painted(int page) throws IOException {
    PDRectangle box = file.getPage(page).getCropBox();
    return GreyPixels.of(
        renderer.renderImageWithDPI(page, (float) resolution(box), ImageType.GRAY));
  }

  private static double resolution(PDRectangle box) {
    double inches = Math.max(1, box.getWidth() / 72.0 * (box.getHeight() / 72.0));
    return Math.min(RESOLUTION, Math.sqrt(MOST_PAINTED / inches));
  }

  /** The numbers, from 0, of the pages that a store said no to. */
  Set<Integer> passedOver(PageStore store) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < scans.size(); i++) {
      if (store.wasPassedOver(scans.get(i).page())) {
        numbers.add(scans.get(i).page());
      }
    }
    return numbers;
  }

  /** Which pages are read differs with what is asked for; they are kept by their numbers. */
  private PageStore byPage(PageStore store) {
    return new PageStore() {
      @Override
      public Optional<RecognizedPicture> find(int index) {
        return store.find(scans.get(index).page());
      }

      @Override
      public boolean wasBegun(int index) {
        return store.wasBegun(scans.get(index).page());
      }

      @Override
      public boolean begin(int index) {
        return store.begin(scans.get(index).page());
      }

      @Override
      public boolean wasPassedOver(int index) {
        return store.wasPassedOver(scans.get(index).page());
      }

      @Override
      public void end(int index) {
        store.end(scans.get(index).page());
      }

      @Override
      public void keep(int index, RecognizedPicture read) {
        store.keep(scans.get(index).page(), read);
      }
    };
  }

  /**
   * Reads the pages that were added.
   *
   * @param words whether a word is known
   * @return what was read, by the numbers of the pages, from 0
   */
  Map<Integer, Optional<RecognizedPicture>> read(
      PageStore store, Predicate<String> words, Progress progress) {
    scans.sort(Comparator.comparingInt(Scan::page));
    Map<Integer, Optional<RecognizedPicture>> result = new HashMap<>();
    List<Optional<RecognizedPicture>> read = ScanReader.read(this, words, byPage(store), progress);
    for (int i = 0; i < read.size(); i++) {
      result.put(scans.get(i).page(), read.get(i));
    }
    return result;
  }
}
