package kz.baspa.restore.outline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a word or title stands at the beginning of a stretch of letters, with a bounded number of
 * letters changed, lost or added: {@code "корытынды"} stands in {@code "корытыидылава"} with one.
 *
 * @param length how many letters of the stretch it takes up
 * @param distance how many letters differ
 */
public record PrefixMatch(int length, int distance) {
  /** Says whether a match may end before this letter of the stretch. */
  public interface End {
    boolean isBoundary(int index);

    /** What it costs to end there, in letters that differ. */
    default double cost(int index) {
      return isBoundary(index) ? 0 : 1.5;
    }
  }

  /**
   * The nearest match of a pattern at the place {@code from}, or null if more letters differ than
   * {@code most}. Of ends that are equally near one at a boundary is taken, then the one that
   * leaves the lengths most alike.
   */
  public static @Nullable PrefixMatch find(
      String pattern, String letters, int from, int most, End end) {
    int m = pattern.length();
    int n = Math.min(letters.length() - from, m + most);
    if (n < m - most) {
      return null;
    }
    int[] row = new int[n + 1];
    int[] above = new int[n + 1];
    Arrays.fill(above, most + 1);
    for (int j = 0; j <= Math.min(n, most); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= m; i++) {
      int low = Math.max(0, i - most);
      int high = Math.min(n, i + most);
      Arrays.fill(row, Math.max(0, low - 1), Math.min(n, high + 1) + 1, most + 1);
      int least = most + 1;
      for (int j = low; j <= high; j++) {
        int best;
        if (j == 0) {
          best = i;
        } else {
          boolean same = pattern.charAt(i - 1) == letters.charAt(from + j - 1);
          best = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        }
        row[j] = Math.min(best, most + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return null;
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    PrefixMatch best = null;
    double bestCost = Double.MAX_VALUE;
    for (int j = Math.max(0, m - most); j <= n; j++) {
      if (above[j] <= most) {
        double cost = above[j] + end.cost(from + j) + Math.abs(j - m) * 0.01;
        if (cost < bestCost) {
          bestCost = cost;
          best = new PrefixMatch(j, above[j]);
        }
      }
    }
    return best;
  }

  /** How many letters of a pattern of this length may differ. */
  public static int tolerance(int length) {
    return length < 5 ? 0 : Math.min(10, Math.max(1, length / 6));
  }

  /** Whether two keys differ in no more letters than {@link #tolerance} lets them. */
  public static boolean alike(String a, String b) {
    int most = tolerance(Math.min(a.length(), b.length()));
    if (Math.abs(a.length() - b.length()) > most) {
      return false;
    }
    PrefixMatch match = find(a, b, 0, most, index -> index == b.length());
    return match != null && match.distance() + b.length() - match.length() <= most;
  }
}
