package kz.baspa.docx.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.baspa.docx.Sample;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.tei.TeiValidator;
import kz.baspa.text.Finding;
import kz.baspa.text.LetterCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dialect of Word: revision numbers on everything, runs and instructions cut anywhere, marks of
 * the spelling check, smart tags, content controls, alternatives, text that was moved.
 */
class WordDialectTest {
  private static final byte[] TEI = Sample.everyElement();
  private static final Pattern TEXT_RUN =
      Pattern.compile(
          "<w:r>(<w:rPr>(?:<(?!/w:rPr)[^>]*>)*</w:rPr>)?<w:t xml:space=\"preserve\">([^<]*)</w:t></w:r>");
  private static final Pattern INSTRUCTION =
      Pattern.compile("<w:r><w:instrText xml:space=\"preserve\">([^<]*)</w:instrText></w:r>");
  private static final String TEXT_BOX =
      "<w:txbxContent><w:p><w:r><w:t>Жақтау</w:t></w:r></w:p></w:txbxContent>";

  private static String asWordSaves(String document, long seed) {
    Random random = new Random(seed);
    String runs = TEXT_RUN.matcher(document).replaceAll(run -> runs(run, random));
    String fields = INSTRUCTION.matcher(runs).replaceAll(each -> instruction(each, random));
    return fields
        .replace("<w:p>", "<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00B12F00\">")
        .replaceFirst(
            "(<w:p [^>]*><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr>)",
            "$1<w:bookmarkStart w:id=\"999\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"999\"/>");
  }

  /** One run as several, with what Word strews between them. */
  private static String runs(MatchResult run, Random random) {
    String look = run.group(1) == null ? "" : run.group(1);
    StringBuilder out = new StringBuilder();
    List<String> signs = List.of(run.group(2).split("(?=\\s)|(?<=\\p{L}{3})(?!$)|(?=;)"));
    if (run.group(2).contains("&")) {
      signs = List.of(run.group(2));
    }
    for (String part : signs) {
      String one =
          "<w:r w:rsidRPr=\"00C0FFEE\">"
              + look
              + (random.nextInt(5) == 0 ? "<w:lastRenderedPageBreak/>" : "")
              + "<w:t xml:space=\"preserve\">"
              + part
              + "</w:t></w:r>";
      out.append(
          switch (random.nextInt(8)) {
            case 0 -> "<w:proofErr w:type=\"spellStart\"/>" + one;
            case 1 ->
                "<w:smartTag w:uri=\"urn:x\" w:element=\"place\"><w:smartTagPr/>"
                    + one
                    + "</w:smartTag>";
            case 2 ->
                "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>"
                    + one
                    + "</w:sdtContent></w:sdt>";
            default -> one;
          });
    }
    return java.util.regex.Matcher.quoteReplacement(out.toString());
  }

  private static String instruction(MatchResult instruction, Random random) {
    String text = instruction.group(1);
    int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
    String run = "<w:r><w:instrText xml:space=\"preserve\">%s</w:instrText></w:r>";
    return java.util.regex.Matcher.quoteReplacement(
        run.formatted(text.substring(0, at)) + run.formatted(text.substring(at)));
  }

