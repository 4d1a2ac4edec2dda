package kz.baspa.kazakh.automata;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The arcs of states that searches come to again and again, those near the root, worked out once.
 * For any number of threads; two of them may work out the same state.
 */
final class KnownArcs {
  /** A power of two. */
  private static final int SIZE = 1 << 12;

  private final AtomicReferenceArray<@Nullable Known> states = new AtomicReferenceArray<>(SIZE);

  /** All arcs of a state. */
  private record Known(long state, Arcs arcs) {}

  /** The arcs of a state, if they have been worked out. */
  @Nullable Arcs get(long state) {
    Known known = states.get(place(state));
    return known == null || known.state != state ? null : known.arcs;
  }

  /** Keeps the arcs of a state, in the place of others; nothing may be added to them any more. */
  void put(long state, Arcs arcs) {
    states.set(place(state), new Known(state, arcs));
  }

  private static int place(long state) {
    return (int) (state * 0x9E3779B97F4A7C15L >>> 64 - Integer.numberOfTrailingZeros(SIZE));
  }
}
