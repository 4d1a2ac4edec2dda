package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Messages;
import org.apache.fop.pdf.PDFDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts read back from the PDF of a work that has every element. */
class PdfPrinterTest {
  static final PdfPrinter PRINTER = new PdfPrinter();
  private static final double MM = 72 / 25.4;

  private static byte[] tei;
  private static byte[] bytes;
  private static Printed printed;
  private static PDDocument pdf;

  @BeforeAll
  static void print() throws IOException {
    try (InputStream in =
        PdfPrinterTest.class.getResourceAsStream("/kz/baspa/tei/every-element.xml")) {
      tei = in.readAllBytes();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printed = PRINTER.print(tei, Profiles.named("kz-377"), out);
    bytes = out.toByteArray();
    pdf = Loader.loadPDF(bytes);
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  @Test
  void thePaperIsA4AndTheMarginsAreThoseOfTheProfile() throws IOException {
    assertThat(pdf.getNumberOfPages()).isEqualTo(printed.pages());
    for (PDPage page : pdf.getPages()) {
      assertThat(page.getMediaBox().getWidth() / MM).isCloseTo(210, within(0.1));
      assertThat(page.getMediaBox().getHeight() / MM).isCloseTo(297, within(0.1));
    }
    List<TextPosition> body = positions(pdf, printed.pageOf().get("intro"));
    TextPosition number = body.remove(body.size() - 1);
    double left = body.stream().mapToDouble(TextPosition::getX).min().orElseThrow();
    double right = body.stream().mapToDouble(p -> p.getX() + p.getWidth()).max().orElseThrow();
    assertThat(left / MM).isCloseTo(30, within(0.3));
    assertThat(right / MM).isCloseTo(200, within(0.3));
    assertThat(body.get(0).getFontSizeInPt()).isEqualTo(14);
    assertThat(number.getUnicode()).isEqualTo("3");
    assertThat((number.getX() + number.getWidth() / 2) / MM).isCloseTo(115, within(0.5));
    assertThat(number.getY() / MM).isBetween(280.0, 295.0);
  }

  @Test
  void theFirstLineIsIndented() throws IOException {
    List<TextPosition> body = positions(pdf, printed.pageOf().get("intro"));
    TextPosition first = body.get("КІРІСПЕ".length());
    assertThat(first.getUnicode()).isEqualTo("Д");
    assertThat(first.getX() / MM).isCloseTo(42.5, within(0.4));
  }

  @Test
  void theFontsAreEmbedded() throws IOException {
    List<String> names = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        names.add(font.getName());
      }
    }
    assertThat(names).anyMatch(name -> name.endsWith("+LiberationSerif"));
    assertThat(names).anyMatch(name -> name.contains("+Tinos"));
  }

  @Test
  void theTextComesBack() throws IOException {
    String text = text(pdf).replaceAll("[ \u00a0]+", " ");
    assertThat(text)
        .contains(
            "МАЗМҰНЫ",
            "КІРІСПЕ",
            "I тарау. Қар суының жиналуы",
            "1.1 Қыстың қар қоры",
            "бұрыннан белгілі.",
            "XIX ғасырда",
            "[2, 25 б.]",
            "1-кесте – Қар қорының айлар бойынша көрсеткіштері",
            "1-сурет – Қар өлшейтін таяқша",
            "7,5 млн ₸",
            "[…]",
            "А ҚОСЫМШАСЫ",
            "Алматы, 2026")
        .doesNotContain("бурыннан", "ХІХ", "\u00ad", "ə");
  }

  @Test
  void aContentsEntryWithoutItsHeadingHasNoNumber() throws IOException {
    String contents = page(pdf, 2).replace('\u00a0', ' ');
    assertThat(contents).containsPattern("II тарау\\. Тасқынды болжау[ .]+5");
    assertThat(contents).containsPattern("(?m)^III тарау\\. Бөгендердің рөлі\\s*$");
  }

  @Test
  void contentsAndCitationsAreLinksThatSayWhereTheyLead() throws IOException {
    assertThat(links(1)).hasSize(9).allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
    assertThat(links(printed.pageOf().get("intro") - 1))
        .hasSize(3)
        .extracting(PDAnnotation::getContents)
        .contains("1-дереккөз", "2-дереккөз", "3-дереккөз");
  }

