package kz.baspa.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import kz.baspa.Baspa;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;
import kz.baspa.text.decision.LineRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person says a line is, it is; and every letter can still be given back. */
class LineDecisionsTest {
  private static final String RAW =
      """
      Дала өзендері көктемде тасиды. Су деңгейі екі апта бойы көтеріледі.

      1.2 Су қорларын өлшеу тәсілдері

      Өлшеу жұмысы ертемен басталады. Бақылаушы су деңгейін дәптерге жазады.
      """;

  private static Restored undecided;

  @BeforeAll
  static void restore() {
    undecided = Baspa.builder().build().restore(read(RAW));
  }

  private static kz.baspa.text.RawText read(String text) {
    return Baspa.builder()
        .build()
        .read(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "дала.txt");
  }

  private static Decision line(String words, LineRole role) {
    return new Decision(
        Verdict.LINE, words, "", role.key(), OptionalInt.of(RAW.indexOf(words)), "", "", 2);
  }

  private static LinedText decided(Decision... decisions) {
    return Baspa.decide(undecided, List.of(decisions)).lined();
  }

  private static int index(LinedText lined, String words) {
    return lined.indexAt(lined.text().indexOf(words));
  }

  @ParameterizedTest
  @CsvSource({
    "HEADING_1, HEADING, 1, 1.2",
    "HEADING_2, HEADING, 2, 1.2",
    "HEADING_3, HEADING, 3, 1.2",
    "PARAGRAPH, PARAGRAPH, 0, ''",
    "NOTE, NOTE, 0, 1.2"
  })
  void aLineIsWhatThePersonSays(LineRole role, LineKind kind, int level, String label) {
    LinedText lined = decided(line("1.2 Су", role));
    int index = index(lined, "1.2 Су");
    assertThat(lined.line(index).kind()).isEqualTo(kind);
    assertThat(lined.line(index).level()).isEqualTo(level);
    if (role != LineRole.NOTE) {
      assertThat(lined.line(index).label()).isEqualTo(label);
    }
    assertThat(lined.text()).isEqualTo(undecided.lined().text());
  }

  @Test
  void aHeadingOpensADivision() {
    Restored restored = Baspa.decide(undecided, List.of(line("1.2 Су", LineRole.HEADING_2)));
    String tei =
        new String(Baspa.builder().build().toTei(restored).bytes(), StandardCharsets.UTF_8);
    assertThat(tei).contains("<head>Су қорларын өлшеу тәсілдері</head>");
  }

  @Test
  void linesAreJoinedAndPartedAndTakenOut() {
    assertThat(decided(line("Өлшеу жұмысы", LineRole.JOIN)).text())
        .contains("тәсілдері Өлшеу жұмысы");
    assertThat(decided(line("Бақылаушы", LineRole.PART)).text()).contains("басталады.\nБақылаушы");
    assertThat(decided(line("1.2 Су", LineRole.RUNNING_HEAD)).text()).doesNotContain("тәсілдері");
  }

  @Test
  void whatIsDoneIsUndone() {
    Restored restored =
        Baspa.decide(
            undecided,
            List.of(
                line("Өлшеу жұмысы", LineRole.JOIN),
                line("Бақылаушы", LineRole.PART),
                line("Дала", LineRole.RUNNING_HEAD)));
    byte[] text = restored.lined().text().getBytes(StandardCharsets.UTF_8);
    assertThat(Baspa.undo(text, Baspa.changes(restored)))
        .isEqualTo(RAW.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineThatIsNotThereIsReported() {
    Decision elsewhere =
        new Decision(Verdict.LINE, "Жоқ жол", "", "note", OptionalInt.of(3), "", "", 7);
    Restored restored = Baspa.decide(undecided, List.of(elsewhere));
    assertThat(restored.lined().text()).isEqualTo(undecided.lined().text());
    assertThat(restored.findings())
        .anyMatch(finding -> finding.key().equals("restore.decision-unmatched"));
  }

  @Test
  void aLineHasARoleAndAPlace() {
    assertThatThrownBy(
            () -> new Decision(Verdict.LINE, "Су", "", "chapter", OptionalInt.of(0), "", "", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Decision(Verdict.LINE, "Су", "", "note", OptionalInt.empty(), "", "", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void toDecideAfterwardsIsTheSameAsBefore() {
    List<Decision> decisions =
        List.of(line("1.2 Су", LineRole.HEADING_3), line("Бақылаушы", LineRole.PART));
    Restored before = Baspa.builder().decisions(decisions).build().restore(read(RAW));
    Restored after = Baspa.decide(undecided, decisions);
    assertThat(after.lined().text()).isEqualTo(before.lined().text());
    assertThat(after.lined().lines()).isEqualTo(before.lined().lines());
    assertThat(after.proposals()).isEqualTo(before.proposals());
  }
}
