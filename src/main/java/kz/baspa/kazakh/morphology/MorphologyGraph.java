package kz.baspa.kazakh.morphology;

import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.KnownArcs;
import kz.baspa.kazakh.automata.LeastCosts;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * Stems and endings as one graph. A state in the stems is one of their automaton with the number of
 * the first stem that goes through it from here; a state in the endings is a position in their
 * trees with the cost of the letters before it, marked by the sign {@link #IN_ENDINGS}.
 */
final class MorphologyGraph implements WordGraph {
  private static final int LOW_BITS = 24;
  private static final int LOW = (1 << LOW_BITS) - 1;
  private static final long IN_ENDINGS = 1L << 60;

  /** States that so many stems go through are remembered. */
  private static final int MANY = 8;

  private final Stems stems;
  private final Endings endings;
  private final EndingCosts ending;
  private final LeastCosts costs;
  private final int every;
  private final KnownArcs known = new KnownArcs();

  /**
   * @param every what every word costs beside its stem and endings, in units
   */
  MorphologyGraph(Stems stems, Endings endings, EndingCosts ending, int every) {
    this.stems = stems;
    this.endings = endings;
    this.ending = ending;
    this.every = every;
    short[] least = new short[stems.automaton().size()];
    collect(stems.automaton().root(), 0, least);
    this.costs = new LeastCosts(least);
  }

  /** For each stem what it costs with its likeliest ending. */
  private void collect(int state, int base, short[] least) {
    Automaton automaton = stems.automaton();
    int end = automaton.endArc(state);
    for (int arc = automaton.firstArc(state); arc < end; arc++) {
      int number = base + automaton.before(arc);
      int node = stems.node(arc);
      if (node >= 0) {
        least[number] =
            (short)
                Math.min(Short.MAX_VALUE, every + stemCost(number) + ending.leastFromNode(node));
      } else {
        collect(automaton.target(arc), number, least);
      }
    }
  }

  private int stemCost(int number) {
    return stems.units(number);
  }

  @Override
  public long root() {
    return (long) stems.automaton().root() << LOW_BITS;
  }

  @Override
  public void arcs(long state, long letters, int limit, boolean mayEnd, Visitor visitor) {
    if (state == NOWHERE) {
      return;
    }
    int low = (int) (state & LOW);
    if ((state & IN_ENDINGS) != 0) {
      endingArcs((int) ((state & ~IN_ENDINGS) >> LOW_BITS), low, letters, visitor);
      return;
    }
    Automaton automaton = stems.automaton();
    int from = (int) (state >> LOW_BITS);
    int first = automaton.firstArc(from);
    int nodes = automaton.endArc(from);
    // Labels that name nodes are the highest, so they are the last arcs.
    while (nodes > first && stems.node(nodes - 1) >= 0) {
      nodes--;
    }
    if (automaton.below(from) >= MANY) {
      KnownArcs.Arcs arcs = known.get(state);
      if (arcs == null) {
        arcs = new KnownArcs.Arcs(state);
        stemArcs(first, nodes, low, WordGraph.ALL, true, arcs::add);
        known.put(arcs);
      }
      arcs.show(letters, mayEnd, visitor);
    } else {
      stemArcs(first, nodes, low, letters, mayEnd, visitor);
    }
    int end = automaton.endArc(from);
    for (int arc = nodes; arc < end; arc++) {
      int root = endings.root(stems.node(arc));
      int cost = every + stemCost(low + automaton.before(arc));
      if (cost + ending.leastBeyond(root) <= limit) {
        endingArcs(root, cost, letters, visitor);
      }
    }
  }

  /** Shows the arcs that go on with a stem. */
  private void stemArcs(
      int first, int end, int base, long letters, boolean mayEnd, Visitor visitor) {
    Automaton automaton = stems.automaton();
    for (int arc = first; arc < end; arc++) {
      byte letter = automaton.label(arc);
      if ((letters >> letter & 1) != 0) {
        int target = automaton.target(arc);
        int number = base + automaton.before(arc);
        visitor.arc(
            letter,
            (long) target << LOW_BITS | number,
            mayEnd ? bare(target, number) : NEVER,
            costs.least(number, number + automaton.below(target)));
      }
    }
  }

  /** The cost of the stems that end at this state without an ending. */
  private int bare(int state, int base) {
    Automaton automaton = stems.automaton();
    int least = NEVER;
    // Labels that name nodes are the highest, so they are the last arcs.
    for (int arc = automaton.endArc(state) - 1; arc >= automaton.firstArc(state); arc--) {
      int node = stems.node(arc);
      if (node < 0) {
        break;
      }
      int last = ending.last(node);
      if (last < NEVER) {
        least = Math.min(least, every + stemCost(base + automaton.before(arc)) + last);
      }
    }
    return least;
  }

  private void endingArcs(int position, int cost, long letters, Visitor visitor) {
    int end = endings.firstArc(position + 1);
    for (int arc = endings.firstArc(position); arc < end; arc++) {
      byte letter = (byte) endings.arcLetterAt(arc);
      if ((letters >> letter & 1) == 0) {
        continue;
      }
      int next = endings.arcTarget(arc);
      if (endings.hasArcs(next)) {
        visitor.arc(letter, at(next, cost), NEVER, cost + ending.leastBeyond(next));
      }
      int last = endings.firstCompletion(next + 1);
      for (int c = endings.firstCompletion(next); c < last; c++) {
        int node = endings.completionNode(c);
        int root = endings.root(node);
        int sum = cost + ending.completion(c);
        int bare = ending.last(node);
        visitor.arc(
            letter,
            endings.hasArcs(root) ? at(root, sum) : NOWHERE,
            bare < NEVER ? sum + bare : NEVER,
            sum + ending.leastBeyond(root));
      }
    }
  }

  private static long at(int position, int cost) {
    return IN_ENDINGS | (long) position << LOW_BITS | cost;
  }
}
