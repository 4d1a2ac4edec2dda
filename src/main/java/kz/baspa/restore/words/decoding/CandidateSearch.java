package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.channel.ConfusionIndex;
import kz.baspa.restore.words.channel.LongReadings;
import org.jspecify.annotations.Nullable;

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
final class CandidateSearch implements WordGraph.Visitor {
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

  private final Paths paths = new Paths();
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

  /** The path that is being extended. */
  private int current;

  /** The confusions whose second intended letters are walked, and then the third ones. */
  private Confusion[] walking = {};

  private byte second;
  private final WordGraph.Visitor secondLetters = this::second;
  private final WordGraph.Visitor thirdLetters = this::third;

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
      current = paths.poll(bound);
      left--;
      if (current < 0) {
        break;
      }
      if (paths.state[current] == WHOLE) {
        Candidate candidate = candidate(current);
        if (words.add(candidate.word())) {
          found.add(
              new SimilarWordSearch.Weighed(
                  candidate, (double) paths.total[current] / WordGraph.UNITS));
          if (found.size() == 1) {
            most = Math.min(most, paths.total[current] + margin);
            left = Math.min(left, steps * STEPS_BEYOND + STEPS_BEYOND_AT_LEAST - 1);
            bound = paths.within(bound, most, left);
          }
        }
      } else if (closed.add(
          paths.state[current], paths.at[current] * graphs.length + paths.graph[current])) {
        goOn();
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
        paths.add(0, g, graphs[g].root(), 0, rest[0], -1, null);
      }
    }
  }

  /** Takes every step that leads on from the path. */
  private void goOn() {
    int at = paths.at[current];
    long state = paths.state[current];
    WordGraph graph = graphs[paths.graph[current]];
    if (at < observed.length()) {
      int added = paths.spent[current] + confusions.adding(letters[at]);
      int total = added + rest[at + 1] + paths.word[current];
      if (total <= bound && added <= maximumCost) {
        paths.add(
            at + 1,
            paths.graph[current],
            state,
            added,
            total,
            current,
            confusions.addition(letters[at]));
        paths.word[paths.size() - 1] = paths.word[current];
      }
    }
    int left = Math.min(bound - paths.word[current], maximumCost) - paths.spent[current];
    long wanted = confusions.lossesWithin(left - rest[at]);
    if (at < observed.length()) {
      wanted |=
          confusions.readingsWithin(letters[at], left - rest[at + 1]) | longHere[at].letters();
    }
    int soon = Math.min(observed.length(), at + Channel.LONGEST);
    boolean mayEnd = soon == observed.length();
    graph.arcs(state, wanted, most - paths.spent[current] - rest[soon], mayEnd, this);
    bound = paths.within(bound, bound, this.left);
  }

  @Override
  public void arc(byte letter, long target, int ends, int least) {
    int at = paths.at[current];
    int spent = paths.spent[current];
    int nearest = Math.min(ends, least);
    int left = Math.min(bound - nearest, maximumCost) - spent;
    if (left < 0) {
      return;
    }
    if (at < observed.length()) {
      int cost = confusions.single(letters[at], letter);
      if (cost + rest[at + 1] <= left) {
        arrive(confusions.reading(letters[at], letter), at + 1, target, ends, least);
      }
      follow(longHere[at].beginningWith(letter), left, target, ends, least);
    }
    follow(confusions.losses(letter), left, target, ends, least);
  }

  /** Follows these confusions, cheapest first, as far as they can be afforded. */
  private void follow(Confusion[] some, int left, long target, int ends, int least) {
    long next = 0;
    boolean mayEnd = false;
    int cheapest = 0;
    for (Confusion confusion : some) {
      if (confusion.units() > left) {
        break;
      }
      int after = paths.at[current] + confusion.observed().length();
      if (confusion.units() + rest[after] > left) {
        continue;
      }
      if (confusion.intended().length() == 1) {
        arrive(confusion, after, target, ends, least);
      } else {
        cheapest = next == 0 ? confusion.units() : cheapest;
        next |= WordGraph.setOf(confusion.code(1));
        mayEnd |= after == observed.length();
      }
    }
    if (next != 0 && target != WordGraph.NOWHERE) {
      walking = some;
      int limit = bound - paths.spent[current] - cheapest;
      graphs[paths.graph[current]].arcs(target, next, limit, mayEnd, secondLetters);
    }
  }

  private void second(byte letter, long target, int ends, int least) {
    int left = Math.min(bound - Math.min(ends, least), maximumCost) - paths.spent[current];
    long next = 0;
    boolean mayEnd = false;
    int cheapest = 0;
    for (Confusion confusion : walking) {
      if (confusion.units() > left) {
        break;
      }
      int intended = confusion.intended().length();
      int after = paths.at[current] + confusion.observed().length();
      if (intended < 2 || confusion.code(1) != letter || confusion.units() + rest[after] > left) {
        continue;
      }
      if (intended == 2) {
        arrive(confusion, after, target, ends, least);
      } else {
        cheapest = next == 0 ? confusion.units() : cheapest;
        next |= WordGraph.setOf(confusion.code(2));
        mayEnd |= after == observed.length();
      }
    }
    if (next != 0 && target != WordGraph.NOWHERE) {
      second = letter;
      int limit = bound - paths.spent[current] - cheapest;
      graphs[paths.graph[current]].arcs(target, next, limit, mayEnd, thirdLetters);
    }
  }

  private void third(byte letter, long target, int ends, int least) {
    int left = Math.min(bound - Math.min(ends, least), maximumCost) - paths.spent[current];
    for (Confusion confusion : walking) {
      if (confusion.units() > left) {
        break;
      }
      if (confusion.intended().length() == 3
          && confusion.code(2) == letter
          && confusion.code(1) == second) {
        int after = paths.at[current] + confusion.observed().length();
        arrive(confusion, after, target, ends, least);
      }
    }
  }

  private void arrive(Confusion confusion, int at, long target, int ends, int least) {
    int spent = paths.spent[current] + confusion.units();
    int total = spent + rest[at];
    if (total > maximumCost) {
      return;
    }
    if (ends < NEVER && at == observed.length() && total + ends <= bound) {
      paths.add(at, paths.graph[current], WHOLE, spent, total + ends, current, confusion);
    }
    if (least < NEVER && total + least <= bound) {
      paths.add(at, paths.graph[current], target, spent, total + least, current, confusion);
      paths.word[paths.size() - 1] = least;
    }
  }

  private Candidate candidate(int last) {
    List<Confusion> path = new ArrayList<>();
    double cost = 0;
    for (int step = last; paths.by[step] != null; step = paths.before[step]) {
      path.add(paths.by[step]);
      cost += paths.by[step].cost();
    }
    Collections.reverse(path);
    StringBuilder word = new StringBuilder();
    path.forEach(confusion -> word.append(confusion.intended()));
    return new Candidate(word.toString(), cost, List.copyOf(path));
  }

  /** The paths begun so far, in a queue by what they cost in all. */
  private static final class Paths {
    int[] at = new int[1024];
    int[] graph = new int[1024];
    long[] state = new long[1024];
    int[] spent = new int[1024];

    /** What the likeliest word costs that begins as this path does. */
    int[] word = new int[1024];

    int[] total = new int[1024];
    int[] before = new int[1024];
    @Nullable Confusion[] by = new Confusion[1024];
    private int[] next = new int[1024];
    private int[] first = new int[1024];
    private int size;
    private int cheapest;

    /** How many are in the queue at each cost, and how many of those that are gone on with. */
    private int[] queued = new int[1024];

    private int waiting;

    int size() {
      return size;
    }

    void clear(int bound) {
      size = 0;
      cheapest = 0;
      if (first.length <= bound) {
        first = new int[bound + 1];
        queued = new int[bound + 1];
      }
      Arrays.fill(first, 0, bound + 1, -1);
      Arrays.fill(queued, 0, bound + 1, 0);
      waiting = 0;
    }

    void add(
        int at, int graph, long state, int spent, int total, int before, @Nullable Confusion by) {
      if (size == this.at.length) {
        grow();
      }
      this.at[size] = at;
      this.graph[size] = graph;
      this.state[size] = state;
      this.spent[size] = spent;
      this.word[size] = 0;
      this.total[size] = total;
      this.before[size] = before;
      this.by[size] = by;
      next[size] = first[total];
      first[total] = size++;
      cheapest = Math.min(cheapest, total);
      queued[total]++;
      waiting++;
    }

    /**
     * The least bound within which so many paths wait, or all that do not cost too much.
     *
     * @param bound what those cost at most that wait
     * @param most what they may cost
     */
    int within(int bound, int most, int steps) {
      int least = bound;
      while (least > most || steps > 0 && waiting - queued[least] >= steps) {
        waiting -= queued[least--];
      }
      return least;
    }

    private void grow() {
      int more = size * 2;
      at = Arrays.copyOf(at, more);
      graph = Arrays.copyOf(graph, more);
      state = Arrays.copyOf(state, more);
      spent = Arrays.copyOf(spent, more);
      word = Arrays.copyOf(word, more);
      total = Arrays.copyOf(total, more);
      before = Arrays.copyOf(before, more);
      by = Arrays.copyOf(by, more);
      next = Arrays.copyOf(next, more);
    }

    /** Takes the cheapest path out of the queue; −1 if none costs less than the bound. */
    int poll(int bound) {
      while (cheapest <= bound && first[cheapest] < 0) {
        cheapest++;
      }
      if (cheapest > bound) {
        return -1;
      }
      int taken = first[cheapest];
      first[cheapest] = next[taken];
      queued[cheapest]--;
      waiting--;
      return taken;
    }
  }
}
