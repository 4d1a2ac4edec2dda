package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.SpanLook;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static RawText read(byte[] bytes) {
    return new InputReader(new SourceReader(Optional.empty()), true)
        .read(new ByteArrayInputStream(bytes), "work.pdf");
  }

  private static List<String> blocks(RawText raw) {
    return raw.evidence().blocks().stream()
        .map(block -> block.kind() + " " + raw.text().substring(block.start(), block.end()))
        .toList();
  }

  private static void prose(PdfPages pages, double y) throws IOException {
    pages
        .full(120, 520, y, 14, "Су қорлары туралы деректер ертеден белгілі болған")
        .full(85, 520, y + 20, 14, "және олар көне жазбаларда сақталып бізге дейін жеткен")
        .words(85, y + 40, 14, "деп есептеледі.");
  }

  @Test
  void linesBecomeParagraphs() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      prose(pages, 160);
      RawText raw = read(pages.bytes());
      assertThat(raw.evidence().blocks())
          .hasSize(2)
          .allMatch(BlockEvidence::wrapped)
          .allMatch(block -> block.kind() == BlockKind.PARAGRAPH);
      assertThat(raw.text())
          .startsWith("Су қорлары туралы деректер ертеден белгілі болған\nжәне олар көне");
    }
  }

  @Test
  void runningHeadsAndNumbersStandWhereThePageTurns() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      for (int i = 1; i <= 4; i++) {
        pages.page().words(250, 40, 10, "Су қорлары").words(300, 810, 12, "- " + (i + 10) + " -");
        prose(pages, 100);
        pages.full(120, 520, 160, 14, "Бұл сөйлем келесі беттің басында ғана аяқталады деп");
        pages.full(85, 520, 180, 14, "ойлаймыз өйткені оның соңғы сөздері осында сыймай");
      }
      pages.page().words(85, 100, 14, "қалды.");
      RawText raw = read(pages.bytes());
      assertThat(raw.text()).contains("сыймай\n- 14 -\nқалды.\n");
      assertThat(raw.evidence().spans())
          .filteredOn(span -> span.is(SpanLook.PAGE))
          .extracting(span -> span.target())
          .containsExactly("12", "13", "14", "15");
    }
  }

  @Test
  void notesAreMatchedToTheirMarks() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      pages
          .words(120, 160, 14, "Өзен мол су")
          .words(120 + pages.width("Өзен мол су", 14), 155, 8, "1");
      pages.words(220, 160, 14, "тасиды.");
      pages.words(85, 700, 10, "1. Қар суы.");
      RawText raw = read(pages.bytes());
      assertThat(raw.text()).endsWith("Өзен мол су¹ тасиды.\n¹ Қар суы.\n");
      assertThat(raw.evidence().spans())
          .filteredOn(span -> span.is(SpanLook.NOTE_MARK))
          .extracting(span -> span.target())
          .containsExactly("note1");
      assertThat(blocks(raw)).endsWith("NOTE ¹ Қар суы.");
    }
  }

  @Test
  void drawnLinesMakeATable() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      for (double y : new double[] {100, 120, 140}) {
        pages.stroke(85, y, 385, y);
      }
      pages.stroke(85, 100, 85, 140).stroke(385, 100, 385, 140).stroke(235, 120, 235, 140);
      pages.words(90, 115, 12, "Өзендер");
      pages.words(90, 135, 12, "Іле").words(240, 135, 12, "815");
      pages.words(85, 170, 12, "Мәтін.");
      RawText raw = read(pages.bytes());
      assertThat(raw.text()).isEqualTo("Өзендер\nІле\t815\nМәтін.\n");
      assertThat(raw.evidence().blocks().get(0).cell())
          .isEqualTo(new CellPlace(0, 0, 0, 2, 1, false));
      assertThat(raw.evidence().blocks().get(2).cell())
          .isEqualTo(new CellPlace(0, 1, 1, 1, 1, false));
    }
  }

  @Test
  void theLeftColumnComesFirst() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      for (int i = 0; i < 12; i++) {
        pages.full(60, 280, 100 + 16 * i, 11, "сол жақтағы бағанның " + (char) ('а' + i) + " жолы");
        pages.full(310, 530, 100 + 16 * i, 11, "оң жақтағы бағанның " + (char) ('а' + i) + " жолы");
      }
      String text = read(pages.bytes()).text();
      assertThat(text.indexOf("бағанның л жолы")).isLessThan(text.indexOf("оң жақтағы бағанның а"));
    }
  }

  @Test
  void aPictureWithoutWordsHoldsNoText() throws IOException {
    try (PDDocument file = new PDDocument()) {
      PDPage page = new PDPage();
      file.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(file, page)) {
        BufferedImage gray = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
        out.drawImage(LosslessFactory.createFromImage(file, gray), 0, 0, 612, 792);
      }
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      file.save(out);
      refused(out.toByteArray(), "input.no-text");
    }
  }

  @Test
  void lockedAndBrokenFilesAreRefused() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      byte[] whole = pages.bytes();
      refused(Arrays.copyOf(whole, whole.length / 2), "input.broken");
      refused(
          "%PDF-1.7\nжоқ\n%%EOF".getBytes(java.nio.charset.StandardCharsets.UTF_8), "input.broken");
    }
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      byte[] locked =
          pages.bytes(
              file -> {
                try {
                  file.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      refused(locked, "input.password");
    }
  }

  @Test
  void columnsOfWordsMakeATableWithoutLines() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page().words(200, 300, 14, "ДИПЛОМДЫҚ ЖҰМЫС").page();
      prose(pages, 100);
      pages.words(85, 170, 14, "1-кесте – Көлдер");
      String[][] rows = {
        {"Көл", "Ауданы, км²", "Тереңдігі, м"}, {"Зайсан", "1810", "15"}, {"Алакөл", "2650", "54"}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < 3; column++) {
          pages.words(90 + 150 * column, 190 + 20 * row, 14, rows[row][column]);
        }
      }
      prose(pages, 260);
      RawText raw = read(pages.bytes());
      assertThat(raw.text()).contains("Көл\tАуданы, км²\tТереңдігі, м\nЗайсан\t1810\t15\n");
      assertThat(raw.evidence().blocks())
          .filteredOn(block -> block.kind() == BlockKind.CELL)
          .hasSize(9);
    }
  }

  @Test
  void wideGapsInProseMakeNoTable() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page().words(200, 300, 14, "ДИПЛОМДЫҚ ЖҰМЫС").page();
      prose(pages, 100);
      pages.full(85, 520, 200, 14, "Су мол").full(85, 520, 220, 14, "Мұз көп");
      pages.full(85, 520, 240, 14, "Қар аз");
      assertThat(read(pages.bytes()).evidence().blocks())
          .noneMatch(block -> block.kind() == BlockKind.CELL);
    }
  }

  private static void grid(PdfPages pages, double top, String[]... rows) throws IOException {
    for (int line = 0; line <= rows.length; line++) {
      pages.stroke(85, top + 24 * line, 520, top + 24 * line);
    }
    for (double x : new double[] {85, 300, 520}) {
      pages.stroke(x, top, x, top + 24 * rows.length);
    }
    for (int row = 0; row < rows.length; row++) {
      pages.words(90, top + 17 + 24 * row, 14, rows[row][0]);
      pages.words(305, top + 17 + 24 * row, 14, rows[row][1]);
    }
  }

  @Test
  void aHeadRowThatComesAgainIsNoRow() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      String[] head = {"Көл", "Ауданы"};
      pages.page();
      prose(pages, 100);
      grid(pages, 700, head, new String[] {"Зайсан", "1810"});
      pages.page();
      grid(pages, 80, head, new String[] {"Алакөл", "2650"});
      prose(pages, 200);
      RawText raw = read(pages.bytes());
      List<String> blocks = blocks(raw);
      assertThat(blocks).filteredOn(block -> block.equals("CELL Көл")).hasSize(1);
      assertThat(blocks).contains("RUNNING_HEAD Көл Ауданы", "CELL Алакөл");
      assertThat(raw.evidence().blocks())
          .filteredOn(block -> block.cell() != null)
          .extracting(block -> block.cell().table())
          .containsOnly(raw.evidence().blocks().get(1).cell().table());
    }
  }

  /** «Сонда» stands at the foot of many pages, and an unbreakable space behind its mark. */
  @Test
  void notesThatComeAgainAreNoRunningFeet() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      for (int page = 1; page <= 4; page++) {
        pages.page();
        prose(pages, 100);
        pages.words(85, 160, 14, "Бұл туралы айтылған").words(85 + 150, 155, 8, "" + page);
        pages.stroke(85, 770, 230, 770);
        pages.words(85, 783, 7, "" + page).words(90, 787, 12, "\u00A0Сонда.");
        pages.words(300, 815, 12, "" + page);
      }
      RawText raw = read(pages.bytes());
      assertThat(raw.evidence().blocks())
          .filteredOn(block -> block.kind() == BlockKind.NOTE)
          .hasSize(4);
      assertThat(raw.text()).contains("¹ Сонда.", "³ Сонда.");
    }
  }

  @Test
  void aNoteGoesOnAtTheFootOfTheNextPage() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      pages.words(85, 160, 14, "Бұл туралы айтылған").words(85 + 150, 155, 8, "1");
      pages.stroke(85, 740, 230, 740);
      pages.words(85, 755, 10, "1 Бұл деректер ескі қолжазбаларға негізделген, олардың");
      pages.page();
      prose(pages, 100);
      pages.stroke(85, 740, 230, 740);
      pages.words(85, 755, 10, "көшірмелері музейде сақтаулы.");
      assertThat(blocks(read(pages.bytes())))
          .contains(
              "NOTE ¹ Бұл деректер ескі қолжазбаларға негізделген, олардың\n"
                  + "көшірмелері музейде сақтаулы.");
    }
  }

  @Test
  void pagesOfPicturesAmongOthersAreNamed() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      byte[] file =
          pages.bytes(
              document -> {
                PDPage page = new PDPage();
                document.addPage(page);
                BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                  content.drawImage(
                      LosslessFactory.createFromImage(document, image), 0, 0, 612, 792);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      assertThat(read(file).evidence().unread())
          .anySatisfy(
              unread -> {
                assertThat(unread.key()).isEqualTo("input.picture-pages");
                assertThat(unread.arguments()).containsExactly("2");
              });
    }
  }

  @Test
  void fontsThatDoNotTellTheirLettersAreRefused() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      prose(pages, 100);
      byte[] whole = pages.bytes();
      byte[] file;
      try (PDDocument document = Loader.loadPDF(whole)) {
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
          resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        file = out.toByteArray();
      }
      refused(file, "input.no-unicode");
    }
  }

  private static void refused(byte[] bytes, String key) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(BaspaException.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  /** A text whose small letters were moved by so much in the table of characters. */
  private static boolean saysShifted(String sentence, int shift) throws IOException {
    StringBuilder words = new StringBuilder();
    sentence
        .codePoints()
        .map(c -> c >= 'а' && c < 'я' ? c + shift : c)
        .forEach(words::appendCodePoint);
    try (PdfPages pages = new PdfPages()) {
      pages.page();
      for (int y = 80; y < 800; y += 20) {
        pages.words(85, y, 10, words.toString());
      }
      return read(pages.bytes()).evidence().unread().stream()
          .anyMatch(each -> each.key().equals("input.shifted-letters"));
    }
  }

  @Test
  void lettersThatTheFontsGiveOtherwiseAreTold() throws IOException {
    String russian = "колебания уровня воды в озере зависят от снега и дождей весной";
    assertThat(saysShifted(russian, '@' - 'а')).isTrue();
    assertThat(saysShifted(russian, 'a' - 'а' - 1)).isTrue();
    assertThat(saysShifted(russian, 0)).isFalse();
    assertThat(saysShifted("Strength and length depend on https://example.org/x, 1998", 0))
        .isFalse();
    assertThat(saysShifted("Qazaq tilinin latyn alipbiindegi matin osylai jazylady", 0)).isFalse();
  }
}
