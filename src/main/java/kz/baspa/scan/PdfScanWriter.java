package kz.baspa.scan;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.baspa.input.PagePictures;
import kz.baspa.input.page.PageSheet;
import kz.baspa.scan.LaidPage.Block;
import kz.baspa.scan.LaidPage.Line;
import kz.baspa.scan.LaidPage.Part;
import kz.baspa.scan.LaidPage.Word;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes the pages of a scan as they are, with the restored words under them that nobody sees and
 * everybody can search and copy: PDF/A-2u. The same pages and words give the same bytes.
 */
public final class PdfScanWriter {
  private static final double THOUSAND = 1000;

  /** How far the letters of a line hang down, in its heights. */
  private static final double DESCENT = 0.2;

  /**
   * Lines that differ less in their height, in parts of it, have letters of one size: readers tell
   * columns and paragraphs apart by the sizes of their letters.
   */
  private static final double ALIKE = 0.25;

  /**
   * A word that leans less, as a sine, is laid level through the middle of its box: of words that
   * lean, readers take the letters for words of their own.
   */
  private static final double LEVEL = 0.1;

  private final Restored restored;
  private final PagePictures pictures;
  private final Progress progress;

  private PdfScanWriter(Restored restored, PagePictures pictures, Progress progress) {
    this.restored = restored;
    this.pictures = pictures;
    this.progress = progress;
  }

  /**
   * The file.
   *
   * @param program what wrote it
   * @param progress is told how many pages are done
   * @throws BaspaException of bad input if no page can be shown
   */
  public static byte[] write(
      Restored restored, PagePictures pictures, String program, Progress progress) {
    try {
      return new PdfScanWriter(restored, pictures, progress).file(program);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", restored.raw().source().name());
    }
  }

  private byte[] file(String program) throws IOException {
    try (PDDocument file = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      HiddenFont font = new HiddenFont(file);
      List<LaidPage> pages = PageLayout.of(restored);
      int done = 0;
      for (LaidPage page : pages) {
        progress.step("scan.step-pages", done++, pages.size());
        page(file, font, page);
      }
      describe(file, program);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** A page whose picture is broken has its words alone. */
  private void page(PDDocument file, HiddenFont font, LaidPage page) throws IOException {
    PageView view = page.view();
    boolean turned = view.quarters() % 2 != 0;
    PageSheet sheet;
    try {
      sheet = pictures.sheet(view);
    } catch (IOException e) {
      sheet =
          PageSheet.of(
              turned ? view.height() : view.width(),
              turned ? view.width() : view.height(),
              new PageSheet.Pixels(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)));
    }
    PDPage made = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
    made.setRotation(90 * (view.quarters() & 3));
    file.addPage(made);
    try (PDPageContentStream out = new PDPageContentStream(file, made)) {
      out.drawImage(PageImage.in(file, sheet.held()), place(sheet));
      out.beginText();
      out.setRenderingMode(RenderingMode.NEITHER);
      for (Block block : page.blocks()) {
        double usual = usualHeight(page, block.view());
        for (Line line : block.lines()) {
          double high = line.box().bottom() - line.box().top();
          double letters = Math.abs(high - usual) < ALIKE * usual ? usual : high;
          for (Word word : line.words()) {
            word(out, font, new Spot(block.view(), sheet), line.box(), letters, word);
          }
        }
      }
      out.endText();
    }
  }

  /** How high most lines of a printed page are. */
  private static double usualHeight(LaidPage page, PageView view) {
    double[] heights =
        page.blocks().stream()
            .filter(block -> block.view().equals(view))
            .flatMap(block -> block.lines().stream())
            .mapToDouble(line -> line.box().bottom() - line.box().top())
            .sorted()
            .toArray();
    return heights[heights.length / 2];
  }

  /** How the picture, one wide and one high, is laid on its sheet. */
  private static Matrix place(PageSheet sheet) {
    float wide = (float) (sheet.right() - sheet.left());
    float high = (float) (sheet.bottom() - sheet.top());
    float x = (float) sheet.left();
    float y = (float) (sheet.height() - sheet.bottom());
    return switch (sheet.quarters() & 3) {
      case 1 -> new Matrix(0, -high, wide, 0, x, y + high);
      case 2 -> new Matrix(-wide, 0, 0, -high, x + wide, y + high);
      case 3 -> new Matrix(0, high, -wide, 0, x + wide, y);
      default -> new Matrix(wide, 0, 0, high, x, y);
    };
  }

  /** Where the points of a page lie on its sheet, from the lower left corner. */
  private record Spot(PageView view, PageSheet sheet) {
    double[] of(double x, double y) {
      double[] part = view.onPicture(x, y);
      return new double[] {
        sheet.left() + part[0] * (sheet.right() - sheet.left()),
        sheet.height() - sheet.top() - part[1] * (sheet.bottom() - sheet.top())
      };
    }
  }

  private static void word(
      PDPageContentStream out,
      HiddenFont fonts,
      Spot spot,
      PagePlace line,
      double letters,
      Word word)
      throws IOException {
    if (word.part() == Part.REST) {
      return; // the whole word stands where it begins, so that it is found
    }
    HiddenFont.Set set = fonts.set(word.part() == Part.WHOLE ? word.text() : word.whole());
    if (set == null || set.width() <= 0) {
      return;
    }
    PagePlace box = word.box();
    double high = line.bottom() - line.top();
    double baseline = line.bottom() - DESCENT * high;
    double[] from = spot.of(box.left(), baseline);
    double[] to = spot.of(box.right(), baseline);
    double[] above = spot.of(box.left(), baseline - letters);
    double wide = Math.hypot(to[0] - from[0], to[1] - from[1]);
    double size = Math.max(1, Math.hypot(above[0] - from[0], above[1] - from[1]));
    if (wide <= 0) {
      return;
    }
    double across = wide / (set.width() / THOUSAND * size);
    double cosine = (to[0] - from[0]) / wide;
    double sine = (to[1] - from[1]) / wide;
    if (Math.min(Math.abs(cosine), Math.abs(sine)) < LEVEL) {
      cosine = Math.rint(cosine);
      sine = Math.rint(sine);
    }
    double x = (from[0] + to[0] - cosine * wide) / 2;
    double y = (from[1] + to[1] - sine * wide) / 2;
    out.setFont(set.font(), (float) size);
    out.setTextMatrix(
        new Matrix(
            (float) (across * cosine),
            (float) (across * sine),
            (float) -sine,
            (float) cosine,
            (float) x,
            (float) y));
    out.showText(set.text());
  }

  private void describe(PDDocument file, String program) throws IOException {
    String name = restored.raw().source().name();
    PDOutputIntent intent =
        new PDOutputIntent(
            file, new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    file.getDocumentCatalog().addOutputIntent(intent);
    file.getDocumentCatalog().setLanguage("kk");
    PDMetadata metadata = new PDMetadata(file, new ByteArrayInputStream(xmp(name, program)));
    file.getDocumentCatalog().setMetadata(metadata);
    file.getDocumentInformation().setTitle(name);
    file.getDocumentInformation().setProducer(program);
    // Else the time would go into the identifier of the file.
    file.setDocumentId((long) (name + restored.lined().text()).hashCode());
  }

  private static byte[] xmp(String title, String program) {
    String escaped = escape(title);
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><dc:format>application/pdf</dc:format></rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>%s</pdf:Producer></rdf:Description>
    </rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>"""
        .formatted(escaped, escape(program))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return XmlText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
