package kz.baspa.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Layer;
import kz.baspa.restore.rule.Rule;
import kz.baspa.testing.Property;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;
import kz.baspa.text.decision.LineRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
  private static final String RAW = "Өзен каркынын өлшеу. Жел\nкаркынын бақылау. Бұл каркынында.";

  /** Gives every к inside a word its tail, one edit a letter, and joins lines. */
  private record Tails(double confidence) implements Rule {
    @Override
    public String name() {
      return "tails";
    }

    @Override
    public Layer layer() {
      return Layer.WORDS;
    }

    @Override
    public LinedText restore(LinedText text, Decider decider) {
      List<Change> changes = new ArrayList<>();
      Pattern.compile("к(?=\\p{L})|(?<=\\p{L})\n")
          .matcher(text.text())
          .results()
          .forEach(
              m -> {
                String after = m.group().equals("к") ? "қ" : " ";
                changes.add(new Change(m.start(), m.end(), after, name(), confidence));
              });
      return decider.decide(this, text, changes);
    }
  }

  private static Restored run(double confidence, Decision... decisions) {
    return run(RAW, confidence, decisions);
  }

  private static Restored run(String raw, double confidence, Decision... decisions) {
    return new Restorer(List.of(new Tails(confidence)), Fixes.SAFE, List.of(decisions))
        .restore(RawText.of(raw), Progress.NONE);
  }

  private static Decision series(Verdict verdict, String before, String after, String instead) {
    return new Decision(verdict, before, after, instead, OptionalInt.empty(), "", "", 2);
  }

  private static Decision near(Verdict verdict, String before, String left, String right) {
    return new Decision(
        verdict, before, "қарқынын", "екпінін", OptionalInt.empty(), left, right, 2);
  }

  private static Decision at(int offset, Verdict verdict, String before, String after) {
    return new Decision(verdict, before, after, "", OptionalInt.of(offset), "", "", 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFUSE  | каркынын | қарқынын |         | Өзен каркынын өлшеу. Жел каркынын бақылау.",
        "REFUSE  | каркынын |          |         | Өзен каркынын өлшеу. Жел каркынын бақылау.",
        "REFUSE  | каркынын | карқынын |         | Өзен қарқынын өлшеу. Жел қарқынын бақылау.",
        "ACCEPT  | каркынын | қарқынын |         | Өзен қарқынын өлшеу. Жел қарқынын бақылау.",
        "REPLACE | каркынын |          | екпінін | Өзен екпінін өлшеу. Жел екпінін бақылау.",
        "REPLACE | өлшеу    |          | санау   | Өзен қарқынын санау. Жел қарқынын бақылау.",
        "REPLACE | Жел каркынын |      | Ол      | Өзен қарқынын өлшеу. Ол бақылау.",
      })
  void aSeriesIsDecidedWhereverItsWordsStand(
      Verdict verdict, String before, String after, String instead, String expected) {
    Decision decision =
        series(verdict, before, after == null ? "" : after, instead == null ? "" : instead);
    assertThat(run(0.95, decision).lined().text()).isEqualTo(expected + " Бұл қарқынында.");
  }

  /** Ends every line with a stop, as the rules do where the raw text lost it. */
  private static final class Stops implements Rule {
    @Override
    public String name() {
      return "stops";
    }

    @Override
    public Layer layer() {
      return Layer.LINES;
    }

    @Override
    public LinedText restore(LinedText text, Decider decider) {
      List<Change> changes = new ArrayList<>();
      Pattern.compile("\n")
          .matcher(text.text())
          .results()
          .forEach(m -> changes.add(new Change(m.start(), m.end(), ". ", name(), 0.95)));
      return decider.decide(this, text, changes);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFUSE  | асты | асты. |       | Өзен | Жел  | Өзен асты Жел асты. Бұл асты.",
        "REFUSE  | асты | асты. |       | Жел  | Бұл  | Өзен асты. Жел асты Бұл асты.",
        "REFUSE  | асты | асты. |       |      |      | Өзен асты Жел асты Бұл асты.",
        "REPLACE | асты | асты. | асты: | Өзен | Жел  | Өзен асты: Жел асты. Бұл асты.",
        "REFUSE  | асты | асты. |       | Бұл  |      | Өзен асты. Жел асты. Бұл асты.",
      })
  void aStopThatWasGivenBackIsNamedByTheWordBeforeIt(
      Verdict verdict,
      String before,
      String after,
      String instead,
      String left,
      String right,
      String expected) {
    Decision decision =
        new Decision(
            verdict,
            before,
            after,
            instead == null ? "" : instead,
            OptionalInt.empty(),
            left == null ? "" : left,
            right == null ? "" : right,
            2);
    RawText raw = RawText.of("Өзен асты\nЖел асты\nБұл асты.");
    Restored restored =
        new Restorer(List.of(new Stops()), Fixes.SAFE, List.of(decision))
            .restore(raw, Progress.NONE);
    assertThat(restored.lined().text()).isEqualTo(expected);
  }

  @Test
  void whatIsAcceptedIsMadeHoweverUnsure() {
    Restored unsure = run(0.1);
    assertThat(unsure.lined().text()).isEqualTo(RAW);
    Restored accepted = run(0.1, series(Verdict.ACCEPT, "каркынын", "қарқынын", ""));
    assertThat(accepted.lined().text()).contains("Өзен қарқынын", "\nқарқынын", "Бұл каркынында");
    assertThat(accepted.proposals()).hasSize(3).noneMatch(Edit::decided);
    assertThat(accepted.findings()).isEmpty();
  }

  @Test
  void whatIsRefusedIsRecordedAsRefused() {
    Restored refused = run(0.95, series(Verdict.REFUSE, "каркынын", "қарқынын", ""));
    assertThat(refused.proposals())
        .extracting(Edit::before, Edit::after, Edit::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("каркынын", "қарқынын", Edit.Status.REFUSED),
            org.assertj.core.groups.Tuple.tuple("каркынын", "қарқынын", Edit.Status.REFUSED));
    assertThat(refused.lined().edited().edits()).hasSize(3); // a line end and two letters
  }

  @Test
  void onePlaceIsFoundByItsNeighbours() {
    assertThat(run(0.95, near(Verdict.REFUSE, "каркынын", "", " бақылау.")).lined().text())
        .contains("Өзен қарқынын", "Жел каркынын");
    assertThat(run(0.95, near(Verdict.REPLACE, "каркынын", "Өзен ", " өлш")).lined().text())
        .contains("Өзен екпінін", "Жел қарқынын");
    Restored elsewhere = run(0.95, near(Verdict.REFUSE, "каркынын", "Теңіз ", " толқыны"));
    assertThat(elsewhere.lined().text()).contains("Өзен қарқынын", "Жел қарқынын");
    assertThat(elsewhere.findings())
        .extracting(f -> f.key())
        .containsExactly("restore.decision-unmatched");
  }

  @Test
  void onePlaceIsFoundByItsOffset() {
    int second = RAW.lastIndexOf("каркынын ");
    assertThat(run(0.95, at(second, Verdict.REFUSE, "каркынын", "")).lined().text())
        .contains("Өзен қарқынын", "Жел каркынын");
    // One letter of a word, as the table of changes names it.
    assertThat(run(0.95, at(second, Verdict.REFUSE, "к", "қ")).lined().text())
        .contains("Жел карқынын");
    // A blank that the rules put nowhere.
    assertThat(run(0.95, at(4, Verdict.ACCEPT, "", ",")).lined().text()).startsWith("Өзен, қар");
    for (int wrong : new int[] {1, 4, RAW.length(), RAW.length() + 1, Integer.MAX_VALUE}) {
      assertThat(run(0.95, at(wrong, Verdict.REFUSE, "каркынын", "")).findings()).hasSize(1);
    }
  }

  @Test
  void aDecisionAboutAPlaceGoesBeforeOneAboutItsSeries() {
    Restored restored =
        run(
            0.95,
            near(Verdict.REPLACE, "каркынын", "Жел ", ""),
            series(Verdict.REFUSE, "каркынын", "", ""));
    assertThat(restored.lined().text()).contains("Өзен каркынын", "Жел екпінін");
    assertThat(restored.findings()).isEmpty();
  }

  @Test
  void theLaterOfTwoDecisionsAboutASeriesHolds() {
    Restored restored =
        run(
            0.95,
            series(Verdict.REFUSE, "каркынын", "", ""),
            series(Verdict.REPLACE, "каркынын", "", "екпінін"));
    assertThat(restored.lined().text()).contains("Өзен екпінін", "Жел екпінін");
  }

  /** Whatever is decided, the edits lead from the raw text to the restored one and back. */
  @Test
  void everyDecisionCanBeUndone() {
    Property.holds(
        300,
        draws -> {
          String before = draws.text(0, 5, 'к', 'м');
          String instead = draws.text(0, 5, 'а', 'я');
          int offset = draws.between(-1, 30);
          Verdict verdict = draws.of(Verdict.class);
          boolean sure = draws.toss();
          String raw = "кл мк ккк " + before + "\nкл" + draws.text(0, 5, 'а', 'я') + " лкм";
          boolean line = verdict == Verdict.LINE;
          if ((before.isEmpty() || line) && offset < 0) {
            return;
          }
          if (line) {
            instead = draws.of(LineRole.class).key();
          }
          OptionalInt place = offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
          Decision decision = new Decision(verdict, before, "", instead, place, "", "", 1);
          Restored restored = run(raw, sure ? 0.95 : 0.6, decision);
          EditedText edited = restored.lined().edited();
          assertThat(EditedText.of(raw, edited.edits()).text()).isEqualTo(restored.lined().text());
          for (Edit proposal : restored.proposals()) {
            assertThat(raw.substring(proposal.start(), proposal.end()))
                .isEqualTo(proposal.before());
          }
        });
  }

  /** Asks about one word. */
  private record Asks(String word) implements Rule {
    @Override
    public String name() {
      return Edit.QUESTION;
    }

    @Override
    public LinedText restore(LinedText text, Decider decider) {
      int start = text.text().indexOf(word);
      decider.ask(text, new Change(start, start + word.length(), "", name(), 0.9));
      return text;
    }
  }

  @Test
  void aQuestionAcceptedLeavesTheWordAsItIs() {
    RawText raw = RawText.of("Көлде үсәләк жүзді.");
    for (Verdict verdict : List.of(Verdict.ACCEPT, Verdict.REFUSE)) {
      Decision decision = new Decision(verdict, "үсәләк", "", "", OptionalInt.empty(), "", "", 2);
      Restored restored =
          new Restorer(List.of(new Asks("үсәләк")), Fixes.ALL, List.of(decision))
              .restore(raw, Progress.NONE);
      assertThat(restored.lined().text()).isEqualTo(raw.text());
      assertThat(restored.proposals()).allMatch(Edit::decided);
      assertThat(restored.findings()).isEmpty();
    }
  }

  @Test
  void aQuestionIsNeverMadeWhateverTheFixes() {
    RawText raw = RawText.of("Көлде үсәләк жүзді.");
    Restored restored =
        new Restorer(List.of(new Asks("үсәләк")), Fixes.ALL).restore(raw, Progress.NONE);
    assertThat(restored.lined().text()).isEqualTo(raw.text());
    assertThat(restored.proposals()).singleElement().matches(Edit::question);
  }
}
