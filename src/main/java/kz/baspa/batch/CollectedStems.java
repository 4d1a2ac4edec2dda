package kz.baspa.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.kazakh.morphology.FinalPhoneme;
import kz.baspa.kazakh.morphology.Morphology;

/**
 * The words behind the forms of a collection: «көлтабанда», «көлтабанның» and «көлтабан» are one.
 * Of a list of forms each would draw the others to it, sound as they are.
 */
final class CollectedStems {
  /** What is shorter is no term but a piece of a word. */
  private static final int SHORTEST = 4;

  /** No endings of a noun that stand in a row are longer, but for the rarest. */
  private static final int LONGEST_ENDING = 7;

  private CollectedStems() {}

  /**
   * The stem of each form, counted as its commonest form.
   *
   * @param forms form → in how many origins it stands
   * @return stem → the most origins that a form of it has
   */
  static SortedMap<String, Integer> of(SortedMap<String, Integer> forms) {
    Morphology morphology = Lexicons.standard().morphology();
    Map<String, List<String>> candidates = new HashMap<>();
    Map<String, Integer> support = new HashMap<>();
    for (String form : forms.keySet()) {
      if (form.length() >= SHORTEST) {
        List<String> stems = stems(form, morphology);
        candidates.put(form, stems);
        stems.forEach(stem -> support.merge(stem, 1, Integer::sum));
      }
    }
    SortedMap<String, Integer> counted = new TreeMap<>();
    candidates.forEach(
        (form, stems) -> {
          String best = form;
          for (String stem : stems) {
            if (support.getOrDefault(stem, 0) > support.getOrDefault(best, 0)) {
              best = stem;
            }
          }
          counted.merge(best, forms.getOrDefault(form, 0), Math::max);
        });
    return counted;
  }

  /** What a form may be a noun with endings of, itself first, then ever shorter stems. */
  private static List<String> stems(String form, Morphology morphology) {
    List<String> stems = new ArrayList<>(List.of(form));
    int shortest = Math.max(SHORTEST, form.length() - LONGEST_ENDING);
    for (int end = form.length() - 1; end >= shortest; end--) {
      String stem = form.substring(0, end);
      String lower = stem.toLowerCase(Locale.ROOT);
      String rest = form.substring(end).toLowerCase(Locale.ROOT);
      if (morphology.inflects(Harmony.of(lower), FinalPhoneme.of(lower), rest)) {
        stems.add(stem);
      }
    }
    return stems;
  }
}
