package kz.baspa.docx.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.docx.Sample;
import kz.baspa.docx.flow.WordNamespaces;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.docx.write.WordPackage;
import kz.baspa.profile.Profiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The dialect of Google Docs: styles «heading 1» and «Normal» with looks in every run, lists by
 * numbering alone, contents as plain links with typed page numbers, no copy of the TEI.
 */
class GoogleDocsTest {
  private static final String RUN =
      "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/>%s<w:sz w:val=\"28\"/><w:rtl w:val=\"0\"/>"
          + "</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";

  private static String run(String text) {
    return RUN.formatted("", text);
  }

  private static String paragraph(String properties, String content) {
    return "<w:p w:rsidR=\"0\"><w:pPr>"
        + properties
        + "<w:jc w:val=\"both\"/></w:pPr>"
        + content
        + "</w:p>";
  }

  private static String style(String id) {
    return "<w:pStyle w:val=\"" + id + "\"/>";
  }

  private static String list(int number) {
    return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + number + "\"/></w:numPr>";
  }

  private static byte[] document() throws IOException {
    return document(
        paragraph(style("Heading1"), run("Кіріспе"))
            + paragraph(
                "", run("Су ") + RUN.formatted("<w:b w:val=\"1\"/>", "терең") + run(" [1]."))
            + paragraph(list(1), run("қар;"))
            + paragraph(list(1), run("мұз."))
            + paragraph(style("Heading1"), run("I тарау. Өзен"))
            + paragraph(style("Heading2"), run("1.1 Арна"))
            + paragraph("", run("Арна кең."))
            + paragraph(style("Heading1"), run("Пайдаланылған әдебиеттер тізімі"))
            + paragraph(list(2), run("Сапар Е. Дала суы. – Алматы, 2011.")));
  }

  private static byte[] document(String body) throws IOException {
    String styles = "";
    for (String each : List.of("Normal:Normal", "Heading1:heading 1", "Heading2:heading 2")) {
      String[] names = each.split(":");
      styles +=
          "<w:style w:type=\"paragraph\" w:styleId=\""
              + names[0]
              + "\"><w:name w:val=\""
              + names[1]
              + "\"/></w:style>";
    }
    String numbering = "";
    for (String format : List.of("bullet", "decimal")) {
      int id = format.equals("bullet") ? 1 : 2;
      numbering +=
          "<w:abstractNum w:abstractNumId=\""
              + id
              + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
              + "<w:numFmt w:val=\""
              + format
              + "\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>";
    }
    numbering +=
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>";
    WordPackage target = new WordPackage();
    part(WordPackage.open(target.document()), "document", "<w:body>" + body + "</w:body>");
    part(WordPackage.open(target.wordPart("styles", "styles", "r1")), "styles", styles);
    part(WordPackage.open(target.wordPart("numbering", "numbering", "r2")), "numbering", numbering);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    target.save(out);
    return out.toByteArray();
  }

