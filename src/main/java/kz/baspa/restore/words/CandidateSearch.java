package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import kz.baspa.kazakh.Letters;
import kz.baspa.kazakh.WordGraph;

/**
 * Draws, for a word as it is seen, the words of the lexicon that the channel may have turned into
 * it, the likeliest first: the channel's confusions and the letter automata are walked together,
 * best way first, so that only beginnings that some word has are ever looked at.
 *
 * <p>After: Oflazer, Error-tolerant finite-state recognition (Computational Linguistics 22, 1996);
 * Brill and Moore, An improved error model for noisy channel spelling correction (ACL 2000).
 */
final class CandidateSearch {
  private static final int MOST_STEPS = 800;

  private final Channel channel;
  private final List<WordGraph> graphs;
  private final int most;
  private final double margin;

  /**
   * A search over these automata.
   *
   * @param most how many candidates to draw at most
   * @param margin how much costlier than the cheapest a candidate may be
   */
  CandidateSearch(Channel channel, List<WordGraph> graphs, int most, double margin) {
    this.channel = channel;
    this.graphs = graphs;
    this.most = most;
    this.margin = margin;
  }

  /** The candidates for a word seen in lower case, cheapest first; none if there is none. */
  List<Candidate> candidates(String seen, double dearest) {
    return new Walk(seen, dearest).go();
  }

  /** One step on the way: so much of the seen word is explained by so much of a sound word. */
  private record Step(
      int at,
      WordGraph graph,
      int state,
      boolean ends,
      double cost,
      double least,
      Step before,
      Confusion by)
      implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byCost = Double.compare(least, other.least);
      return byCost != 0 ? byCost : Integer.compare(other.at, at);
    }
  }

  /** The search for one word. */
  private final class Walk {
    private final String seen;
    private final double[] rest;
    private final Confusion[][][] here;
    private final PriorityQueue<Step> queue = new PriorityQueue<>();
    private double bound;

    Walk(String seen, double dearest) {
      this.seen = seen;
      this.bound = dearest;
      here = new Confusion[seen.length() + 1][][];
      for (int i = 0; i < seen.length(); i++) {
        here[i] = channel.startingWith(seen.charAt(i));
      }
      rest = restCosts();
    }

    /** The least that the rest of the seen word can cost from each place on. */
    private double[] restCosts() {
      double[] costs = new double[seen.length() + 1];
      for (int i = seen.length() - 1; i >= 0; i--) {
        costs[i] = Double.POSITIVE_INFINITY;
        for (Confusion[] confusions : here[i] == null ? new Confusion[0][] : here[i]) {
          for (Confusion confusion : confusions) {
            if (seen.startsWith(confusion.seen(), i)) {
              costs[i] =
                  Math.min(costs[i], confusion.cost() + costs[i + confusion.seen().length()]);
            }
          }
        }
      }
      return costs;
    }

    List<Candidate> go() {
      for (WordGraph graph : graphs) {
        queue.add(new Step(0, graph, graph.root(), false, 0, rest[0], null, null));
      }
      Set<String> found = new HashSet<>();
      List<Candidate> result = new ArrayList<>();
      for (int steps = 0; !queue.isEmpty() && steps < MOST_STEPS; steps++) {
        Step step = queue.poll();
        if (step.least() > bound || result.size() == most) {
          break;
        }
        if (step.at() == seen.length() && step.ends()) {
          Candidate candidate = candidate(step);
          if (found.add(candidate.word())) {
            result.add(candidate);
            bound = Math.min(bound, result.get(0).cost() + margin);
          }
        }
        if (step.state() != WordGraph.NOWHERE) {
          step.graph()
              .arcs(step.state(), (letter, target, ends) -> expand(step, letter, target, ends));
        }
      }
      return result;
    }

    private void expand(Step step, char letter, int target, boolean ends) {
      Confusion[][] fitting = here[step.at()];
      if (fitting != null) {
        for (Confusion confusion : fitting[Letters.code(letter)]) {
          if (seen.startsWith(confusion.seen(), step.at())) {
            follow(step, confusion, 1, target, ends);
          }
        }
      }
      for (Confusion confusion : channel.losses(letter)) {
        follow(step, confusion, 1, target, ends);
      }
    }

    private void follow(Step step, Confusion confusion, int walked, int state, boolean ends) {
      int at = step.at() + confusion.seen().length();
      double cost = step.cost() + confusion.cost();
      if (cost + rest[at] > bound) {
        return;
      }
      if (walked == confusion.sound().length()) {
        queue.add(new Step(at, step.graph(), state, ends, cost, cost + rest[at], step, confusion));
      } else if (state != WordGraph.NOWHERE) {
        char next = confusion.sound().charAt(walked);
        step.graph()
            .arcs(
                state,
                (letter, target, end) -> {
                  if (letter == next) {
                    follow(step, confusion, walked + 1, target, end);
                  }
                });
      }
    }
  }

  private static Candidate candidate(Step last) {
    List<Confusion> path = new ArrayList<>();
    for (Step step = last; step.by() != null; step = step.before()) {
      path.add(step.by());
    }
    Collections.reverse(path);
    StringBuilder word = new StringBuilder();
    path.forEach(confusion -> word.append(confusion.sound()));
    return new Candidate(word.toString(), last.cost(), List.copyOf(path));
  }
}
