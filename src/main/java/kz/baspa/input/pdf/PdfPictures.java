package kz.baspa.input.pdf;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import kz.baspa.input.page.PageSheet;
import kz.baspa.input.page.PageSheet.Held;
import kz.baspa.input.pdf.PageContent.PlacedImage;
import kz.baspa.ocr.picture.GreyPicture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** How the pages of a PDF file look. */
public final class PdfPictures implements AutoCloseable {
  private static final long MOST_LETTERS = 1_000_000;

  private final PDDocument file;
  private final PdfScans scans;

  private PdfPictures(PDDocument file) {
    this.file = file;
    this.scans = new PdfScans(file);
  }

  /** Opens a file, of which only what is asked for is held in memory. */
  public static PdfPictures open(File file) throws IOException {
    PlainFonts.use();
    return new PdfPictures(Loader.loadPDF(file));
  }

  /** Opens the bytes of a file. */
  public static PdfPictures open(byte[] bytes) throws IOException {
    PlainFonts.use();
    return new PdfPictures(Loader.loadPDF(bytes));
  }

  public int pages() {
    return file.getNumberOfPages();
  }

  /**
   * The picture of a page: its own pixels where it was read from them, else painted.
   *
   * @param number from 1
   */
  public synchronized GreyPicture page(int number, boolean scanned) throws IOException {
    return scans.page(number - 1, scanned ? largest(number) : null);
  }

  /** What a page is made of. */
  public synchronized PageSheet sheet(int number, boolean scanned) throws IOException {
    PDPage page = file.getPage(number - 1);
    PDRectangle box = page.getCropBox();
    boolean across = page.getRotation() % 180 != 0;
    double width = across ? box.getHeight() : box.getWidth();
    double height = across ? box.getWidth() : box.getHeight();
    PlacedImage picture = scanned ? largest(number) : null;
    if (picture != null && PdfScans.isWholePage(picture)) {
      double[] edges = picture.box();
      Held held =
          picture.image() instanceof PDImageXObject object
              ? new PageSheet.InPdf(object)
              : new PageSheet.Pixels(picture.image().getImage());
      return new PageSheet(
          width, height, edges[0], edges[1], edges[2], edges[3], picture.quarters(), held);
    }
    BufferedImage painted = scans.page(number - 1, null).image();
    return new PageSheet(width, height, 0, 0, width, height, 0, new PageSheet.Pixels(painted));
  }

  private @Nullable PlacedImage largest(int number) throws IOException {
    PageContent content = new PageContent(file.getPage(number - 1), new PageImages(), MOST_LETTERS);
    content.read(number);
    return content.largest();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
