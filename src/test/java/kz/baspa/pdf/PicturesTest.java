package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import kz.baspa.profile.Profiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of figures. */
class PicturesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void aPictureBesideTheFileIsPrinted(String format) throws IOException {
    Files.write(folder.resolve("карта 1." + format), picture(format, 40, 30));

    try (PDDocument pdf = print("карта 1." + format)) {
      List<PDImageXObject> images = images(pdf);
      assertThat(images).hasSize(1);
      assertThat(images.get(0).getWidth()).isEqualTo(40);
      assertThat(images.get(0).getHeight()).isEqualTo(30);
      assertThat(Printing.text(pdf)).contains("1-сурет – Өзен картасы");
    }
  }

  @Test
  void aPictureMayStandInTheFileItself() throws IOException {
    String data = Base64.getEncoder().encodeToString(picture("png", 8, 8));
    try (PDDocument pdf = print("data:image/png;base64," + data)) {
      assertThat(images(pdf)).hasSize(1);
    }
  }

  @Test
  void aLargePictureFitsBetweenTheMargins() throws IOException {
    Files.write(folder.resolve("a.png"), picture("png", 3000, 5000));
    try (PDDocument pdf = print("a.png")) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void aPictureThatIsNotThereIsNamed() {
    assertThat(refused("жоқ.png").key()).isEqualTo("pdf.no-picture");
    assertThat(refused("../../жоқ.png").arguments()).containsExactly("../../жоқ.png");
    assertThat(refused("https://example.org/a.png").key()).isEqualTo("pdf.no-picture");
  }

  @Test
  void whatIsNoPictureIsNamedAndNoStackIsShown() throws IOException {
    byte[] whole = picture("png", 60, 60);
    Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(folder.resolve("text.png"), "сурет емес");
    Files.writeString(folder.resolve("drawing.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    Files.write(folder.resolve("bad.jpg"), new byte[] {-1, -40, -1, -32, 0, 16, 7, 7, 7});
    Files.write(folder.resolve("bad.gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII));

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      for (String name : List.of("half.png", "text.png", "drawing.svg", "bad.jpg", "bad.gif")) {
        BaspaException e = refused(name);
        assertThat(e.key()).as(name).isEqualTo("pdf.not-a-picture");
        assertThat(e.arguments()).containsExactly(name);
      }
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  private BaspaException refused(String url) {
    return catchThrowableOfType(BaspaException.class, () -> print(url));
  }

  private PDDocument print(String url) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] tei =
        Printing.work(
            "<div type=\"chapter\"><head>Бір</head><figure n=\"1\"><graphic url=\""
                + url
                + "\"/><head>Өзен картасы</head></figure></div>");
    Printing.PRINTER.print(tei, Profiles.named("kz-377"), Pictures.beside(folder), out);
    return Loader.loadPDF(out.toByteArray());
  }

  private static List<PDImageXObject> images(PDDocument pdf) throws IOException {
    List<PDImageXObject> images = new java.util.ArrayList<>();
    for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
      if (pdf.getPage(0).getResources().getXObject(name) instanceof PDImageXObject image) {
        images.add(image);
      }
    }
    return images;
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, 0x336699);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
