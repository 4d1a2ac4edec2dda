package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.merge.Merge;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.docx.read.WordFile;
import kz.baspa.docx.read.WordReader;
import kz.baspa.profile.Profiles;
import kz.baspa.tei.TeiPrinter;
import kz.baspa.tei.TeiReader;
import kz.baspa.tei.TeiValidator;
import kz.baspa.text.LetterCount;
import org.junit.jupiter.api.Test;

/** What is moved in Word takes its corrections, identifiers and marks along. */
class MovesTest {
  private static final byte[] TEI = Sample.everyElement();
  private static final Wording WORDING = Wording.of(Profiles.named("kz-377"));
  private static final String BEFORE = new String(TEI, StandardCharsets.UTF_8);

  private final List<WordBlock> blocks = read(TEI);

  private static List<WordBlock> read(byte[] tei) {
    try (WordFile file = WordFile.open(Sample.docx(tei), "a.docx")) {
      return new ArrayList<>(WordReader.read(file, "a.docx").blocks());
    }
  }

  private int at(String beginning) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean contents = blocks.get(i).kind() == FlowBlock.Kind.CONTENTS_ENTRY;
      if (!contents && blocks.get(i).shown().startsWith(beginning)) {
        return i;
      }
    }
    throw new IllegalStateException(beginning);
  }

  /** Moves a block and some behind it before another one. */
  private void move(String beginning, int count, String before) {
    int from = at(beginning);
    List<WordBlock> moved = new ArrayList<>(blocks.subList(from, from + count));
    blocks.removeAll(moved);
    blocks.addAll(at(before), moved);
  }

  private String merged(byte[] tei) {
    var tree = TeiReader.read(tei);
    new Merge(tree, blocks, false, WORDING, true).run();
    byte[] file = TeiPrinter.print(tree);
    assertThat(LetterCount.of(shown(file))).isEqualTo(LetterCount.of(shown(tei)));
    return new String(file, StandardCharsets.UTF_8);
  }

  private String merged() {
    String merged = merged(TEI);
    TeiValidator.check(merged.getBytes(StandardCharsets.UTF_8));
    return merged;
  }

  /** Everything that is shown and everything that is kept beside it. */
  private static String shown(byte[] tei) {
    return TeiReader.read(tei).textContent();
  }

  private static String line(String part) {
    return BEFORE
        .lines()
        .filter(line -> line.contains(part))
        .map(String::strip)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aParagraphKeepsItsCorrectionsAndMarks() {
    move("Дала өзендері жыл", 1, "Қар қысы бойы");
    assertThat(merged())
        .containsPattern(
            "<head>Қар суының жиналуы</head>\\s+\\Q"
                + line("<p>Дала өзендері")
                + "\\E\\s+<p>Қар қысы");
  }

  @Test
  void aParagraphThatWasMovedAndChangedKeepsThemToo() {
    move("Дала өзендері жыл", 1, "Қар қысы бойы");
    int moved = at("Дала өзендері жыл");
    WordBlock block = blocks.get(moved);
    String text = block.shown().replace("жыл сайын", "әр жылы");
    blocks.set(moved, block.as(block.kind(), 0, "", List.of(Piece.plain(text))));
    var tree = TeiReader.read(TEI);
    new Merge(tree, blocks, false, WORDING, true).run();
    assertThat(new String(TeiPrinter.print(tree), StandardCharsets.UTF_8))
        .contains(line("<p>Дала өзендері").replace("жыл сайын", "әр жылы"));
  }

  @Test
  void anItemKeepsItsCorrection() {
    move("еру қарқынын", 1, "қар қорын өлшеу;");
    assertThat(merged())
        .containsPattern(
            "<list rend=\"bulleted\">\\s+\\Q"
                + line("<item>еру")
                + "\\E\\s+<item>қар қорын өлшеу;");
  }

  @Test
  void aSectionKeepsItsIdentifierAndAllThatIsInIt() {
    move("Еру қарқыны", 3, "Қыстың қар қоры");
    assertThat(merged())
        .containsPattern(
            "<div type=\"section\"[^>]* xml:id=\"s1.2\">\\s+<head>Еру қарқыны</head>\\s+\\Q"
                + line("<p>Ақсақалдар")
                + "\\E\\s+<quote>\\s+\\Q"
                + line("<p>«Өзен тасыса")
                + "\\E\\s+</quote>\\s+</div>\\s+<div[^>]*>\\s+<head>Қыстың қар қоры")
        .contains("<ref target=\"#s1.2\">Еру қарқыны</ref>");
  }

  @Test
  void aReferenceKeepsItsIdentifier() {
    move("Hill J.", 1, "Сапар Е.");
    assertThat(merged())
        .containsPattern("<listBibl>\\s+\\Q" + line("Hill J.") + "\\E\\s+<bibl xml:id=\"b1\"")
        .contains("target=\"#b3\"");
  }

  @Test
  void aTableMovesWithItsCaption() {
    move("1-кесте", 2, "Әр өзеннің");
    String tree = merged().replaceAll("\\s+", " ");
    String table = BEFORE.substring(BEFORE.indexOf("<table"), BEFORE.indexOf("</table>"));
    assertThat(tree)
        .contains("<head>Қорытынды</head> <table")
        .contains(table.substring(table.indexOf("<head>")).replaceAll("\\s+", " "))
        .containsPattern("<table (n=\"1\" xml:id=\"t1\"|xml:id=\"t1\" n=\"1\")>");
    assertThat(tree.split("<table n=\"1\"", -1)).hasSize(2);
  }

  @Test
  void aTableThatWasDeletedIsGoneAndItsCaptionStays() {
    blocks.remove(at("1-кесте") + 1);
    var tree = TeiReader.read(TEI);
    new Merge(tree, blocks, false, WORDING, true).run();
    assertThat(new String(TeiPrinter.print(tree), StandardCharsets.UTF_8))
        .doesNotContain("Желтоқсан", "<table n=\"1\"")
        .contains("<p rend=\"caption\">1-кесте – Қар қорының айлар бойынша көрсеткіштері</p>");
  }
}
