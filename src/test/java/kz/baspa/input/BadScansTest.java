package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that nobody should give: each ends in words, in a finding or in one sentence, soon. */
@Timeout(60)
class BadScansTest {
  private static final String[] LINES = {
    "Өзеннің суы көктемде тасып, жайылымдағы шөп", "қалың шығады. Күзде малшылар қыстауға көшеді.",
  };
  private static final String READ = "шығады. Күзде малшылар қыстауға көшеді.";

  private static final InputReader READER =
      new InputReader(new SourceReader(Optional.empty()), true);

  @TempDir Path folder;

  private static RawText read(byte[] file) {
    return READER.read(new ByteArrayInputStream(file), "scan");
  }

  private static void refused(byte[] file, String... keys) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(BaspaException.class, e -> assertThat(keys).contains(e.key()));
  }

  private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    CRC32 sum = new CRC32();
    sum.update(body.toByteArray());
    out.writeInt(content.length);
    out.write(body.toByteArray());
    out.writeInt((int) sum.getValue());
  }

  /** A PNG of one white grey, however large, in a few bytes a row. */
  private static byte[] white(int width, int height, int bits, byte[] first) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(head);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {(byte) bits, 0, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    if (first.length > 0) {
      chunk(out, "zTXt", first);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] row = new byte[1 + (width * bits + 7) / 8];
    Arrays.fill(row, 1, row.length, (byte) 255);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < height; y++) {
        deflater.write(row);
      }
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  @Test
  void aHundredMillionPixelsAreRead() throws IOException {
    refused(white(10_000, 10_000, 8, new byte[0]), "input.no-text");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    refused(white(60_000, 60_000, 1, new byte[0]), "input.broken", "input.no-text");
  }

  @Test
  void aRemarkThatFillsAnyMemoryIsNotUnpacked() throws IOException {
    ByteArrayOutputStream remark = new ByteArrayOutputStream();
    remark.write(new byte[] {'a', 0, 0});
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(remark)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 3_000; i++) {
        deflater.write(zeros);
      }
    }
    refused(white(400, 400, 8, remark.toByteArray()), "input.no-text");
  }

  @Test
  void aPictureInAPdfThatUnpacksToAHundredMillionPixels() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] row = new byte[10_000];
      Arrays.fill(row, (byte) 255);
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
        for (int y = 0; y < 10_000; y++) {
          deflater.write(row);
        }
      }
      PDImageXObject image =
          new PDImageXObject(
              file,
              new ByteArrayInputStream(packed.toByteArray()),
              COSName.FLATE_DECODE,
              10_000,
              10_000,
              8,
              PDDeviceGray.INSTANCE);
      PDPage page = new PDPage(PDRectangle.A4);
      file.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(file, page)) {
        out.drawImage(image, 0, 0, 595, 842);
      }
      file.save(bytes);
    }
    refused(bytes.toByteArray(), "input.no-text");
  }

  @Test
  void noiseEndsInTime() {
    BufferedImage noise = new BufferedImage(500, 700, BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = new byte[500 * 700];
    new Random(7).nextBytes(pixels);
    noise.getRaster().setDataElements(0, 0, 500, 700, pixels);
    try {
      assertThat(read(DrawnPages.file(noise, "png")).text()).isNotNull();
    } catch (BaspaException e) {
      assertThat(e.key()).isIn("input.no-text", "input.broken");
    }
  }

  @Test
  void aCatHasNoWords() {
    BufferedImage cat = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D out = cat.createGraphics();
    out.setColor(new Color(90, 140, 90));
    out.fillRect(0, 0, 600, 600);
    out.setColor(new Color(200, 120, 40));
    out.fill(new Ellipse2D.Double(150, 180, 300, 280));
    out.fillPolygon(new int[] {170, 200, 270}, new int[] {250, 90, 200}, 3);
    out.fillPolygon(new int[] {430, 400, 330}, new int[] {250, 90, 200}, 3);
    out.setColor(Color.BLACK);
    out.fill(new Ellipse2D.Double(225, 270, 40, 50));
    out.fill(new Ellipse2D.Double(335, 270, 40, 50));
    for (int whisker = -1; whisker < 2; whisker++) {
      out.drawLine(270, 370, 120, 360 + 30 * whisker);
      out.drawLine(330, 370, 480, 360 + 30 * whisker);
    }
    out.dispose();
    try {
      assertThat(read(DrawnPages.file(cat, "jpeg")).text().strip()).hasSizeLessThan(20);
    } catch (BaspaException e) {
      assertThat(e.key()).isEqualTo("input.no-text");
    }
  }

  @Test
  void aFaxWhoseDotsAreNotSquareIsRead() throws IOException {
    BufferedImage page = DrawnPages.page(LINES);
    BufferedImage fax =
        new BufferedImage(1_360, page.getHeight() * 98 / 150, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D out = fax.createGraphics();
    out.drawImage(
        page.getScaledInstance(1_360, fax.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
    out.dispose();
    String read = read(DrawnPages.tiff(fax, 204, 98)).text();
    assertThat(read).contains("көктемде").contains("малшылар");
  }

  @Test
  void theColoursOfPrintAreRead() throws IOException {
    BufferedImage page = DrawnPages.page(LINES);
    WritableRaster inks =
        Raster.createInterleavedRaster(0, page.getWidth(), page.getHeight(), 4, null);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = page.getRGB(x, y) & 255;
        inks.setPixel(x, y, new int[] {255, 255, 255, grey});
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(inks, null, null), null);
    }
    writer.dispose();
    assertThat(read(bytes.toByteArray()).text()).contains(READ);
  }

  @Test
  void sixteenBitsAreRead() {
    BufferedImage page = DrawnPages.page(BufferedImage.TYPE_USHORT_GRAY, LINES);
    assertThat(read(DrawnPages.file(page, "png")).text()).contains(READ);
  }

  @Test
  void ofManyPagesTheSoundOnesAreRead() throws IOException {
    byte[] sound = DrawnPages.file(DrawnPages.page(LINES), "png");
    BufferedImage black = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_BINARY);
    Files.write(folder.resolve("1.png"), Arrays.copyOf(sound, 60));
    Files.write(folder.resolve("2.png"), sound);
    Files.write(folder.resolve("3.png"), DrawnPages.file(black, "png"));
    Files.write(folder.resolve("4.png"), white(60_000, 60_000, 1, new byte[0]));
    Files.write(folder.resolve("5.png"), Arrays.copyOf(sound, sound.length / 3));
    Files.write(folder.resolve("6.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
    Files.write(folder.resolve("0.png"), new byte[0]);
    Files.writeString(folder.resolve("7.png"), "no picture");
    RawText raw = READER.read(folder, Progress.NONE);
    assertThat(raw.text()).contains(READ);
    assertThat(PagePictures.open(folder, raw.evidence())).isPresent();
    assertThat(raw.evidence().unread())
        .extracting(unread -> unread.key() + " " + unread.arguments())
        .containsExactlyInAnyOrder(
            "ocr.page-unread [1]",
            "ocr.page-unread [2]",
            "input.picture-pages [4]",
            "ocr.page-unread [5]",
            "ocr.page-unread [6]",
            "ocr.page-unread [7]",
            "ocr.page-unread [8]");
  }

  /** A link to what is gone: the file is named, not the folder. */
  @Test
  void aPageThatIsNotThereIsNamed() throws IOException {
    Files.write(folder.resolve("1.png"), DrawnPages.file(DrawnPages.page(LINES), "png"));
    Files.createSymbolicLink(folder.resolve("2.png"), folder.resolve("gone"));
    assertThatThrownBy(() -> READER.read(folder, Progress.NONE))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo("source.unreadable");
              assertThat(e.getMessage()).contains("2.png");
            });
  }

  @Test
  void aTiffThatWasCutShortIsRefusedOrKeepsItsFirstPages() throws IOException {
    byte[] whole = DrawnPages.tiff(List.of(DrawnPages.page(LINES), DrawnPages.page(LINES)));
    for (int part = 1; part < 8; part++) {
      try {
        read(Arrays.copyOf(whole, whole.length * part / 8));
      } catch (BaspaException e) {
        assertThat(e.key()).isIn("input.broken", "input.no-text");
      }
    }
  }

  @Test
  void aJpegThatWasCutShortIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(3);
    for (int i = 0; i < 600 * 800; i++) {
      picture.getRaster().setSample(i % 600, i / 600, 0, random.nextInt(256));
    }
    ImageIO.write(picture, "jpeg", out);
    byte[] whole = out.toByteArray();
    refused(Arrays.copyOf(whole, whole.length * 2 / 3), "input.broken");
  }
}
