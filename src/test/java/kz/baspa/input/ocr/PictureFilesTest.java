package kz.baspa.input.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.text.BaspaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
  private static final int LARGE = 1 << 20;

  @TempDir Path folder;

  private static BufferedImage wide(int width) {
    return new BufferedImage(width, 40, BufferedImage.TYPE_BYTE_GRAY);
  }

  private Path png(String name, int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(wide(width), "png", bytes);
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private Path tiff(String name, int... widths) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int width : widths) {
        writer.writeToSequence(new IIOImage(wide(width), null, null), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void thePagesOfAllFilesFollowEachOther() throws IOException {
    List<Path> files =
        List.of(png("1.png", 30), tiff("2.tif", 31, 32), tiff("3.tif", 33, 34), png("4.png", 35));
    PageSource pages = PictureFiles.open(files, "book", LARGE);
    assertThat(pages.pages()).isEqualTo(6);
    for (int page : new int[] {0, 3, 1, 2, 4, 5, 3, 2}) { // in any order, as several threads ask
      assertThat(pages.size(page)[0]).isEqualTo(30 + page);
      assertThat(pages.page(page).width()).isEqualTo(30 + page);
    }
  }

  @Test
  void aFileIsReadOnlyWhenItsPageIs() throws IOException {
    List<Path> files = List.of(png("1.png", 30), png("2.png", 31));
    PageSource pages = PictureFiles.open(files, "book", LARGE);
    Files.delete(files.get(0));
    assertThatThrownBy(() -> pages.page(0)).isInstanceOf(IOException.class);
    assertThat(pages.page(1).width()).isEqualTo(31);
  }

  @Test
  void aBrokenFileIsOnePageThatCannotBeRead() throws IOException {
    Path broken = Files.write(folder.resolve("1.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    PageSource pages = PictureFiles.open(List.of(broken, png("2.png", 31)), "book", LARGE);
    assertThat(pages.pages()).isEqualTo(2);
    assertThatThrownBy(() -> pages.page(0)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> pages.size(0)).isInstanceOf(IOException.class);
    assertThat(pages.page(1).width()).isEqualTo(31);
  }

  @Test
  void theLimitIsThatOfOneFileAndNotOfAllTogether() throws IOException {
    List<Path> files = List.of(png("1.png", 30), png("2.png", 31));
    int larger = (int) Math.max(Files.size(files.get(0)), Files.size(files.get(1)));
    assertThat(PictureFiles.open(files, "book", larger).pages()).isEqualTo(2);
    assertThatThrownBy(() -> PictureFiles.open(files, "book", 8))
        .isInstanceOfSatisfying(
            BaspaException.class,
            error -> {
              assertThat(error.key()).isEqualTo("source.too-large");
              assertThat(error.arguments()).contains("1.png");
            });
  }
}
