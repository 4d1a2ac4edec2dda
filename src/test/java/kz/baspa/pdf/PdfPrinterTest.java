package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.baspa.profile.Profiles;
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
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts read back from the PDF of a work that has every element. */
class PdfPrinterTest {
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
    printed = Printing.PRINTER.print(tei, Profiles.named("kz-377"), out);
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
      assertThat(page.getMediaBox().getWidth() / Printing.MM).isCloseTo(210, within(0.1));
      assertThat(page.getMediaBox().getHeight() / Printing.MM).isCloseTo(297, within(0.1));
    }
    List<TextPosition> body = Printing.positions(pdf, printed.pageOf().get("intro"));
    TextPosition number = body.remove(body.size() - 1);
    double left = body.stream().mapToDouble(TextPosition::getX).min().orElseThrow();
    double right = body.stream().mapToDouble(p -> p.getX() + p.getWidth()).max().orElseThrow();
    assertThat(left / Printing.MM).isCloseTo(30, within(0.3));
    assertThat(right / Printing.MM).isCloseTo(200, within(0.3));
    assertThat(body.get(0).getFontSizeInPt()).isEqualTo(14);
    assertThat(number.getUnicode()).isEqualTo("3");
    assertThat((number.getX() + number.getWidth() / 2) / Printing.MM).isCloseTo(115, within(0.5));
    assertThat(number.getY() / Printing.MM).isBetween(280.0, 295.0);
  }

  @Test
  void theFirstLineIsIndented() throws IOException {
    List<TextPosition> body = Printing.positions(pdf, printed.pageOf().get("intro"));
    TextPosition first = body.get("КІРІСПЕ".length());
    assertThat(first.getUnicode()).isEqualTo("Д");
    assertThat(first.getX() / Printing.MM).isCloseTo(42.5, within(0.4));
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
    String text = Printing.text(pdf).replaceAll("[ \u00a0]+", " ");
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
    String contents = Printing.page(pdf, 2).replace('\u00a0', ' ');
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

  @ParameterizedTest
  @ValueSource(strings = {"enu-2.014", "gost-7.32-2017"})
  void otherProfilesPrintToo(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(Printing.PRINTER.print(tei, Profiles.named(name), out).pages()).isGreaterThan(6);
  }

  private static List<PDAnnotation> links(int page) throws IOException {
    return pdf.getPage(page).getAnnotations(PDAnnotationLink.class::isInstance);
  }
}
