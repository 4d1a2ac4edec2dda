package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.WorkPages;
import kz.baspa.input.DrawnPages;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PageScan;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.Projection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The searchable PDF of a scan: its pictures as they were, its words where they stand. */
class PdfScanTest {
  private static final String[] LINES = {
    "Көктемде жайылымдағы шөп қалың шығады да,",
    "малшылар отарын тауға қарай айдайды екен.",
    "Күзде олар ауылға қайта оралып отырған.",
  };
  private static final Baspa BASPA = Baspa.builder().build();

  @TempDir Path folder;

  private byte[] scanned(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    RawText raw = BASPA.read(file);
    Restored restored = BASPA.restore(raw);
    try (WorkPages pages = WorkPages.open(raw, file)) {
      byte[] pdf = pages.write(restored, Format.PDF_SCAN, Progress.NONE);
      assertThat(pages.write(restored, Format.PDF_SCAN, Progress.NONE)).isEqualTo(pdf);
      requireArchivable(pdf);
      return pdf;
    }
  }

  private static void requireArchivable(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(PDFAFlavour.PDFA_2_U, 20, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
          .extracting(each -> each.getRuleId().getClause() + ": " + each.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(PDDocument file) throws IOException {
    return new PDFTextStripper().getText(file).replaceAll("\\s+", " ").strip();
  }

  private static PDImageXObject image(PDDocument file, int page) throws IOException {
    for (COSName name : file.getPage(page).getResources().getXObjectNames()) {
      return (PDImageXObject) file.getPage(page).getResources().getXObject(name);
    }
    throw new IllegalStateException("no picture");
  }

  /** In the middle of the letters of each word there is ink, and most of its box is paper. */
  private static void requireWordsOnTheirInk(PDDocument file) throws IOException {
    BufferedImage page = new PDFRenderer(file).renderImage(0, 2);
    List<TextPosition> letters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            letters.add(text);
            super.processTextPosition(text);
          }
        };
    stripper.setEndPage(1);
    stripper.getText(file);
    int inked = 0;
    int all = 0;
    for (TextPosition letter : letters) {
      if (letter.getUnicode().isBlank()) {
        continue;
      }
      all++;
      int left = Math.round(letter.getXDirAdj() * 2);
      int right = Math.round((letter.getXDirAdj() + letter.getWidthDirAdj()) * 2);
      int bottom = Math.round(letter.getYDirAdj() * 2);
      int top = bottom - Math.round(letter.getHeightDir() * 2);
      inked += hasInk(page, left, top, right, bottom) ? 1 : 0;
    }
    assertThat(all).isGreaterThan(80);
    assertThat(inked).isGreaterThan(all * 95 / 100);
  }

  private static boolean hasInk(BufferedImage page, int left, int top, int right, int bottom) {
    for (int y = Math.max(0, top); y < Math.min(page.getHeight(), bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(page.getWidth(), right); x++) {
        if ((page.getRGB(x, y) & 255) < 120) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aJpegStaysTheSameBytes() throws IOException {
    byte[] jpeg = DrawnPages.file(DrawnPages.page(LINES), "jpeg");
    try (PDDocument file = Loader.loadPDF(scanned("page.jpg", jpeg))) {
      assertThat(words(file)).isEqualTo(String.join(" ", LINES));
      requireWordsOnTheirInk(file);
      try (InputStream raw = image(file, 0).getCOSObject().createRawInputStream()) {
        assertThat(raw.readAllBytes()).isEqualTo(jpeg);
      }
    }
  }

  @Test
  void blackAndWhiteIsPackedAsAFaxIsAndKeepsEveryDot() throws IOException {
    BufferedImage page = DrawnPages.page(BufferedImage.TYPE_BYTE_BINARY, LINES);
    try (PDDocument file =
        Loader.loadPDF(scanned("two.tif", DrawnPages.tiff(List.of(page, page))))) {
      assertThat(file.getNumberOfPages()).isEqualTo(2);
      PDImageXObject image = image(file, 1);
      assertThat(image.getCOSObject().getFilters()).isEqualTo(COSName.CCITTFAX_DECODE);
      requireSamePixels(image.getImage(), page);
    }
  }

  private static void requireSamePixels(BufferedImage one, BufferedImage other) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    int differing = 0;
    for (int y = 0; y < other.getHeight(); y++) {
      for (int x = 0; x < other.getWidth(); x++) {
        differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    assertThat(differing).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPageThatIsTurnedIsShownUpright(int quarters) throws IOException {
    BufferedImage page = DrawnPages.turned(DrawnPages.page(LINES), quarters);
    byte[] pdf = scanned("page.png", DrawnPages.file(page, "png"));
    try (PDDocument file = Loader.loadPDF(pdf)) {
      assertThat(file.getPage(0).getRotation()).isEqualTo((4 - quarters) * 90);
      assertThat(words(file)).isEqualTo(String.join(" ", LINES));
      requireWordsOnTheirInk(file);
    }
  }

  @Test
  void wordsFollowLinesThatAreAskew() throws IOException {
    BufferedImage askew = new BufferedImage(1100, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D out = askew.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, 1100, 400);
    out.drawImage(
        DrawnPages.page(LINES),
        new AffineTransform(
            Math.cos(0.04), Math.sin(0.04), -Math.sin(0.04), Math.cos(0.04), 60, 50),
        null);
    out.dispose();
    try (PDDocument file = Loader.loadPDF(scanned("askew.png", DrawnPages.file(askew, "png")))) {
      requireWordsOnTheirInk(file);
    }
  }

  @Test
  void aWordBrokenAtALinesEndIsFoundAsOne() throws IOException {
    BufferedImage page =
        DrawnPages.page(
            "Көктемде жайылымдағы шөп қалың шығады да, мал-",
            "шылар отарын тауға қарай айдайды екен деген сөз.");
    try (PDDocument file = Loader.loadPDF(scanned("page.png", DrawnPages.file(page, "png")))) {
      assertThat(words(file)).contains("шығады да, малшылар отарын тауға");
    }
  }

  @Test
  void thePicturesOfAPdfAndTheSizeOfItsPagesStay() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] jpeg = DrawnPages.file(DrawnPages.page(LINES), "jpeg");
    try (PDDocument file = new PDDocument()) {
      PDPage one = new PDPage(new PDRectangle(500, 200));
      file.addPage(one);
      try (PDPageContentStream out = new PDPageContentStream(file, one)) {
        out.drawImage(
            JPEGFactory.createFromStream(file, new ByteArrayInputStream(jpeg)), 10, 20, 480, 130);
      }
      PDPage two = new PDPage(new PDRectangle(500, 135));
      two.setRotation(180);
      file.addPage(two);
      BufferedImage fax = DrawnPages.page(BufferedImage.TYPE_BYTE_BINARY, LINES);
      try (PDPageContentStream out = new PDPageContentStream(file, two)) {
        out.drawImage(
            CCITTFactory.createFromImage(file, DrawnPages.turned(fax, 2)), 0, 0, 500, 135);
      }
      file.save(bytes);
    }
    try (PDDocument file = Loader.loadPDF(scanned("scan.pdf", bytes.toByteArray()))) {
      assertThat(file.getPage(0).getMediaBox().getWidth()).isEqualTo(500);
      assertThat(file.getPage(0).getMediaBox().getHeight()).isEqualTo(200);
      requireWordsOnTheirInk(file);
      try (InputStream raw = image(file, 0).getCOSObject().createRawInputStream()) {
        assertThat(raw.readAllBytes()).isEqualTo(jpeg);
      }
      assertThat(image(file, 1).getCOSObject().getFilters()).isEqualTo(COSName.CCITTFAX_DECODE);
      assertThat(words(file)).contains(LINES[2]).containsSubsequence(LINES[1], LINES[1]);
    }
  }

  @Test
  void aPageIsAsLargeAsItsResolutionSays() throws IOException {
    byte[] tiff = DrawnPages.tiff(DrawnPages.page(BufferedImage.TYPE_BYTE_BINARY, LINES), 200, 200);
    try (PDDocument file = Loader.loadPDF(scanned("page.tif", tiff))) {
      assertThat(file.getPage(0).getMediaBox().getWidth()).isCloseTo(360, within(1f));
    }
    byte[] silent = DrawnPages.file(DrawnPages.page(LINES), "png");
    try (PDDocument file = Loader.loadPDF(scanned("page.png", silent))) {
      assertThat(file.getPage(0).getMediaBox().getWidth()).as("as A4").isCloseTo(842, within(1f));
    }
  }

  @Test
  void picturesOfOtherKindsAreTakenToo() throws IOException {
    for (int type :
        new int[] {
          BufferedImage.TYPE_USHORT_GRAY,
          BufferedImage.TYPE_INT_ARGB,
          BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_BYTE_INDEXED,
        }) {
      byte[] png = DrawnPages.file(DrawnPages.page(type, LINES), "png");
      try (PDDocument file = Loader.loadPDF(scanned("page.png", png))) {
        assertThat(words(file)).as("type " + type).isEqualTo(String.join(" ", LINES));
        requireWordsOnTheirInk(file);
      }
    }
  }

  @Test
  void whatIsNoScanIsRefused() {
    RawText plain = RawText.of("Мәтін.");
    assertThatThrownBy(() -> WorkPages.require(plain, Format.PDF_SCAN))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo("baspa.no-scan");
              assertThat(e.fault().exitCode()).isEqualTo(2);
            });
  }

  /** A page that is nothing but a picture: it is a scan, but there is nothing to find in it. */
  @Test
  void aScanWithoutAWordIsSaidToHaveNone() {
    PageScan scan = new PageScan(1000, 1400, 0, Projection.NONE);
    PageView page = PageView.of(1, 595, 842, 1).in(1, scan);
    Evidence evidence = Evidence.NONE.withPages(List.of(page));
    RawText raw = new RawText("\uFFFC", RawText.of("").source(), evidence);
    assertThatThrownBy(() -> WorkPages.require(raw, Format.PDF_SCAN))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo("baspa.no-words");
              assertThat(e.fault().exitCode()).isEqualTo(3);
            });
  }
}
