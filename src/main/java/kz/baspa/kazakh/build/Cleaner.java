package kz.baspa.kazakh.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.Letters;

/**
 * Chooses the sound forms among those that differ only in letters that get lost (қазақ, казак,
 * қазак).
 *
 * <p>The list was read off the web, where people type баска and койылды. Of the forms of one
 * skeleton the best by count, by the speller's word and by harmony stays. Another stays as well
 * where the counts and the speller show it to be a word of its own: соңы beside соны.
 */
final class Cleaner {
  /**
   * A second form that the speller accepts stays unless the best is this many times as frequent.
   */
  private static final int RARER_ACCEPTED = 100;

  /**
   * A second form that only harmony speaks for stays unless the best is this many times as
   * frequent.
   */
  private static final int RARER_HARMONIC = 20;

  private final Map<String, CountedWord> counts;
  private final Set<String> accepted;

  /**
   * @param accepted the forms that the speller takes for sound
   */
  Cleaner(Map<String, CountedWord> counts, Set<String> accepted) {
    this.counts = counts;
    this.accepted = accepted;
  }

  SortedSet<String> clean(Set<String> forms) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String form : new TreeSet<>(forms)) {
      groups.computeIfAbsent(Letters.skeleton(form), skeleton -> new ArrayList<>()).add(form);
    }
    SortedSet<String> sound = new TreeSet<>();
    for (List<String> group : groups.values()) {
      String best = group.stream().max(Comparator.comparingDouble(this::worth)).orElseThrow();
      for (String form : group) {
        if (form.equals(best) || isWordOfItsOwn(form, best)) {
          sound.add(form);
        }
      }
    }
    return sound;
  }

  private double worth(String form) {
    double speller = accepted.contains(form) ? 1.5 : 0;
    return Math.log(1 + count(form)) / Math.log(2) + speller - Harmony.breaks(form);
  }

  private boolean isWordOfItsOwn(String form, String best) {
    int count = count(form);
    if (count == 0) {
      return false;
    }
    double rarer = (double) count(best) / count;
    return accepted.contains(form)
        ? rarer <= RARER_ACCEPTED
        : Harmony.breaks(form) == 0 && (count > 1 && rarer <= RARER_HARMONIC || rarer <= 1);
  }

  private int count(String form) {
    return counts.getOrDefault(form, CountedWord.NONE).count();
  }
}
