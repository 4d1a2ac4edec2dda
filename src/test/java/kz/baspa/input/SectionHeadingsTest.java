package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import kz.baspa.Baspa;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings of sections that stand neither in the middle nor in capitals nor in a contents list. */
class SectionHeadingsTest {
  private static final Baspa BASPA = Baspa.builder().build();
  private static final int STEP = 36;

  private static final String[] PROSE = {
    "Көл жағасындағы ауылдарда балық аулау кәсібі ерте заманнан бері белгілі.",
    "Оның тәсілдері атадан балаға мирас болып келеді, құралдары да өзгеріп отырады",
    "және жыл сайын жаңарып тұрады."
  };

  private final StringBuilder lines = new StringBuilder();
  private int base = 100;

  private void line(String text, int left, int right) {
    String[] words = text.split(" ");
    double wide = (right - left) / (double) text.length();
    double at = left;
    lines.append("<span class=\"ocr_line\" title=\"bbox 0 0 1 1\">");
    for (String word : words) {
      lines.append(
          "<span class=\"ocrx_word\" title=\"bbox %d %d %d %d; x_wconf 96\">%s</span> "
              .formatted(
                  Math.round(at), base - 24, Math.round(at + wide * word.length()), base, word));
      at += wide * (word.length() + 1);
    }
    lines.append("</span>\n");
    base += STEP;
  }

  private void prose(int paragraphs) {
    for (int i = 0; i < paragraphs; i++) {
      line(PROSE[0], 220, 1080);
      line(PROSE[1], 150, 1080);
      line(PROSE[2], 150, 500);
    }
  }

  private void apart(String text, int white) {
    base += white;
    line(text, 220, 220 + 12 * text.length());
    base += white;
  }

  private List<String> headings() {
    String hocr =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>b</title><meta"
            + " name=\"ocr-system\" content=\"tesseract 5\"/></head><body><div class=\"ocr_page\""
            + " title=\"bbox 0 0 1240 2600\">"
            + lines
            + "</div></body></html>";
    LinedText text =
        BASPA
            .restore(
                BASPA.read(
                    new ByteArrayInputStream(hocr.getBytes(StandardCharsets.UTF_8)), "page.hocr"))
            .lined();
    return IntStream.range(0, text.size())
        .filter(i -> text.line(i).kind() == LineKind.HEADING)
        .mapToObj(text::string)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2 Көлдің суы, 30, true",
    "1.2 Көлдің суы, 0, false", // no white
    "1.4 Көлдің суы, 30, false", // its number does not go on
    "1.2 Көлдің суын тазартады., 30, false", // a sentence
    "2. Көлдің суын алу, 30, false", // an item
  })
  void whiteAroundANumberThatGoesOnMakesASection(String second, int white, boolean heading) {
    line("1 КӨЛДЕРДІҢ ТАБИҒАТЫ", 450, 780);
    apart("1.1 Көлдің орны", 30);
    prose(3);
    apart(second, white);
    prose(4);
    assertThat(headings())
        .containsExactlyElementsOf(
            heading
                ? List.of("1 Көлдердің табиғаты", "1.1 Көлдің орны", second)
                : List.of("1 Көлдердің табиғаты", "1.1 Көлдің орны"));
  }

  @ParameterizedTest
  @CsvSource({"30", "0"})
  void clausesBelowEachOtherAreNone(int white) {
    line("1 ЖАЛПЫ ЕРЕЖЕЛЕР", 450, 780);
    for (int i = 1; i < 9; i++) {
      apart("1." + i + " Балық аулау құралы тіркеледі", white);
    }
    prose(2);
    assertThat(headings()).containsExactly("1 Жалпы ережелер");
  }

  @Test
  void whereEachParagraphStandsApartWhiteSaysNothing() {
    line("1 ЖАЛПЫ ЕРЕЖЕЛЕР", 450, 780);
    for (int i = 1; i < 7; i++) {
      apart("1." + i + " Балық аулау құралы тіркеледі", 30);
      line(PROSE[0], 220, 1080);
      line(PROSE[1], 150, 1080);
    }
    assertThat(headings()).containsExactly("1 Жалпы ережелер");
  }
}
