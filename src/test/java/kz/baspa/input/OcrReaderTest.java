package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.api.Test;

class OcrReaderTest {
  private static RawText read(String file) {
    return new InputReader(new SourceReader(Optional.empty()), true)
        .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "work");
  }

  private static String hocr(String pages) {
    return "<!DOCTYPE html><html><head><meta charset='utf-8'><meta name='ocr-system' content='x'></head><body>"
        + pages
        + "</body></html>";
  }

  private static String page(int number, String words) {
    return "<div class='ocr_page' title='bbox 0 0 1240 1754'>"
        + "<span class='ocr_line' title='bbox 600 1700 640 1724'>"
        + "<span class='ocrx_word' title='bbox 600 1700 640 1724; x_wconf 90'>"
        + number
        + "</span></span><span class='ocr_line' title='bbox 200 400 900 430'>"
        + words
        + "</span></div>";
  }

  private static String word(String text, int sure) {
    return "<span class='ocrx_word' title='bbox 200 400 300 430; x_wconf %d'>%s</span>"
        .formatted(sure, text);
  }

  @Test
  void wordsOfHocrHaveTheirConfidences() {
    RawText raw = read(hocr(page(7, word("Көлдің", 40))));
    WordEvidence word = raw.evidence().words().get(0);
    assertThat(raw.text().substring(word.start(), word.end())).isEqualTo("Көлдің");
    assertThat(word.confidence()).isEqualTo(0.4);
    assertThat(raw.evidence().origin().format()).isEqualTo("hocr");
  }

  @Test
  void pagesTurn() {
    RawText raw =
        read(
            hocr(page(7, word("Бір.", 90)) + page(8, word("Екі.", 90)) + page(9, word("Үш.", 90))));
    assertThat(raw.text()).isEqualTo("Бір.\n7\nЕкі.\n8\nҮш.\n9\n");
    assertThat(raw.evidence().spans())
        .filteredOn(span -> span.is(SpanLook.PAGE))
        .extracting(span -> span.target())
        .containsExactly("8", "9");
  }

  /** A page with a title at its head. */
  private static String titled(int number, String title) {
    return page(number, word("Бірі.", 90))
        .replaceFirst(
            "<span",
            "<span class='ocr_line' title='bbox 200 90 900 120'><span class='ocrx_word' title='bbox"
                + " 200 90 900 120; x_wconf 80'>"
                + title
                + "</span></span><span");
  }

  @Test
  void aRunningTitleThatWasMisreadOnOnePageRunsAllTheSame() {
    RawText raw =
        read(
            hocr(
                titled(7, "Дала гүлдерінің түстері")
                    + titled(8, "Ддла гүллерінін түстері")
                    + titled(9, "Дала гүлдерінің түстері")
                    + titled(10, "Тау өзендерінің ағысы")));
    assertThat(raw.evidence().spans())
        .filteredOn(span -> span.is(SpanLook.PAGE))
        .extracting(span -> raw.text().substring(span.start(), span.end()))
        .anyMatch(text -> text.contains("Ддла"))
        .noneMatch(text -> text.contains("Тау"));
  }

  @Test
  void aTitleThatStandsHereAndThereIsAHeading() {
    StringBuilder pages = new StringBuilder();
    for (int number = 1; number <= 12; number++) {
      pages.append(
          titled(number, number % 4 == 0 ? "ҚОРЫТЫНДЫ" : "Тараудың басы " + "а".repeat(number)));
    }
    RawText raw = read(hocr(pages.toString()));
    assertThat(raw.evidence().spans())
        .filteredOn(span -> span.is(SpanLook.PAGE))
        .extracting(span -> raw.text().substring(span.start(), span.end()))
        .isNotEmpty()
        .noneMatch(text -> text.contains("ҚОРЫТЫНДЫ"));
  }

  @Test
  void altoOfAnyVersion() {
    for (String space : new String[] {"", " xmlns='http://www.loc.gov/standards/alto/ns-v4#'"}) {
      RawText raw =
          read(
              "<?xml version='1.0' encoding='UTF-8'?>\n<alto"
                  + space
                  + "><Layout><Page WIDTH='1240' HEIGHT='1754'><PrintSpace><TextBlock><TextLine>"
                  + "<String HPOS='100' VPOS='300' WIDTH='90' HEIGHT='30' WC='0.5' CONTENT='Көл'>"
                  + "<ALTERNATIVE>Кел</ALTERNATIVE></String><SP/>"
                  + "<String HPOS='200' VPOS='300' WIDTH='90' HEIGHT='30' CONTENT='сулы'/><HYP CONTENT='-'/>"
                  + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>");
      assertThat(raw.text()).isEqualTo("Көл сулы-\n");
      assertThat(raw.evidence().words().get(0).alternatives()).containsExactly("Кел");
    }
  }

  private static String pageXml(String inside) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<PcGts xmlns='http://schema.primaresearch.org/PAGE/"
        + "gts/pagecontent/2019-07-15'><Page imageWidth='1240' imageHeight='1754'>"
        + inside
        + "</Page></PcGts>";
  }

  private static String region(String id, int top, String line) {
    return "<TextRegion id='%s'><Coords points='100,%d 900,%d'/><TextLine><Coords points='100,%d 900,%d'/>%s</TextLine></TextRegion>"
        .formatted(id, top, top + 30, top, top + 30, line);
  }

  @Test
  void pageXmlHasWordsWithTheirConfidencesInTheirReadingOrder() {
    RawText raw =
        read(
            pageXml(
                "<ReadingOrder><OrderedGroup id='g'><RegionRefIndexed index='1' regionRef='b'/>"
                    + "<RegionRefIndexed index='0' regionRef='a'/></OrderedGroup></ReadingOrder>"
                    + region("b", 600, "<TextEquiv><Unicode>Қыс суық.</Unicode></TextEquiv>")
                    + region(
                        "a",
                        300,
                        "<Word><Coords points='100,300 190,302 190,330 100,328'/>"
                            + "<TextEquiv index='1'><Unicode>Кел</Unicode></TextEquiv>"
                            + "<TextEquiv index='0' conf='0.5'><Unicode>Көл</Unicode></TextEquiv></Word>"
                            + "<Word><Coords points='200,300 290,330'/><TextEquiv><Unicode>сулы.</Unicode>"
                            + "</TextEquiv></Word><TextEquiv><Unicode>Көл сулы.</Unicode></TextEquiv>")));
    assertThat(raw.text()).isEqualTo("Көл сулы.\nҚыс суық.\n");
    WordEvidence first = raw.evidence().words().get(0);
    assertThat(first.confidence()).isEqualTo(0.5);
    assertThat(first.alternatives()).containsExactly("Кел");
    assertThat(raw.evidence().origin().format()).isEqualTo("page");
  }

  @Test
  void brokenPageXmlIsRefused() {
    for (String file : new String[] {"<PcGts><Page>", "<?xml version='1.0'?><PcGts/>"}) {
      assertThatThrownBy(() -> read(file))
          .isInstanceOfSatisfying(
              BaspaException.class, e -> assertThat(e.key()).isEqualTo("input.broken"));
    }
    assertThatThrownBy(() -> read(pageXml("<TextRegion><TextLine/></TextRegion>")))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isEqualTo("input.no-text"));
  }

  @Test
  void brokenAltoIsRefused() {
    for (String file :
        new String[] {
          "<?xml version='1.0'?><alto><Layout><Page>",
          "<?xml version='1.0'?><alto/>",
          "<?xml version='1.0'?><alto>" + "<a>".repeat(5000)
        }) {
      assertThatThrownBy(() -> read(file))
          .isInstanceOfSatisfying(
              BaspaException.class, e -> assertThat(e.key()).isEqualTo("input.broken"));
    }
  }

  @Test
  void hocrThatWasCutShortIsRefused() {
    String whole = hocr(page(7, word("Көл", 90)));
    assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 30)))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isEqualTo("input.broken"));
  }

  /** Lines of a justified page 200 to 1040 wide: words by places of 24 a letter from the left. */
  private static String lines(String... lines) {
    StringBuilder all = new StringBuilder("<div class='ocr_page' title='bbox 0 0 1240 1754'>");
    for (int i = 0; i < lines.length; i++) {
      int top = 400 + 40 * i;
      String place = " title='bbox %d " + top + " %d " + (top + 30) + "%s'>";
      all.append("<span class='ocr_line'").append(place.formatted(200, 1040, ""));
      for (String word : lines[i].split(" ")) {
        String[] placed = word.split("@");
        int left = Integer.parseInt(placed[1]);
        int right = left + 24 * placed[0].length();
        all.append("<span class='ocrx_word'").append(place.formatted(left, right, "; x_wconf 90"));
        all.append(placed[0]).append("</span>");
      }
      all.append("</span>");
    }
    return hocr(all.append("</div>").toString());
  }

  /** A dash is lost at the end of the second line and before the number in the third. */
  @Test
  void whatIsLostInALineEndsNoParagraph() {
    RawText raw =
        read(
            lines(
                "Далада@260 алуантүр@440 гүлдер@680 өсетін@896",
                "көктем@200 шығатын@400 сары@640 гүлдер@800",
                "өсетін@200 алқаптар@420 10@780 40@990",
                "гектар@200 жерге@360 таралып@500 гүлдеп@690 тұр.@860"));
    assertThat(raw.text()).doesNotContain("\t");
    assertThat(raw.evidence().blocks()).hasSize(1);
  }

  /** A page of prose, and beside it a line of this box. */
  private static String beside(String box, String text, int sure) {
    return hocr(
        page(7, word("Көлдің", 90))
            .replaceFirst(
                "</div>",
                "<span class='ocr_line' title='bbox %s'><span class='ocrx_word' title='bbox %s; x_wconf %d'>%s</span></span></div>"
                    .formatted(box, box, sure, text)));
  }

  @Test
  void aColumnOfFiguresThatWasReadSidewaysIsLeftOutAndToldOf() {
    RawText raw = read(beside("1000 200 1014 540", "лсаам", 12));
    assertThat(raw.text()).isEqualTo("Көлдің\n7\n");
    assertThat(raw.evidence().unread())
        .extracting(each -> each.key() + each.arguments())
        .containsExactly("ocr.no-print[1]");
  }

  @Test
  void whatWasReadWellOrLiesAsOthersDoStays() {
    assertThat(read(beside("1000 200 1014 540", "Сайрам", 91)).text()).contains("Сайрам");
    assertThat(read(beside("300 700 380 724", "лсаам", 12)).text()).contains("лсаам");
    assertThat(read(beside("300 700 308 740", "1", 12)).text()).contains("1");
  }
}
