package kz.baspa.docx.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.Sample;
import org.junit.jupiter.api.Test;

/** What Word counts comes back as Word shows it. */
class WordCountsTest {
  private static final Pattern LIST = Pattern.compile("<w:numId w:val=\"(\\d+)\"/>");

  private static String tei(byte[] docx) {
    return new String(
        new DocxReader().read(docx, "a.docx", Optional.empty()).tei(), StandardCharsets.UTF_8);
  }

  private static byte[] twoLists() {
    return Sample.docx(
        Sample.tei(
            "<div type=\"chapter\" n=\"1\"><head>Су</head>"
                + "<list rend=\"numbered\"><item n=\"1\">қар;</item><item n=\"2\">мұз.</item></list>"
                + "<p>Су мол.</p>"
                + "<list rend=\"numbered\"><item n=\"1\">жел;</item><item n=\"2\">күн.</item></list>"
                + "</div>"));
  }

  private static List<String> lists(String document) {
    List<String> lists = new ArrayList<>();
    Matcher list = LIST.matcher(document);
    while (list.find()) {
      if (!lists.contains(list.group(1))) {
        lists.add(list.group(1));
      }
    }
    return lists;
  }

  @Test
  void whatNobodyTouchedKeepsItsNumbers() throws IOException {
    assertThat(lists(Sample.document(twoLists()))).hasSize(2);
    assertThat(tei(twoLists())).contains("<item n=\"1\">жел;</item>", "<item n=\"2\">күн.</item>");
  }

  @Test
  void aListThatGoesOnKeepsTheCount() throws IOException {
    List<String> lists = lists(Sample.document(twoLists()));
    byte[] docx =
        Sample.withPart(
            twoLists(),
            "word/document.xml",
            document ->
                document.replace(
                    "<w:numId w:val=\"" + lists.get(1) + "\"/>",
                    "<w:numId w:val=\"" + lists.get(0) + "\"/>"));
    assertThat(tei(docx))
        .contains("<item n=\"1\">қар;</item>", "<item n=\"2\">мұз.</item>")
        .contains("<item n=\"3\">жел;</item>", "<item n=\"4\">күн.</item>");
  }

  /** A heading of the chapters' own style is counted by Word; a conclusion has no number. */
  @Test
  void anAddedConclusionIsNoChapter() throws IOException {
    byte[] docx =
        Sample.withPart(
            twoLists(),
            "word/document.xml",
            document ->
                document.replaceFirst(
                    "<w:sectPr",
                    "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Қорытынды</w:t></w:r>"
                        + "</w:p><w:p><w:r><w:t>Бәрі айтылды.</w:t></w:r></w:p><w:sectPr"));
    assertThat(tei(docx).replaceAll("\\s+<", "<"))
        .contains("<div type=\"conclusion\" xml:id=\"added1\"><head>Қорытынды</head>");
  }

  /** A title that is the mark of its appendix stands there once, and comes back as it was. */
  @Test
  void theMarkOfAnAppendixStandsThereOnce() throws Exception {
    byte[] tei =
        Sample.tei(
            "<div type=\"appendix\" n=\"Б\" xml:id=\"app1\"><head>Б қосымшасы</head>"
                + "<p>Ою.</p></div><div type=\"appendix\" n=\"В\" xml:id=\"app2\">"
                + "<head>Өрнек</head><p>Түр.</p></div>");
    byte[] docx = Sample.docx(tei);
    String text = Sample.document(docx).replaceAll("<[^>]*>", "");
    assertThat(text.split("(?iu)Б қосымшасы", -1)).as("contents and heading").hasSize(3);
    assertThat(text).contains("В ҚОСЫМШАСЫ");
    assertThat(tei(docx)).isEqualTo(new String(tei, StandardCharsets.UTF_8));
  }

  /** City and year are set at the foot of the title page only where they end it. */
  @Test
  void theLinesOfATitlePageKeepTheirOrder() throws Exception {
    String front =
        "<text><front><titlePage><docImprint>Семей, 2020</docImprint>"
            + "<docAuthor>С. Омарова</docAuthor>%s</titlePage></front>";
    String work = new String(Sample.tei("<p>Мәтін.</p>"), StandardCharsets.UTF_8);
    String inside =
        Sample.document(
            Sample.docx(
                work.replaceFirst("<text>", front.formatted("")).getBytes(StandardCharsets.UTF_8)));
    assertThat(inside).doesNotContain("w:framePr").containsSubsequence("Семей", "Омарова");
    String last = "<docImprint>Алматы, 2021</docImprint>";
    String end =
        Sample.document(
            Sample.docx(
                work.replaceFirst("<text>", front.formatted(last))
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(end.split("<w:framePr", -1)).hasSize(2);
  }
}
