package kz.baspa.kazakh.morphology;

import kz.baspa.kazakh.automata.Arcs;
import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * Stems and endings as one graph. The stems are laid out as a tree of their letters, breadth first,
 * so that the letters after each place stand together; a state in the stems is a place in it. A
 * state in the endings is a position in their trees with the cost of the letters before it, marked
 * by the sign {@link #IN_ENDINGS}.
 */
final class MorphologyGraph implements WordGraph {
  private static final int LOW_BITS = 24;
  private static final int LOW = (1 << LOW_BITS) - 1;
  private static final long IN_ENDINGS = 1L << 60;

  private final EndingArcs endings;
  private final int every;

  /** By place: the letters that go on, as a set, and the place after the first of them. */
  private final long[] letters;

  private final int[] firstChild;

  /** By place: its letter, the cost of ending there, and the least of all words from there on. */
  private final byte[] letter;

  private final int[] bare;
  private final short[] least;

  /** By place: the first of the stems that end there, and where the endings of each begin. */
  private final int[] firstStem;

  private final int[] root;
  private final int[] cost;

  /**
   * @param every what every word costs beside its stem and endings, in units
   */
  MorphologyGraph(Stems stems, EndingArcs endings, int every) {
    this.endings = endings;
    this.every = every;
    Automaton automaton = stems.automaton();
    int places = places(stems);
    letters = new long[places];
    firstChild = new int[places];
    letter = new byte[places];
    bare = new int[places];
    least = new short[places];
    firstStem = new int[places + 1];
    root = new int[automaton.size()];
    cost = new int[automaton.size()];
    int[] state = new int[places];
    int[] number = new int[places];
    state[0] = automaton.root();
    int size = 1;
    int stem = 0;
    for (int place = 0; place < places; place++) {
      firstChild[place] = size;
      firstStem[place] = stem;
      bare[place] = NEVER;
      least[place] = Short.MAX_VALUE;
      int end = automaton.endArc(state[place]);
      for (int arc = automaton.firstArc(state[place]); arc < end; arc++) {
        int before = number[place] + automaton.before(arc);
        int node = stems.node(arc);
        if (node < 0) {
          letters[place] |= WordGraph.setOf(automaton.label(arc));
          letter[size] = automaton.label(arc);
          state[size] = automaton.target(arc);
          number[size++] = before;
        } else {
          root[stem] = endings.root(node);
          cost[stem++] = every + stems.units(before);
          end(place, every + stems.units(before), node);
        }
      }
    }
    firstStem[places] = stem;
    for (int place = places - 1; place >= 0; place--) {
      for (int child = 0; child < Long.bitCount(letters[place]); child++) {
        least[place] = (short) Math.min(least[place], least[firstChild[place] + child]);
      }
    }
  }

  /** How many places the tree of the stems has: one for each beginning of a stem. */
  private static int places(Stems stems) {
    Automaton automaton = stems.automaton();
    int[] below = new int[automaton.root() + 1];
    for (int state = 0; state < below.length; state++) {
      below[state] = 1;
      for (int arc = automaton.firstArc(state); arc < automaton.endArc(state); arc++) {
        below[state] += stems.node(arc) < 0 ? below[automaton.target(arc)] : 0;
      }
    }
    return below[automaton.root()];
  }

  /** A stem of this cost ends at a place. */
  private void end(int place, int stemCost, int node) {
    int last = endings.costs().last(node);
    if (last < NEVER) {
      bare[place] = Math.min(bare[place], stemCost + last);
    }
    int cheapest = stemCost + endings.costs().leastFromNode(node);
    least[place] = (short) Math.min(least[place], cheapest);
  }

  /** What every word costs beside its stem and endings, in units. */
  int every() {
    return every;
  }

  EndingArcs endings() {
    return endings;
  }

  /** The state at a position in the endings, after letters of this cost. */
  static long inEndings(int position, int cost) {
    return IN_ENDINGS | (long) position << LOW_BITS | cost;
  }

  @Override
  public long root() {
    return 0;
  }

  @Override
  public void arcs(long state, long wanted, int limit, boolean mayEnd, Arcs found) {
    if (state == NOWHERE) {
      return;
    }
    if ((state & IN_ENDINGS) != 0) {
      endings.add((int) ((state & ~IN_ENDINGS) >> LOW_BITS), (int) (state & LOW), wanted, found);
      return;
    }
    int place = (int) state;
    long all = letters[place];
    for (long left = wanted & all; left != 0; left &= left - 1) {
      int child = firstChild[place] + Long.bitCount(all & (left & -left) - 1);
      found.add(letter[child], child, mayEnd ? bare[child] : NEVER, least[child]);
    }
    int end = firstStem[place + 1];
    for (int stem = firstStem[place]; stem < end; stem++) {
      if (cost[stem] + endings.costs().leastBeyond(root[stem]) <= limit) {
        endings.add(root[stem], cost[stem], wanted, found);
      }
    }
  }
}
