package kz.baspa.text.reading;

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
public record Series(List<Correction> members) {
  /** The corrections in their series, the longest first, then in the order of the text. */
  public static List<Series> of(Collection<Correction> corrections) {
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

  /** The first of them in the text. */
  public Correction first() {
    return members.get(0);
  }

  /** How many they are. */
  public int size() {
    return members.size();
  }

  /** The mean of what is said of the members. */
  public double confidence() {
    return members.stream().mapToDouble(Correction::confidence).average().orElse(0);
  }
}
