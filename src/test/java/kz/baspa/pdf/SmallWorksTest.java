package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profiles;
import kz.baspa.text.BaspaException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Small works, each of which shows one thing of printing, or why a work is not printed. */
class SmallWorksTest {
  @Test
  void aPlaceMayHaveAKazakhName() throws IOException {
    try (PDDocument document =
        Printing.printed(
            "<p><ref target=\"#кесте-ә\">төменде</ref></p>"
                + "<p xml:id=\"кесте-ә\">Осында.</p>")) {
      PDAnnotationLink link = (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);
      PDActionGoTo action = (PDActionGoTo) link.getAction();
      assertThat(
              document
                  .getDocumentCatalog()
                  .findNamedDestinationPage((PDNamedDestination) action.getDestination()))
          .isNotNull();
    }
  }

  /** The marked text of a long work, walked as a reader for the blind does, is in its order. */
  @Test
  void theOrderOfReadingIsTheOrderOfTheText() throws IOException {
    StringBuilder body = new StringBuilder("<div type=\"chapter\"><head>Бір</head>");
    for (int i = 100; i < 400; i++) {
      body.append("<p>Сөз")
          .append(i)
          .append(" деген сөйлем <ref type=\"bibr\" n=\"1\"")
          .append(" target=\"#b1\">[1]</ref>")
          .append(" осы жерде тұр.".repeat(20))
          .append("</p>");
    }
    body.append("</div><div type=\"bibliography\"><head>Тізім</head><listBibl>")
        .append("<bibl xml:id=\"b1\" n=\"1\">Кітап.</bibl></listBibl></div>");
    try (PDDocument document = Printing.printed(body.toString())) {
      List<Integer> pages = new ArrayList<>();
      pagesInOrderOfReading(
          document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), document, pages);
      assertThat(pages).hasSizeGreaterThan(300).isSorted();
    }
  }

  private static void pagesInOrderOfReading(
      COSBase element, PDDocument document, List<Integer> pages) {
    if (element instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        pagesInOrderOfReading(array.getObject(i), document, pages);
      }
    } else if (element instanceof COSDictionary dictionary) {
      COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
      if (page != null && dictionary.containsKey(COSName.MCID)) {
        pages.add(document.getPages().indexOf(new PDPage(page)));
      }
      pagesInOrderOfReading(dictionary.getDictionaryObject(COSName.K), document, pages);
    }
  }

  @Test
  void everyNeededSignComesBackAsItself() throws IOException {
    String signs = FontCatalogue.NEEDED;
    String bold = "<hi rend=\"bold\">" + signs + "</hi>";
    String both = "<hi rend=\"bold italic\">" + signs + "</hi>";
    try (PDDocument document =
        Printing.printed("<p>" + signs + "</p><p>" + bold + "</p><p>" + both + "</p>")) {
      String text = Printing.text(document).replaceAll("-?\\s", "");
      assertThat(text).startsWith(signs + signs + signs);
    }
  }

  @Test
  void aFormulaOfItsOwnStandsInTheMiddleWithItsNumberAtTheMargin() throws IOException {
    try (PDDocument document = Printing.printed("<p><formula n=\"2.1\">Q = v · S</formula></p>")) {
      List<TextPosition> line = Printing.positions(document, 1);
      TextPosition last = line.get("Q=v·S(2.1)".length() - 1);
      assertThat(Printing.page(document, 1)).contains("(2.1)");
      assertThat(line.get(0).getX() / Printing.MM).isBetween(90.0, 115.0);
      assertThat((last.getX() + last.getWidth()) / Printing.MM).isCloseTo(200, within(0.5));
    }
  }

  @Test
  void whatIsTallerThanAPageIsPartedAndNothingRunsOffThePaper() throws IOException {
    String tall = "Дала өзендерінің көктемгі тасқыны бұрыннан белгілі. ".repeat(140);
    String row = "<row><cell>1</cell><cell>" + tall + "</cell></row>";
    try (PDDocument document =
        Printing.printed(
            "<div type=\"chapter\"><head>"
                + tall
                + "</head><table n=\"1\"><row role=\"label\"><cell>А</cell><cell>Ә</cell></row>"
                + row
                + row
                + "</table><figure n=\"1\"><head>"
                + tall
                + "</head></figure><p>Мәтін.<note place=\"bottom\">"
                + tall
                + "</note></p></div>")) {
      assertThat(document.getNumberOfPages()).isGreaterThan(8);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        assertThat(Printing.positions(document, page)).allMatch(p -> p.getY() / Printing.MM < 290);
      }
    }
  }

  @Test
  void whatCannotBePartedStopsTheRun() {
    String tall = "Дала өзендерінің көктемгі тасқыны бұрыннан белгілі. ".repeat(140);
    BaspaException e =
        refused(
            "<table n=\"1\"><row role=\"label\"><cell>"
                + tall
                + "</cell></row><row><cell>1</cell></row></table>");
    assertThat(e.key()).isEqualTo("pdf.too-tall");
  }

  @Test
  void aWorkWithoutContentsGetsThem() throws IOException {
    String body =
        "<div type=\"chapter\" n=\"1\"><head>Бірінші</head><p>Мәтін.</p></div>"
            + "<div type=\"chapter\" n=\"2\"><head>Екінші</head><p>Мәтін.</p></div>";
    try (PDDocument document = Printing.printed(body)) {
      assertThat(Printing.page(document, 1)).contains("МАЗМҰНЫ").containsPattern("2 Екінші[ .]+3");
    }
  }

  @Test
  void anUnknownElementStopsTheRunWithItsName() {
    BaspaException e = refused("<div xml:id=\"d7\"><p>бір <blink>екі</blink></p></div>");
    assertThat(e.key()).isEqualTo("pdf.unknown-element");
    assertThat(e.arguments()).containsExactly("blink", "d7");
  }

  @Test
  void textOutsideParagraphsStopsTheRun() {
    assertThat(refused("<div>жалғыз <p>бір</p></div>").key()).isEqualTo("pdf.stray-text");
  }

  @Test
  void anUnknownFontIsNamed() {
    Profile profile = Profiles.named("kz-377");
    assertThat(profile.body().fontFamily()).isIn(FontCatalogue.SHIPPED.families());
    BaspaException e =
        catchThrowableOfType(
            BaspaException.class, () -> FontCatalogue.SHIPPED.require("Comic Sans MS"));
    assertThat(e.key()).isEqualTo("pdf.font-unknown");
  }

  private static BaspaException refused(String body) {
    return catchThrowableOfType(BaspaException.class, () -> Printing.print(body));
  }

  /** A surname that could not be parted would leave a gap before it. */
  @Test
  void aLongSurnameMayBePartedAfterItsInitials() throws IOException {
    StringBuilder body = new StringBuilder();
    for (String initials : List.of("Н.Ә.", "«Н.Ә.", "Н. Ә. ")) {
      body.append("<p>Дала өзендерінің тасуын зерттеу ісінің басында тұрған ғалым ")
          .append(initials)
          .append("Нұрмұхамбетовтің еңбегі көпшілікке мәлім болды.</p>");
    }
    try (PDDocument document = Printing.printed(body.toString())) {
      assertThat(Printing.drawnText(document).replace('\u00a0', ' '))
          .containsPattern("ғалым Н\\.Ә\\.Нұр(мұ(хам(бе)?)?)?-\\s*\\n")
          .containsPattern("ғалым «Н\\.Ә\\.Нұр(мұ(хам(бе)?)?)?-\\s*\\n")
          .containsPattern("ғалым Н\\. Ә\\. Нұр(мұ(хам(бе)?)?)?-\\s*\\n");
    }
  }

  /** The б of a page count may be a correction, and so an element of its own. */
  @Test
  void referencesArePartedNeitherBeforeTheirDashesNorInTheirPageCounts() throws IOException {
    StringBuilder body = new StringBuilder("<listBibl>");
    for (int i = 1; i <= 40; i++) {
      body.append("<bibl>Дала өзендерінің тасуы")
          .append("а".repeat(i))
          .append(". – Алматы: Атамұра баспасы, 2005. – 326 ")
          .append("<choice><sic>6.</sic><corr>б.</corr></choice> – Қазақ тілінде.</bibl>");
    }
    body.append("</listBibl>");
    try (PDDocument document = Printing.printed(body.toString())) {
      assertThat(Printing.drawnText(document))
          .containsPattern("–\\s*\\n326")
          .containsPattern("\\n2005")
          .doesNotContainPattern("(?m)^\\h*(–|б\\.)");
    }
  }

  @Test
  void aColumnOfNumbersStandsAtTheRight() throws IOException {
    String table =
        "<table><row role=\"label\"><cell>Өзен</cell><cell>Ұзындығы</cell><cell>Жылы</cell></row>"
            + "<row><cell>7</cell><cell>2 450</cell><cell>1996</cell></row>"
            + "<row><cell>Есіл</cell><cell>–</cell><cell>белгісіз</cell></row>"
            + "<row><cell>Шу</cell><cell><choice><sic>8О</sic><corr>80</corr></choice></cell>"
            + "<cell>1998</cell></row></table>";
    try (PDDocument document = Printing.printed(table)) {
      List<TextPosition> page = Printing.positions(document, 1);
      assertThat(rightOf(page, "450")).isCloseTo(rightOf(page, "80"), within(0.5));
      assertThat(rightOf(page, "80")).isCloseTo(rightOf(page, "–"), within(0.5));
      assertThat(leftOf(page, "1996")).isCloseTo(leftOf(page, "белгісіз"), within(0.5));
      assertThat(leftOf(page, "7")).isCloseTo(leftOf(page, "Есіл"), within(0.5));
    }
  }

  private static double leftOf(List<TextPosition> page, String word) {
    return page.get(indexOf(page, word)).getX();
  }

  private static double rightOf(List<TextPosition> page, String word) {
    TextPosition last = page.get(indexOf(page, word) + word.length() - 1);
    return last.getX() + last.getWidth();
  }

  private static int indexOf(List<TextPosition> page, String word) {
    StringBuilder text = new StringBuilder();
    page.forEach(letter -> text.append(letter.getUnicode()));
    return text.indexOf(word);
  }

  /**
   * A title that says the mark of its appendix is printed, and listed, without the mark before it.
   */
  @Test
  void theMarkOfAnAppendixIsPrintedOnce() throws IOException {
    String body =
        "<div type=\"chapter\"><head>Ұста дүкені</head><p>Мәтін.</p></div>"
            + "<div type=\"appendix\" n=\"Б\"><head>Қосымша Б</head><p>Ою.</p></div>"
            + "<div type=\"appendix\" n=\"В\"><head>Өрнек</head><p>Түр.</p></div>";
    try (PDDocument document = Printing.printed(body)) {
      String text = Printing.text(document).replaceAll("\\s+", " ");
      assertThat(text).containsPattern("Қосымша Б [ .]+ \\d").containsPattern("В ҚОСЫМШАСЫ. Өрнек");
      assertThat(text.split("(?iu)Қосымша Б", -1)).as("contents and heading").hasSize(3);
      assertThat(text).doesNotContain("Б ҚОСЫМШАСЫ");
    }
  }

  @Test
  void theLinesOfATitlePageKeepTheirOrder() throws IOException {
    String work =
        new String(Printing.work("<p>Мәтін.</p>"), StandardCharsets.UTF_8)
            .replaceFirst(
                "<text>",
                "<text><front><titlePage><titlePart type=\"line\">Бірінші</titlePart>"
                    + "<titlePart type=\"work\">Екінші</titlePart><docAuthor>Үшінші</docAuthor>"
                    + "<titlePart type=\"university\">Төртінші</titlePart>"
                    + "<docImprint>Бесінші</docImprint>"
                    + "<titlePart type=\"line\">Алтыншы</titlePart>"
                    + "<docTitle><titlePart type=\"main\">Жетінші</titlePart></docTitle>"
                    + "<docImprint>Сегізінші</docImprint></titlePage></front>");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Printing.PRINTER.print(work.getBytes(StandardCharsets.UTF_8), Profiles.named("kz-377"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(Printing.page(document, 1).split("\\s+"))
          .containsSubsequence("Бірінші", "Екінші", "Үшінші", "Төртінші")
          .containsSubsequence("Төртінші", "Бесінші", "Алтыншы", "Жетінші", "Сегізінші");
    }
  }
}
