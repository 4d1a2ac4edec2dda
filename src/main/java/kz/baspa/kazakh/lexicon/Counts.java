package kz.baspa.kazakh.lexicon;

import java.util.Arrays;
import kz.baspa.kazakh.automata.Varints;

/** How often words and pairs of words occur, by the words' numbers in the automaton. */
final class Counts {
  /** The count of a pair that was not counted in prose; what was counted was met twice or more. */
  static final int MET_ON_THE_WEB = 1;

  private final int[] count;
  private final int[] lowerCase;
  private final byte[] sources;

  /**
   * The pairs of the first word i stand at rows[i] to rows[i + 1] − 1, sorted by the second word.
   */
  private final int[] rows;

  private final int[] seconds;
  private final int[] pairs;
  private final long total;

  private Counts(
      int[] count, int[] lowerCase, byte[] sources, int[] rows, int[] seconds, int[] pairs) {
    this.count = count;
    this.lowerCase = lowerCase;
    this.sources = sources;
    this.rows = rows;
    this.seconds = seconds;
    this.pairs = pairs;
    this.total = Arrays.stream(count).asLongStream().sum();
  }

  /**
   * Reads what {@code kz.baspa.kazakh.build.LanguageBuild} wrote: for each word count, and if it is
   * not 0 the lower-case count and the sources; no source if the count is what a rank on the web
   * says; the number of pairs; for each word the number of its pairs and for each pair the step
   * from the last second word, and the count.
   */
  static Counts read(Varints in, int words) {
    int[] count = new int[words];
    int[] lowerCase = new int[words];
    byte[] sources = new byte[words];
    for (int i = 0; i < words; i++) {
      count[i] = in.next();
      if (count[i] > 0) {
        lowerCase[i] = in.next();
        sources[i] = (byte) in.next();
      }
    }
    int size = in.next();
    int[] rows = new int[words + 1];
    int[] seconds = new int[size];
    int[] pairs = new int[size];
    int at = 0;
    for (int i = 0; i < words; i++) {
      rows[i] = at;
      int second = 0;
      for (int left = in.next(); left > 0; left--) {
        second += in.next();
        seconds[at] = second;
        pairs[at++] = in.next();
      }
    }
    rows[words] = at;
    return new Counts(count, lowerCase, sources, rows, seconds, pairs);
  }

  /** How often a word was counted in prose. */
  int count(int word) {
    return word < 0 || sources[word] == 0 ? 0 : count[word];
  }

  /** The same, and for a word that was not counted what its rank on the web says. */
  int estimate(int word) {
    return word < 0 ? 0 : count[word];
  }

  /** The sum of all estimates. */
  long total() {
    return total;
  }

  /** How many kinds of words follow a word. */
  int pairKinds(int first) {
    return first < 0 ? 0 : rows[first + 1] - rows[first];
  }

  /** How often a word is followed by one of those kinds. */
  int pairTotal(int first) {
    int sum = 0;
    for (int at = first < 0 ? 0 : rows[first]; first >= 0 && at < rows[first + 1]; at++) {
      sum += pairs[at];
    }
    return sum;
  }

  int sources(int word) {
    return word < 0 ? 0 : sources[word];
  }

  double lowerCaseShare(int word) {
    return count(word) == 0 ? 1 : (double) lowerCase[word] / count[word];
  }

  /** How often two words were counted in prose side by side. */
  int pair(int first, int second) {
    int met = together(first, second);
    return met <= MET_ON_THE_WEB ? 0 : met;
  }

  /** The same, and {@link #MET_ON_THE_WEB} for a pair that only the web has. */
  int together(int first, int second) {
    if (first < 0 || second < 0) {
      return 0;
    }
    int at = Arrays.binarySearch(seconds, rows[first], rows[first + 1], second);
    return at < 0 ? 0 : pairs[at];
  }
}
