package kz.baspa.kazakh.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.Harmony;

/**
 * Chooses the sound forms among those that differ only in letters that get lost (қазақ, казак,
 * қазак).
 *
 * <p>The list was read off the web, where people type баска and кыскаша. Of the forms of one
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

  /** Where neither of two forms was met more often than this, both may stand by their readings. */
  private static final int RARE = 2;

  /** The letters at the end of a word in which rare forms of one skeleton may differ. */
  private static final int ENDING = 3;

  private final Map<String, CountedWord> counts;
  private final Set<String> accepted;
  private final ToDoubleFunction<String> reading;

  /**
   * @param accepted the forms that the speller takes for sound
   * @param reading how well stem and endings explain a form, from 0: not at all, to about 3
   */
  Cleaner(Map<String, CountedWord> counts, Set<String> accepted, ToDoubleFunction<String> reading) {
    this.counts = counts;
    this.accepted = accepted;
    this.reading = reading;
  }

  SortedSet<String> clean(Set<String> forms) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String form : new TreeSet<>(forms)) {
      groups.computeIfAbsent(Alphabet.skeleton(form), skeleton -> new ArrayList<>()).add(form);
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
    return Math.log(1 + count(form)) / Math.log(2)
        + speller
        + reading.applyAsDouble(form)
        - Harmony.breaks(form);
  }

  private boolean isWordOfItsOwn(String form, String best) {
    int count = count(form);
    boolean read = reading.applyAsDouble(form) > 0;
    if (count == 0) {
      return read
          && count(best) <= RARE
          && reading.applyAsDouble(best) > 0
          && differInEndings(form, best);
    }
    double rarer = (double) count(best) / count;
    return accepted.contains(form) || read && count > 1
        ? rarer <= RARER_ACCEPTED
        : Harmony.breaks(form) == 0 && (count > 1 && rarer <= RARER_HARMONIC || rarer <= 1);
  }

  /** Whether two forms of one skeleton differ only in their last letters: арманын, арманың. */
  private static boolean differInEndings(String one, String other) {
    int common = one.length() - ENDING;
    return common > 1 && one.regionMatches(0, other, 0, common);
  }

  private int count(String form) {
    return counts.getOrDefault(form, CountedWord.NONE).count();
  }
}