  @Test
  void aCitationLeadsToItsReference() throws IOException {
    PDAnnotationLink link =
        (PDAnnotationLink)
            links(printed.pageOf().get("intro") - 1).stream()
                .filter(one -> one.getContents().equals("2-дереккөз"))
                .findFirst()
                .orElseThrow();
    PDActionGoTo action = (PDActionGoTo) link.getAction();
    PDNamedDestination name = (PDNamedDestination) action.getDestination();
    PDPageDestination place = pdf.getDocumentCatalog().findNamedDestinationPage(name);

    assertThat(name.getNamedDestination()).isEqualTo("b2");
    assertThat(place.retrievePageNumber() + 1).isEqualTo(printed.pageOf().get("bibl"));
  }

  @Test
  void aPlaceMayHaveAKazakhName() throws IOException {
    try (PDDocument document =
        printed(
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
    try (PDDocument document = printed(body.toString())) {
      List<Integer> pages = new ArrayList<>();
      pagesInOrderOfReading(
          document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), document, pages);
      assertThat(pages).hasSizeGreaterThan(300).isSorted();
    }
  }

  @Test
  void passagesInOtherLanguagesAreMarked() {
    List<String> languages = new ArrayList<>();
    languages(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), languages);
    assertThat(languages)
        .filteredOn(language -> !language.equals("kk-KZ"))
        .containsExactly("ru-RU", "en-GB", "ru-RU", "en-GB");
  }

  private static void languages(COSBase element, List<String> found) {
    if (element instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        languages(array.getObject(i), found);
      }
    } else if (element instanceof COSDictionary dictionary) {
      if (dictionary.containsKey(COSName.LANG)) {
        found.add(dictionary.getString(COSName.LANG));
      }
      languages(dictionary.getDictionaryObject(COSName.K), found);
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
  void bookmarksAreTheHeadings() throws IOException {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
    }
    assertThat(titles)
        .containsExactly(
            "Мазмұны",
            "Кіріспе",
            "I тарау. Қар суының жиналуы",
            "II тарау. Тасқынды болжау",
            "Қорытынды",
            "Пайдаланылған әдебиеттер тізімі",
            "А ҚОСЫМШАСЫ. Бақылау бекеттері",
            "Ә ҚОСЫМШАСЫ. Құралдар тізімі");
  }

  @Test
  void titleAuthorAndLanguageAreSet() {
    assertThat(pdf.getDocumentInformation().getTitle())
        .isEqualTo("Дала өзендерінің көктемгі тасуы");
    assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Айсұлу Бектемір");
    assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("kk-KZ");
    assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
  }

  @Test
  void placesHaveTheirPages() {
    assertThat(printed.pageOf())
        .containsEntry("intro", 3)
        .containsEntry("ch1", 4)
        .containsEntry("t1", 4)
        .containsEntry("ch2", 5)
        .containsEntry("b3", 7)
        .containsEntry("app2", 9);
  }

  @Test
  void theSameFileGivesTheSameBytes() throws IOException {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    new PdfPrinter().print(tei, Profiles.named("kz-377"), again);
    assertThat(Arrays.equals(again.toByteArray(), bytes)).isTrue();
  }

  /** Java 17 gives the platform in its head another name than Java 25. */
  @Test
  void theColourProfileIsTheSameWithEveryJava() throws IOException {
    byte[] profile =
        pdf.getDocumentCatalog()
            .getOutputIntents()
            .get(0)
            .getDestOutputIntent()
            .createInputStream()
            .readAllBytes();
    try (InputStream shipped = PDFDocument.class.getResourceAsStream("sRGB.icc")) {
      assertThat(profile).isEqualTo(shipped.readAllBytes());
    }
  }

  @Test
  void everyNeededSignComesBackAsItself() throws IOException {
    String signs = FontCatalogue.NEEDED;
    String bold = "<hi rend=\"bold\">" + signs + "</hi>";
    String both = "<hi rend=\"bold italic\">" + signs + "</hi>";
    try (PDDocument document =
        printed("<p>" + signs + "</p><p>" + bold + "</p><p>" + both + "</p>")) {
      String text = text(document).replaceAll("-?\\s", "");
      assertThat(text).startsWith(signs + signs + signs);
    }
  }

