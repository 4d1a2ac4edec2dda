package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.profile.Profiles;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.LetterCount;
import kz.baspa.text.Messages;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxWriterTest {
  private static final byte[] DOCX = Sample.docx(Sample.everyElement());

  private static XWPFDocument document;

  @BeforeAll
  static void open() throws IOException {
    document = Sample.open(DOCX);
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  private static List<String> inStyle(String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Title | Дала өзендерінің көктемгі тасуы",
        "StructuralHeading | Кіріспе",
        "Heading1 | Қар суының жиналуы",
        "Heading2 | Қыстың қар қоры",
        "Heading3 | Қар қалыңдығын өлшеу",
        "ListBullet | қар қорын өлшеу;",
        "ListNumber | таяқша тік қойылады;",
        "Bibliography | Сапар Е. Дала суы. – Алматы: Көкжиек, 2011. – 120 б.",
        "BodyText | Бекеттер өзеннің екі жағасында орналасқан.",
        "Caption | 1-кесте – Қар қорының айлар бойынша көрсеткіштері",
        "FigureCaption | 1-сурет – Қар өлшейтін таяқша",
        "TOCHeading | Мазмұны",
      })
  void everyKindOfParagraphHasItsStyle(String style, String text) throws IOException {
    assertThat(inStyle(style)).contains(text);
  }

  @Test
  void stylesAreWordsOwn() throws IOException {
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("Heading1", "heading 1"),
            Map.entry("Heading2", "heading 2"),
            Map.entry("Heading3", "heading 3"),
            Map.entry("TOC1", "toc 1"),
            Map.entry("ListBullet", "List Bullet"),
            Map.entry("ListNumber", "List Number"),
            Map.entry("Quote", "Quote"),
            Map.entry("Caption", "caption"),
            Map.entry("FootnoteText", "footnote text"),
            Map.entry("Footer", "footer"),
            Map.entry("Hyperlink", "Hyperlink"),
            Map.entry("Title", "Title"),
            Map.entry("BodyText", "Body Text"));
    names.forEach(
        (id, name) -> {
          assertThat(document.getStyles().getStyle(id)).as(id).isNotNull();
          assertThat(document.getStyles().getStyle(id).getName()).isEqualTo(name);
          assertThat(document.getStyles().getStyle(id).getCTStyle().isSetCustomStyle())
              .as(name)
              .isFalse();
        });
    Set<String> used = new HashSet<>();
    Matcher style =
        Pattern.compile("<w:(?:pStyle|rStyle|tblStyle) w:val=\"([^\"]+)\"")
            .matcher(Sample.document(DOCX));
    while (style.find()) {
      used.add(style.group(1));
    }
    assertThat(used)
        .allSatisfy(id -> assertThat(document.getStyles().getStyle(id)).as(id).isNotNull());
  }

  @Test
  void theBodyHoldsNoFormatting() throws IOException {
    String body = Sample.document(DOCX);
    assertThat(insides(body, "w:rPr"))
        .allMatch(properties -> properties.replaceAll("<w:(rStyle|lang) [^>]*/>", "").isEmpty());
    assertThat(insides(body.replaceAll("(?s)<w:sectPr>.*?</w:sectPr>", ""), "w:pPr"))
        .allMatch(
            properties ->
                properties
                    .replaceAll("<w:(pStyle|ilvl|numId|framePr) [^>]*/>|</?w:numPr>", "")
                    .isEmpty());
  }

  @Test
  void cityAndYearStandAtTheFootOfTheTitlePage() throws IOException {
    String body = Sample.document(DOCX);
    String framed =
        insides(body, "w:p").stream()
            .filter(paragraph -> paragraph.contains("w:framePr"))
            .collect(Collectors.joining("|"));
    assertThat(framed)
        .contains("TitlePageImprint", "w:yAlign=\"bottom\"", "w:vAnchor=\"margin\"", "Алматы")
        .as("one frame, and the section does not end in it")
        .doesNotContain("|", "w:sectPr");
    assertThat(body.substring(body.indexOf(framed) + framed.length()))
        .as("the paragraph behind it, by which it stands, is still the title page's")
        .startsWith("</w:p><w:p><w:pPr><w:sectPr>");
  }

  private static List<String> insides(String xml, String element) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(xml);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void contentsHoldEntriesWithThePagesOfOurLayout() throws IOException {
    String body = Sample.document(DOCX);
    assertThat(body).contains("TOC \\o &quot;1-3&quot;".replace("&quot;", "\""));
    assertThat(body).doesNotContain("w:dirty");
    assertThat(Sample.parts(DOCX).get("word/settings.xml")).doesNotContain("updateFields");
    String contents =
        document.getBodyElements().stream()
            .filter(org.apache.poi.xwpf.usermodel.XWPFSDT.class::isInstance)
            .map(sdt -> ((org.apache.poi.xwpf.usermodel.XWPFSDT) sdt).getContent().getText())
            .collect(Collectors.joining());
    assertThat(contents)
        .contains("Кіріспе\t3")
        .contains("I тарау. Қар суының жиналуы\t5")
        .contains("1.1 Қыстың қар қоры\t5")
        .contains("1.1.1 Қар қалыңдығын өлшеу\t6");
    assertThat(contents.lines().filter(line -> line.contains("Бөгендердің рөлі")))
        .as("the body lacks this heading")
        .singleElement()
        .asString()
        .isEqualTo("III тарау. Бөгендердің рөлі");
    assertThat(body).contains(" PAGEREF s1_1 \\h ");
  }

  @Test
  void everyLinkLeadsToABookmark() throws IOException {
    String body = Sample.document(DOCX);
    Set<String> bookmarks = values(body, "w:bookmarkStart [^>]*w:name=\"([^\"]+)\"");
    Set<String> links = values(body, "w:anchor=\"([^\"]+)\"");
    assertThat(links).contains("b1", "b2", "intro", "s1_1");
    assertThat(bookmarks).containsAll(links);
    assertThat(bookmarks).containsAll(values(body, "PAGEREF (\\S+)"));
    assertThat(body)
        .contains("<w:hyperlink w:anchor=\"b1\" w:history=\"1\">")
        .contains(">[1]</w:t></w:r></w:hyperlink>");
  }

  private static Set<String> values(String xml, String pattern) {
    Set<String> values = new HashSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(xml);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }

  @Test
  void languagesAreMarked() throws IOException {
    String body = Sample.document(DOCX);
    assertThat(body)
        .contains("<w:lang w:val=\"ru-RU\"/></w:rPr><w:t xml:space=\"preserve\">снег тает")
        .contains("<w:lang w:val=\"en-US\"/></w:rPr><w:t xml:space=\"preserve\">snowmelt");
    assertThat(Sample.parts(DOCX).get("word/styles.xml")).contains("<w:lang w:val=\"kk-KZ\"");
  }

  @Test
  void pageFollowsTheProfile() throws IOException {
    CTSectPr last = document.getDocument().getBody().getSectPr();
    assertThat(last.getPgSz().getW()).isEqualTo(java.math.BigInteger.valueOf(11906));
    assertThat(last.getPgSz().getH()).isEqualTo(java.math.BigInteger.valueOf(16838));
    assertThat(last.getPgMar().getLeft()).isEqualTo(java.math.BigInteger.valueOf(1701));
    assertThat(last.getPgMar().getRight()).isEqualTo(java.math.BigInteger.valueOf(567));
    assertThat(last.sizeOfFooterReferenceArray()).isOne();
    assertThat(document.getFooterList()).singleElement();
    CTSectPr title =
        document.getParagraphs().stream()
            .filter(paragraph -> paragraph.getCTP().getPPr().isSetSectPr())
            .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
            .findFirst()
            .orElseThrow();
    assertThat(title.sizeOfFooterReferenceArray()).as("no number on the title page").isZero();
    Map<String, String> parts = Sample.parts(DOCX);
    assertThat(parts.get("word/footer1.xml")).contains(" PAGE ").contains("w:val=\"Footer\"");
    assertThat(parts.get("word/settings.xml")).contains("<w:autoHyphenation w:val=\"1\"/>");
    assertThat(parts.get("word/styles.xml")).contains("<w:widowControl/>");
  }

  @Test
  void numbersBeginWithTheIntroductionWhereTheProfileSaysSo() throws IOException {
    String body = Sample.document(Sample.docx(Sample.everyElement(), "enu-2.014"));
    assertThat(body.indexOf("w:footerReference")).isGreaterThan(body.lastIndexOf("<w:sectPr>"));
    assertThat(body.split("<w:sectPr>", -1)).hasSize(4);
  }

  @Test
  void chaptersAndSectionsAreCountedByWord() throws IOException {
    var levels = document.getNumbering().getAbstractNum(java.math.BigInteger.ONE);
    var chapters = levels.getCTAbstractNum().getLvlArray(0);
    assertThat(chapters.getNumFmt().getVal()).isEqualTo(STNumberFormat.UPPER_ROMAN);
    assertThat(chapters.getLvlText().getVal()).isEqualTo("%1 тарау.");
    assertThat(chapters.getPStyle().getVal()).isEqualTo("Heading1");
    assertThat(levels.getCTAbstractNum().getLvlArray(1).getLvlText().getVal()).isEqualTo("%1.%2");
    XWPFParagraph section =
        document.getParagraphs().stream()
            .filter(paragraph -> "Heading3".equals(paragraph.getStyle()))
            .findFirst()
            .orElseThrow();
    assertThat(section.getNumLevelText()).isNotNull();
  }

  @Test
  void tablesRepeatTheirHeadRows() throws IOException {
    XWPFTable table = document.getTables().get(0);
    assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(3);
    assertThat(table.getRows())
        .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue())
        .extracting(row -> row.isRepeatHeader())
        .containsExactly(true, true, false, false, false);
    assertThat(table.getRow(3).getCell(1).getText()).isEqualTo("21");
  }

  /** As in print: {@code SmallWorksTest.aColumnOfNumbersStandsAtTheRight}. */
  @Test
  void aColumnOfNumbersHasAStyleOfItsOwn() throws IOException {
    byte[] docx =
        Sample.docx(
            Sample.tei(
                "<table><row role='label'><cell>Өзен</cell><cell>Ұзындығы</cell></row>"
                    + "<row><cell>7</cell><cell>2 450</cell></row>"
                    + "<row><cell>Есіл</cell><cell>–</cell></row></table>"));
    try (XWPFDocument word = Sample.open(docx)) {
      assertThat(word.getTables().get(0).getRows())
          .flatExtracting(row -> row.getTableCells())
          .extracting(cell -> cell.getParagraphs().get(0).getStyle())
          .containsExactly(
              "TableHeading",
              "TableHeading",
              "TableText",
              "TableNumber",
              "TableText",
              "TableNumber");
    }
    assertThat(Sample.parts(docx).get("word/styles.xml"))
        .containsPattern("w:styleId=\"TableNumber\">(?!</w:style>).*?<w:jc w:val=\"right\"/>");
  }

  @Test
  void footnotesAreWords() throws IOException {
    assertThat(document.getFootnoteByID(1).getParagraphs().get(0).getStyle())
        .isEqualTo("FootnoteText");
    assertThat(document.getFootnoteByID(1).getParagraphs().get(0).getText())
        .contains("Қар суының мөлшері миллиметрмен есептеледі.");
  }

  @Test
  void propertiesAndBytesAreTheSameEachTime() throws IOException {
    assertThat(Sample.docx(Sample.everyElement())).isEqualTo(DOCX);
    assertThat(document.getProperties().getCoreProperties().getTitle())
        .isEqualTo("Дала өзендерінің көктемгі тасуы");
    assertThat(document.getProperties().getCoreProperties().getCreator())
        .isEqualTo("Айсұлу Бектемір");
    assertThat(
            document
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .getLanguageProperty())
        .contains("kk-KZ");
    assertThat(document.getProperties().getCoreProperties().getCreated()).isNull();
  }

  @Test
  void correctedWordsAreWrittenAndRawOnesAreNot() throws IOException {
    String body = Sample.document(DOCX);
    assertThat(body).contains("бұрыннан").contains("XIX").contains("жогары");
    assertThat(body).doesNotContain("бурыннан").doesNotContain("ХІХ");
  }

  @Test
  void noLetterIsLost() {
    LetterCount written =
        new DocxWriter()
            .write(
                Sample.everyElement(),
                Profiles.named("kz-377"),
                Sample.PAGES,
                OutputStream.nullOutputStream());
    TeiNode.Element text = TeiReader.read(Sample.everyElement()).child("text");
    LetterCount.Builder expected = new LetterCount.Builder();
    count(text, expected);
    assertThat(written).isEqualTo(expected.build());
  }

  /** What a reader should see, counted by the TEI's own rules and not by the writer's. */
  private static void count(TeiNode.Element element, LetterCount.Builder letters) {
    boolean pageRange = element.is("locus") && element.parent().is("item");
    if (element.is("sic", "orig", "figDesc") || pageRange) {
      return;
    }
    for (TeiNode node : element.children()) {
      if (node instanceof TeiNode.Text text) {
        letters.add(text.text());
      } else if (node instanceof TeiNode.Element child) {
        count(child, letters);
      }
    }
  }

  @Test
  void contentsAreMadeWhereTheWorkHasNone() throws IOException {
    String two =
        "<div type='chapter' n='%s' xml:id='c%1$s'><head>Су %1$s</head><p>Мәтін.</p></div>";
    byte[] tei =
        Sample.tei(
            String.format(Locale.ROOT, two + two.replace("%1$s", "2").replace("%s", "2"), "1"));
    String body = Sample.document(Sample.docx(tei));
    assertThat(body).contains("Мазмұны").contains("TOC1").contains("w:anchor=\"c1\"");
    assertThat(Sample.document(Sample.docx(Sample.tei("<div><head>Су</head><p>Мәтін.</p></div>"))))
        .doesNotContain("TOC1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Су <bogus>ағады</bogus></p>",
        "<bogus><p>Су</p></bogus>",
        "<table><row><bogus/></row></table>",
        "<list><bogus/></list>",
        "<p>Су <choice><bogus/></choice></p>",
      })
  void anUnknownElementStopsTheRunWithItsName(String body) {
    assertThatThrownBy(() -> Sample.docx(Sample.tei(body)))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(Fault.INPUT);
              assertThat(e.key()).isEqualTo("docx.unknown-element");
              assertThat(new Messages(Locale.ENGLISH).say(e))
                  .contains(body.contains("choice") ? "choice" : "bogus")
                  .contains("line 1");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>, tei.broken",
    "<html/>, tei.not-tei",
    "'<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><TEI>&x;</TEI>'," + " tei.broken",
    "'', tei.broken",
  })
  void whatIsNotTeiIsRefused(String file, String key) {
    assertThatThrownBy(() -> Sample.docx(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(BaspaException.class, e -> assertThat(e.key()).isEqualTo(key));
  }
}
