package kz.baspa.kazakh.morphology;

import kz.baspa.kazakh.Automaton;
import kz.baspa.kazakh.Letters;
import kz.baspa.kazakh.WordGraph;

/**
 * Stems and endings as one graph. States from 0 are those of the stems; below −1 are the positions
 * in the trees of endings, position p as −2 − p.
 */
record MorphologyGraph(Stems stems, Endings endings) implements WordGraph {
  @Override
  public int root() {
    return stems.automaton().root();
  }

  @Override
  public void arcs(int state, Visitor visitor) {
    if (state < NOWHERE) {
      endingArcs(-2 - state, visitor);
      return;
    }
    Automaton automaton = stems.automaton();
    int end = automaton.endArc(state);
    for (int arc = automaton.firstArc(state); arc < end; arc++) {
      int node = stems.node(arc);
      if (node >= 0) {
        endingArcs(endings.root(node), visitor);
      } else {
        int target = automaton.target(arc);
        visitor.arc(Letters.letter(automaton.label(arc)), target, isWord(target));
      }
    }
  }

  /** Whether one of the stems that end at this state is a word without an ending. */
  private boolean isWord(int state) {
    Automaton automaton = stems.automaton();
    // Labels that name nodes are the highest, so they are the last arcs.
    for (int arc = automaton.endArc(state) - 1; arc >= automaton.firstArc(state); arc--) {
      int node = stems.node(arc);
      if (node < 0) {
        return false;
      }
      if (endings.finalCost(node) < Endings.NEVER) {
        return true;
      }
    }
    return false;
  }

  private void endingArcs(int position, Visitor visitor) {
    int end = endings.firstArc(position + 1);
    for (int arc = endings.firstArc(position); arc < end; arc++) {
      char letter = Letters.letter((byte) endings.arcLetterAt(arc));
      int next = endings.arcTarget(arc);
      if (endings.hasArcs(next)) {
        visitor.arc(letter, -2 - next, false);
      }
      int last = endings.firstCompletion(next + 1);
      for (int c = endings.firstCompletion(next); c < last; c++) {
        int node = endings.completionNode(c);
        int root = endings.root(node);
        visitor.arc(
            letter,
            endings.hasArcs(root) ? -2 - root : NOWHERE,
            endings.finalCost(node) < Endings.NEVER);
      }
    }
  }
}
