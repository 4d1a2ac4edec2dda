package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.SpanLook;
import org.junit.jupiter.api.Test;

class OdtReaderTest {
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

  private static RawText read(String styles, String body, boolean accept) {
    StringBuilder names = new StringBuilder();
    String[][] spaces = {
      {"office", "office"},
      {"style", "style"},
      {"text", "text"},
      {"table", "table"},
      {"draw", "drawing"},
      {"fo", "xsl-fo-compatible"}
    };
    for (String[] space : spaces) {
      names.append(" xmlns:%s=\"%s%s:1.0\"".formatted(space[0], OASIS, space[1]));
    }
    names.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    byte[] file =
        new Zips()
            .with("mimetype", "application/vnd.oasis.opendocument.text")
            .with(
                "content.xml",
                "<office:document-content"
                    + names
                    + "><office:automatic-styles>"
                    + styles
                    + "</office:automatic-styles><office:body><office:text>"
                    + body
                    + "</office:text></office:body></office:document-content>")
            .bytes();
    return new InputReader(new SourceReader(Optional.empty()), accept)
        .read(new ByteArrayInputStream(file), "work.odt");
  }

  private static List<String> kinds(RawText raw) {
    return raw.evidence().blocks().stream()
        .map(
            block ->
                block.kind()
                    + " "
                    + block.level()
                    + " "
                    + raw.text().substring(block.start(), block.end()))
        .toList();
  }

  @Test
  void headingsListsAndNotes() {
    RawText raw =
        read(
            "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\""
                + " style:num-format=\"1\" style:num-suffix=\")\"/></text:list-style>",
            "<text:h text:outline-level=\"2\">Көлдер</text:h>"
                + "<text:p>Мұз<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + "<text:p>Қар суы.</text:p></text:note-body></text:note><text:s text:c=\"2\"/>ериді."
                + "</text:p><text:list text:style-name=\"L\"><text:list-item><text:p>Іле</text:p>"
                + "</text:list-item><text:list-item><text:p>Ертіс</text:p></text:list-item></text:list>",
            true);
    assertThat(kinds(raw))
        .containsExactly(
            "HEADING 2 Көлдер",
            "PARAGRAPH 0 Мұз¹  ериді.",
            "NOTE 0 ¹ Қар суы.",
            "ITEM 1 1) Іле",
            "ITEM 1 2) Ертіс");
  }

  @Test
  void looksComeFromStyles() {
    RawText raw =
        read(
            "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties"
                + " fo:font-weight=\"bold\"/></style:style>",
            "<text:p>Су <text:span text:style-name=\"B\">мол</text:span>.</text:p>",
            true);
    assertThat(raw.evidence().spans()).hasSize(1);
    assertThat(raw.evidence().spans().get(0).is(SpanLook.BOLD)).isTrue();
    assertThat(raw.evidence().spans().get(0).start()).isEqualTo(3);
  }

  @Test
  void tablesHaveWideCellsAndHeadRows() {
    String cell = "<table:table-cell%s><text:p>%s</text:p></table:table-cell>";
    RawText raw =
        read(
            "",
            "<table:table><table:table-header-rows><table:table-row>"
                + cell.formatted(" table:number-columns-spanned=\"2\"", "Көл")
                + "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
                + "<table:table-row>"
                + cell.formatted("", "Зайсан")
                + cell.formatted("", "1810")
                + "</table:table-row></table:table>",
            true);
    assertThat(raw.text()).isEqualTo("Көл\nЗайсан\t1810\n");
    assertThat(raw.evidence().blocks())
        .extracting(BlockEvidence::cell)
        .containsExactly(
            new CellPlace(0, 0, 0, 2, 1, true),
            new CellPlace(0, 1, 0, 1, 1, false),
            new CellPlace(0, 1, 1, 1, 1, false));
  }

  @Test
  void trackedChangesAreAcceptedOrRefused() {
    String body =
        "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion><text:p>аз</text:p>"
            + "</text:deletion></text:changed-region><text:changed-region text:id=\"i\">"
            + "<text:insertion/></text:changed-region></text:tracked-changes><text:p>Су "
            + "<text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>мол"
            + "<text:change-end text:change-id=\"i\"/></text:p>";
    assertThat(read("", body, true).text()).isEqualTo("Су мол\n");
    assertThat(read("", body, false).text()).isEqualTo("Су аз\n");
  }
}
