package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two sequences have in common, in order: first what occurs once in both (patience
 * diff), then, in the small stretches between, the longest common subsequence.
 */
final class Diff {
  private static final long MOST_CELLS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final int[] matches;

  private Diff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.matches = new int[after.size()];
    Arrays.fill(matches, -1);
  }

  /** For each element of {@code after} its place in {@code before}, -1 where it is new. */
  static int[] matches(List<String> before, List<String> after) {
    Diff diff = new Diff(before, after);
    diff.range(0, before.size(), 0, after.size());
    return diff.matches;
  }

  private void range(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int a = fromBefore;
    int b = fromAfter;
    while (a < toBefore && b < toAfter && before.get(a).equals(after.get(b))) {
      matches[b++] = a++;
    }
    int endA = toBefore;
    int endB = toAfter;
    while (endA > a && endB > b && before.get(endA - 1).equals(after.get(endB - 1))) {
      matches[--endB] = --endA;
    }
    if (a == endA || b == endB) {
      return;
    }
    List<int[]> anchors = anchors(a, endA, b, endB);
    if (anchors.isEmpty()) {
      if ((long) (endA - a) * (endB - b) <= MOST_CELLS) {
        longest(a, endA, b, endB);
      }
      return;
    }
    for (int[] anchor : anchors) {
      range(a, anchor[0], b, anchor[1]);
      matches[anchor[1]] = anchor[0];
      a = anchor[0] + 1;
      b = anchor[1] + 1;
    }
    range(a, endA, b, endB);
  }

  /** What occurs once on both sides, the longest rising row of it. */
  private List<int[]> anchors(int a, int endA, int b, int endB) {
    Map<String, Integer> once = new HashMap<>();
    for (int i = a; i < endA; i++) {
      once.merge(before.get(i), i, (first, second) -> -1);
    }
    Map<String, Integer> onceAfter = new HashMap<>();
    for (int i = b; i < endB; i++) {
      onceAfter.merge(after.get(i), i, (first, second) -> -1);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = b; i < endB; i++) {
      Integer other = once.get(after.get(i));
      if (other != null && other >= 0 && onceAfter.getOrDefault(after.get(i), -1) == i) {
        pairs.add(new int[] {other, i});
      }
    }
    return rising(pairs);
  }

  private static List<int[]> rising(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[0] < pairs.get(i)[0]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> row = new ArrayList<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      row.add(0, pairs.get(i));
    }
    return row;
  }

  private void longest(int a, int endA, int b, int endB) {
    int rows = endA - a;
    int columns = endB - b;
    int[][] best = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        best[i][j] =
            before.get(a + i).equals(after.get(b + j))
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (before.get(a + i).equals(after.get(b + j))) {
        matches[b + j++] = a + i++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