  private static void part(OutputStream out, String name, String content) throws IOException {
    try (out) {
      out.write(
          ("<w:"
                  + name
                  + " xmlns:w=\""
                  + WordNamespaces.MAIN
                  + "\">"
                  + content
                  + "</w:"
                  + name
                  + ">")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aDocumentThatDidNotComeFromUsIsRefusedInOneSentence() {
    assertThatThrownBy(() -> new DocxReader().read(document(), "g.docx", Optional.empty()))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo("docx.not-ours");
              assertThat(e.fault()).isEqualTo(Fault.INPUT);
              for (String language : List.of("kk", "ru", "en")) {
                assertThat(new Messages(Locale.forLanguageTag(language)).say(e))
                    .contains("g.docx", "baspa convert", "--base")
                    .endsWith(".");
              }
            });
  }

  /**
   * Our document as Google Docs gives it back: its own seven styles only, looks in every run,
   * numbers and captions as they stood but no fields, links to renamed places, no copy of the TEI.
   */
  private static byte[] asGoogleDocsSaves(boolean track, boolean capitals) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter(DocxOptions.PLAIN.withTrack(track))
        .write(Sample.everyElement(), Profiles.named("kz-377"), Sample.PAGES, out);
    Map<String, String> parts = Sample.parts(out.toByteArray());
    String document = parts.get("word/document.xml");
    if (capitals) {
      document =
          Pattern.compile("(StructuralHeading\"/></w:pPr>.*?preserve\">)([^<]*)")
              .matcher(document)
              .replaceAll(each -> each.group(1) + each.group(2).toUpperCase(Locale.ROOT));
    }
    document =
        document
            .replaceAll("<w:pStyle w:val=\"(?!Heading[1-6]\"|Title\"|Subtitle\")[^\"]*\"/>", "")
            .replaceAll("<w:framePr[^>]*/>", "")
            .replaceAll("<w:fldChar [^>]*/>", "")
            .replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
            .replaceAll("w:(anchor|name)=\"([^\"]*)\"", "w:$1=\"bookmark=id.$2\"");
    document =
        Pattern.compile("<w:r>(?:<w:rPr>((?:<(?!/w:rPr)[^>]*>)*)</w:rPr>)?")
            .matcher(document)
            .replaceAll(
                each ->
                    "<w:r w:rsidDel=\"00000000\" w:rsidR=\"00000000\"><w:rPr>"
                        + directLooks(each.group(1) == null ? "" : each.group(1))
                        + "<w:rtl w:val=\"0\"/></w:rPr>");
    String styles = "";
    for (String name : List.of("normal", "heading 1", "heading 2", "heading 3", "Title")) {
      String id = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      styles +=
          "<w:style w:type=\"paragraph\" w:styleId=\""
              + id.replace(" ", "")
              + "\"><w:name w:val=\""
              + name
              + "\"/></w:style>";
    }
    Map<String, String> changed =
        Map.of(
            "word/document.xml",
            document,
            "word/styles.xml",
            "<w:styles xmlns:w=\"" + WordNamespaces.MAIN + "\">" + styles + "</w:styles>",
            "word/_rels/document.xml.rels",
            parts
                .get("word/_rels/document.xml.rels")
                .replaceAll("<Relationship [^>]*customXml[^>]*/>", ""),
            "[Content_Types].xml",
            parts.get("[Content_Types].xml").replaceAll("<Override [^>]*customXml[^>]*/>", ""));
    return Sample.withParts(out.toByteArray(), changed::get, name -> !name.startsWith("customXml"));
  }

  /** The same properties with the looks of a character style in the run itself. */
  private static String directLooks(String properties) {
    boolean bold = properties.matches(".*rStyle w:val=\"(Strong|Bold).*");
    boolean italic = properties.matches(".*rStyle w:val=\"(Emphasis|[A-Za-z]*Italic).*");
    return (bold ? "<w:b/>" : "<w:b w:val=\"0\"/>")
        + (italic ? "<w:i/>" : "")
        + (properties.contains("Underlined") ? "<w:u w:val=\"single\"/>" : "")
        + (properties.contains("Superscript") ? "<w:vertAlign w:val=\"superscript\"/>" : "")
        + properties.replaceAll("<w:rStyle [^>]*/>", "");
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false"})
  void ourDocumentComesBackWithTheFileAsItWas(boolean track, boolean capitals) throws IOException {
    byte[] tei = Sample.everyElement();
    Imported imported =
        new DocxReader().read(asGoogleDocsSaves(track, capitals), "g.docx", Optional.of(tei));
    assertThat(new String(imported.tei(), StandardCharsets.UTF_8))
        .isEqualTo(new String(tei, StandardCharsets.UTF_8));
    assertThat(imported.decisions()).isEmpty();
  }

  /** A suggestion is an insertion or a deletion with a name. */
  @Test
  void suggestionsAndCommentsAreRead() throws IOException {
    String body =
        paragraph(
            "",
            run("Су ")
                + "<w:del w:id=\"0\" w:author=\"Жетекші\"><w:r><w:delText>таяз</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"1\" w:author=\"Жетекші\">"
                + run("терең")
                + "</w:ins><w:commentRangeStart w:id=\"0\"/>"
                + run(" ақты.")
                + "<w:commentRangeEnd w:id=\"0\"/>");
    Optional<byte[]> base = Optional.of(Sample.tei("<p>Су таяз ақты.</p>"));
    byte[] tei = new DocxReader().read(document(body), "g.docx", base).tei();
    assertThat(new String(tei, StandardCharsets.UTF_8)).contains("<p>Су терең ақты.</p>");
  }
}
