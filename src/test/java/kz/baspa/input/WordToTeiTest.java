package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;

/** What a Word file knows reaches the TEI file and what is printed from it. */
class WordToTeiTest {
  private static final Baspa BASPA = Baspa.builder().build();

  private static RawText read(Zips file) {
    return BASPA.read(new ByteArrayInputStream(file.bytes()), "work.docx");
  }

  private static String tei(RawText raw) {
    return new String(BASPA.toTei(BASPA.restore(raw)).bytes(), StandardCharsets.UTF_8);
  }

  private static String cell(String properties, String words) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + Zips.p(words) + "</w:tc>";
  }

  @Test
  void headingsNotesLooksLinksAndMergedCells() {
    RawText raw =
        read(
            Zips.word(
                    Zips.p("<w:pStyle w:val=\"h\"/>", "Көлдердің жай-күйі")
                        + "<w:p><w:r><w:t xml:space=\"preserve\">Мұз ерте </w:t></w:r><w:r><w:rPr><w:i/>"
                        + "</w:rPr><w:t>ериді</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r>"
                        + "<w:t xml:space=\"preserve\">, толығы </w:t></w:r><w:hyperlink r:id=\"r8\"><w:r>"
                        + "<w:t>сайтта</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"
                        + Zips.p("1-кесте – Көлдер")
                        + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                        + cell("<w:gridSpan w:val=\"2\"/>", "Көл")
                        + "</w:tr><w:tr>"
                        + cell("", "Зайсан")
                        + cell("", "1810")
                        + "</w:tr></w:tbl>",
                    "<Relationship Id=\"r2\" Type=\"TYPE/footnotes\" Target=\"footnotes.xml\"/>"
                        + "<Relationship Id=\"r3\" Type=\"TYPE/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"r8\" Type=\"TYPE/hyperlink\" TargetMode=\"External\""
                        + " Target=\"http://example.org/\"/>")
                .with(
                    "word/styles.xml",
                    Zips.part(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/>"
                            + "</w:style>"))
                .with(
                    "word/footnotes.xml",
                    Zips.part(
                        "footnotes",
                        "<w:footnote w:id=\"2\">" + Zips.p("Қар суы.") + "</w:footnote>")));
    String tei = tei(raw);
    assertThat(tei)
        .contains("<head>Көлдердің жай-күйі</head>")
        .contains(
            "Мұз ерте <hi rend=\"italic\">ериді</hi><note place=\"bottom\" n=\"1\">Қар суы.</note>,")
        .contains("<ref target=\"http://example.org/\">сайтта</ref>")
        .contains("<table n=\"1\"")
        .contains("<cell role=\"label\" cols=\"2\">Көл</cell>")
        .contains("<cell>Зайсан</cell>");
    BASPA.typeset(
        tei.getBytes(StandardCharsets.UTF_8), raw, Set.of(Format.PDF, Format.DOCX), Progress.NONE);
  }

  @Test
  void aParagraphOfWordIsNotJoinedWithTheNext() {
    RawText raw = read(Zips.word(Zips.p("Су мол жерде") + Zips.p("Балық көп болады.")));
    assertThat(BASPA.restore(raw).lined().text()).contains("Су мол жерде\nБалық көп");
  }

  @Test
  void aRawTextThatWasPutIntoWordIsReadAsTheRawText() throws Exception {
    String text = Files.readString(Path.of("examples/kz-usa.txt"));
    StringBuilder body = new StringBuilder();
    text.lines().forEach(line -> body.append(Zips.p(line.replace("<", "&lt;"))));
    RawText plain =
        BASPA.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "work.txt");
    assertThat(BASPA.restore(read(Zips.word(body.toString()))).lined().text().strip())
        .isEqualTo(BASPA.restore(plain).lined().text().strip());
  }

  @Test
  void aTypedHeadingIsOneOnlyAsAWholeParagraph() {
    String body =
        Zips.p("МАЗМҰНЫ")
            + Zips.p("Кіріспе\t3")
            + Zips.p("1 Су қорлары\t5")
            + Zips.p("Қорытынды\t9")
            + Zips.p("КІРІСПЕ")
            + Zips.p("Су туралы жұмыс. Қорытынды Бұл сөз осында тұр.")
            + Zips.p("<w:jc w:val=\"center\"/>", "1 СУ ҚОРЛАРЫ")
            + Zips.p("Өзен көп.")
            + Zips.p("ҚОРЫТЫНДЫ")
            + Zips.p("Су мол.");
    assertThat(tei(read(Zips.word(body.replace("\t", "</w:t><w:tab/><w:t>")))))
        .contains("<p>Су туралы жұмыс. Қорытынды Бұл сөз осында тұр.</p>")
        .contains("<div type=\"conclusion\" xml:id=\"concl\">");
  }

  @Test
  void whatWasReadComesBack() {
    RawText raw = read(Zips.word(Zips.p("Казакстан  тарихы.") + Zips.p("Су мол.")));
    Restored restored = BASPA.restore(raw);
    byte[] text = restored.lined().text().getBytes(StandardCharsets.UTF_8);
    assertThat(Baspa.undo(text, Baspa.changes(restored))).isEqualTo(Baspa.rawText(raw));
  }
}
