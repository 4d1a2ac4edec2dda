package kz.baspa.kazakh.morphology;

import kz.baspa.kazakh.automata.Arcs;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * The endings as arcs of a {@link WordGraph}: from each position in their trees, a letter leads on
 * in the tree, or completes an ending and leads to the trees of those that may follow it.
 * Immutable.
 */
final class EndingArcs {
  private static final int NOWHERE = -1;

  private final EndingCosts costs;
  private final int[] root;

  /** The letters on the arcs of each position, as a set. */
  private final long[] letters;

  /** The first arc of each position; its others follow. */
  private final int[] first;

  private final byte[] letter;

  /** The position after each arc, {@link #NOWHERE} if nothing goes on. */
  private final int[] target;

  /** What the arc costs, and with it that the word ends, or goes on in the cheapest way. */
  private final int[] cost;

  private final int[] ends;
  private final int[] least;

  EndingArcs(Endings endings) {
    costs = new EndingCosts(endings);
    root = new int[endings.nodes()];
    for (int node = 0; node < root.length; node++) {
      root[node] = endings.root(node);
    }
    int positions = endings.positions();
    int most = endings.firstArc(positions) + endings.completions();
    letters = new long[positions];
    first = new int[positions + 1];
    letter = new byte[most];
    target = new int[most];
    cost = new int[most];
    ends = new int[most];
    least = new int[most];
    int size = 0;
    for (int position = 0; position < positions; position++) {
      first[position] = size;
      for (int arc = endings.firstArc(position); arc < endings.firstArc(position + 1); arc++) {
        byte code = (byte) endings.arcLetterAt(arc);
        int next = endings.arcTarget(arc);
        letters[position] |= WordGraph.setOf(code);
        if (endings.hasArcs(next)) {
          put(size++, code, next, 0, WordGraph.NEVER, costs.leastBeyond(next));
        }
        for (int c = endings.firstCompletion(next); c < endings.firstCompletion(next + 1); c++) {
          int node = endings.completionNode(c);
          int here = costs.completion(c);
          int bare = costs.last(node);
          put(
              size++,
              code,
              endings.hasArcs(root[node]) ? root[node] : NOWHERE,
              here,
              bare < WordGraph.NEVER ? here + bare : WordGraph.NEVER,
              here + costs.leastBeyond(root[node]));
        }
      }
    }
    first[positions] = size;
  }

  private void put(int arc, byte code, int next, int here, int endsHere, int leastBeyond) {
    letter[arc] = code;
    target[arc] = next;
    cost[arc] = here;
    ends[arc] = endsHere;
    least[arc] = leastBeyond;
  }

  /** What it costs from each place to end a word. */
  EndingCosts costs() {
    return costs;
  }

  /** The position before the first letter of the endings that may follow a node. */
  int root(int node) {
    return root[node];
  }

  /**
   * Adds the arcs from a position with one of these letters.
   *
   * @param before what the letters before cost, in units
   * @param found is added to
   */
  void add(int position, int before, long wanted, Arcs found) {
    if ((letters[position] & wanted) == 0) {
      return;
    }
    int end = first[position + 1];
    for (int arc = first[position]; arc < end; arc++) {
      if ((wanted >> letter[arc] & 1) != 0) {
        found.add(
            letter[arc],
            target[arc] == NOWHERE
                ? WordGraph.NOWHERE
                : MorphologyGraph.inEndings(target[arc], before + cost[arc]),
            ends[arc] < WordGraph.NEVER ? before + ends[arc] : WordGraph.NEVER,
            before + least[arc]);
      }
    }
  }
}
