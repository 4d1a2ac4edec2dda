package kz.baspa.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.profile.Profiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Prints works and reads what was printed. */
final class Printing {
  static final PdfPrinter PRINTER = new PdfPrinter();

  /** A millimetre in points. */
  static final double MM = 72 / 25.4;

  private Printing() {}

  static PDDocument printed(String body) throws IOException {
    return Loader.loadPDF(print(body));
  }

  static byte[] work(String body) {
    return ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"kk\"><teiHeader><fileDesc>"
            + "<titleStmt><title>Сынақ</title></titleStmt></fileDesc></teiHeader><text><body>"
            + body
            + "</body></text></TEI>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  static String page(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /** The text with the hyphens that are drawn, which copying leaves out. */
  static String drawnText(PDDocument document) throws IOException {
    return new AsDrawn().getText(document);
  }

  static byte[] print(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PRINTER.print(work(body), Profiles.named("kz-377"), out);
    return out.toByteArray();
  }

  /** Takes no notice of the text that stands for what is drawn. */
  private static class AsDrawn extends PDFTextStripper {
    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      COSDictionary own = properties == null ? null : new COSDictionary(properties);
      if (own != null) {
        own.removeItem(COSName.ACTUAL_TEXT);
      }
      super.beginMarkedContentSequence(tag, own);
    }
  }

  /** The characters of a page in the order of reading, blanks left out. */
  static List<TextPosition> positions(PDDocument document, int page) throws IOException {
    List<TextPosition> found = new ArrayList<>();
    PDFTextStripper stripper =
        new AsDrawn() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            positions.stream().filter(p -> !p.getUnicode().isBlank()).forEach(found::add);
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return found;
  }
}
