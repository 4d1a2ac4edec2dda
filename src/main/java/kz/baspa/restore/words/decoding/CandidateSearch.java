package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.automata.Arcs;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.channel.ConfusionIndex;
import kz.baspa.restore.words.channel.LongReadings;

/**
 * Finds, for a word as it is observed, the words of the lexicon that the channel may have turned
 * into it: the channel's confusions and the letter automata are walked together, best path first
 * (A*), so that only beginnings that some word has are ever looked at. A path is weighed by what
 * the channel asks for it so far, what the rest of the observed word asks for at least, and what
 * the likeliest word costs that begins so: a common word is found long before rare ones.
 *
 * <p>After: Oflazer, Error-tolerant finite-state recognition (Computational Linguistics 22, 1996);
 * Brill and Moore, An improved error model for noisy channel spelling correction (ACL 2000).
 *
 * <p>One object serves one thread: its working memory is used again for each word.
 */
final class CandidateSearch {
  /** After the first word is found, so many times the steps so far may still be made. */
  private static final int STEPS_BEYOND = 1;

  private static final int STEPS_BEYOND_AT_LEAST = 300;

  /** The state of a path that is a whole word. */
  private static final long WHOLE = -2;

  private static final int NEVER = WordGraph.NEVER;

  private final ConfusionIndex confusions;
  private final WordGraph[] graphs;
  private final int wanted;
  private final int margin;

  private final SearchPaths paths = new SearchPaths();
  private final VisitedPlaces closed = new VisitedPlaces();

  private String observed = "";
  private int[] letters = {};

  /** The readings of several characters or letters that fit each place of the word. */
  private LongReadings[] longHere = {};

  private int[] rest = {};
  private int maximumCost;

  /** What word and channel may cost together. */
  private int most;

  /**
   * No path that costs more is gone on with: it costs too much, or there are cheaper ones enough
   * for all steps that are left.
   */
  private int bound;

  /** How many steps are left. */
  private int left;

  /** The path that is being extended, and what it has come to. */
  private int current;

  private int graph;
  private int at;
  private int spent;

  /** The arcs of its first, second and third letter. */
  private final Arcs firstArcs = new Arcs();

  private final Arcs secondArcs = new Arcs();
  private final Arcs thirdArcs = new Arcs();

  /**
   * A search over these automata.
   *
   * @param most how many candidates to find at most
   * @param margin how much costlier than the cheapest, word and channel together, a candidate may
   *     be, in nats
   */
  CandidateSearch(Channel channel, List<WordGraph> graphs, int most, double margin) {
    this.confusions = channel.index();
    this.graphs = graphs.toArray(new WordGraph[0]);
    this.wanted = most;
    this.margin = WordGraph.units(margin);
  }

  /**
   * The candidates for a word observed in lower case, the likeliest first; none if there is none.
   *
   * @param maximumCost what the channel may ask at most, in nats
   * @param mostSteps after so many steps the search ends with what it has
   * @param together what word and channel may cost together at most, in nats
   */
  List<SimilarWordSearch.Weighed> candidates(
      String word, double maximumCost, double together, int mostSteps) {
    observed = word;
    this.maximumCost = WordGraph.units(maximumCost);
    most = WordGraph.units(together);
    bound = most;
    left = mostSteps;
    prepare();
    List<SimilarWordSearch.Weighed> found = new ArrayList<>();
    Set<String> words = new HashSet<>();
    for (int steps = 0; left > 0 && found.size() < wanted; steps++) {
      current = paths.poll();
      left--;
      if (current < 0) {
        break;
      }
      long state = paths.state(current);
      if (state == WHOLE) {
        Candidate candidate = candidate(current);
        if (words.add(candidate.word())) {
          int total = paths.total(current);
          found.add(new SimilarWordSearch.Weighed(candidate, (double) total / WordGraph.UNITS));
          if (found.size() == 1) {
            most = Math.min(most, total + margin);
            left = Math.min(left, steps * STEPS_BEYOND + STEPS_BEYOND_AT_LEAST - 1);
            bound = paths.lower(most, left);
          }
        }
      } else if (closed.add(state, paths.place(current))) {
        goOn(state);
      }
    }
    return found;
  }

  private void prepare() {
    int length = observed.length();
    if (letters.length <= length) {
      letters = new int[length + 16];
      rest = new int[length + 17];
      longHere = new LongReadings[length + 17];
    }
    for (int i = length - 1; i >= 0; i--) {
      letters[i] = confusions.row(observed.charAt(i));
      longHere[i] = confusions.longReadings(observed, i);
    }
    confusions.leastFrom(observed, rest);
    paths.clear(bound);
    closed.clear();
    for (int g = 0; g < graphs.length; g++) {
      if (rest[0] <= Math.min(bound, maximumCost) && graphs[g].root() != WordGraph.NOWHERE) {
        paths.add(g, graphs[g].root(), 0, 0, rest[0], -1, null);
      }
    }
  }

