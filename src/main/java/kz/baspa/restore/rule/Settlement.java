package kz.baspa.restore.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;

/**
 * What a person's decisions change in a text that the rules have restored: a refused {@code
 * каркынын → қарқынын} gives back {@code каркынын}, by however many edits it was changed.
 *
 * <p>A decision about one place goes before one about a series, a longer stretch before a shorter
 * one, and of two rows about the same the later.
 */
final class Settlement {
  private final EditedText text;
  private final RawPlaces places;
  private final TreeMap<Integer, Settled> taken = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Edit> proposals = new ArrayList<>();
  private final List<Decision> unmatched = new ArrayList<>();

  /** What only asks about words: a person who accepts it says that the words are right. */
  private final List<Edit> questions;

  private record Settled(RawPlaces.Place place, Decision decision) {}

  Settlement(EditedText text, List<Decision> decisions, List<Edit> open) {
    this.text = text;
    this.questions = open.stream().filter(Edit::question).toList();
    this.places = new RawPlaces(text, decisions);
    List<Decision> order = new ArrayList<>(decisions);
    order.removeIf(decision -> decision.verdict() == Verdict.LINE);
    Collections.reverse(order);
    order.sort(
        Comparator.comparing(Decision::series)
            .thenComparing(
                Comparator.comparingInt((Decision d) -> d.before().length()).reversed()));
    for (Decision decision : order) {
      settle(decision);
    }
    settleProposals(open);
    unmatched.sort(Comparator.comparingInt(Decision::row));
  }

  /** What is to be changed in the text; nothing overlaps. */
  List<Change> changes() {
    return changes;
  }

  /** What is proposed still, and what was refused. */
  List<Edit> proposals() {
    return proposals;
  }

  /** Decisions that fit no place. */
  List<Decision> unmatched() {
    return unmatched;
  }

  private void settle(Decision decision) {
    boolean matched = false;
    for (RawPlaces.Place place : places.of(decision)) {
      if (!isFree(place)) {
        // A decision about this place, or a later one about the series, has settled it.
        matched |= decision.series();
        continue;
      }
      String now = text.text().substring(place.start(), place.end());
      boolean marks = !RawPlaces.marksBehind(decision).isEmpty();
      boolean other =
          !marks
              && decision.verdict() == Verdict.REFUSE
              && !decision.after().isEmpty()
              && !RawPlaces.same(now, decision.after())
              && !RawPlaces.same(now, decision.before());
      if (other) {
        continue; // another correction was made than the one that is refused
      }
      matched = true;
      taken.put(place.rawStart(), new Settled(place, decision));
      if (marks) {
        makeMarks(decision, place, now);
      } else {
        make(decision, place, now);
      }
      if (!decision.series()) {
        break;
      }
    }
    if (!matched) {
      unmatched.add(decision);
    }
  }

  private boolean isFree(RawPlaces.Place place) {
    Map.Entry<Integer, Settled> before = taken.floorEntry(place.rawStart());
    if (before != null
        && (before.getValue().place().rawEnd() > place.rawStart()
            || before.getKey() == place.rawStart())) {
      return false;
    }
    Map.Entry<Integer, Settled> after = taken.higherEntry(place.rawStart());
    return after == null || after.getKey() >= place.rawEnd();
  }

  private void make(Decision decision, RawPlaces.Place place, String now) {
    boolean refused = decision.verdict() == Verdict.REFUSE;
    boolean answered =
        decision.after().isEmpty()
            && decision.verdict() == Verdict.ACCEPT
            && questions.stream()
                .anyMatch(q -> q.start() <= place.rawStart() && place.rawEnd() <= q.end());
    boolean asWanted =
        answered
            || refused && RawPlaces.same(now, decision.before())
            || now.equals(decision.wanted());
    if (asWanted) {
      return;
    }
    change(place, decision.wanted(), now, refused);
  }

  /** Takes marks that were given back away again, or puts others in their place. */
  private void makeMarks(Decision decision, RawPlaces.Place place, String now) {
    boolean refused = decision.verdict() == Verdict.REFUSE;
    String wanted = refused ? "" : RawPlaces.marks(decision, decision.replacement());
    if (now.isEmpty() || now.equals(wanted)) {
      return;
    }
    change(place, wanted, now, refused);
  }

  /** Changes what stands at a place; what is refused is kept as what was not made. */
  private void change(RawPlaces.Place place, String wanted, String now, boolean refused) {
    changes.add(new Change(place.start(), place.end(), wanted, Decision.RULE, 1.0));
    if (refused) {
      proposals.add(text.preview(new Change(place.start(), place.end(), now, Decision.RULE, 1.0)));
    }
  }

  /** What is proposed for a settled place is refused, or no question any more. */
  private void settleProposals(List<Edit> open) {
    for (Edit proposal : open) {
      Map.Entry<Integer, Settled> entry = taken.floorEntry(proposal.start());
      if (entry == null || proposal.end() > entry.getValue().place().rawEnd()) {
        proposals.add(proposal);
        continue;
      }
      Decision decision = entry.getValue().decision();
      if (decision.verdict() != Verdict.REFUSE) {
        continue;
      }
      RawPlaces.Place place = entry.getValue().place();
      String raw = text.raw();
      String proposed =
          raw.substring(place.rawStart(), proposal.start())
              + proposal.after()
              + raw.substring(proposal.end(), place.rawEnd());
      boolean meant = decision.after().isEmpty() || RawPlaces.same(proposed, decision.after());
      proposals.add(meant ? proposal.refused() : proposal);
    }
  }
}
