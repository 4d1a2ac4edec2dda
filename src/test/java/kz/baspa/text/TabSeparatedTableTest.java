package kz.baspa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import kz.baspa.text.TabSeparatedTable.Row;
import org.junit.jupiter.api.Test;

class TabSeparatedTableTest {
  @Test
  void whatIsWrittenIsReadBack() {
    String[] cells = {"", "a\tb", "a\nb\rc\\d\\t", "\u2028\uFEFF\u000C\uD800", "😀 #қ", " "};
    TabSeparatedTable table =
        TabSeparatedTable.parse("a\tb\tc\td\te\tf\n" + TabSeparatedTable.line(cells));
    assertThat(table.rows()).hasSize(1);
    Row row = table.rows().get(0);
    assertThat(row.size()).isEqualTo(cells.length);
    for (int i = 0; i < cells.length; i++) {
      assertThat(row.cell(i)).isEqualTo(cells[i]);
    }
    assertThat(row.cell("c")).isEqualTo(cells[2]);
  }

  @Test
  void cellsAreEscapedAsTheDocumentationSays() {
    assertThat(TabSeparatedTable.line("a\t\n\r\\b", "\f\u2029"))
        .isEqualTo("a\\t\\n\\r\\\\b\t\\u000C\\u2029\n");
  }

  @Test
  void aTableWithNamedColumnsKeepsBlankRowsAndItsLineNumbers() {
    TabSeparatedTable table = TabSeparatedTable.parse("\uFEFFx\ty\r\n1\r\n\r\n# 2\t3");
    assertThat(table.columns()).containsExactly("x", "y");
    assertThat(table.rows()).extracting(Row::line).containsExactly(2, 3, 4);
    assertThat(table.rows()).extracting(Row::isBlank).containsExactly(false, true, false);
    assertThat(table.rows().get(0).cell("y")).isEmpty();
    assertThat(table.rows().get(0).cell("z")).isEmpty();
    assertThat(table.rows().get(2).cell("x")).isEqualTo("# 2");
  }

  @Test
  void dataFilesHaveRemarksAndRowsOfOneWidth() throws IOException {
    List<Row> rows = TabSeparatedTable.data(new StringReader("# a\tb\n\nа\t\\\\d\n"), 2);
    assertThat(rows).singleElement().extracting(row -> row.cell(1)).isEqualTo("\\d");
    assertThat(rows.get(0).line()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TabSeparatedTable.data(new StringReader("а\tб\nв\n"), 2))
        .withMessageContaining("line 2");
    assertThatIllegalStateException()
        .isThrownBy(() -> TabSeparatedTable.resource(getClass(), "none.tsv", 2))
        .withMessageContaining("none.tsv");
  }

  @Test
  void aBackslashThatBeginsNoEscapeIsRefused() {
    for (String cell : List.of("a\\", "\\q", "\\u00", "\\u00g0")) {
      Row row = TabSeparatedTable.parse("x\n" + cell).rows().get(0);
      assertThatIllegalArgumentException().isThrownBy(() -> row.cell(0));
    }
  }
}
