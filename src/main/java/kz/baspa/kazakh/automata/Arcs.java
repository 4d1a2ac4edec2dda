package kz.baspa.kazakh.automata;

import java.util.Arrays;

/**
 * Arcs that leave a state of a {@link WordGraph}, in the order of their letters:
 *
 * <pre>{@code
 * arcs.clear();
 * graph.arcs(state, WordGraph.ALL, WordGraph.NEVER, true, arcs);
 * for (int i = 0; i < arcs.size(); i++) { arcs.letter(i) … arcs.target(i) }
 * }</pre>
 *
 * <p>For one thread, or for any number of them once no more is added.
 */
public final class Arcs {
  private byte[] letters = new byte[8];
  private long[] targets = new long[8];
  private int[] ends = new int[8];
  private int[] least = new int[8];
  private int size;
  private long set;

  /** Takes out all arcs. */
  public void clear() {
    size = 0;
    set = 0;
  }

  /**
   * Adds an arc.
   *
   * @param letter the code of the letter on the arc, see {@link LetterCodes#letter}
   * @param target the state after it, {@link WordGraph#NOWHERE} if no word goes on
   * @param endsHere the cost of the word that the letters so far are, {@link WordGraph#NEVER} if
   *     they are none
   * @param leastBeyond no word that goes on costs less than this
   */
  public void add(byte letter, long target, int endsHere, int leastBeyond) {
    if (size == letters.length) {
      letters = Arrays.copyOf(letters, size * 2);
      targets = Arrays.copyOf(targets, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      least = Arrays.copyOf(least, size * 2);
    }
    letters[size] = letter;
    targets[size] = target;
    ends[size] = endsHere;
    least[size++] = leastBeyond;
    set |= WordGraph.setOf(letter);
  }

  /**
   * Adds those of other arcs that bear one of these letters.
   *
   * @param all arcs of a state that has no two with the same letter
   * @param wanted a set of letters
   * @param mayEnd whether words that end with the arc are asked for
   */
  void addSome(Arcs all, long wanted, boolean mayEnd) {
    for (long left = wanted & all.set; left != 0; left &= left - 1) {
      int i = Long.bitCount(all.set & (left & -left) - 1);
      if (mayEnd || all.least[i] < WordGraph.NEVER) {
        add(all.letters[i], all.targets[i], mayEnd ? all.ends[i] : WordGraph.NEVER, all.least[i]);
      }
    }
  }

  /** How many arcs there are. */
  public int size() {
    return size;
  }

  /** The code of the letter on an arc. */
  public byte letter(int arc) {
    return letters[arc];
  }

  /** The state after an arc, {@link WordGraph#NOWHERE} if no word goes on. */
  public long target(int arc) {
    return targets[arc];
  }

  /** The cost of the word that the letters so far are, {@link WordGraph#NEVER} if they are none. */
  public int ends(int arc) {
    return ends[arc];
  }

  /** No word that goes on after an arc costs less than this. */
  public int least(int arc) {
    return least[arc];
  }
}
