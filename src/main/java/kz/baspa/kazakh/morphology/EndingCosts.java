package kz.baspa.kazakh.morphology;

import java.util.Arrays;
import kz.baspa.kazakh.automata.WordGraph;

/** What the cheapest way to end a word costs from every place in the endings, in units. */
final class EndingCosts {
  private final int[] last;
  private final int[] fromNode;
  private final int[] beyond;
  private final int[] completion;

  EndingCosts(Endings endings) {
    int nodes = endings.nodes();
    int positions = endings.positions();
    last = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      float cost = endings.finalCost(node);
      last[node] = cost < Endings.NEVER ? WordGraph.units(cost) : WordGraph.NEVER;
    }
    completion = new int[endings.completions()];
    for (int c = 0; c < completion.length; c++) {
      completion[c] = WordGraph.units(endings.completionCost(c));
    }
    fromNode = last.clone();
    beyond = new int[positions];
    Arrays.fill(beyond, WordGraph.NEVER);
    // Endings can go round in circles, so the costs sink until none sinks any more.
    boolean sinks = true;
    while (sinks) {
      sinks = false;
      for (int position = positions - 1; position >= 0; position--) {
        int least = leastBeyond(endings, position);
        sinks |= least < beyond[position];
        beyond[position] = Math.min(beyond[position], least);
      }
      for (int node = 0; node < nodes; node++) {
        int least = beyond[endings.root(node)];
        sinks |= least < fromNode[node];
        fromNode[node] = Math.min(fromNode[node], least);
      }
    }
  }

  private int leastBeyond(Endings endings, int position) {
    int least = WordGraph.NEVER;
    int end = endings.firstArc(position + 1);
    for (int arc = endings.firstArc(position); arc < end; arc++) {
      int next = endings.arcTarget(arc);
      least = Math.min(least, beyond[next]);
      int after = endings.firstCompletion(next + 1);
      for (int c = endings.firstCompletion(next); c < after; c++) {
        least = Math.min(least, completion[c] + fromNode[endings.completionNode(c)]);
      }
    }
    return least;
  }

  /** The cost of ending the word at a node; {@link WordGraph#NEVER} where it cannot end. */
  int last(int node) {
    return last[node];
  }

  /** The least cost from a node to the end of a word. */
  int leastFromNode(int node) {
    return fromNode[node];
  }

  /** The least cost from a position to the end of a word, one letter more at least. */
  int leastBeyond(int position) {
    return beyond[position];
  }

  /** The cost of a completed ending. */
  int completion(int index) {
    return completion[index];
  }
}
