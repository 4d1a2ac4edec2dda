package kz.baspa.kazakh.automata;

/**
 * A minimal acyclic automaton over byte labels in which each sequence has its number: its place
 * among all in the order of the labels. It is walked by states and arcs, both small numbers:
 *
 * <pre>{@code
 * for (int arc = a.firstArc(state); arc < a.endArc(state); arc++) { a.label(arc) … a.target(arc) }
 * }</pre>
 */
public final class Automaton {
  /** The target of an arc after which nothing follows, and the state of an empty automaton. */
  public static final int NOWHERE = -1;

  /** So many arcs are looked at one after the other. */
  private static final int FEW = 4;

  private final int[] firstArc;
  private final byte[] label;
  private final boolean[] ends;
  private final int[] target;

  /** How many sequences pass through the arcs before this one of the same state. */
  private final int[] before;

  /** How many sequences go on from a state. */
  private final int[] below;

  private Automaton(
      int[] firstArc, byte[] label, boolean[] ends, int[] target, int[] before, int[] below) {
    this.firstArc = firstArc;
    this.label = label;
    this.ends = ends;
    this.target = target;
    this.before = before;
    this.below = below;
  }

  /**
   * Reads an automaton.
   *
   * @param in what {@link AutomatonBuilder#write} wrote
   */
  public static Automaton read(Varints in) {
    int states = in.next();
    int arcs = in.next();
    int[] firstArc = new int[states + 1];
    byte[] label = new byte[arcs];
    boolean[] ends = new boolean[arcs];
    int[] target = new int[arcs];
    int[] before = new int[arcs];
    int[] sequences = new int[states];
    int arc = 0;
    for (int state = 0; state < states; state++) {
      firstArc[state] = arc;
      int seen = 0;
      for (int left = in.next(); left > 0; left--, arc++) {
        int mark = in.next();
        int step = in.next();
        label[arc] = (byte) (mark >> 1);
        ends[arc] = (mark & 1) == 1;
        target[arc] = step == 0 ? NOWHERE : state - step;
        before[arc] = seen;
        seen += (ends[arc] ? 1 : 0) + (step == 0 ? 0 : sequences[target[arc]]);
      }
      sequences[state] = seen;
    }
    firstArc[states] = arc;
    return new Automaton(firstArc, label, ends, target, before, sequences);
  }

  /** How many sequences there are. */
  public int size() {
    return below.length == 0 ? 0 : below[below.length - 1];
  }

  /** How many sequences go on from a state. */
  public int below(int state) {
    return state < 0 ? 0 : below[state];
  }

  /** The state before the first label, {@link #NOWHERE} in an empty automaton. */
  public int root() {
    return firstArc.length - 2;
  }

  /** The first arc of a state; its others follow up to {@link #endArc}, by ascending label. */
  public int firstArc(int state) {
    return state < 0 ? 0 : firstArc[state];
  }

  /** The number after that of the last arc of a state. */
  public int endArc(int state) {
    return state < 0 ? 0 : firstArc[state + 1];
  }

  /** The arc of a state with this label, or −1. */
  public int arc(int state, byte wanted) {
    int arc = firstArc(state);
    int end = endArc(state);
    // States near the root have dozens of arcs, most others one or two.
    for (int beyond = end; beyond - arc > FEW; ) {
      int middle = (arc + beyond) >>> 1;
      if (label[middle] <= wanted) {
        arc = middle;
      } else {
        beyond = middle;
      }
    }
    for (; arc < end && label[arc] <= wanted; arc++) {
      if (label[arc] == wanted) {
        return arc;
      }
    }
    return -1;
  }

  /** The label of an arc. */
  public byte label(int arc) {
    return label[arc];
  }

  /** Whether a sequence ends with this arc. */
  public boolean ends(int arc) {
    return ends[arc];
  }

  /** The state after an arc, or {@link #NOWHERE}. */
  public int target(int arc) {
    return target[arc];
  }

  /**
   * The step that an arc adds to the number of a sequence: the sum over the arcs of a sequence, and
   * one for each shorter sequence that ended on the way, is its number.
   */
  public int before(int arc) {
    return before[arc];
  }

  /** The number of a lower-case word of Kazakh letters, 0 to size − 1, or −1 if it is not here. */
  public int indexOf(CharSequence word) {
    int state = root();
    int index = 0;
    int last = word.length() - 1;
    for (int i = 0; i <= last; i++) {
      byte code = LetterCodes.code(word.charAt(i));
      int arc = code == 0 ? -1 : arc(state, code);
      if (arc < 0) {
        return -1;
      }
      index += before[arc];
      if (i == last) {
        return ends[arc] ? index : -1;
      }
      if (ends[arc]) {
        index++;
      }
      state = target[arc];
    }
    return -1;
  }
}
