package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.SpanLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines at the edges of pages that are much alike: which of them run and which are text. */
class RunningTitlesTest {
  private static RawText read(PdfPages pages) {
    return new InputReader(new SourceReader(Optional.empty()), true)
        .read(new ByteArrayInputStream(pages.bytes()), "work.pdf");
  }

  private static RawText readByMachine(String pages) {
    String file = "<html><head><meta charset='utf-8'></head><body>" + pages + "</body></html>";
    return new InputReader(new SourceReader(Optional.empty()), true)
        .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "work.hocr");
  }

  /** A line that a machine read, its words at some height from the top of a page. */
  private static String line(int left, int top, int height, String text) {
    StringBuilder line = new StringBuilder();
    int at = left;
    for (String word : text.split(" ")) {
      int right = at + 11 * word.length();
      line.append(
          "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 93'>%s</span> "
              .formatted(at, top, right, top + height, word));
      at = right + 11;
    }
    return "<span class='ocr_line' title='bbox %d %d %d %d'>%s</span>"
        .formatted(left, top, at, top + height, line);
  }

  private static String page(String content) {
    return "<div class='ocr_page' title='bbox 0 0 1240 1754'>"
        + line(260, 500, 24, "Көл жағасында қамыс өсіп, құстар ұя салып, балапан")
        + line(190, 530, 24, "басып жатады, ал қыста олар жылы жаққа ұшып кетеді.")
        + content
        + "</div>";
  }

  /** What runs over the pages, line by line. */
  private static List<String> running(RawText raw) {
    List<String> running = new ArrayList<>();
    raw.evidence().spans().stream()
        .filter(span -> span.is(SpanLook.PAGE))
        .forEach(
            span ->
                running.addAll(raw.text().substring(span.start(), span.end()).lines().toList()));
    raw.evidence().blocks().stream()
        .filter(block -> block.kind() == BlockKind.RUNNING_HEAD)
        .forEach(block -> running.add(raw.text().substring(block.start(), block.end())));
    return running;
  }

  private static List<String> labels(RawText raw) {
    return raw.evidence().spans().stream()
        .filter(span -> span.is(SpanLook.PAGE))
        .map(span -> span.target())
        .toList();
  }

  private static long notes(RawText raw) {
    return raw.evidence().blocks().stream().filter(block -> block.kind() == BlockKind.NOTE).count();
  }

  /** The lines of four pages, and whether they are one that runs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Тау гүлдері | Тау гүлдері | Тау гүлдері | Тау гүлдері | true
          31 Тау гүлдері | Тау гүлдері 32 | 33 Тау гүлдері | Тау гүлдері 34 | true
          Тау гүлдері, 31-бет | Тау гүлдері, 32-бет | Тау гүлдері, 33-бет | Тау гүлдері, 34-бет | true
          Жинақ, 2014 жыл | Жинақ, 2014 жыл | Жинақ, 2014 жыл | Жинақ, 2014 жыл | true
          1-топтама | 2-топтама | 3-топтама | 4-топтама | false
          3-топтама | 5-топтама | 6-топтама | 9-топтама | false
          № 2 бақылау | № 4 бақылау | № 5 бақылау | № 7 бақылау | false
          """)
  void aLineRunsIfItsFiguresAreTheSameOrCountThePages(
      String first, String second, String third, String fourth, boolean runs) throws IOException {
    StringBuilder scanned = new StringBuilder();
    try (PdfPages pages = new PdfPages()) {
      for (String title : List.of(first, second, third, fourth)) {
        pages.page().words(250, 60, 12, title);
        pages.full(85, 520, 300, 14, "Су қорлары туралы деректер ертеден белгілі болған еді");
        scanned.append(page(line(480, 110, 24, title)));
      }
      for (RawText raw : List.of(read(pages), readByMachine(scanned.toString()))) {
        assertThat(running(raw).contains(second)).isEqualTo(runs);
        assertThat(raw.text()).contains(first, second, third, fourth);
      }
    }
  }

  /** The numbers of titles rise by the page, as the printed numbers do, but are others. */
  @Test
  void numbersOfTitlesDoNotCountThePages() {
    StringBuilder pages = new StringBuilder();
    for (int number = 1; number <= 3; number++) {
      pages.append(
          page(
              line(480, 110, 24, number + " топтама")
                  + line(600, 1660, 24, Integer.toString(number + 50))));
    }
    RawText raw = readByMachine(pages.toString());
    assertThat(running(raw)).contains("52").noneMatch(line -> line.contains("топтама"));
    assertThat(labels(raw)).contains("52", "53");
  }

  @Test
  void aRunningHeadWithOneMisreadFigureRunsAllTheSame() {
    StringBuilder pages = new StringBuilder();
    for (int number = 1; number <= 6; number++) {
      pages.append(page(line(480, 110, 24, number == 4 ? "Жинақ, 2074 жыл" : "Жинақ, 2014 жыл")));
    }
    assertThat(running(readByMachine(pages.toString()))).contains("Жинақ, 2074 жыл");
  }

  /** Marks as a machine reads them, beside the word; notes of one source differ in their pages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 Оразов С. Көлдер. – Орал, 1995. – 17 б. | 2 Оразов С. Көлдер. – Орал, 1995. – 29 б. | 3 Оразов С. Көлдер. – Орал, 1995. – 64 б.
          1 Сол еңбек, 17-б. | 1 Сол еңбек, 29-б. | 1 Сол еңбек, 64-б.
          1 Сол еңбекте. | 2 Сол еңбекте. | 3 Сол еңбекте.
          1 Сол еңбекте. | 1 Сол еңбекте. | 1 Сол еңбекте.
          * Аударған автор. | * Аударған автор. | * Аударған автор.
          """)
  void notesOfOneSourceAreNoRunningFeet(String first, String second, String third)
      throws IOException {
    StringBuilder scanned = new StringBuilder();
    try (PdfPages pages = new PdfPages()) {
      int number = 41;
      for (String note : List.of(first, second, third)) {
        pages.page();
        pages.full(85, 520, 300, 14, "Су қорлары туралы деректер ертеден белгілі болған еді");
        pages.stroke(85, 740, 230, 740).words(85, 756, 10, note);
        pages.words(300, 810, 12, Integer.toString(number));
        scanned.append(
            page(
                "<div class='ocr_separator' title='bbox 190 1545 500 1548'></div>"
                    + line(190, 1570, 18, note)
                    + line(600, 1660, 24, Integer.toString(number))));
        number++;
      }
      RawText printed = read(pages);
      RawText raw = readByMachine(scanned.toString());
      assertThat(notes(raw)).isEqualTo(3);
      for (RawText text : List.of(printed, raw)) {
        assertThat(running(text)).contains("42").noneMatch(line -> line.contains("еңбек"));
        assertThat(running(text)).noneMatch(line -> line.contains("Оразов"));
        assertThat(running(text)).noneMatch(line -> line.contains("Аударған"));
        assertThat(labels(text)).contains("42", "43");
      }
    }
  }

  @Test
  void theSameLineWithTheNumberOfThePageIsARunningFoot() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      for (int number = 61; number <= 64; number++) {
        pages.page();
        pages.full(85, 520, 300, 14, "Су қорлары туралы деректер ертеден белгілі болған еді");
        pages.stroke(85, 790, 520, 790).words(85, 806, 10, number + " Тау гүлдері");
      }
      RawText raw = read(pages);
      assertThat(running(raw)).contains("62 Тау гүлдері");
      assertThat(labels(raw)).contains("62", "63", "64");
    }
  }
}
