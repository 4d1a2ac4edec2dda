package kz.baspa.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Makes PDF files for tests: words and lines at places from the upper left corner. */
public final class PdfPages implements AutoCloseable {
  final PDDocument file = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;

  PdfPages() {
    try (InputStream in =
        FontMappers.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      font = PDType0Font.load(file, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of one page with these lines. */
  public static byte[] of(String... lines) throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      for (int i = 0; i < lines.length; i++) {
        pages.words(80, 100 + 20 * i, 12, lines[i]);
      }
      return pages.bytes();
    }
  }

  PdfPages page() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(PDRectangle.A4);
    file.addPage(next);
    page = new PDPageContentStream(file, next);
    return this;
  }

  double width(String words, double size) throws IOException {
    return font.getStringWidth(words) / 1000 * size;
  }

  PdfPages words(double x, double y, double size, String words) throws IOException {
    page.beginText();
    page.setFont(font, (float) size);
    page.newLineAtOffset((float) x, (float) (PDRectangle.A4.getHeight() - y));
    page.showText(words);
    page.endText();
    return this;
  }

  /** Sets words so that they fill a line: the gaps between them are widened. */
  PdfPages full(double left, double right, double y, double size, String words) throws IOException {
    String[] parts = words.split(" ");
    double room = right - left;
    for (String part : parts) {
      room -= width(part, size);
    }
    double at = left;
    for (String part : parts) {
      words(at, y, size, part);
      at += width(part, size) + room / Math.max(1, parts.length - 1);
    }
    return this;
  }

  PdfPages stroke(double x1, double y1, double x2, double y2) throws IOException {
    double height = PDRectangle.A4.getHeight();
    page.moveTo((float) x1, (float) (height - y1));
    page.lineTo((float) x2, (float) (height - y2));
    page.stroke();
    return this;
  }

  byte[] bytes(Consumer<PDDocument> last) {
    try {
      if (page != null) {
        page.close();
        page = null;
      }
      last.accept(file);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return bytes(any -> {});
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
