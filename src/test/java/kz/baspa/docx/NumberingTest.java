package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.docx.flow.Flow;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.tei.TeiReader;
import org.junit.jupiter.api.Test;

/** Word counts only where it counts what the TEI says. */
class NumberingTest {
  private static List<String> literal(String body) {
    List<FlowBlock> blocks = Flow.of(TeiReader.read(Sample.tei(body)));
    Numbering numbering = new Numbering(blocks);
    return blocks.stream()
        .filter(block -> !block.label().isEmpty() && !numbering.isAutomatic(block))
        .filter(block -> block.kind() != Kind.TABLE_CAPTION)
        .map(FlowBlock::label)
        .toList();
  }

  private static String chapter(String label, String... sections) {
    StringBuilder chapter =
        new StringBuilder("<div type='chapter' n='" + label + "'><head>А</head>");
    for (String section : sections) {
      chapter.append("<div type='section' n='" + section + "'><head>Б</head><p>в</p></div>");
    }
    return chapter.append("</div>").toString();
  }

  @Test
  void romanChaptersAndDecimalSections() {
    assertThat(literal(chapter("I тарау", "1.1", "1.2") + chapter("II тарау", "2.1"))).isEmpty();
  }

  @Test
  void decimalChapters() {
    assertThat(literal(chapter("1", "1.1", "1.2") + chapter("2", "2.1."))).containsExactly("2.1.");
  }

  @Test
  void aNumberThatIsLeftOutStaysText() {
    assertThat(literal(chapter("I тарау", "1.1", "1.3", "1.4") + chapter("III тарау", "3.1")))
        .containsExactly("1.3", "1.4", "III тарау", "3.1");
  }

  @Test
  void sectionsUnderALiteralChapterAreText() {
    assertThat(literal(chapter("Бірінші бөлім", "1.1"))).containsExactly("Бірінші бөлім", "1.1");
  }

  @Test
  void listsKeepTheirOwnLabels() {
    String item = "<item n='%s'>а</item>";
    assertThat(
            literal(
                "<list rend='numbered'>" + item.formatted("1)") + item.formatted("2)") + "</list>"))
        .isEmpty();
    assertThat(
            literal(
                "<list rend='numbered'>" + item.formatted("3.") + item.formatted("4.") + "</list>"))
        .isEmpty();
    assertThat(
            literal(
                "<list rend='numbered'>" + item.formatted("а)") + item.formatted("ә)") + "</list>"))
        .containsExactly("а)", "ә)");
    assertThat(
            literal(
                "<list rend='numbered'>" + item.formatted("1)") + item.formatted("3)") + "</list>"))
        .containsExactly("1)", "3)");
  }

  @Test
  void referencesOutOfOrderStayText() {
    assertThat(
            literal(
                "<listBibl><bibl n='1'>а</bibl><bibl n='2'>б</bibl><bibl n='12'>в</bibl>"
                    + "<bibl n='3'>г</bibl></listBibl>"))
        .containsExactly("12");
  }
}
