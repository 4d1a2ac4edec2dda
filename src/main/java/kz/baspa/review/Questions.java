package kz.baspa.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.baspa.review.Question.Candidate;
import kz.baspa.review.Question.Place;
import kz.baspa.review.Question.Spot;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.WordPlace;
import kz.baspa.text.reading.Context;
import kz.baspa.text.reading.LineNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the questions that a restoration leaves: proposals for the same words are the candidates
 * of one question, and the same question at several places is asked once.
 */
final class Questions {
  /** What is less likely than this is no candidate to a person. */
  private static final double WORTH_OFFERING = 0.05;

  private final EditedText edited;
  private final String text;
  private final LineNumbers lines;
  private final Evidence evidence;

  private Questions(Restored restored) {
    this.edited = restored.lined().edited();
    this.text = edited.text();
    this.lines = new LineNumbers(restored.raw().text());
    this.evidence = restored.raw().evidence();
  }

  /** Words that something is proposed for. */
  private record Asked(int start, int end, List<Edit> proposals) {}

  /** All questions, the likeliest to be wrong first; numbered in this order. */
  static List<Question> of(Restored undecided) {
    Questions questions = new Questions(undecided);
    List<Question> found = new ArrayList<>();
    record Key(String word, String before, List<String> candidates) {}
    Map<Key, Question> series = new LinkedHashMap<>();
    for (Asked asked : questions.asked(undecided.proposals())) {
      Question one = questions.question(asked);
      String before = one.places().get(0).before();
      Key key =
          new Key(one.word(), before, one.candidates().stream().map(Candidate::after).toList());
      series.merge(key, one, Questions::join);
    }
    series.values().stream()
        .sorted(
            Comparator.comparingDouble(Question::doubt)
                .reversed()
                .thenComparing(q -> -q.places().size())
                .thenComparing(q -> q.places().get(0).start()))
        .forEach(
            q ->
                found.add(
                    new Question(found.size(), q.word(), q.candidates(), q.doubt(), q.places())));
    return found;
  }

  private static Question join(Question first, Question next) {
    List<Place> places = new ArrayList<>(first.places());
    places.addAll(next.places());
    double doubt = Math.max(first.doubt(), next.doubt());
    return new Question(first.id(), first.word(), first.candidates(), doubt, places);
  }

  /** Proposals that touch the same words of the restored text, together. */
  private List<Asked> asked(List<Edit> proposals) {
    TreeMap<Integer, Asked> byStart = new TreeMap<>();
    for (Edit proposal : proposals) {
      if (proposal.decided()
          || Math.max(proposal.before().length(), proposal.after().length()) > Context.LONGEST_WORD
          || proposal.before().indexOf('\n') >= 0) {
        continue;
      }
      int start = Context.wordStart(text, edited.textOffset(proposal.start()));
      int end = Context.wordEnd(text, Math.max(start, edited.textOffset(proposal.end())));
      List<Edit> together = new ArrayList<>();
      Map.Entry<Integer, Asked> before = byStart.lowerEntry(end);
      while (before != null && before.getValue().end() > start) {
        start = Math.min(start, before.getKey());
        end = Math.max(end, before.getValue().end());
        together.addAll(0, before.getValue().proposals());
        byStart.remove(before.getKey());
        before = byStart.lowerEntry(end);
      }
      together.add(proposal);
      byStart.put(start, new Asked(start, end, together));
    }
    return List.copyOf(byStart.values());
  }

  private Question question(Asked asked) {
    String word = text.substring(asked.start(), asked.end());
    double doubt = 0;
    Map<String, Double> candidates = new LinkedHashMap<>();
    for (Edit proposal : asked.proposals()) {
      if (proposal.question()) {
        doubt = Math.max(doubt, proposal.confidence());
        continue;
      }
      int start = Math.max(asked.start(), edited.textOffset(proposal.start()));
      int end = Math.min(asked.end(), Math.max(start, edited.textOffset(proposal.end())));
      String after =
          text.substring(asked.start(), start)
              + proposal.after()
              + text.substring(end, asked.end());
      if (!after.equals(word)) {
        candidates.merge(after, proposal.confidence(), Math::max);
      }
    }
    double sum = candidates.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Candidate> offered =
        candidates.entrySet().stream()
            .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
            .filter(candidate -> candidate.probability() >= WORTH_OFFERING)
            .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
            .limit(Question.MOST_CANDIDATES)
            .collect(Collectors.toList());
    int rawStart = edited.rawOffset(asked.start());
    int rawEnd = Math.max(rawStart, edited.rawOffset(asked.end()));
    String raw = edited.raw().substring(rawStart, rawEnd);
    Place place =
        new Place(
            rawStart,
            rawEnd,
            raw,
            lines.at(rawStart),
            Context.before(text, asked.start()),
            Context.after(text, asked.end()),
            spot(rawStart, rawEnd));
    return new Question(0, word, offered, Math.min(1, Math.max(doubt, sum)), List.of(place));
  }

  private @Nullable Spot spot(int rawStart, int rawEnd) {
    List<WordPlace> places = evidence.placesIn(rawStart, Math.max(rawStart + 1, rawEnd));
    if (places.isEmpty()) {
      return null;
    }
    PagePlace first = places.get(0).place();
    for (PageView view : evidence.pages()) {
      if (view.number() == first.page()) {
        return new Spot(
            view.filePage(),
            (first.left() + first.right()) / 2 / view.width(),
            (first.top() + first.bottom()) / 2 / view.height());
      }
    }
    return null;
  }
}
