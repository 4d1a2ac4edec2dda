package kz.baspa.kazakh.lexicon;

import kz.baspa.kazakh.automata.WordGraph;

/** What the letters of words cost at least beside one observed word. */
final class LetterSums {
  private static final int PART = 8;
  private static final int PARTS = (SimilarWords.KINDS + PART - 1) / PART;
  private static final int IN_PART = (1 << PART) - 1;
  private static final long LETTERS = (1L << SimilarWords.KINDS) - 1;

  /** Sums of so much for each kind do not overflow. */
  private static final int DEAREST = WordGraph.NEVER / SimilarWords.KINDS;

  private final long observed;
  private final int any;

  /** The sums for each set of letters, eight kinds at a time. */
  private final int[] missed;

  private final int[] extra;

  LetterSums(long observed, SimilarWords.OtherLetters costs) {
    this.observed = observed & LETTERS;
    this.any = costs.any();
    this.missed = sums(costs.missed());
    this.extra = sums(costs.extra());
  }

  private static int[] sums(int[] costs) {
    int[] sums = new int[PARTS << PART];
    for (int part = 0; part < PARTS; part++) {
      for (int bit = 0; bit < PART; bit++) {
        int kind = part * PART + bit;
        int cost = kind < SimilarWords.KINDS ? Math.min(costs[kind], DEAREST) : 0;
        int from = part << PART;
        for (int set = 0; set < 1 << bit; set++) {
          sums[from + (1 << bit) + set] = sums[from + set] + cost;
        }
      }
    }
    return sums;
  }

  int least(long word) {
    return any + Math.max(sum(missed, observed & ~word), sum(extra, word & LETTERS & ~observed));
  }

  private static int sum(int[] sums, long set) {
    int sum = 0;
    long rest = set;
    for (int part = 0; part < PARTS; part++, rest >>>= PART) {
      sum += sums[part << PART | (int) rest & IN_PART];
    }
    return sum;
  }
}
