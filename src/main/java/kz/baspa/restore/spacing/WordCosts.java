package kz.baspa.restore.spacing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;

/**
 * How unlikely a string is as a Kazakh word: the negative natural logarithm of its part of the
 * counted prose. A word that is not counted costs more, one that is not known costs by the letter.
 */
final class WordCosts {
  /** Running words that were counted; see the notice of the lexicon. */
  private static final double COUNTED = 842_000;

  private static final double UNCOUNTED = 14.5;
  private static final double UNKNOWN = 15;
  private static final double UNKNOWN_LETTER = 2.2;
  private static final int MOST_CACHED = 50_000;

  private static final int LONGEST = 64;

  /** What was found out about a word. */
  private record Found(double cost, boolean known) {}

  private final Lexicon lexicon;
  private final Map<String, Found> found = new HashMap<>();

  WordCosts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The cost of a word; the parts of a word with hyphens are counted on their own if need be. */
  double of(String word) {
    return find(word).cost();
  }

  /** Whether all parts of the word are known, numbers among them. */
  boolean knows(String word) {
    return find(word).known();
  }

  /** How often a word occurs in the counted prose. */
  int count(String word) {
    return lexicon.count(word);
  }

  /** How often two words occur side by side in the counted prose. */
  int count(String first, String second) {
    return lexicon.count(first.toLowerCase(Locale.ROOT), second.toLowerCase(Locale.ROOT));
  }

  private Found find(String word) {
    Found earlier = found.get(word);
    if (earlier != null) {
      return earlier;
    }
    double cost = simple(word.toLowerCase(Locale.ROOT));
    boolean known = isNumber(word) || lexicon.knows(word);
    int hyphen = word.indexOf('-');
    if (hyphen >= 0 && word.length() <= LONGEST) {
      Found first = find(word.substring(0, hyphen));
      Found second = find(word.substring(hyphen + 1));
      cost = Math.min(cost, first.cost() + second.cost());
      known |= first.known() && second.known();
    }
    Found now = new Found(cost, known);
    if (found.size() < MOST_CACHED && word.length() <= LONGEST) {
      found.put(word, now);
    }
    return now;
  }

  private double simple(String word) {
    if (isNumber(word)) {
      return 0;
    }
    int count = lexicon.count(word);
    if (count > 0) {
      return -Math.log((count + 0.5) / COUNTED);
    }
    if (lexicon.knows(word)) {
      return UNCOUNTED + 0.3 * word.length();
    }
    return UNKNOWN + UNKNOWN_LETTER * Math.max(0, word.length() - 3);
  }

  private static boolean isNumber(String word) {
    return word.codePoints().allMatch(Character::isDigit);
  }
}
