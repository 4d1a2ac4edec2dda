package kz.baspa.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kz.baspa.review.Question.Place;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;

/**
 * What a person answered at once: one decision for each place of a series. In the table of
 * decisions they are rows one after the other that say the same.
 *
 * @param decisions at least one
 */
record Answer(List<Decision> decisions) {
  Answer {
    decisions = List.copyOf(decisions);
    if (decisions.isEmpty()) {
      throw new IllegalArgumentException("nothing decided");
    }
  }

  /** The words are these: a candidate or the person's own. */
  static Answer of(Question question, List<Place> places, String words) {
    boolean offered = question.candidates().stream().anyMatch(c -> c.after().equals(words));
    boolean same = words.equals(question.word());
    List<Decision> decisions = new ArrayList<>();
    for (Place place : places) {
      Verdict verdict = same ? Verdict.REFUSE : offered ? Verdict.ACCEPT : Verdict.REPLACE;
      decisions.add(
          new Decision(
              verdict,
              place.before(),
              verdict == Verdict.ACCEPT ? words : "",
              verdict == Verdict.REPLACE ? words : "",
              OptionalInt.of(place.start()),
              "",
              "",
              0));
    }
    return new Answer(decisions);
  }

  /** The answers that rows of a table are, those that say the same after each other as one. */
  static List<Answer> group(List<Decision> decisions) {
    List<Answer> answers = new ArrayList<>();
    List<Decision> open = new ArrayList<>();
    for (Decision decision : decisions) {
      if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), decision)) {
        answers.add(new Answer(open));
        open = new ArrayList<>();
      }
      open.add(decision);
    }
    if (!open.isEmpty()) {
      answers.add(new Answer(open));
    }
    return answers;
  }

  private static boolean goesOn(Decision last, Decision next) {
    return last.verdict() != Verdict.LINE
        && last.verdict() == next.verdict()
        && last.before().equals(next.before())
        && last.after().equals(next.after())
        && last.replacement().equals(next.replacement())
        && last.offset().isPresent()
        && next.offset().isPresent()
        && last.offset().getAsInt() < next.offset().getAsInt();
  }
}
