package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.baspa.tei.TeiValidator;
import org.junit.jupiter.api.Test;

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
    String body =
        paragraph(style("Heading1"), run("Кіріспе"))
            + paragraph(
                "", run("Су ") + RUN.formatted("<w:b w:val=\"1\"/>", "терең") + run(" [1]."))
            + paragraph(list(1), run("қар;"))
            + paragraph(list(1), run("мұз."))
            + paragraph(style("Heading1"), run("I тарау. Өзен"))
            + paragraph(style("Heading2"), run("1.1 Арна"))
            + paragraph("", run("Арна кең."))
            + paragraph(style("Heading1"), run("Пайдаланылған әдебиеттер тізімі"))
            + paragraph(list(2), run("Сапар Е. Дала суы. – Алматы, 2011."));
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
          ("<w:" + name + " xmlns:w=\"" + WordXml.MAIN + "\">" + content + "</w:" + name + ">")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void isReadByItsStylesNumbersAndWords() throws IOException {
    byte[] tei = new DocxReader().read(document(), "g.docx", Optional.empty()).tei();
    TeiValidator.check(tei);
    assertThat(new String(tei, StandardCharsets.UTF_8).replaceAll("\\s+<", "<"))
        .contains("<div type=\"introduction\" xml:id=\"added1\"><head>Кіріспе</head>")
        .contains(
            "<p>Су<hi rend=\"bold\">терең</hi><ref type=\"bibr\" n=\"1\" target=\"#source1\">[1]</ref>.</p>")
        .contains("<list rend=\"bulleted\"><item>қар;</item><item>мұз.</item></list>")
        .contains("<div type=\"chapter\" n=\"I тарау\" xml:id=\"added2\"><head>Өзен</head>")
        .contains(
            "<div type=\"section\" n=\"1.1\" xml:id=\"added3\"><head>Арна</head><p>Арна кең.</p>")
        .contains("<div type=\"bibliography\"")
        .contains("<bibl xml:id=\"source1\" n=\"1\">Сапар Е.");
  }
}
