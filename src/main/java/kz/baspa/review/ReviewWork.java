package kz.baspa.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.baspa.Baspa;
import kz.baspa.review.Question.Place;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;
import kz.baspa.text.decision.LineRole;
import org.jspecify.annotations.Nullable;

/**
 * A work under review: its questions, what was answered, and the text as it stands with the
 * answers. Safe for several threads; of two tabs that answer at once the later one is told that its
 * page is old, and nothing is written over.
 */
final class ReviewWork {
  private final Restored undecided;
  private final AnswerFile file;
  private final List<Question> questions;
  private final Map<Integer, Integer> questionAt = new HashMap<>();

  /** By question, the places that are answered. */
  private final List<BitSet> answered = new ArrayList<>();

  private Learning learning = new Learning();
  private int version;
  private @Nullable Restored decided;

  /**
   * How the review stands.
   *
   * @param version goes up with each change; who sends an older one has an old page
   * @param order the numbers of the questions that are open, the next first
   * @param open of those questions that are open in part, the indices of their open places
   * @param places how many places are answered
   * @param allPlaces how many there were to answer
   * @param answers how many answers can be taken back
   * @param shown the question that is to be shown before the others, after an answer was taken
   *     back; null if none
   */
  record State(
      int version,
      List<Integer> order,
      Map<Integer, List<Integer>> open,
      int places,
      int allPlaces,
      int answers,
      @Nullable Integer shown) {}

  /** The page that sent this is older than the answers. */
  static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  ReviewWork(Restored undecided, AnswerFile file) {
    this.undecided = undecided;
    this.file = file;
    this.questions = Questions.of(undecided);
    for (Question question : questions) {
      answered.add(new BitSet());
      question.places().forEach(place -> questionAt.put(place.start(), question.id()));
    }
    readAnswers();
  }

  List<Question> questions() {
    return questions;
  }

  Restored undecided() {
    return undecided;
  }

  /** The text with all that was decided. */
  synchronized Restored decided() {
    if (decided == null) {
      decided = Baspa.decide(undecided, file.decisions());
    }
    return decided;
  }

  synchronized int version() {
    return version;
  }

  /** How it stands; the table is read again if somebody else changed it. */
  synchronized State state() {
    if (file.refresh()) {
      readAnswers();
      changed();
    }
    return state(null);
  }

