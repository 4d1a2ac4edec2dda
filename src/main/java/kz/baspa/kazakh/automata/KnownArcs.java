package kz.baspa.kazakh.automata;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The arcs of states that searches come to again and again, those near the root, worked out once.
 * For any number of threads; two of them may work out the same state.
 */
public final class KnownArcs {
  /** A power of two. */
  private static final int SIZE = 1 << 12;

  private final AtomicReferenceArray<@Nullable Arcs> states = new AtomicReferenceArray<>(SIZE);

  /** The arcs of one state, as {@link WordGraph.Visitor} meets them. */
  public static final class Arcs {
    private final long state;
    private byte[] letters = new byte[8];
    private long[] targets = new long[8];
    private int[] ends = new int[8];
    private int[] least = new int[8];
    private int size;

    public Arcs(long state) {
      this.state = state;
    }

    /**
     * Adds an arc; only before the arcs are {@linkplain KnownArcs#put put} where others see them.
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
    }

    /** Shows the arcs with one of these letters, see {@link WordGraph#arcs}. */
    public void show(long wanted, boolean mayEnd, WordGraph.Visitor visitor) {
      for (int i = 0; i < size; i++) {
        if ((wanted >> letters[i] & 1) != 0 && (mayEnd || least[i] < WordGraph.NEVER)) {
          visitor.arc(letters[i], targets[i], mayEnd ? ends[i] : WordGraph.NEVER, least[i]);
        }
      }
    }
  }

  /** The arcs of a state, if they have been worked out. */
  public @Nullable Arcs get(long state) {
    Arcs arcs = states.get(place(state));
    return arcs == null || arcs.state != state ? null : arcs;
  }

  /** Keeps the arcs of a state, in the place of others. */
  public void put(Arcs arcs) {
    states.set(place(arcs.state), arcs);
  }

  private static int place(long state) {
    return (int) (state * 0x9E3779B97F4A7C15L >>> 64 - Integer.numberOfTrailingZeros(SIZE));
  }
}
