package kz.baspa.kazakh.automata;

import java.util.function.IntUnaryOperator;

/**
 * A word list as a graph to walk. A state is one of the automaton with the number of the first word
 * that goes through it from here.
 */
public final class ListGraph implements WordGraph {
  private static final int NUMBER_BITS = 24;
  private static final int NUMBER = (1 << NUMBER_BITS) - 1;

  /** States that so many words go through are remembered. */
  private static final int MANY = 16;

  private final Automaton words;
  private final LeastCosts costs;
  private final KnownArcs known = new KnownArcs();

  /**
   * @param cost the cost of the word with a number, in units
   */
  public ListGraph(Automaton words, IntUnaryOperator cost) {
    this.words = words;
    short[] all = new short[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = (short) cost.applyAsInt(i);
    }
    this.costs = new LeastCosts(all);
  }

  @Override
  public long root() {
    return words.size() == 0 ? NOWHERE : (long) words.root() << NUMBER_BITS;
  }

  @Override
  public void arcs(long state, long letters, int limit, boolean mayEnd, Arcs found) {
    if (state == NOWHERE) {
      return;
    }
    int node = (int) (state >> NUMBER_BITS);
    if (words.below(node) < MANY) {
      add(state, letters, mayEnd, found);
      return;
    }
    Arcs all = known.get(state);
    if (all == null) {
      all = new Arcs();
      add(state, ALL, true, all);
      known.put(state, all);
    }
    found.addSome(all, letters, mayEnd);
  }

  private void add(long state, long letters, boolean mayEnd, Arcs found) {
    int node = (int) (state >> NUMBER_BITS);
    int base = (int) (state & NUMBER);
    int end = words.endArc(node);
    for (int arc = words.firstArc(node); arc < end; arc++) {
      byte letter = words.label(arc);
      if ((letters >> letter & 1) == 0) {
        continue;
      }
      int number = base + words.before(arc);
      boolean ends = words.ends(arc);
      int target = words.target(arc);
      int next = ends ? number + 1 : number;
      if (target == Automaton.NOWHERE) {
        if (mayEnd) {
          found.add(letter, NOWHERE, costs.at(number), NEVER);
        }
      } else {
        found.add(
            letter,
            (long) target << NUMBER_BITS | next,
            ends && mayEnd ? costs.at(number) : NEVER,
            costs.least(next, next + words.below(target)));
      }
    }
  }
}
