package kz.baspa.restore.spacing;

import java.util.Locale;
import kz.baspa.kazakh.Alphabet;

/** Where Kazakh letters cannot stand in a Kazakh word, as costs for reading a string as one. */
final class Phonotactics {
  private static final String VOWELS = Alphabet.BACK_VOWELS + Alphabet.FRONT_VOWELS + "э";

  private Phonotactics() {}

  /**
   * What the shape of a joined word costs: nothing if it is known. No word begins with ң, hardly
   * one ends with ғ, ә, ө, ұ or ү; ө stands in the first syllable, ұ and ү in the first two; two
   * vowels do not meet.
   */
  static double cost(String word, WordCosts costs) {
    if (costs.knows(word)) {
      return 0;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    double cost = lower.charAt(0) == 'ң' ? 12 : 0;
    if ("ғәөұү".indexOf(lower.charAt(lower.length() - 1)) >= 0) {
      cost += 6;
    }
    int vowels = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == '-') {
        vowels = 0;
      }
      if (VOWELS.indexOf(c) < 0) {
        continue;
      }
      if (i > 0 && VOWELS.indexOf(lower.charAt(i - 1)) >= 0) {
        cost += 8;
      }
      if (c == 'ө' && vowels > 0 || (c == 'ұ' || c == 'ү') && vowels > 1) {
        cost += 4;
      }
      vowels++;
    }
    return cost;
  }
}
