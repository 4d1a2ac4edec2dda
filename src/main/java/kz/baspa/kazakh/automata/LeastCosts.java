package kz.baspa.kazakh.automata;

/**
 * The least of a run of costs, for any run, without looking at each: the minima of blocks, and of
 * two, four, eight … blocks in a row.
 */
public final class LeastCosts {
  private static final int BLOCK = 8;

  private final short[] costs;
  private final short[][] blocks;

  /**
   * @param costs in units of {@link WordGraph}, 0 to 32,767; kept, not copied
   */
  public LeastCosts(short[] costs) {
    this.costs = costs;
    int count = (costs.length + BLOCK - 1) / BLOCK;
    int levels = 32 - Integer.numberOfLeadingZeros(Math.max(1, count));
    blocks = new short[levels][];
    blocks[0] = new short[count];
    for (int block = 0; block < count; block++) {
      blocks[0][block] = scan(block * BLOCK, Math.min(costs.length, (block + 1) * BLOCK));
    }
    for (int level = 1; level < levels; level++) {
      short[] half = blocks[level - 1];
      int step = 1 << (level - 1);
      blocks[level] = new short[count - (1 << level) + 1];
      for (int block = 0; block < blocks[level].length; block++) {
        blocks[level][block] = (short) Math.min(half[block], half[block + step]);
      }
    }
  }

  /** One cost. */
  public int at(int index) {
    return costs[index];
  }

  /** The least cost from one number on to before another; there must be one. */
  public int least(int from, int to) {
    int first = (from + BLOCK - 1) / BLOCK;
    int last = to / BLOCK;
    if (first >= last) {
      return scan(from, to);
    }
    int level = 31 - Integer.numberOfLeadingZeros(last - first);
    int least = Math.min(blocks[level][first], blocks[level][last - (1 << level)]);
    if (from < first * BLOCK) {
      least = Math.min(least, scan(from, first * BLOCK));
    }
    return last * BLOCK < to ? Math.min(least, scan(last * BLOCK, to)) : least;
  }

  private short scan(int from, int to) {
    short least = Short.MAX_VALUE;
    for (int i = from; i < to; i++) {
      least = costs[i] < least ? costs[i] : least;
    }
    return least;
  }
}
