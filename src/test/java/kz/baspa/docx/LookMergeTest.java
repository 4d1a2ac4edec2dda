package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.merge.DocxReader;
import kz.baspa.docx.merge.LookMerge;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiPrinter;
import kz.baspa.tei.TeiReader;
import kz.baspa.tei.TeiValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bold and italics that words got or lost in Word. */
class LookMergeTest {
  private static final Pattern RUN = Pattern.compile("([*_]{0,2})([^*_]+)\\1");

  /** {@code *bold*}, {@code _italic_}, {@code *_both_*}; a link is underlined by its program. */
  private static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    Matcher run = RUN.matcher(marked);
    while (run.find()) {
      Set<Look> looks = EnumSet.noneOf(Look.class);
      if (run.group(1).contains("*")) {
        looks.add(Look.BOLD);
      }
      if (run.group(1).contains("_")) {
        looks.add(Look.ITALIC);
      }
      boolean link = run.group(2).contains("[1]");
      if (link) {
        looks.add(Look.UNDERLINED);
      }
      pieces.add(new Piece(Piece.Kind.TEXT, run.group(2), link ? "#b1" : "", false, looks));
    }
    return Pieces.tidy(pieces);
  }

  private static Element paragraph(String content) {
    return TeiReader.read(Sample.tei("<p>" + content + "</p>")).find("p");
  }

  private static String inside(Element paragraph) {
    String file = new String(TeiPrinter.print(paragraph), StandardCharsets.UTF_8);
    return file.replaceAll("(?s)^.*?<p[^>]*>|</p>\\s*$", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "су терең ақты | су *терең* ақты",
        "су терең ақты | су *терең ақты*",
        "су терең ақты | *су терең ақты*",
        "су терең ақты | су *терең *_ақты_",
        "терең | т*ере*ң",
      })
  void whatIsNewComesRoundTheWords(String before, String edited) {
    Element paragraph = paragraph(before);
    assertThat(LookMerge.merge(paragraph, pieces(edited))).isTrue();
    assertThat(inside(paragraph))
        .isEqualTo(
            edited
                .replaceAll("\\*([^*]+?)( ?)\\*", "<hi rend=\"bold\">$1</hi>$2")
                .replaceAll("_([^_]+)_", "<hi rend=\"italic\">$1</hi>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Су <hi rend='bold'>терең</hi> ақты | Су терең ақты | Су терең ақты",
        "Су <hi rend='bold'>терең ақты</hi> | Су *терең* ақты | Су <hi rend=\"bold\">терең</hi> ақты",
        "<hi rend='bold'>Су терең</hi> | *_Су*_* терең* |"
            + " <hi rend=\"bold\"><hi rend=\"italic\">Су</hi> терең</hi>",
        "<hi rend='bold'>Су терең</hi> | _Су терең_ | <hi rend=\"italic\">Су терең</hi>",
        "<hi rend='italic' xml:lang='ru'>снег</hi> | снег | <foreign xml:lang=\"ru\">снег</foreign>",
        "Бір <foreign xml:lang='ru'>снег</foreign> екі | *Бір снег* екі |"
            + " <hi rend=\"bold\">Бір <foreign xml:lang=\"ru\">снег</foreign></hi> екі",
        "Бір <choice><sic>еки</sic><corr>екі</corr></choice> үш | Бір *екі үш* |"
            + " Бір <hi rend=\"bold\"><choice><sic>еки</sic><corr>екі</corr></choice> үш</hi>",
        "Бір <ref target='#b1'>[1]</ref> екі | Бір [1] *екі* |"
            + " Бір <ref target=\"#b1\">[1]</ref> <hi rend=\"bold\">екі</hi>",
      })
  void marksGoAndStayWithTheirWords(String before, String edited, String after) {
    Element paragraph = paragraph(before);
    assertThat(LookMerge.merge(paragraph, pieces(edited))).isTrue();
    assertThat(inside(paragraph)).isEqualTo(after);
    assertThat(LookMerge.merge(paragraph, pieces(edited))).as("a second time").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Су <hi rend='bold'>терең</hi> ақты | Су *терең* ақты",
        "Су <hi rend='bold'>терең </hi>ақты | Су *терең* ақты",
        "Бір <ref target='#b1'>[1]</ref> екі | Бір [1] екі",
        "Бір екі | Бір *үш*",
      })
  void whatLooksAsItDidIsLeft(String before, String edited) {
    Element paragraph = paragraph(before);
    String is = inside(paragraph);
    assertThat(LookMerge.merge(paragraph, pieces(edited))).isFalse();
    assertThat(inside(paragraph)).isEqualTo(is);
  }

  @Test
  void looksInOurOwnDocumentComeBackAsTheyWere() {
    byte[] tei =
        Sample.tei(
            "<p>Су <hi rend=\"bold\">терең</hi>, <hi rend=\"italic\">м<hi rend=\"sup\">3</hi></hi>"
                + " <hi rend=\"underline\">ақты</hi>.</p>");
    byte[] docx = Sample.docx(tei);
    assertThat(new DocxReader().read(docx, "a.docx", Optional.empty()).tei()).isEqualTo(tei);
  }

  @Test
  void aWordMadeBoldInTheDocumentIsBoldInTheFile() throws Exception {
    byte[] docx = Sample.docx(Sample.everyElement());
    try (var document = Sample.open(docx)) {
      document.getParagraphs().stream()
          .filter(paragraph -> paragraph.getText().startsWith("Болжам үш"))
          .forEach(paragraph -> paragraph.getRuns().get(0).setBold(true));
      var out = new java.io.ByteArrayOutputStream();
      document.write(out);
      byte[] tei = new DocxReader().read(out.toByteArray(), "a.docx", Optional.empty()).tei();
      TeiValidator.check(tei);
      assertThat(new String(tei, StandardCharsets.UTF_8))
          .contains("<p><hi rend=\"bold\">Болжам үш күнге жасалады.");
    }
  }
}
