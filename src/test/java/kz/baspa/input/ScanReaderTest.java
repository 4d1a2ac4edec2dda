package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.baspa.source.Digest;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Origin;
import kz.baspa.text.evidence.PagePlace;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReaderTest {
  private static final String[] FIRST = {
    "Өзеннің суы көктемде тасып, жайылымдағы шөп", "қалың шығады. Күзде малшылар қыстауға көшеді.",
  };
  private static final String[] SECOND = {
    "Ауылдың балалары таңертең мектепке барады да,", "түстен кейін үйлеріне қайтады.",
  };
  private static final String READ = "шығады. Күзде малшылар қыстауға көшеді.";

  private static final InputReader READER =
      new InputReader(new SourceReader(Optional.empty()), true);

  private static RawText read(byte[] file) {
    return READER.read(new ByteArrayInputStream(file), "scan");
  }

  @Test
  void aPictureIsReadWithItsDoubtsAndPlaces() {
    RawText raw = read(DrawnPages.file(DrawnPages.page(FIRST), "png"));
    assertThat(raw.text()).contains(READ);
    assertThat(raw.evidence().origin().format()).isEqualTo("png");
    assertThat(raw.evidence().words())
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word.confidence()).isBetween(0.0, 1.0));
    assertThat(raw.evidence().blocks().get(0).place().page()).isEqualTo(1);
  }

  @Test
  void aTiffHasManyPagesAndTheyKeepTheirOrder() throws IOException {
    BufferedImage one = DrawnPages.page(BufferedImage.TYPE_BYTE_BINARY, FIRST);
    BufferedImage two = DrawnPages.page(SECOND);
    List<String> steps = new ArrayList<>();
    Progress progress =
        (key, done, total) -> {
          synchronized (steps) {
            steps.add(key + " " + done + "/" + total);
          }
        };
    RawText raw =
        READER.read(
            new ByteArrayInputStream(DrawnPages.tiff(List.of(one, two))), "scan.tif", progress);
    assertThat(raw.text()).containsSubsequence(READ, "түстен кейін");
    assertThat(steps).contains("ocr.step-pages 0/2", "ocr.step-pages 2/2");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPageThatIsTurnedIsTurnedBack(int quarters) {
    RawText raw =
        read(DrawnPages.file(DrawnPages.turned(DrawnPages.page(FIRST), quarters), "jpeg"));
    assertThat(raw.text()).contains("малшылар қыстауға көшеді");
    PagePlace place = raw.evidence().blocks().get(0).place();
    assertThat(place.right() - place.left()).isGreaterThan(4 * (place.bottom() - place.top()));
  }

  @Test
  void pagesOfTextAndPagesOfPicturesMayBeInOneFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PdfPages text = new PdfPages()) {
      text.page();
      text.full(80, 500, 100, 12, "Бұл бет мәтін ретінде сақталған екен.");
      try (PDDocument file = org.apache.pdfbox.Loader.loadPDF(text.bytes())) {
        BufferedImage picture = DrawnPages.turned(DrawnPages.page(SECOND), 3);
        PDPage page =
            new PDPage(new PDRectangle(0, 0, picture.getWidth() / 2f, picture.getHeight() / 2f));
        page.setRotation(90);
        file.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(file, page)) {
          out.drawImage(
              LosslessFactory.createFromImage(file, picture),
              0,
              0,
              page.getCropBox().getWidth(),
              page.getCropBox().getHeight());
        }
        file.save(bytes);
      }
    }
    assertThat(read(bytes.toByteArray()).text())
        .containsSubsequence("мәтін ретінде", "балалары таңертең мектепке");
  }

  @Test
  void aPictureTakenInPoorLightIsRead() {
    BufferedImage dim = new RescaleOp(0.2f, 5, null).filter(DrawnPages.page(FIRST), null);
    assertThat(read(DrawnPages.file(dim, "png")).text()).contains(READ);
  }

  @Test
  void aFolderOfPicturesIsOneWorkInTheOrderOfItsNumbers(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("page-10.png"), DrawnPages.file(DrawnPages.page(SECOND), "png"));
    Files.write(folder.resolve("page-9.png"), DrawnPages.file(DrawnPages.page(FIRST), "png"));
    RawText raw = READER.read(folder, Progress.NONE);
    assertThat(raw.text()).containsSubsequence(READ, "балалары таңертең");
    // Known again by the files in the same order, one after the other.
    byte[] nine = Files.readAllBytes(folder.resolve("page-9.png"));
    byte[] ten = Files.readAllBytes(folder.resolve("page-10.png"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(nine);
    all.writeBytes(ten);
    assertThat(raw.evidence().origin())
        .isEqualTo(new Origin("png", all.size(), Digest.sha256(all.toByteArray())));
  }

  @Test
  void aPageThatIsBrokenIsNamedAndTheOthersAreRead(@TempDir Path folder) throws IOException {
    byte[] whole = DrawnPages.file(DrawnPages.page(SECOND), "png");
    Files.write(folder.resolve("1.png"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(folder.resolve("2.png"), DrawnPages.file(DrawnPages.page(FIRST), "png"));
    RawText raw = READER.read(folder, Progress.NONE);
    assertThat(raw.text()).contains(READ);
    assertThat(raw.evidence().unread())
        .singleElement()
        .satisfies(
            unread -> {
              assertThat(unread.key()).isEqualTo("ocr.page-unread");
              assertThat(unread.arguments()).containsExactly("1");
            });
  }

  @Test
  void whatHoldsNoWordsIsRefused() {
    BufferedImage black = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
    refused(DrawnPages.file(black, "png"), "input.no-text");
    refused(DrawnPages.file(DrawnPages.page(), "png"), "input.no-text");
    byte[] whole = DrawnPages.file(DrawnPages.page(FIRST), "jpeg");
    refused(Arrays.copyOf(whole, 100), "input.broken");
  }

  private static void refused(byte[] file, String key) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(BaspaException.class, e -> assertThat(e.key()).isEqualTo(key));
  }
}
