package kz.baspa.kazakh;

/** A word list as a graph to walk. */
record ListGraph(Automaton words) implements WordGraph {
  @Override
  public int root() {
    return words.size() == 0 ? NOWHERE : words.root();
  }

  @Override
  public void arcs(int state, Visitor visitor) {
    int end = words.endArc(state);
    for (int arc = words.firstArc(state); arc < end; arc++) {
      int target = words.target(arc);
      visitor.arc(Letters.letter(words.label(arc)), target, words.ends(arc));
    }
  }
}
