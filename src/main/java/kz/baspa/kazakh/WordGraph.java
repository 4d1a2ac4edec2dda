package kz.baspa.kazakh;

/**
 * A set of words as a letter automaton that can be walked from the root, letter by letter, so that
 * a search meets each shared beginning once:
 *
 * <pre>{@code
 * graph.arcs(graph.root(), (letter, target, ends) -> …);
 * }</pre>
 *
 * <p>All letters are lower case. A graph need not be deterministic: two arcs of a state may bear
 * the same letter. Graphs are immutable and may be walked by many threads at once.
 */
public interface WordGraph {
  /** The target of an arc after which no word goes on. */
  int NOWHERE = Automaton.NOWHERE;

  /** The state before the first letter. */
  int root();

  /** Shows the visitor every arc that leaves a state. */
  void arcs(int state, Visitor visitor);

  /** Meets the arcs of a state. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param letter the letter on the arc, lower case, or a hyphen
     * @param target the state after it, {@link #NOWHERE} if no word goes on
     * @param ends whether the letters read so far, with this one, are a word
     */
    void arc(char letter, int target, boolean ends);
  }
}
