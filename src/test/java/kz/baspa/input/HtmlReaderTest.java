package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.SpanLook;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static RawText read(String file, String name) {
    return new InputReader(new SourceReader(Optional.empty()), true)
        .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), name);
  }

  private static RawText page(String body) {
    return read("<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>" + body, "work");
  }

  private static List<String> blocks(RawText raw) {
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
  void blocks() {
    RawText raw =
        page(
            "<script>alert(1)</script><h2>Су\n қорлары</h2><div>Жалғыз <p>Бір <b>екі</b>.</p></div>"
                + "<ol start=3><li>Көл</li><li><p>Өзен</p><ul><li>Іле</ul></ol>");
    assertThat(blocks(raw))
        .containsExactly(
            "HEADING 2 Су қорлары",
            "PARAGRAPH 0 Жалғыз ",
            "PARAGRAPH 0 Бір екі.",
            "ITEM 1 3. Көл",
            "ITEM 1 4. Өзен",
            "ITEM 2 • Іле");
    assertThat(raw.evidence().spans()).anyMatch(span -> span.is(SpanLook.BOLD));
  }

  @Test
  void tablesWithMergedCells() {
    RawText raw =
        page(
            "<table><caption>1-кесте</caption><thead><tr><th>А<th>Б</thead>"
                + "<tr><td rowspan=2>1<td>2<tr><td>3</table>");
    assertThat(raw.text()).isEqualTo("1-кесте\nА\tБ\n1\t2\n3\n");
    assertThat(raw.evidence().blocks().get(1).cell()).isEqualTo(new CellPlace(0, 0, 0, 1, 1, true));
    assertThat(raw.evidence().blocks().get(3).cell())
        .isEqualTo(new CellPlace(0, 1, 0, 1, 2, false));
    assertThat(raw.evidence().blocks().get(5).cell())
        .isEqualTo(new CellPlace(0, 2, 1, 1, 1, false));
  }

  @Test
  void notesStandBehindTheirParagraphs() {
    RawText raw =
        page(
            "<p>Мол<sup><a href='#a'>1</a></sup> су.</p><p>Соңы.</p>"
                + "<ol><li id='a'>Қар суы. <a href='#r'>↩</a></li></ol>");
    assertThat(raw.text()).isEqualTo("Мол¹ су.\n¹ Қар суы. \nСоңы.\n");
  }

  @Test
  void markdown() {
    RawText raw =
        read(
            "# Кіріспе\n\nМол[^a] *су*\nағады.\n\n- Көл\n- Өзен\n\n|А|Б|\n|-|-|\n|1|2|\n\n[^a]: Қар суы.\n",
            "work.md");
    assertThat(blocks(raw))
        .containsExactly(
            "HEADING 1 Кіріспе",
            "PARAGRAPH 0 Мол¹ су ағады.",
            "NOTE 0 ¹ Қар суы. ",
            "ITEM 1 • Көл",
            "ITEM 1 • Өзен",
            "CELL 0 А",
            "CELL 0 Б",
            "CELL 0 1",
            "CELL 0 2");
  }

  @Test
  void nothingOutsideIsFetchedAndNothingNestsForEver() {
    RawText raw = page("<p>Су</p><img src='http://example.org/a.png'>");
    assertThat(raw.evidence().unread())
        .extracting(each -> each.key())
        .containsExactly("input.outside-picture");
    assertThatThrownBy(() -> page("<div>".repeat(5000) + "а<p>б"))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isIn("input.bomb", "input.broken"));
  }
}
