package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kz.baspa.Baspa;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.TextLayer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text that another program laid over the picture of a page. */
class TextLayerTest {
  private static final List<String> LINES =
      List.of(
          "Көктемде өзен тасып, жағадағы ауылдардың малы биік",
          "қыратқа көшіріледі. Жайылымның шөбі қалың шыққан",
          "жылы малшылар қыстауға кеш қайтады екен деген сөз.",
          "Жиналған атаулар мектеп мұражайында сақталып, кейін",
          "ғалымдардың назарын аударды. Қариялардың айтуынша",
          "бұрын бұл маңда үлкен көл болған, ал оның суы ащы",
          "емес екен. Сондықтан үйлердің терезесі сол көлге қарай",
          "қаратып салынған, әрі ауланың ішіне ағаш отырғызылған.");
  private static final String SAYS = "Жайылымның шөбі қалың";

  /** What a reader makes of it that knows Russian letters alone, and those badly. */
  private static final Map<String, String> SPOILT =
      Map.of(
          "қ", "к", "ғ", "г", "ө", "в", "ұ", "у", "ү", "ц", "і", "1", "ң", "н", "ә", "э", "т", "г");

  private static final BufferedImage PICTURE = DrawnBooks.page("", "", LINES);

  private static String spoilt(String line) {
    String spoilt = line;
    for (Map.Entry<String, String> each : SPOILT.entrySet()) {
      spoilt = spoilt.replace(each.getKey(), each.getValue());
    }
    return spoilt;
  }

  /** Adds the picture of a page with these lines over it. */
  private static void page(PDDocument file, List<String> lines, RenderingMode mode)
      throws IOException {
    PDPage page = new PDPage(new PDRectangle(500, 700));
    file.addPage(page);
    PDFont font = PDType0Font.load(file, new File("fonts/LiberationSerif-Regular.ttf"));
    try (PDPageContentStream out = new PDPageContentStream(file, page)) {
      out.drawImage(LosslessFactory.createFromImage(file, PICTURE), 0, 0, 500, 700);
      for (int i = 0; i < lines.size(); i++) {
        out.beginText();
        out.setRenderingMode(mode);
        out.setFont(font, 14);
        out.newLineAtOffset(60, 620 - 22 * i);
        out.showText(lines.get(i));
        out.endText();
      }
    }
  }

  private static byte[] scanned(List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      page(file, lines, RenderingMode.NEITHER);
      file.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static RawText read(byte[] pdf, TextLayer layer) {
    return Baspa.builder().textLayer(layer).build().read(new ByteArrayInputStream(pdf), "a.pdf");
  }

  private static List<String> told(RawText raw) {
    return raw.evidence().unread().stream().map(each -> each.key()).toList();
  }

  private static boolean isRead(Evidence evidence) {
    return evidence.pages().get(0).scanned();
  }

  @Test
  void onePlainlyWorseIsReadAnewAndToldOf() throws IOException {
    RawText raw = read(scanned(LINES.stream().map(TextLayerTest::spoilt).toList()), TextLayer.AUTO);
    assertThat(raw.text()).contains(SAYS);
    assertThat(isRead(raw.evidence())).isTrue();
    assertThat(told(raw)).containsExactly("input.layer-read-anew");
    assertThat(raw.evidence().unread().get(0).arguments()).startsWith("1").endsWith("1");
  }

  @Test
  void aGoodOneIsTaken() throws IOException {
    RawText raw = read(scanned(LINES), TextLayer.AUTO);
    assertThat(raw.text()).contains(SAYS);
    assertThat(isRead(raw.evidence())).isFalse();
    assertThat(told(raw)).isEmpty();
  }

  @Test
  void oneOfWordsThatNobodyKnowsIsTakenUnlessMoreCanBeRead() throws IOException {
    // The picture says something else, but as little of it is known as of the text over it.
    List<String> strange =
        Collections.nCopies(8, "blorpen skrauzet vimblar tondrek plusewig nartelum ");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(500, 700));
      file.addPage(page);
      PDFont font = PDType0Font.load(file, new File("fonts/LiberationSerif-Regular.ttf"));
      try (PDPageContentStream out = new PDPageContentStream(file, page)) {
        BufferedImage blank = DrawnBooks.white(400, 560);
        out.drawImage(LosslessFactory.createFromImage(file, blank), 0, 0, 500, 700);
        out.beginText();
        out.setRenderingMode(RenderingMode.NEITHER);
        out.setFont(font, 10);
        out.setLeading(12);
        out.newLineAtOffset(10, 600);
        for (String line : strange) {
          out.showText(line);
          out.newLine();
        }
        out.endText();
      }
      file.save(bytes);
    }
    RawText raw = read(bytes.toByteArray(), TextLayer.AUTO);
    assertThat(raw.text()).contains("vimblar");
    assertThat(told(raw)).containsExactly("input.layer-doubtful");
    assertThat(raw.evidence().unread().get(0).arguments()).containsExactly("1", "0", "1");
  }

  @ParameterizedTest
  @EnumSource(
      value = TextLayer.class,
      names = {"KEEP", "ANEW"})
  void whatIsAskedForIsDone(TextLayer layer) throws IOException {
    RawText raw = read(scanned(LINES.stream().map(TextLayerTest::spoilt).toList()), layer);
    assertThat(isRead(raw.evidence())).isEqualTo(layer == TextLayer.ANEW);
    assertThat(raw.text().contains(SAYS)).isEqualTo(layer == TextLayer.ANEW);
    assertThat(told(raw)).isEmpty();
  }

  @Test
  void textThatIsSeenIsNoLayer() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      page(file, List.of("Бұл сөздер суреттің үстіне басылған екен."), RenderingMode.FILL);
      file.save(bytes);
    }
    RawText raw = read(bytes.toByteArray(), TextLayer.ANEW);
    assertThat(raw.text()).contains("үстіне басылған");
    assertThat(isRead(raw.evidence())).isFalse();
  }

  @Test
  void pagesOfAllKindsKeepTheirOrder() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = Loader.loadPDF(PdfPages.of("Алғашқы бетте тек мәтін тұр."))) {
      page(file, List.of(), RenderingMode.NEITHER);
      page(file, List.of("Үшінші беттің мәтіні көрінбейді."), RenderingMode.NEITHER);
      file.save(bytes);
    }
    RawText raw = read(bytes.toByteArray(), TextLayer.AUTO);
    assertThat(raw.text()).containsSubsequence("Алғашқы бетте", SAYS, "Үшінші беттің");
    assertThat(raw.evidence().pages())
        .extracting(view -> view.scanned())
        .containsExactly(false, true, false);
  }
}