  private static byte[] edited(boolean track, UnaryOperator<String> edit) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    new DocxWriter(DocxOptions.PLAIN.withTrack(track))
        .write(TEI, kz.baspa.profile.Profiles.named("kz-377"), Sample.PAGES, out);
    return Sample.withPart(out.toByteArray(), "word/document.xml", edit);
  }

  private static Imported back(byte[] docx) {
    Imported imported = new DocxReader().read(docx, "w.docx", Optional.empty());
    TeiValidator.check(imported.tei());
    return imported;
  }

  private static String text(Imported imported) {
    return new String(imported.tei(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "4, true"})
  void whatWordSavedUneditedComesBackByteForByte(long seed, boolean track) throws IOException {
    Imported imported = back(edited(track, document -> asWordSaves(document, seed)));
    assertThat(imported.tei()).isEqualTo(TEI);
    assertThat(imported.decisions()).isEmpty();
    assertThat(imported.findings()).isEmpty();
  }

  /** The first paragraph of the introduction stands at its end, as Word tracks it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textThatWasMovedIsMovedAndKeepsItsCorrections(boolean wholeParagraph) throws IOException {
    String beginning = "Дала өзендері жыл";
    String end = "</w:p>";
    Imported imported =
        back(
            edited(
                false,
                document -> {
                  int body = document.indexOf("StructuralHeading");
                  int words = document.indexOf(beginning, body);
                  int from = document.lastIndexOf("<w:p>", words);
                  int to = document.indexOf(end, words) + end.length();
                  String paragraph = document.substring(from, to);
                  String inside =
                      paragraph.substring(
                          paragraph.indexOf("</w:pPr>") + 8, paragraph.length() - 6);
                  String mark =
                      wholeParagraph ? "<w:rPr><w:%s w:id=\"90\" w:author=\"А\"/></w:rPr>" : "";
                  String moved =
                      "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>"
                          + mark
                          + "</w:pPr><w:%sRangeStart w:id=\"91\" w:name=\"move1\"/>"
                          + "<w:%s w:id=\"92\" w:author=\"А\">"
                          + inside
                          + "</w:%s><w:%sRangeEnd w:id=\"91\"/></w:p>";
                  int place = document.indexOf("болжам жасау.");
                  int behind = document.indexOf(end, place) + end.length();
                  return document.substring(0, from)
                      + moved.replace("%s", "moveFrom")
                      + document.substring(to, behind)
                      + moved.replace("%s", "moveTo")
                      + document.substring(behind);
                }));
    String before = new String(TEI, StandardCharsets.UTF_8);
    String line =
        before.lines().filter(each -> each.contains("<p>" + beginning)).findFirst().orElseThrow();
    assertThat(text(imported))
        .containsPattern("<head>Кіріспе</head>\\s+<p>Су деңгейі")
        .containsPattern("</list>\\s+\\Q" + line.strip() + "\\E\\s+</div>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of two alternatives one is read.
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp>BOX</wps:wsp>"
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>BOX</w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r> | Жақтау | txbxContent",
        "<w:r><w:pict><v:shape>BOX</v:shape></w:pict></w:r> | Жақтау | txbxContent",
        "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath> | x=1 | m:oMath",
        "<w:r><w:drawing><wp:inline/></w:drawing></w:r> | Болжам | drawing",
        "<w:fldSimple w:instr=\" AUTHOR \"><w:r><w:t>Сапар</w:t></w:r></w:fldSimple> | Сапар |",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>Үзік</w:t></w:r> | Үзік |",
        "<w:r><w:t>Дала</w:t><w:cr/><w:t>Кең</w:t></w:r> | Дала<lb/>Кең |",
        "<w:r><w:t>Ерт</w:t><w:noBreakHyphen/><w:t>Тоқ</w:t></w:r> | Ерт\u2011Тоқ |",
      })
  void whatWordPutsInIsKeptOrNamed(String put, String kept, String named) throws IOException {
    String namespaces =
        " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    Imported imported =
        back(
            edited(
                false,
                document ->
                    document
                        .replace("<w:document", "<w:document" + namespaces)
                        .replaceFirst(
                            "(<w:r><w:t xml:space=\"preserve\">Болжам үш)",
                            put.replace("BOX", TEXT_BOX) + "$1")));
    assertThat(text(imported)).contains(kept);
    assertThat(text(imported).split(Pattern.quote(kept), -1))
        .hasSize(
            new String(TEI, StandardCharsets.UTF_8).split(kept, -1).length
                + (kept.equals("Болжам") ? 0 : 1));
    assertThat(imported.findings())
        .extracting(Finding::arguments)
        .extracting(arguments -> arguments.get(0).toString())
        .isEqualTo(named == null ? List.of() : List.of(named));
    assertThat(
            LetterCount.of(text(imported))
                .difference(LetterCount.of(new String(TEI, StandardCharsets.UTF_8)))
                .missing())
        .isZero();
  }

  @Test
  void aRowThatWasDeletedWithMarksIsGone() throws IOException {
    Imported imported =
        back(
            edited(
                false,
                document -> {
                  int row = document.lastIndexOf("<w:trPr>", document.indexOf("Қаңтар"));
                  return document.substring(0, row)
                      + "<w:trPr><w:del w:id=\"90\" w:author=\"А\"/>"
                      + document.substring(row + "<w:trPr>".length());
                }));
    assertThat(text(imported)).contains("Желтоқсан", "Ақпан").doesNotContain("Қаңтар");
  }

  @Test
  void wordsOfHeadersAreNamed() throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (var document = Sample.open(Sample.docx(TEI))) {
      document
          .createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.FIRST)
          .createParagraph()
          .createRun()
          .setText("Көкжиек университеті");
      document.write(out);
    }
    Imported imported = back(out.toByteArray());
    assertThat(imported.tei()).isEqualTo(TEI);
    assertThat(imported.findings()).extracting(Finding::key).containsExactly("docx.margin-text");
  }
}
