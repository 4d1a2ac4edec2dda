package kz.baspa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.LinedText;
import kz.baspa.text.RawText;
import kz.baspa.text.Reason;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;

class ChangeTableTest {
  private static final SourceReader READER = new SourceReader(Optional.empty());

  private static Restored restored(RawText raw, EditedText text, Edit... proposals) {
    return new Restored(raw, LinedText.of(text), List.of(proposals), List.of());
  }

  private static byte[] text(Restored restored) {
    return restored.lined().text().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] undo(byte[] text, byte[] table) {
    return Undo.undo(text, "RESTORED", table, "TABLE");
  }

  @Test
  void hasOneRowAChangeInTheOrderOfTheRawText() {
    RawText raw = RawText.of("😀 каза\r\n\tтілі");
    EditedText text =
        EditedText.of(raw.text())
            .apply(
                List.of(
                    new Change(3, 7, "қаза", "letters", 0.95123, Reason.SURE),
                    new Change(7, 9, "\n", "line-end", 1),
                    new Change(9, 10, "", "indent", 1)));
    Edit proposal = new Edit(10, 14, "тілі", "тілі\\", List.of("words"), 0.6, Status.PROPOSED);
    String[] lines =
        new String(ChangeTable.of(restored(raw, text, proposal)).toBytes(), StandardCharsets.UTF_8)
            .split("\n");
    assertThat(lines[0])
        .isEqualTo(
            "line\tcolumn\toffset\tbefore\tafter\trule\tconfidence\tapplied\tcontext\treason");
    assertThat(lines[1])
        .startsWith("1\t1\t0\t\t\tencoding\t1\tyes\tUTF-8 bom=no bytes=24 raw-sha256=")
        .endsWith(" name=-\t");
    assertThat(lines)
        .endsWith(
            "1\t3\t3\tказа\tқаза\tletters\t0.9512\tyes\t😀 каза\\r\\n\\tтілі\tsure",
            "1\t7\t7\t\\r\\n\t\\n\tline-end\t1\tyes\t😀 каза\\r\\n\\tтілі\t",
            "2\t1\t9\t\\t\t\tindent\t1\tyes\t😀 каза\\r\\n\\tтілі\t",
            "2\t2\t10\tтілі\tтілі\\\\\twords\t0.6\tno\t😀 каза\\r\\n\\tтілі\t");
    assertThat(lines).hasSize(6);
  }

  @Test
  void readsWhatItWrote() {
    RawText raw = READER.read("\uFEFFбір\fекі".getBytes(StandardCharsets.UTF_8), "a b=c.txt");
    ChangeTable table =
        ChangeTable.of(
            restored(
                raw,
                EditedText.of(raw.text()).apply(List.of(new Change(3, 4, "\n", "line-end", 1))),
                new Edit(4, 7, "екі", "\u2028", List.of("x", "decision"), 0.5, Status.REFUSED)));
    assertThat(new ChangeTableReader("t").read(table.toBytes())).isEqualTo(table);
  }