  /**
   * Answers a question.
   *
   * @param words what is to stand there; the words themselves to keep them
   * @param place the index of the only place that is meant; null for all that are open
   * @throws Stale if the page is old
   */
  synchronized State answer(int seen, int id, String words, @Nullable Integer place) {
    require(seen);
    if (id < 0 || id >= questions.size()) {
      throw new IllegalArgumentException("no question " + id);
    }
    Question question = questions.get(id);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < question.places().size(); i++) {
      if (place == null ? !answered.get(id).get(i) : place == i) {
        places.add(question.places().get(i));
      }
    }
    if (places.isEmpty()) {
      return state(null);
    }
    add(Answer.of(question, places, words));
    learning.learn(question, words);
    return state(null);
  }

  /**
   * Says what is to stand at a place of the text as it stands now.
   *
   * @param start first UTF-16 unit in the restored text
   * @param end the unit after the last one
   * @param words what is to stand there; null to give the raw words back
   */
  synchronized State change(int seen, int start, int end, @Nullable String words) {
    require(seen);
    EditedText edited = decided().lined().edited();
    if (start < 0 || end < start || end > edited.text().length()) {
      throw new IllegalArgumentException("no such place " + start);
    }
    int rawStart = edited.rawOffset(start);
    int rawEnd = Math.max(rawStart, edited.rawOffset(end));
    String before = edited.raw().substring(rawStart, rawEnd);
    Verdict verdict = words == null ? Verdict.REFUSE : Verdict.REPLACE;
    add(decision(verdict, before, words == null ? "" : words, rawStart));
    return state(null);
  }

  /**
   * Says what a line is.
   *
   * @param at a UTF-16 unit of the restored text: the first of the line, or of its new part
   */
  synchronized State line(int seen, int at, LineRole role) {
    require(seen);
    EditedText edited = decided().lined().edited();
    if (at < 0 || at > edited.text().length()) {
      throw new IllegalArgumentException("no such place " + at);
    }
    int offset = edited.rawOffset(at);
    int end = Math.min(edited.raw().length(), offset + 40);
    int stop = edited.raw().indexOf('\n', offset);
    String before = edited.raw().substring(offset, stop < 0 ? end : Math.min(stop, end));
    add(decision(Verdict.LINE, before, role.key(), offset));
    return state(null);
  }

  /** Takes the last answer back. */
  synchronized State undo(int seen) {
    require(seen);
    Answer last = file.undo();
    Integer shown = null;
    if (last != null) {
      shown = questionAt.get(last.decisions().get(0).offset().orElse(-1));
      readAnswers();
      changed();
    }
    return state(shown);
  }

  private static Answer decision(Verdict verdict, String before, String replacement, int offset) {
    return new Answer(
        List.of(new Decision(verdict, before, "", replacement, OptionalInt.of(offset), "", "", 0)));
  }

  private void add(Answer answer) {
    file.add(answer);
    mark(answer);
    changed();
  }

  private void changed() {
    version++;
    decided = null;
  }

  private void require(int seen) {
    if (file.refresh()) {
      readAnswers();
      changed();
    }
    if (seen != version) {
      throw new Stale();
    }
  }

  /** Finds what the answers settle: by their places, or by what is asked no more with them. */
  private void readAnswers() {
    learning = new Learning();
    answered.forEach(BitSet::clear);
    boolean exact =
        file.answers().stream()
            .flatMap(answer -> answer.decisions().stream())
            .allMatch(d -> d.offset().isPresent());
    for (Answer answer : file.answers()) {
      mark(answer);
      learn(answer);
    }
    if (!exact) {
      decided = Baspa.decide(undecided, file.decisions());
      BitSet asked = new BitSet();
      decided.proposals().stream()
          .filter(edit -> !edit.decided())
          .map(Edit::start)
          .forEach(asked::set);
      for (Question question : questions) {
        for (int i = 0; i < question.places().size(); i++) {
          Place place = question.places().get(i);
          int next = asked.nextSetBit(place.start());
          if (next < 0 || next > place.end()) {
            answered.get(question.id()).set(i);
          }
        }
      }
    }
  }

  private void mark(Answer answer) {
    for (Decision decision : answer.decisions()) {
      if (decision.verdict() == Verdict.LINE) {
        continue;
      }
      int start = decision.offset().orElse(-1);
      int end = start + decision.before().length();
      for (int at = start; at <= end; at++) {
        Integer id = questionAt.get(at);
        if (id == null) {
          continue;
        }
        List<Place> places = questions.get(id).places();
        for (int i = 0; i < places.size(); i++) {
          if (places.get(i).start() >= start && places.get(i).end() <= end) {
            answered.get(id).set(i);
          }
        }
      }
    }
  }

  private void learn(Answer answer) {
    Decision first = answer.decisions().get(0);
    Integer id = questionAt.get(first.offset().orElse(-1));
    if (id != null && first.verdict() != Verdict.LINE) {
      Question question = questions.get(id);
      boolean kept = first.verdict() == Verdict.REFUSE;
      learning.learn(question, kept ? question.word() : first.wanted());
    }
  }

  private State state(@Nullable Integer shown) {
    Map<Integer, List<Integer>> open = new HashMap<>();
    List<Question> left = new ArrayList<>();
    Map<Integer, Double> doubts = new HashMap<>();
    int places = 0;
    int all = 0;
    for (Question question : questions) {
      BitSet done = answered.get(question.id());
      int size = question.places().size();
      places += done.cardinality();
      all += size;
      if (done.cardinality() < size) {
        left.add(question);
        doubts.put(question.id(), learning.doubt(question));
        if (!done.isEmpty()) {
          List<Integer> indices = new ArrayList<>();
          for (int i = done.nextClearBit(0); i < size; i = done.nextClearBit(i + 1)) {
            indices.add(i);
          }
          open.put(question.id(), indices);
        }
      }
    }
    left.sort(
        Comparator.comparingDouble((Question q) -> -doubts.getOrDefault(q.id(), 0.0))
            .thenComparingInt(Question::id));
    return new State(
        version,
        left.stream().map(Question::id).toList(),
        open,
        places,
        all,
        file.answers().size(),
        shown);
  }
}
