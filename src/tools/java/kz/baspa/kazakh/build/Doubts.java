package kz.baspa.kazakh.build;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.kazakh.lexicon.Lexicon;

/**
 * Finds the words that stem and endings, or the list, take for sound although they were never
 * counted and are more likely a frequent word misread: босшысы (басшысы), болалы (болады), үшім
 * (үшін).
 */
final class Doubts {
  /** A word less frequent than this casts no doubt on others. */
  private static final int FREQUENT = 30;

  /**
   * The natural logarithm of how often a letter is read as one certain other: one time in 1,100.
   */
  private static final double MISREAD = -7;

  private Doubts() {}

  static Set<String> find(Lexicon lexicon, Map<String, CountedWord> counts) {
    Set<String> doubtful = new TreeSet<>();
    counts.forEach(
        (word, count) -> {
          if (count.count() >= FREQUENT) {
            double slip = lexicon.model().logProbability(word) + MISREAD;
            for (String damaged : Damage.misreadings(word)) {
              if (lexicon.count(damaged) == 0
                  && lexicon.knows(damaged)
                  && lexicon.model().logProbability(damaged) < slip) {
                doubtful.add(damaged);
              }
            }
          }
        });
    return doubtful;
  }
}
