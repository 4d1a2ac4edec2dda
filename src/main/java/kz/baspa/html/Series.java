package kz.baspa.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All corrections of the same words in the same way: {@code кала → қала}, 5 times.
 *
 * @param members the corrections, in the order of the text; at least one
 */
record Series(List<Correction> members) {
  /** The corrections in their series, the longest first, then in the order of the text. */
  static List<Series> of(Collection<Correction> corrections) {
    record Key(String rule, String before, String after) {}
    Map<Key, List<Correction>> groups = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      Key key = new Key(correction.rule(), correction.before(), correction.after());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(correction);
    }
    return groups.values().stream()
        .map(Series::new)
        .sorted(Comparator.comparingInt((Series series) -> series.members().size()).reversed())
        .toList();
  }

  Correction first() {
    return members.get(0);
  }

  int size() {
    return members.size();
  }

  /** The mean of what is said of the members. */
  double confidence() {
    return members.stream().mapToDouble(Correction::confidence).average().orElse(0);
  }
}
