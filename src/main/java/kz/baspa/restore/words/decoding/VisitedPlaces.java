package kz.baspa.restore.words.decoding;

/** Where a cheaper path has been already: a hash table of places. */
final class VisitedPlaces {
  /** The state of each slot, and behind it its place and in which round it was put there. */
  private long[] slots = new long[2 * 4096];

  private int round;
  private int size;

  void clear() {
    round++;
    size = 0;
  }

  /** Whether this place is new. */
  boolean add(long state, int place) {
    if (size * 4 > slots.length) {
      grow();
    }
    int mask = slots.length / 2 - 1;
    long mixed = (state * 31 + place) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    long here = (long) place << Integer.SIZE | round;
    while ((int) slots[2 * slot + 1] == round) {
      if (slots[2 * slot] == state && slots[2 * slot + 1] == here) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    slots[2 * slot] = state;
    slots[2 * slot + 1] = here;
    size++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    int oldRound = round;
    slots = new long[old.length * 2];
    round = 1;
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if ((int) old[i + 1] == oldRound) {
        add(old[i], (int) (old[i + 1] >>> Integer.SIZE));
      }
    }
  }
}