  @Test
  void readsTablesThatGaveNoReasons() {
    RawText raw = READER.read("каза екі".getBytes(StandardCharsets.UTF_8), "a.txt");
    EditedText text =
        EditedText.of(raw.text())
            .apply(List.of(new Change(0, 4, "қаза", "word", 0.96, Reason.SURE)));
    Restored restored = restored(raw, text);
    String table = new String(ChangeTable.of(restored).toBytes(), StandardCharsets.UTF_8);
    assertThat(table).contains("\tsure\n");
    String older = table.replaceAll("\t[a-z-]*\n", "\n");
    assertThat(older).startsWith("line\tcolumn").doesNotContain("reason");
    assertThat(undo(text(restored), older.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("каза екі".getBytes(StandardCharsets.UTF_8));
  }

  private static final String LIKELY =
      "аәҚnrt \t\\\r\n\r\n\f\u0085\u2028\u2029\uFEFF\u00AD\u000B\u0001\"";

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KZ-1048", "PTCP154");

  /**
   * Text of the characters that tables and encodings could stumble over, halves of pairs among
   * them.
   */
  private static String anyText(Draws draws) {
    return draws.text(
        0,
        60,
        () ->
            switch (draws.below(12)) {
              case 0 -> draws.between(0, 0xFFFF);
              case 1 -> draws.of(0xD83D, 0xDE00, 0x1F600);
              default -> draws.letter(LIKELY);
            });
  }

  /** What the encoding has no byte for is left out of the text. */
  private static String encodable(String text, String encoding) {
    var encoder = Encodings.named(encoding).newEncoder();
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> encoder.canEncode(Character.toString(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  @Test
  void givesBackAnyFileByteForByte() {
    Property.holds(
        2000,
        draws -> {
          String encoding = draws.of(ENCODINGS);
          String content = encodable(anyText(draws), encoding);
          boolean marked = draws.toss() && encoding.startsWith("UTF");
          byte[] bytes = Encodings.encode(content, encoding, marked, "-");
          RawText raw =
              new RawText(
                  content,
                  new RawText.Source(
                      "n", bytes.length, Digest.sha256(bytes), encoding, marked, 0.5));
          EditedText edited = EditedText.of(content);
          for (int round = 0; round < 3; round++) {
            edited = edited.apply(randomChanges(draws, edited.text()));
          }
          Restored restored =
              restored(
                  raw,
                  edited,
                  new Edit(
                      0,
                      content.length(),
                      content,
                      "басқа",
                      List.of("whole"),
                      0.3,
                      Status.PROPOSED));
          byte[] table = ChangeTable.of(restored).toBytes();
          assertThat(undo(text(restored), table)).isEqualTo(bytes);
        });
  }

  private static final String[] AFTER = {
    "", "\n", "қ", "\\n", "\t", "a\r\nb", "\\", "😀", "\uFEFF"
  };

  private static List<Change> randomChanges(Draws draws, String text) {
    List<Change> changes = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = wholeCodePoint(text, at + draws.below(6));
      int end = wholeCodePoint(text, start + draws.below(4));
      if (end > text.length()) {
        break;
      }
      changes.add(new Change(start, end, draws.of(AFTER), "r", 0.25));
      at = end + 1;
    }
    return changes;
  }

  private static int wholeCodePoint(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at + 1 : at;
  }

  @Test
  void anEditMayCutASurrogatePair() {
    RawText raw = RawText.of("a😀b");
    EditedText text =
        EditedText.of(raw.text())
            .apply(List.of(new Change(1, 2, "", "x", 1), new Change(2, 3, "y", "x", 1)));
    Restored restored = restored(raw, text);
    byte[] table = ChangeTable.of(restored).toBytes();
    assertThat(undo(text(restored), table)).isEqualTo(raw.text().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesATextThatWasEditedSince() {
    RawText raw = RawText.of("бір екі");
    Restored restored =
        restored(raw, EditedText.of(raw.text()).apply(List.of(new Change(0, 1, "Б", "x", 1))));
    byte[] table = ChangeTable.of(restored).toBytes();
    refuses("Бір екі.".getBytes(StandardCharsets.UTF_8), table, "source.undo-other-text");
    refuses(new byte[] {(byte) 0xFF}, table, "source.undo-other-text");
    refuses(new byte[0], table, "source.undo-other-text");
  }

  @Test
  void refusesATableThatWasEditedSince() {
    RawText raw = RawText.of("бір екі");
    Restored restored =
        restored(raw, EditedText.of(raw.text()).apply(List.of(new Change(0, 1, "Б", "x", 1))));
    String table = new String(ChangeTable.of(restored).toBytes(), StandardCharsets.UTF_8);
    byte[] text = text(restored);
    refusesTable(text, table.replace("\t0\tб\t", "\t1\tб\t"), "source.undo-changed-table");
    refusesTable(text, table.replace("\t0\tб\t", "\t-1\tб\t"), "source.table-broken");
    refusesTable(text, table.replace("\t0\tб\t", "\t2147483647\tб\t"), "source.table-broken");
    refusesTable(text, table.replace("\t0\tб\t", "\t900\tб\t"), "source.undo-changed-table");
    refusesTable(text, table.replace("\t0\tб\t", "\t0\tг\t"), "source.undo-changed-table");
    refusesTable(text, table.replace("\t0\tб\t", "\t0\t\\q\t"), "source.table-broken");
    refusesTable(text, table.replace("\tyes\tб", "\tmaybe\tб"), "source.table-broken");
    refusesTable(text, table.replace("\tx\t", "\t"), "source.table-broken");
    refusesTable(text, table.replace("bom=no", "bom=?"), "source.table-broken");
    refusesTable(text, table.replace("line\t", "Line\t"), "source.no-table");
    refusesTable(text, "", "source.no-table");
    refusesTable(text, "бір екі", "source.no-table");
    assertThat(undo(text, table.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
        .as("line ends that an editor changed do no harm")
        .isEqualTo(raw.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void refusesTable(byte[] text, String table, String key) {
    refuses(text, table.getBytes(StandardCharsets.UTF_8), key);
  }

  private static void refuses(byte[] text, byte[] table, String key) {
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> undo(text, table))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(BaspaException.Fault.INPUT));
  }
}
