package kz.baspa.kazakh.automata;

/**
 * A set of words as a letter automaton that can be walked from the root, letter by letter, so that
 * a search meets each shared beginning once, and knows of each beginning what the likeliest word
 * costs that begins so:
 *
 * <pre>{@code
 * graph.arcs(graph.root(), (letter, target, ends, least) -> …);
 * }</pre>
 *
 * <p>Costs are negative natural logarithms of probabilities in units of {@value #UNITS} a nat. A
 * graph need not be deterministic: two arcs of a state may bear the same letter. Graphs are
 * immutable and may be walked by many threads at once.
 */
public interface WordGraph {
  /** The target of an arc after which no word goes on. */
  long NOWHERE = -1;

  /** So many units of cost are one nat. */
  int UNITS = 16;

  /** The cost of what cannot be; sums of a few of them do not overflow. */
  int NEVER = Integer.MAX_VALUE / 8;

  /** A cost in units, rounded. */
  static int units(double nats) {
    return nats * UNITS >= NEVER ? NEVER : (int) Math.round(nats * UNITS);
  }

  /** The state before the first letter. */
  long root();

  /** The set of all letters. */
  long ALL = -1;

  /** The set of letters that holds this one alone; sets are joined by {@code |}. */
  static long setOf(byte letter) {
    return 1L << letter;
  }

  /** Shows the visitor every arc that leaves a state. */
  default void arcs(long state, Visitor visitor) {
    Arcs arcs = new Arcs();
    arcs(state, ALL, NEVER, true, arcs);
    for (int i = 0; i < arcs.size(); i++) {
      visitor.arc(arcs.letter(i), arcs.target(i), arcs.ends(i), arcs.least(i));
    }
  }

  /**
   * Adds the arcs that leave a state with one of these letters.
   *
   * @param letters a set of letters, see {@link #setOf}
   * @param limit arcs need not be added that lead to no word of at most this cost
   * @param mayEnd whether words that end with the arc are asked for; if not, none seems to end
   * @param found is added to
   */
  void arcs(long state, long letters, int limit, boolean mayEnd, Arcs found);

  /** Meets the arcs of a state. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Meets one arc.
     *
     * @param letter the code of the letter on the arc, see {@link LetterCodes#letter}
     * @param target the state after it, {@link #NOWHERE} if no word goes on
     * @param ends the cost of the word that the letters so far are, {@link #NEVER} if they are none
     * @param least no word that goes on costs less than this
     */
    void arc(byte letter, long target, int ends, int least);
  }
}
