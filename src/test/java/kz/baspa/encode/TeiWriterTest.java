package kz.baspa.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.baspa.structure.Lines;
import kz.baspa.structure.Structure;
import kz.baspa.tei.TeiAll;
import kz.baspa.text.LineKind;
import kz.baspa.text.Metadata;
import kz.baspa.text.Metadata.Field;
import kz.baspa.text.Part;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.xmlunit.assertj3.XmlAssert;

class TeiWriterTest {
  private static byte[] write(Restored restored, Metadata metadata) {
    return TeiWriter.write(Structure.recover(restored), restored, metadata);
  }

  private static Lines thesis() {
    return new Lines()
        .line(LineKind.TITLE_PAGE, "Көкжиек университеті")
        .line(LineKind.TITLE_PAGE, "«Дала өзендерінің тасуы»")
        .line(LineKind.TITLE_PAGE, "Алматы, 2026")
        .line(LineKind.CONTENTS_HEAD, "Мазмұны")
        .entry(1, Part.INTRODUCTION, "", "Кіріспе", 3, 4)
        .entry(1, Part.CHAPTER, "I тарау", "Қар суы", 5, 9)
        .entry(2, Part.SECTION, "1.1", "Қыстың қар қоры", 5, 5)
        .entry(1, Part.CHAPTER, "II тарау", "Бөгендер", 10, 12)
        .entry(1, Part.BIBLIOGRAPHY, "", "Әдебиеттер тізімі", 13, 13)
        .heading(1, Part.INTRODUCTION, "", 0, "Кіріспе")
        .p("Дала өзендері жыл сайын тасиды. Бұл бұрыннан белгілі [1].")
        .p("XIX ғасырда да су жогары көтерілген [2, 25 б.]. Қайдан келген [3; 9] сөз¹ бұл.")
        .p("¹ Сөздіктен алынды.")
        .bullet("қар қорын өлшеу;")
        .bullet("болжам жасау.")
        .heading(1, Part.CHAPTER, "I тарау", 1, "Қар суы")
        .heading(2, Part.SECTION, "1.1", 2, "Қыстың қар қоры")
        .p("Ақсақалдар «қар кетсе, «қайғы» кетеді» дейді.")
        .p("«Өзен тасыса, ел көшеді, ел көшсе, жер тынығады екен» [1, 7-9 бб.].")
        .item("1", "бекет таңдалады;")
        .item("2", "таяқша қойылады.")
        .line(LineKind.CAPTION, "1-кесте – Қар қалыңдығы")
        .line(LineKind.TABLE_ROW, "Ай\tҚалыңдығы")
        .line(LineKind.TABLE_ROW, "Қаңтар\t21")
        .line(LineKind.CAPTION, "2-сурет – Таяқша")
        .line(LineKind.CAPTION, "3-кесте – Жоғалған кесте")
        .heading(1, Part.CONCLUSION, "", -1, "Қорытынды")
        .p("Су туралы былай дейді. Снег тает быстрее на южных склонах. Болжам керек")
        .heading(1, Part.BIBLIOGRAPHY, "", 4, "Әдебиеттер тізімі")
        .reference("1", "Сапар Е. Дала суы. – Алматы: Көкжиек, 2011. – 120 б.")
        .reference("2", "Петров С. Снежный покров степей. – Москва: Наука, 1987. – 203 с.")
        .reference("3", "Hill J. Rivers of the steppe. – London: North Press, 1999. – 310 p.")
        .heading(1, Part.APPENDIX, "А", -1, "Бекеттер")
        .p("Бекеттер жағада.");
  }

  private static Restored damaged() {
    return thesis()
        .restored(
            Map.of(
                "бұрыннан", "бурыннан:word",
                "XIX", "ХІХ:roman-numeral",
                ". Қайдан", "\n12\nҚайдан:page-break",
                "Болжам керек", "Болжам керек.....:broken-off-text"),
            Map.of("жогары", "жоғары"));
  }

  @Test
  void writesEveryElementAsTheProfileHasIt() throws Exception {
    byte[] tei = write(damaged(), Metadata.NONE);
    TeiAll.assertValid(tei);
    Path golden = Path.of("src/test/resources/kz/baspa/tei/small-thesis.xml");
    if ("write".equals(System.getenv("GOLDEN"))) {
      Files.write(golden, tei);
    }
    XmlAssert.assertThat(new String(tei, StandardCharsets.UTF_8))
        .and(Files.readString(golden))
        .areIdentical();
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(write(damaged(), Metadata.NONE)).isEqualTo(write(damaged(), Metadata.NONE));
  }

  @Test
  void metadataMakeTheTitlePageAndTheSourcesOwnIsKept() throws Exception {
    Metadata metadata =
        Metadata.of(
            Map.of(
                Field.TITLE,
                "Тасқын",
                Field.AUTHOR,
                "А. Бектемір",
                Field.CITY,
                "Алматы",
                Field.YEAR,
                "2026",
                Field.UNIVERSITY,
                "Көкжиек"));
    byte[] tei = write(damaged(), metadata);
    TeiAll.assertValid(tei);
    assertThat(new String(tei, StandardCharsets.UTF_8))
        .contains("<docAuthor>А. Бектемір</docAuthor>", "<note type=\"sourceTitlePage\">")
        .contains("<pubPlace>Алматы</pubPlace>, <docDate when=\"2026\">2026</docDate>");
  }

  @Test
  void aTextOfNothingIsStillAFile() throws Exception {
    byte[] tei = write(new Lines().line(LineKind.BLANK, "").restored(), Metadata.NONE);
    TeiAll.assertValid(tei);
  }
}
