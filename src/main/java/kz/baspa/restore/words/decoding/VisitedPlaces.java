package kz.baspa.restore.words.decoding;

/** Where a cheaper path has been already: a hash table of places. */
final class VisitedPlaces {
  private long[] states = new long[4096];
  private int[] places = new int[4096];
  private int[] used = new int[4096];
  private int round;
  private int size;

  void clear() {
    round++;
    size = 0;
  }

  /** Whether this place is new. */
  boolean add(long state, int place) {
    if (size * 2 > states.length) {
      grow();
    }
    int mask = states.length - 1;
    long mixed = (state * 31 + place) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    while (used[slot] == round) {
      if (states[slot] == state && places[slot] == place) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    states[slot] = state;
    places[slot] = place;
    used[slot] = round;
    size++;
    return true;
  }

  private void grow() {
    long[] oldStates = states;
    int[] oldPlaces = places;
    int[] oldUsed = used;
    int oldRound = round;
    states = new long[oldStates.length * 2];
    places = new int[states.length];
    used = new int[states.length];
    round = 1;
    size = 0;
    for (int i = 0; i < oldStates.length; i++) {
      if (oldUsed[i] == oldRound) {
        add(oldStates[i], oldPlaces[i]);
      }
    }
  }
}