  /** Takes every step that leads on from the path. */
  private void goOn(long state) {
    int place = paths.place(current);
    int word = paths.word(current);
    int end = observed.length();
    at = place / graphs.length;
    graph = place - at * graphs.length;
    spent = paths.spent(current);
    int room = Math.min(bound - word, maximumCost) - spent;
    long wanted = confusions.lossesWithin(room - rest[at]);
    if (at < end) {
      int row = letters[at];
      int added = spent + confusions.adding(row);
      int total = added + rest[at + 1] + word;
      if (total <= bound && added <= maximumCost) {
        Confusion addition = confusions.addition(row);
        paths.add(place + graphs.length, state, added, word, total, current, addition);
      }
      wanted |= confusions.readingsWithin(row, room - rest[at + 1]) | longHere[at].letters();
    }
    int soon = Math.min(end, at + Channel.LONGEST);
    firstArcs.clear();
    graphs[graph].arcs(state, wanted, most - spent - rest[soon], soon == end, firstArcs);
    for (int i = 0; i < firstArcs.size(); i++) {
      int ends = firstArcs.ends(i);
      int least = firstArcs.least(i);
      int afford = Math.min(bound - Math.min(ends, least), maximumCost) - spent;
      if (afford >= 0) {
        take(firstArcs.letter(i), firstArcs.target(i), ends, least, afford);
      }
    }
    bound = paths.lower(most, this.left);
  }

  /** Takes the steps that an arc of the intended word allows. */
  private void take(byte letter, long target, int ends, int least, int afford) {
    if (at < observed.length()) {
      int cost = confusions.single(letters[at], letter);
      if (cost + rest[at + 1] <= afford) {
        arrive(confusions.reading(letters[at], letter), at + 1, target, ends, least);
      }
      Confusion[] some = longHere[at].beginningWith(letter);
      if (some.length > 0) {
        follow(some, afford, target, ends, least);
      }
    }
    if (confusions.leastLoss(letter) + rest[at] <= afford) {
      follow(confusions.losses(letter), afford, target, ends, least);
    }
  }

  /** Follows these confusions, cheapest first, as far as they can be afforded. */
  private void follow(Confusion[] some, int afford, long target, int ends, int least) {
    long next = 0;
    boolean mayEnd = false;
    int cheapest = 0;
    for (Confusion confusion : some) {
      int units = confusion.units();
      if (units > afford) {
        break;
      }
      int after = at + confusion.characters();
      if (units + rest[after] > afford) {
        continue;
      }
      if (confusion.letters() == 1) {
        arrive(confusion, after, target, ends, least);
      } else {
        cheapest = next == 0 ? units : cheapest;
        next |= WordGraph.setOf(confusion.code(1));
        mayEnd |= after == observed.length();
      }
    }
    if (next != 0 && target != WordGraph.NOWHERE) {
      secondArcs.clear();
      graphs[graph].arcs(target, next, bound - spent - cheapest, mayEnd, secondArcs);
      for (int i = 0; i < secondArcs.size(); i++) {
        second(some, i);
      }
    }
  }

  private void second(Confusion[] some, int arc) {
    byte letter = secondArcs.letter(arc);
    long target = secondArcs.target(arc);
    int ends = secondArcs.ends(arc);
    int least = secondArcs.least(arc);
    int afford = Math.min(bound - Math.min(ends, least), maximumCost) - spent;
    long next = 0;
    boolean mayEnd = false;
    int cheapest = 0;
    for (Confusion confusion : some) {
      int units = confusion.units();
      if (units > afford) {
        break;
      }
      int intended = confusion.letters();
      int after = at + confusion.characters();
      if (intended < 2 || confusion.code(1) != letter || units + rest[after] > afford) {
        continue;
      }
      if (intended == 2) {
        arrive(confusion, after, target, ends, least);
      } else {
        cheapest = next == 0 ? units : cheapest;
        next |= WordGraph.setOf(confusion.code(2));
        mayEnd |= after == observed.length();
      }
    }
    if (next != 0 && target != WordGraph.NOWHERE) {
      thirdArcs.clear();
      graphs[graph].arcs(target, next, bound - spent - cheapest, mayEnd, thirdArcs);
      for (int i = 0; i < thirdArcs.size(); i++) {
        third(some, letter, i);
      }
    }
  }

  private void third(Confusion[] some, byte second, int arc) {
    byte letter = thirdArcs.letter(arc);
    int ends = thirdArcs.ends(arc);
    int least = thirdArcs.least(arc);
    int afford = Math.min(bound - Math.min(ends, least), maximumCost) - spent;
    for (Confusion confusion : some) {
      if (confusion.units() > afford) {
        break;
      }
      if (confusion.letters() == 3 && confusion.code(2) == letter && confusion.code(1) == second) {
        int after = at + confusion.characters();
        arrive(confusion, after, thirdArcs.target(arc), ends, least);
      }
    }
  }

  private void arrive(Confusion confusion, int after, long target, int ends, int least) {
    int cost = spent + confusion.units();
    int total = cost + rest[after];
    if (total > maximumCost) {
      return;
    }
    int place = after * graphs.length + graph;
    if (ends < NEVER && after == observed.length() && total + ends <= bound) {
      paths.add(place, WHOLE, cost, 0, total + ends, current, confusion);
    }
    if (least < NEVER && total + least <= bound) {
      paths.add(place, target, cost, least, total + least, current, confusion);
    }
  }

  private Candidate candidate(int last) {
    List<Confusion> path = new ArrayList<>();
    double cost = 0;
    int step = last;
    for (Confusion by = paths.by(step); by != null; by = paths.by(step)) {
      path.add(by);
      cost += by.cost();
      step = paths.before(step);
    }
    Collections.reverse(path);
    StringBuilder word = new StringBuilder();
    path.forEach(confusion -> word.append(confusion.intended()));
    return new Candidate(word.toString(), cost, List.copyOf(path));
  }
}
