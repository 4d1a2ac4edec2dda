package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.WorkPages;
import kz.baspa.input.DrawnBooks;
import kz.baspa.input.DrawnPages;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two pages on one picture are read one after the other, and their words are found where they
 * stand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenBookPagesTest {
  private static final String HEAD = "Жер атаулары";
  private static final List<String> LEFT =
      List.of(
          "\tКөктемде өзен тасып, жағадағы ауылдардың малы биік",
          "қыратқа көшіріледі. Жайылымның шөбі қалың шыққан",
          "жылы малшылар қыстауға кеш қайтады.\t",
          "\tЖиналған атаулар мектеп мұражайында сақталып, кейін",
          "ғалымдардың назарын аударды. Қариялардың айтуынша",
          "бұрын бұл маңда үлкен көл болған, ал оның суы ащы",
          "емес екен. Сондықтан үйлердің терезесі сол көлге қарай",
          "қаратып салынған, әрі ауланың ішіне ағаш отырғызылған,");
  private static final List<String> RIGHT =
      List.of(
          "бірақ кейін бәрі де қурап қалған. Ауданның қысы ұзақ,",
          "жазы қысқа болады, желдің жылдамдығы орташа келеді.\t",
          "\tТұрғындардың саны соңғы он жылда екі есе азайған.",
          "Жастардың көбі оқу іздеп қалаға кетеді, ал қалғандары",
          "мал өсіріп, бақша егумен айналысады. Картаның соңғы",
          "нұсқасы облыстық мұрағатта тұр, ол кейінгі жұмыстарға",
          "негіз болды деуге болады.\t");
  private static final Baspa BASPA = Baspa.builder().build();

  private Path file;
  private BufferedImage picture;
  private RawText raw;
  private Restored restored;

  @BeforeAll
  void read(@TempDir Path folder) throws IOException {
    BufferedImage left = DrawnBooks.page(HEAD, "12", LEFT);
    BufferedImage right = DrawnBooks.page(HEAD, "13", RIGHT);
    picture = DrawnBooks.askew(DrawnBooks.open(left, right, 0.4f), 0.8);
    file = Files.write(folder.resolve("book.png"), DrawnPages.file(picture, "png"));
    raw = BASPA.read(file);
    restored = BASPA.restore(raw);
  }

  @Test
  void theRightPageGoesOnWithTheSentenceOfTheLeftOne() {
    String text = restored.lined().text();
    assertThat(text).contains("ағаш отырғызылған, бірақ кейін бәрі де қурап қалған.");
    assertThat(text.indexOf("қыратқа")).isLessThan(text.indexOf("Тұрғындардың"));
    assertThat(text).doesNotContain(HEAD).doesNotContainPattern("\\b1[23]\\b");
  }

  @Test
  void bothPagesAreOfOnePageOfTheFile() {
    assertThat(raw.evidence().pages()).extracting(view -> view.number()).containsExactly(1, 2);
    assertThat(raw.evidence().pages()).extracting(view -> view.filePage()).containsExactly(1, 1);
  }

  /** Where a word of the left page and one of the right page stand, in parts of the width. */
  private void requireSides(double left, double right) {
    assertThat(left).isBetween(0.05, 0.45);
    assertThat(right).isBetween(0.55, 0.95);
  }

  private double inHocr(String hocr, String word) {
    Matcher box = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)[^>]*>" + word).matcher(hocr);
    assertThat(box.find()).as(word).isTrue();
    int x = (Integer.parseInt(box.group(1)) + Integer.parseInt(box.group(3))) / 2;
    requireInk(x, (Integer.parseInt(box.group(2)) + Integer.parseInt(box.group(4))) / 2);
    return (double) x / picture.getWidth();
  }

  /** Somewhere near the middle of a word there is ink. */
  private void requireInk(int x, int y) {
    int darkest = 255;
    for (int i = -10; i <= 10; i++) {
      darkest = Math.min(darkest, picture.getRaster().getSample(x + i, y, 0));
    }
    assertThat(darkest).isLessThan(128);
  }

  @Test
  void hocrAndAltoHaveOnePageInTheDotsOfThePicture() throws IOException {
    try (WorkPages pages = WorkPages.open(raw, file)) {
      String hocr =
          new String(pages.write(restored, Format.HOCR, Progress.NONE), StandardCharsets.UTF_8);
      assertThat(hocr.split("ocr_page\"", -1)).hasSize(2);
      assertThat(hocr).contains("bbox 0 0 2000 1400");
      requireSides(inHocr(hocr, "қыратқа"), inHocr(hocr, "Тұрғындардың"));
      String alto =
          new String(pages.write(restored, Format.ALTO, Progress.NONE), StandardCharsets.UTF_8);
      assertThat(alto.split("<Page ", -1)).hasSize(2);
      assertThat(alto).contains("WIDTH=\"2000\"");
    }
  }

  @Test
  void theSearchablePdfHasTheWordsOverTheirInk() throws IOException {
    try (WorkPages pages = WorkPages.open(raw, file);
        PDDocument pdf = Loader.loadPDF(pages.write(restored, Format.PDF_SCAN, Progress.NONE))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      List<TextPosition> letters = new ArrayList<>();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          letters.add(text);
        }
      }.getText(pdf);
      double width = pdf.getPage(0).getMediaBox().getWidth();
      String text = String.join("", letters.stream().map(TextPosition::getUnicode).toList());
      requireSides(
          letters.get(text.indexOf("қыратқа")).getX() / width,
          letters.get(text.indexOf("Тұрғындардың")).getX() / width);
      requireOneColumnOfEvenLines(letters, text, "қыратқа", "Жиналған", "ғалымдардың", "Сондықтан");
      requireOneColumnOfEvenLines(letters, text, "Ауданның", "Тұрғындардың", "нұсқасы", "негіз");
    }
  }

  /** Programs that look for columns go by the size of letters and by what stands level. */
  private static void requireOneColumnOfEvenLines(
      List<TextPosition> letters, String text, String... words) {
    float size = letters.get(text.indexOf(words[0])).getFontSize();
    for (String word : words) {
      int at = text.indexOf(word);
      for (TextPosition letter : letters.subList(at, at + word.length())) {
        assertThat(letter.getFontSize()).as(word).isCloseTo(size, within(0.01f * size));
        assertThat(letter.getY()).as(word).isEqualTo(letters.get(at).getY());
      }
    }
  }

  @Test
  void aPieceShowsTheWordOfItsPage() throws IOException {
    try (WorkPages pages = WorkPages.open(raw, file)) {
      for (String word : List.of("қыратқа", "Тұрғындардың")) {
        int at = raw.text().indexOf(word);
        PieceCutterTest.requireWordInItsBox(
            pages.pieces().piece(at, at + word.length()).orElseThrow());
      }
    }
  }
}