  @Test
  void aFormulaOfItsOwnStandsInTheMiddleWithItsNumberAtTheMargin() throws IOException {
    try (PDDocument document = printed("<p><formula n=\"2.1\">Q = v · S</formula></p>")) {
      List<TextPosition> line = positions(document, 1);
      TextPosition last = line.get("Q=v·S(2.1)".length() - 1);
      assertThat(page(document, 1)).contains("(2.1)");
      assertThat(line.get(0).getX() / MM).isBetween(90.0, 115.0);
      assertThat((last.getX() + last.getWidth()) / MM).isCloseTo(200, within(0.5));
    }
  }

  @Test
  void whatIsTallerThanAPageIsPartedAndNothingRunsOffThePaper() throws IOException {
    String tall = "Дала өзендерінің көктемгі тасқыны бұрыннан белгілі. ".repeat(140);
    String row = "<row><cell>1</cell><cell>" + tall + "</cell></row>";
    try (PDDocument document =
        printed(
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
        assertThat(positions(document, page)).allMatch(p -> p.getY() / MM < 290);
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
    try (PDDocument document = printed(body)) {
      assertThat(page(document, 1)).contains("МАЗМҰНЫ").containsPattern("2 Екінші[ .]+3");
    }
  }

  @Test
  void aCharacterThatNoFontHasStopsTheRunWithItsNameAndPlace() {
    BaspaException e = refused("<div><head>Бір бөлім</head><p>мына жерде 漢 тұр</p></div>");
    assertThat(e.fault()).isEqualTo(BaspaException.Fault.INPUT);
    assertThat(new Messages(Locale.ENGLISH).say(e))
        .contains("漢", "U+6F22", "CJK UNIFIED IDEOGRAPHS 6F22", "Бір бөлім", "мына жерде 漢");
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
    assertThat(profile.body().fontFamily()).isIn(FontCatalogue.families());
    BaspaException e =
        catchThrowableOfType(BaspaException.class, () -> FontCatalogue.lendingTo("Comic Sans MS"));
    assertThat(e.key()).isEqualTo("pdf.font-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enu-2.014", "gost-7.32-2017"})
  void otherProfilesPrintToo(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(PRINTER.print(tei, Profiles.named(name), out).pages()).isGreaterThan(6);
  }

  static PDDocument printed(String body) throws IOException {
    return Loader.loadPDF(print(body));
  }

  static byte[] print(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PRINTER.print(work(body), Profiles.named("kz-377"), out);
    return out.toByteArray();
  }

  static byte[] work(String body) {
    return ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"kk\"><teiHeader><fileDesc>"
            + "<titleStmt><title>Сынақ</title></titleStmt></fileDesc></teiHeader><text><body>"
            + body
            + "</body></text></TEI>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static BaspaException refused(String body) {
    return catchThrowableOfType(BaspaException.class, () -> print(body));
  }

  private static List<PDAnnotation> links(int page) throws IOException {
    return pdf.getPage(page).getAnnotations(PDAnnotationLink.class::isInstance);
  }

  static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  static String page(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /** The text with the hyphens that are drawn, which copying leaves out. */
  static String drawnText(PDDocument document) throws IOException {
    return new AsDrawn().getText(document);
  }

  /** Takes no notice of the text that stands for what is drawn. */
  private static class AsDrawn extends PDFTextStripper {
    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      COSDictionary own = properties == null ? null : new COSDictionary(properties);
      if (own != null) {
        own.removeItem(COSName.ACTUAL_TEXT);
      }
      super.beginMarkedContentSequence(tag, own);
    }
  }

  /** The characters of a page in the order of reading, blanks left out. */
  static List<TextPosition> positions(PDDocument document, int page) throws IOException {
    List<TextPosition> found = new ArrayList<>();
    PDFTextStripper stripper =
        new AsDrawn() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            positions.stream().filter(p -> !p.getUnicode().isBlank()).forEach(found::add);
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return found;
  }
}
