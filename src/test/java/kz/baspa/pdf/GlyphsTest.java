package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.baspa.profile.Profiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn of characters that the font of the work lacks. */
class GlyphsTest {
  private static final String PLACE =
      "<div type=\"chapter\"><head>Бір бөлім</head><p>мына жерде 漢 тұр, тағы 漢</p></div>";

  @Test
  void aCharacterThatNoFontHasIsDrawnAsItsCodeAndNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Printed printed = Printing.PRINTER.print(Printing.work(PLACE), Profiles.named("kz-377"), out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(Printing.text(document)).containsPattern("мына жерде\\s+U\\+6F22\\s+тұр");
    }
    assertThat(printed.findings()).hasSize(1);
    Finding finding = printed.findings().get(0);
    assertThat(new Messages(Locale.ENGLISH).say(finding))
        .contains("漢", "U+6F22", "CJK UNIFIED IDEOGRAPHS 6F22", "times: 2", "Бір бөлім")
        .contains("мына жерде 漢");
  }

  @Test
  void ofManyOnlyTheFirstAreNamed() {
    StringBuilder han = new StringBuilder();
    for (char c = '一'; c < '一' + 300; c++) {
      han.append(c);
    }
    Printed printed =
        Printing.PRINTER.print(
            Printing.work("<p>" + han + "</p>"),
            Profiles.named("kz-377"),
            new ByteArrayOutputStream());
    assertThat(printed.findings()).hasSize(21);
    assertThat(printed.findings().get(20)).isEqualTo(Finding.at(-1, "pdf.no-glyph-more", 280));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "→⇒⇔↑",
        "∀∃∈∉∑∏∫∂∇∞≈≠≤≥⊂∪∅√",
        "①②⑳",
        "ⅠⅣⅫⅳ",
        "✓✔✗➢➤❖■□●◆☑☐★☎",
        "საქართველო",
        "Հայաստան",
        "℃№™ℝ⅓"
      })
  void whatThesesUseIsDrawnAndComesBack(String signs) throws IOException {
    String body = "<p>" + signs + "</p><p><hi rend=\"bold italic\">" + signs + "</hi></p>";
    try (PDDocument document = Printing.printed(body)) {
      assertThat(Printing.text(document).replaceAll("\\s|1$", ""))
          .startsWith(signs + signs)
          .doesNotContain("U+");
    }
  }

  @Test
  void hebrewIsDrawnFromRightToLeftAndComesBack() throws IOException {
    try (PDDocument document = Printing.printed("<p>Сөз: שלום עולם екі.</p>")) {
      assertThat(Printing.text(document)).contains("שלום עולם");
      assertThat(Printing.positions(document, 1).stream().map(p -> p.getUnicode()).toList())
          .containsSubsequence("С", "ө", "з", ":", "ם", "ש", "е", "к", "і");
    }
  }

  @Test
  void theWordsOfAnArabicPassageStandFromRightToLeft() throws IOException {
    try (PDDocument document = Printing.printed("<p>Сөз: بسم الله екі.</p>")) {
      assertThat(Printing.text(document)).contains("بسم الله");
      assertThat(RightToLeft.drawn("аб שלום, 12 ב в", null).text()).isEqualTo("аб םולש, 12 ב в");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200Bбекет",
        "бе\u200Bкет",
        "бекет \u200B бекет",
        "бекет\u200B",
        "\u200B",
        "\u00ADбекет",
        "бекет \u00AD бекет",
        "\u00AD\u200Bбекет",
        "\uFEFFбекет",
        "бе\u2060кет",
        "бекет\u3000бекет",
        "бекет\u2028бекет",
        "\u2003бекет",
        "б\u0301екет\u0301",
        "\u0301",
        "☎\uFE0F",
        "\u202Eбекет",
        "бекет\u0085",
        "\uF0FF\uE000",
        "\uD83D\uDE00\u200D\uD83D\uDC4D",
        "\u061C",
        "\u2011",
        "-\u00AD-"
      })
  void nothingStopsThePrint(String text) throws IOException {
    String words = " өзеннің екі жағасында орналасқан және олардың саны жыл сайын артып келеді. ";
    String body =
        "<div type=\"chapter\" n=\"%s\"><head>%s Бөлім</head><p>%s%s%s%s</p><list><item n=\"1\">%s</item></list></div>"
            .formatted("1", text, text, words, text, words, text);
    try (PDDocument document = Printing.printed(body)) {
      assertThat(Printing.text(document)).containsPattern("артып\\s+келеді");
    }
  }

  @Test
  void aLetterWhoseCapitalIsAnotherLetterStaysSmall() throws IOException {
    try (PDDocument document =
        Printing.printed(
            "<div type=\"introduction\"><head>Кіріспе: 5 µм, straße, ς</head></div>")) {
      assertThat(Printing.text(document).replace('\u00a0', ' '))
          .contains("КІРІСПЕ: 5 µМ, STRAßE, ς");
    }
  }

  @Test
  void aFontOfTheUserLendsWhatIsMissing() {
    Path font = Path.of("fonts/NotoSansMath-Regular.ttf");
    FontCatalogue fonts = FontCatalogue.SHIPPED.with(List.of(font));
    assertThat(fonts.fonts()).hasSize(FontCatalogue.SHIPPED.fonts().size() + 1);
    Printed printed =
        new PdfPrinter(fonts)
            .print(
                Printing.work("<p>∀x</p>"), Profiles.named("kz-377"), new ByteArrayOutputStream());
    assertThat(printed.findings()).isEmpty();
  }

  @Test
  void aFileThatIsNoFontIsRefused() {
    for (String file : List.of("README.md", "fonts", "fonts/none.ttf")) {
      BaspaException e =
          Assertions.catchThrowableOfType(
              BaspaException.class, () -> FontCatalogue.SHIPPED.with(List.of(Path.of(file))));
      assertThat(e.key()).as(file).isEqualTo("pdf.no-font");
    }
  }
}
