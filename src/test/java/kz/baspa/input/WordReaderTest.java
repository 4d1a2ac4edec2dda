package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.baspa.source.SourceReader;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook.Alignment;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.evidence.Unread;
import org.junit.jupiter.api.Test;

class WordReaderTest {
  private static final byte[] PNG =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
                  + "08d763f8cfc000000301010018dd8db00000000049454e44ae426082");

  private static RawText read(Zips file) {
    return read(file, true);
  }

  private static RawText read(Zips file, boolean accept) {
    InputReader reader = new InputReader(new SourceReader(Optional.empty()), accept);
    return reader.read(new java.io.ByteArrayInputStream(file.bytes()), "work.docx");
  }

  private static List<String> kinds(RawText raw) {
    return raw.evidence().blocks().stream()
        .map(block -> block.kind() + " " + raw.text().substring(block.start(), block.end()))
        .toList();
  }

  @Test
  void aParagraphIsALineWithItsLook() {
    RawText raw =
        read(
            Zips.word(
                "<w:p><w:pPr><w:jc w:val=\"center\"/><w:ind w:firstLine=\"709\"/></w:pPr>"
                    + "<w:r><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr><w:t>КІРІСПЕ</w:t></w:r></w:p>"
                    + Zips.p("Су қорлары мол.")));
    assertThat(raw.text()).isEqualTo("КІРІСПЕ\nСу қорлары мол.\n");
    BlockEvidence first = raw.evidence().blocks().get(0);
    assertThat(first.look().bold()).isTrue();
    assertThat(first.look().size()).isEqualTo(14);
    assertThat(first.look().alignment()).isEqualTo(Alignment.CENTRE);
    assertThat(first.look().indent()).isEqualTo(35.45);
    assertThat(raw.evidence().blocks().get(1).look().bold()).isFalse();
  }

  @Test
  void aHeadingIsToldByItsStyleOrTheOneItIsBasedOn() {
    RawText raw =
        read(
            Zips.word(
                    Zips.p("<w:pStyle w:val=\"mine\"/>", "Көлдер")
                        + Zips.p("<w:outlineLvl w:val=\"2\"/>", "Тұзды көлдер"),
                    "<Relationship Id=\"r2\" Type=\"TYPE/styles\" Target=\"styles.xml\"/>")
                .with(
                    "word/styles.xml",
                    Zips.part(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"Heading 2\"/>"
                            + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"mine\">"
                            + "<w:name w:val=\"Менің стилім\"/><w:basedOn w:val=\"h\"/></w:style>")));
    assertThat(raw.evidence().blocks())
        .extracting(BlockEvidence::kind, BlockEvidence::level)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(BlockKind.HEADING, 2),
            org.assertj.core.groups.Tuple.tuple(BlockKind.HEADING, 3));
  }

  @Test
  void listsAreCountedAsWordCounts() {
    String item = "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>";
    RawText raw =
        read(
            Zips.word(
                    Zips.p(item.formatted(0, 1), "Өзен")
                        + Zips.p(item.formatted(1, 1), "Іле")
                        + Zips.p(item.formatted(0, 1), "Көл")
                        + Zips.p("Аралық сөз.")
                        + Zips.p(item.formatted(0, 1), "Теңіз")
                        + Zips.p(item.formatted(0, 2), "Балық"),
                    "<Relationship Id=\"r2\" Type=\"TYPE/numbering\" Target=\"numbering.xml\"/>")
                .with(
                    "word/numbering.xml",
                    Zips.part(
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                            + "<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"russianLower\"/>"
                            + "<w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum>"
                            + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">"
                            + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl>"
                            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>")));
    assertThat(kinds(raw))
        .containsExactly(
            "ITEM I. Өзен",
            "ITEM а) Іле",
            "ITEM II. Көл",
            "PARAGRAPH Аралық сөз.",
            "ITEM III. Теңіз",
            "ITEM • Балық");
    assertThat(raw.evidence().blocks().get(2).label()).isEqualTo(4);
  }

  @Test
  void aNoteFollowsItsParagraphAndItsMarkIsRaised() {
    RawText raw =
        read(
            Zips.word(
                    "<w:p><w:r><w:t>Мұз ериді</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r>"
                        + "<w:r><w:t>.</w:t></w:r></w:p>"
                        + Zips.p("Су тасиды."),
                    "<Relationship Id=\"r2\" Type=\"TYPE/footnotes\" Target=\"footnotes.xml\"/>")
                .with(
                    "word/footnotes.xml",
                    Zips.part(
                        "footnotes",
                        "<w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/><w:t xml:space=\"preserve\">"
                            + " Қар суы.</w:t></w:r></w:p></w:footnote>")));
    assertThat(raw.text()).isEqualTo("Мұз ериді¹.\n¹  Қар суы.\nСу тасиды.\n");
    assertThat(raw.evidence().blocks().get(1).kind()).isEqualTo(BlockKind.NOTE);
    assertThat(raw.evidence().blocks().get(1).name()).isEqualTo("footnotes7");
    assertThat(raw.evidence().spans())
        .containsExactly(new SpanEvidence(9, 10, Set.of(SpanLook.NOTE_MARK), "footnotes7"));
  }

  @Test
  void mergedCellsAreOneAndHeadRowsAreKnown() {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
    RawText raw =
        read(
            Zips.word(
                "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                    + cell.formatted("<w:vMerge w:val=\"restart\"/>", Zips.p("Көл"))
                    + cell.formatted("<w:gridSpan w:val=\"2\"/>", Zips.p("Көлемі"))
                    + "</w:tr><w:tr>"
                    + cell.formatted("<w:vMerge/>", "<w:p/>")
                    + cell.formatted("", Zips.p("2001") + Zips.p("ж."))
                    + cell.formatted("", "<w:p/>")
                    + "</w:tr></w:tbl>"));
    assertThat(raw.text()).isEqualTo("Көл\tКөлемі\n2001 ж.\t\n");
    assertThat(raw.evidence().blocks())
        .extracting(BlockEvidence::cell)
        .containsExactly(
            new CellPlace(0, 0, 0, 1, 2, true),
            new CellPlace(0, 0, 1, 2, 1, true),
            new CellPlace(0, 1, 1, 1, 1, false),
            new CellPlace(0, 1, 2, 1, 1, false));
  }

  @Test
  void trackedChangesAreAcceptedOrRefused() {
    String body =
        "<w:p><w:r><w:t>Су </w:t></w:r><w:ins><w:r><w:t>мол</w:t></w:r></w:ins>"
            + "<w:del><w:r><w:delText>аз</w:delText></w:r></w:del></w:p>";
    assertThat(read(Zips.word(body), true).text()).isEqualTo("Су мол\n");
    assertThat(read(Zips.word(body), false).text()).isEqualTo("Су аз\n");
  }

  @Test
  void aParagraphWhoseMarkWasDeletedGoesOnInTheNext() {
    String body =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Су </w:t></w:r></w:p>"
            + Zips.p("мол.");
    assertThat(read(Zips.word(body), true).text()).isEqualTo("Су мол.\n");
    assertThat(read(Zips.word(body), false).text()).isEqualTo("Су \nмол.\n");
  }

  @Test
  void fieldsAreWhatTheyShow() {
    String field =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> SEQ Кесте </w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>4</w:t></w:r><w:r>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>-кесте</w:t></w:r></w:p>";
    assertThat(read(Zips.word(field)).text()).isEqualTo("4-кесте\n");
  }

  @Test
  void symbolsPicturesBoxesAndFormulasAreKept() {
    RawText raw =
        read(
            Zips.word(
                    "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r></w:p>"
                        + "<w:p><w:r><w:drawing><a:blip r:embed=\"r5\"/></w:drawing></w:r></w:p>"
                        + "<w:p><w:r><w:pict><w:txbxContent>"
                        + Zips.p("Қорапта")
                        + "</w:txbxContent></w:pict></w:r></w:p>"
                        + "<w:p><m:oMath><m:r><m:t>k=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r>"
                        + "</m:num><m:den><m:r><m:t>b+c</m:t></m:r></m:den></m:f></m:oMath>"
                        + "<w:r><w:t>(1)</w:t></w:r></w:p>",
                    "<Relationship Id=\"r5\" Type=\"TYPE/image\" Target=\"media/a b.png\"/>")
                .with("word/media/a b.png", PNG));
    assertThat(kinds(raw))
        .containsExactly(
            "PARAGRAPH \uF061", "PICTURE \uFFFC", "PARAGRAPH Қорапта", "FORMULA k=a / (b+c)(1)");
    assertThat(raw.evidence().pictures()).containsOnlyKeys("picture-1.png");
  }

  @Test
  void whatIsNotTakenOverIsTold() {
    RawText raw =
        read(
            Zips.word(
                    "<w:p><w:r><w:t>Су</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>жасырын</w:t></w:r>"
                        + "<w:r><w:drawing><a:blip r:link=\"r6\"/></w:drawing></w:r></w:p>",
                    "<Relationship Id=\"r6\" Type=\"TYPE/image\" TargetMode=\"External\""
                        + " Target=\"http://example.org/a.png\"/>"
                        + "<Relationship Id=\"r7\" Type=\"TYPE/comments\" Target=\"comments.xml\"/>")
                .with(
                    "word/comments.xml",
                    Zips.part(
                        "comments",
                        "<w:comment w:id=\"1\" w:author=\"Ерлан\">"
                            + Zips.p("Дереккөз?")
                            + "</w:comment>")));
    assertThat(raw.text()).isEqualTo("Су\n");
    assertThat(raw.evidence().unread())
        .containsExactly(
            new Unread(0, "input.outside-picture", List.of()),
            new Unread(0, "input.hidden", List.of()),
            new Unread(0, "input.comment", List.of("Ерлан", "Дереккөз?")));
  }

  @Test
  void theRawTextIsRecordedByItselfAndTheFileBeside() {
    Zips file = Zips.word(Zips.p("Су мол."));
    RawText raw = read(file);
    assertThat(raw.source().bytes()).isEqualTo("Су мол.\n".getBytes(StandardCharsets.UTF_8).length);
    assertThat(raw.evidence().origin()).isNotNull();
    assertThat(raw.evidence().origin().bytes()).isEqualTo(file.bytes().length);
    assertThat(raw.evidence().origin().format()).isEqualTo("docx");
  }
}
