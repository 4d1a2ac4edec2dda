package kz.baspa.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.structure.Structure;
import kz.baspa.tei.TeiAll;
import kz.baspa.tei.TeiLetters;
import kz.baspa.tei.TeiReader;
import kz.baspa.text.Fixes;
import kz.baspa.text.Metadata;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmlunit.assertj3.XmlAssert;

/** From the raw text to the TEI file, with all rules. */
class ExampleTest {
  private static final Map<String, String> NAMESPACES = Map.of("t", TeiReader.NAMESPACE);

  private static byte[] convert(String raw, Fixes fixes) {
    Restored restored =
        new Restorer(Rules.standard(), fixes).restore(RawText.of(raw), Progress.NONE);
    return TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE);
  }

  private static void assertCount(byte[] tei, String path, int count) {
    XmlAssert.assertThat(new String(tei, StandardCharsets.UTF_8))
        .withNamespaceContext(NAMESPACES)
        .nodesByXPath(path)
        .hasSize(count);
  }

  @ParameterizedTest
  @EnumSource(Fixes.class)
  void theThesisOfTheMissionKeepsItsStructure(Fixes fixes) throws Exception {
    byte[] tei = convert(Files.readString(Path.of("examples/kz-usa.txt")), fixes);
    TeiAll.assertValid(tei);
    assertCount(tei, "//t:div[@type='contents']//t:item", 6);
    assertCount(tei, "//t:body//t:div[@xml:id='ch1'][@n='I тарау']/t:head", 1);
    assertCount(tei, "//t:body//t:div", 1);
    assertCount(tei, "//t:body//t:list/t:item", 4);
    assertCount(tei, "//t:gap", 1);
    if (fixes != Fixes.NONE) {
      assertCount(tei, "//t:ref[@type='bibr']", 14);
    }
  }

  /** An invented work in the shape of a file copied out of a word processor. */
  @Test
  void aSmallWorkComesOutWhole() throws Exception {
    String raw =
        String.join(
            "\n",
            "МАЗМҰНЫ",
            "КІРІСПЕ\t3",
            "1 Дала өзендерінің тасуы\t5",
            "1.1 Қыстың қар қоры\t6",
            "ҚОРЫТЫНДЫ\t9",
            "ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ\t10",
            "",
            "КІРІСПЕ",
            "",
            "Дала өзендері жыл сайын көктемде тасиды. Бұл құбылыс ауыл тұрғындарына белгілі [1].",
            "",
            "1 ДАЛА ӨЗЕНДЕРІНІҢ ТАСУЫ",
            "",
            "Қар қысы бойы жиналып, көктемде суға айналады [2, 25 б.].",
            "",
            "1.1 Қыстың қар қоры",
            "",
            "Ақсақалдар бұл мезгіл туралы «қар кетсе, қайғы кетеді» дейді [1; 2].",
            "",
            "ҚОРЫТЫНДЫ",
            "",
            "Әр өзеннің өз мінезі бар.",
            "",
            "ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ",
            "",
            "1. Сапар Е. Дала суы. – Алматы: Көкжиек, 2011. – 120 б.",
            "2. Петров С. Снежный покров степей. – Москва: Наука, 1987. – 203 с.");
    byte[] tei = convert(raw, Fixes.SAFE);
    TeiAll.assertValid(tei);
    assertCount(tei, "//t:item/t:ref[@target]", 5);
    assertCount(tei, "//t:div[@xml:id='ch1']/t:div[@xml:id='s1.1'][@n='1.1']", 1);
    assertCount(tei, "//t:ref[@type='bibr'][@target]", 4);
    assertCount(tei, "//t:locus[@from='25'][.='25 б.']", 1);
    assertCount(tei, "//t:q", 1);
    assertCount(tei, "//t:back//t:bibl", 2);
    assertCount(tei, "//t:bibl/t:foreign[@xml:lang='ru']", 1);
    assertThat(TeiLetters.count(tei).total()).isGreaterThan(400);
  }
}
