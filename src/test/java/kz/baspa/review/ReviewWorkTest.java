package kz.baspa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.Baspa;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.Finding;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.LineRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers are kept, taken back and found again, and nothing is written over. */
class ReviewWorkTest {
  private static final String RAW =
      "Елдін тарихы бай. Бұл елдін жері кең. Нурлан көлге келді. Зырт деген сөз.\nЕкінші жол.";

  @TempDir Path folder;

  private Path table() {
    return folder.resolve("work.decisions.tsv");
  }

  private static Restored undecided() {
    List<Edit> proposals = new ArrayList<>();
    propose(proposals, "елдін", 1, "елдің", 0.8);
    propose(proposals, "елдін", 1, "елден", 0.1);
    propose(proposals, "Елдін", 1, "Елдің", 0.7);
    propose(proposals, "Нурлан", 1, "Нұрлан", 0.6);
    propose(proposals, "Зырт", 1, "", 0.55);
    proposals.sort((a, b) -> a.start() - b.start());
    LinedText lined = LinedText.of(EditedText.of(RAW));
    lined = lined.mark(0, Line.of(LineKind.PARAGRAPH)).mark(1, Line.of(LineKind.PARAGRAPH));
    return new Restored(RawText.of(RAW), lined, proposals, List.<Finding>of());
  }

  private static void propose(
      List<Edit> proposals, String word, int times, String after, double confidence) {
    int at = -1;
    for (int i = 0; i < times; i++) {
      at = RAW.indexOf(word, at + 1);
      String rule = after.isEmpty() ? Edit.QUESTION : "word";
      proposals.add(
          new Edit(
              at, at + word.length(), word, after, List.of(rule), confidence, Status.PROPOSED));
    }
  }

