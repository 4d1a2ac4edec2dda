package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.merge.BaseBlocks;
import kz.baspa.docx.merge.Leaves;
import kz.baspa.docx.merge.NewText;
import kz.baspa.docx.merge.ParagraphMerge;
import kz.baspa.docx.merge.WordTokens;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiReader;
import kz.baspa.testing.Property;
import kz.baspa.text.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is written in Word, the TEI then shows it, and keeps the marks of what stayed. */
class ParagraphMergeTest {
  private static final List<String> NEW = List.of("жаңа", "су", ",", ".", " ", "[1]", "–", "a b");

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == Piece.NOTE_MARK) {
        pieces.add(Piece.plain(run.toString()));
        pieces.add(new Piece(Piece.Kind.NOTE, "ескерту", "", false, Look.PLAIN));
        run.setLength(0);
      } else {
        run.append(c);
      }
    }
    pieces.add(Piece.plain(run.toString()));
    return Pieces.tidy(pieces);
  }

  private static Element paragraph(String content) {
    return TeiReader.read(Sample.tei("<p>" + content + "</p>"))
        .child("text")
        .child("body")
        .child("p");
  }

  private static String shown(Element paragraph) {
    return Leaves.of(paragraph, paragraph.children()).shown();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Су ақты<supplied>.</supplied> Жер | Су ақты Жер | REFUSE;ақты;ақты.;;Су ; Жер",
        "Су ақты<supplied>.</supplied> Жер | Су ақты; Жер | REPLACE;ақты;ақты.;ақты;;Су ; Жер",
        "Су <choice><sic>акты</sic><corr>ақты</corr></choice><supplied>.</supplied> Жер"
            + " | Су ақты Жер | REFUSE;акты;акты.;;Су ; Жер",
        "Су «ақ»<supplied>.</supplied> | Су «ақ» | REFUSE;«ақ»;«ақ».;;Су ;",
        "Су ақты<supplied>.</supplied> Жер | Су ақты. Ел | ",
      })
  void whatStandsOnNoRawWordOrGaveNoneIsDecidedToo(String before, String edited, String row) {
    Element paragraph = paragraph(before);
    List<Decision> decisions = new ArrayList<>();
    ParagraphMerge.merge(
        paragraph,
        List.copyOf(paragraph.children()),
        List.of(new Piece(Piece.Kind.TEXT, edited, "", true, Look.PLAIN)),
        true,
        new NewText(),
        decisions);
    assertThat(shown(paragraph)).isEqualTo(edited);
    assertThat(decisions.stream().filter(each -> !each.after().matches(".*\\p{L}")))
        .extracting(
            each ->
                String.join(
                    ";",
                    each.verdict().name(),
                    each.before(),
                    each.after(),
                    each.replacement(),
                    each.left(),
                    each.right()))
        .isEqualTo(row == null ? List.of() : List.of(row));
  }

  @Test
  void correctionsSideBySideAreRefusedEachForItself() {
    Element paragraph =
        paragraph(
            "Су <choice><sic>кол</sic><corr>қол</corr></choice> <choice><sic>койды</sic>"
                + "<corr>қойды</corr></choice><supplied>.</supplied> Жер");
    List<Decision> decisions = new ArrayList<>();
    ParagraphMerge.merge(
        paragraph,
        List.copyOf(paragraph.children()),
        pieces("Су қол койды Жер"),
        true,
        new NewText(),
        decisions);
    assertThat(outline(paragraph)).isEqualTo("Су <choice><sic/><corr/></choice> койды Жер");
    assertThat(decisions)
        .extracting(each -> each.verdict() + " " + each.before() + " " + each.after())
        .containsExactlyInAnyOrder("ACCEPT кол қол", "REFUSE койды қойды", "REFUSE койды койды.");
  }

  private static String merged(Element paragraph, String edited) {
    ParagraphMerge.merge(
        paragraph,
        List.copyOf(paragraph.children()),
        pieces(edited),
        true,
        new NewText(),
        new ArrayList<>());
    return shown(paragraph);
  }

  @Test
  void theTeiShowsWhatWasWritten() {
    Property.holds(
        300,
        draws -> {
          Element tei = TeiReader.read(Sample.everyElement());
          for (BaseBlocks.Shown block :
              BaseBlocks.of(tei, new Wording("{number} {title}", "{number} {title}", "{number}"))) {
            Element element = block.block().element();
            if (!element.is("p", "item", "bibl", "head") || block.shown().isEmpty()) {
              continue;
            }
            List<String> words = new ArrayList<>(WordTokens.of(shown(element)));
            for (int i = 0; i < 3 && !words.isEmpty(); i++) {
              int at = draws.below(words.size());
              switch (draws.below(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, draws.of(NEW));
                default -> words.set(at, draws.of(NEW));
              }
            }
            String edited = Piece.shown(pieces(String.join("", words)));
            assertThat(merged(element, edited)).isEqualTo(edited);
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Су <ref type='bibr' n='1'>[1]</ref> ағады. | Су көп [1] ағады. | Су көп <ref>[1]</ref> ағады.",
        "Су <ref type='bibr' n='1'>[1]</ref> ағады. | Су ағады. | Су ағады.",
        "Су <q>«ақ» дейді</q>. | Су «көк» дейді. | Су <q>«көк» дейді</q>.",
        "Бір <pb n='3'/>екі үш. | Бір екі төрт. | Бір <pb/>екі төрт.",
        "Су <choice><sic>агады</sic><corr>ағады</corr></choice>. | Су агады. | Су агады.",
        "Су <choice><sic>агады</sic><corr>ағады</corr></choice> ғой. | Су ағады. |"
            + " Су <choice><sic/><corr/></choice>.",
        "Су<supplied reason='x'>.</supplied> Жер | Су Жер | Су Жер",
      })
  void marksStayWithTheirWords(String before, String edited, String after) {
    Element paragraph = paragraph(before);
    assertThat(merged(paragraph, edited)).isEqualTo(edited);
    assertThat(outline(paragraph).strip()).isEqualTo(after);
  }

  /** The paragraph with its marks, without attributes and raw words. */
  private static String outline(Element element) {
    StringBuilder outline = new StringBuilder();
    for (TeiNode node : element.children()) {
      if (node instanceof TeiNode.Text text) {
        outline.append(text.text());
      } else if (node instanceof Element child) {
        String inside = child.is("choice") ? "<sic/><corr/>" : outline(child);
        outline.append(
            inside.isEmpty()
                ? "<" + child.name() + "/>"
                : "<" + child.name() + ">" + inside + "</" + child.name() + ">");
      }
    }
    return outline.toString();
  }
}
