package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses among the candidates for the expected headings: at most one for each, in the order of the
 * contents list, so that as much as possible speaks for them together. A heading that stands out of
 * order is taken only if it is beyond doubt.
 */
final class HeadingAlignment {
  private static final int MOST = 3000;
  private static final double BEYOND_DOUBT = 6;

  private HeadingAlignment() {}

  /** The chosen headings, in the order of the text. */
  static List<Heading> of(List<Heading> candidates) {
    List<Heading> sorted = new ArrayList<>(candidates);
    if (sorted.size() > MOST) {
      sorted.sort(Comparator.comparingDouble(Heading::score).reversed());
      sorted = new ArrayList<>(sorted.subList(0, MOST));
    }
    sorted.sort(
        Comparator.comparingInt(Heading::start)
            .thenComparingInt(heading -> heading.entry().index()));
    List<Heading> chosen = inOrder(sorted);
    Set<Integer> kept = new HashSet<>();
    chosen.forEach(heading -> kept.add(heading.entry().index()));
    sorted.sort(Comparator.comparingDouble(Heading::score).reversed());
    for (Heading heading : sorted) {
      if (heading.score() >= BEYOND_DOUBT
          && !kept.contains(heading.entry().index())
          && chosen.stream().noneMatch(heading::overlaps)) {
        chosen.add(heading);
        kept.add(heading.entry().index());
      }
    }
    chosen.sort(Comparator.comparingInt(Heading::start));
    return chosen;
  }

  private static List<Heading> inOrder(List<Heading> sorted) {
    int n = sorted.size();
    double[] best = new double[n];
    int[] before = new int[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      Heading heading = sorted.get(i);
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        Heading other = sorted.get(j);
        if (other.entry().index() < heading.entry().index()
            && other.end() <= heading.start()
            && best[j] > (before[i] < 0 ? 0 : best[before[i]])) {
          before[i] = j;
        }
      }
      best[i] = heading.score() + (before[i] < 0 ? 0 : best[before[i]]);
      if (last < 0 || best[i] > best[last] + 1e-9) {
        last = i;
      }
    }
    List<Heading> chosen = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      chosen.add(sorted.get(i));
    }
    Collections.reverse(chosen);
    return chosen;
  }
}