  private ReviewWork work() {
    return new ReviewWork(undecided(), new AnswerFile(table(), ReviewWorkTest::write));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Question question(ReviewWork work, String word) {
    return work.questions().stream().filter(q -> q.word().equals(word)).findFirst().orElseThrow();
  }

  @Test
  void proposalsForTheSameWordsAreCandidatesOfOneQuestion() {
    Question question = question(work(), "елдін");
    assertThat(question.candidates())
        .extracting(Question.Candidate::after)
        .containsExactly("елдің", "елден");
    assertThat(question.places().get(0).left()).isEqualTo("Бұл ");
    assertThat(question(work(), "Зырт").candidates()).isEmpty();
  }

  @Test
  void theLikeliestToBeWrongComesFirst() {
    assertThat(work().questions())
        .extracting(Question::word)
        .containsExactly("елдін", "Елдін", "Нурлан", "Зырт");
  }

  @Test
  void anAnswerIsOnTheDiskAndInTheText() throws IOException {
    ReviewWork work = work();
    ReviewWork.State state = work.answer(0, question(work, "елдін").id(), "елдің", null);
    assertThat(state.order()).hasSize(3);
    assertThat(work.decided().lined().text()).contains("Бұл елдің жері");
    assertThat(Files.readString(table())).contains("accept\tелдін\tелдің\t\t22");
    assertThat(Baspa.readDecisions(table())).hasSize(1);
  }

  @Test
  void wordsAreKeptOrTyped() {
    ReviewWork work = work();
    work.answer(0, question(work, "Нурлан").id(), "Нурлан", null);
    work.answer(1, question(work, "Зырт").id(), "Жырт", null);
    assertThat(work.decided().lined().text()).contains("Нурлан көлге").contains("Жырт деген");
    assertThat(work.decided().proposals())
        .filteredOn(edit -> edit.before().equals("Нурлан"))
        .extracting(Edit::status)
        .containsExactly(Status.REFUSED);
  }

  @Test
  void whatWasAnsweredBeforeIsNotAskedAgain() {
    ReviewWork first = work();
    first.answer(0, question(first, "елдін").id(), "елдің", null);
    ReviewWork again = work();
    assertThat(again.state().order()).hasSize(3).doesNotContain(question(again, "елдін").id());
    assertThat(again.state().places()).isEqualTo(1);
  }

  @Test
  void aSeriesThatIsDecidedByHandIsNotAskedAgain() throws IOException {
    Files.writeString(table(), "decision\tbefore\tafter\naccept\tНурлан\tНұрлан\n");
    ReviewWork work = work();
    assertThat(work.state().order()).doesNotContain(question(work, "Нурлан").id());
    assertThat(work.decided().lined().text()).contains("Нұрлан көлге");
  }

  @Test
  void answersAreTakenBackWithoutEnd() throws IOException {
    ReviewWork work = work();
    work.answer(0, 0, "елдің", null);
    work.answer(1, 1, "Елдің", null);
    ReviewWork again = work();
    ReviewWork.State state = again.undo(0);
    assertThat(state.shown()).isEqualTo(1);
    state = again.undo(state.version());
    assertThat(state.shown()).isZero();
    assertThat(state.order()).hasSize(4);
    assertThat(again.undo(state.version()).answers()).isZero();
    assertThat(Baspa.readDecisions(table())).isEmpty();
  }

  @Test
  void anOldPageChangesNothing() {
    ReviewWork work = work();
    work.answer(0, 0, "елдің", null);
    assertThatThrownBy(() -> work.answer(0, 0, "елден", null)).isInstanceOf(ReviewWork.Stale.class);
    assertThat(work.decided().lined().text()).contains("Бұл елдің");
  }

  @Test
  void aTableThatSomebodyElseChangedIsReadAgain() throws IOException {
    ReviewWork work = work();
    work.answer(0, 0, "елдің", null);
    Files.writeString(
        table(), Files.readString(table()) + "refuse\tНурлан\t\t\t" + RAW.indexOf("Нурлан") + "\n");
    int nurlan = question(work, "Нурлан").id();
    assertThatThrownBy(() -> work.answer(1, nurlan, "Нұрлан", null))
        .isInstanceOf(ReviewWork.Stale.class);
    assertThat(work.state().order()).doesNotContain(nurlan);
    assertThat(Files.readString(table())).contains("refuse\tНурлан").contains("accept\tелдін");
  }

  @Test
  void whatAPersonAgreedWithMovesLikeQuestionsUp() {
    ReviewWork work = work();
    double before = new Learning().doubt(question(work, "Елдін"));
    Learning learning = new Learning();
    learning.learn(question(work, "елдін"), "елдің");
    assertThat(learning.doubt(question(work, "Елдін"))).isGreaterThan(before);
    learning = new Learning();
    learning.learn(question(work, "елдін"), "елдін");
    assertThat(learning.doubt(question(work, "Елдін"))).isLessThan(before);
  }

  @Test
  void theTextIsChangedAtAPlaceAndALineIsWhatIsSaid() {
    ReviewWork work = work();
    int at = RAW.indexOf("көлге");
    work.change(0, at, at + 5, "қолға");
    work.line(1, RAW.indexOf("Екінші"), LineRole.HEADING_1);
    LinedText lined = work.decided().lined();
    assertThat(lined.text()).contains("Нурлан қолға келді");
    assertThat(lined.line(1).kind()).isEqualTo(LineKind.HEADING);
    ReviewWork again = work();
    assertThat(again.decided().lined().line(1).kind()).isEqualTo(LineKind.HEADING);
    again.undo(0);
    assertThat(again.decided().lined().line(1).kind()).isEqualTo(LineKind.PARAGRAPH);
  }

  @Test
  void aTableThatCannotBeWrittenLosesNothing() {
    AnswerFile file =
        new AnswerFile(
            table(),
            (path, bytes) -> {
              throw new kz.baspa.text.BaspaException(
                  kz.baspa.text.BaspaException.Fault.OUTPUT, "cli.disk-full", path.toString());
            });
    ReviewWork work = new ReviewWork(undecided(), file);
    assertThatThrownBy(() -> work.answer(0, 0, "елдің", null)).hasMessageContaining("disk-full");
    assertThat(work.state().order()).hasSize(4);
    assertThat(new String(RAW.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(work.decided().lined().text());
  }
}
