package kz.baspa.kazakh.lexicon;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the words asked for last whether they are known: every rule asks of every word of a
 * work. For any number of threads; two of them may ask for the same word at once.
 */
final class AskedWords {
  /** A power of two; the words of a long thesis are about as many. */
  private static final int SIZE = 1 << 14;

  private static final int LONGEST = 32;

  private final @Nullable Answer[] answers = new Answer[SIZE];

  /** Immutable, so that a thread sees it whole or not at all. */
  private record Answer(String word, boolean known) {}

  /**
   * Whether a word is known.
   *
   * @param word as it stands, capitals included
   * @param look finds it out
   */
  boolean knows(String word, Predicate<String> look) {
    if (word.length() > LONGEST) {
      return look.test(word);
    }
    int hash = word.hashCode() * 0x9E3779B9;
    int place = hash >>> 32 - Integer.numberOfTrailingZeros(SIZE);
    Answer answer = answers[place];
    if (answer == null || !answer.word().equals(word)) {
      answer = new Answer(word, look.test(word));
      answers[place] = answer;
    }
    return answer.known();
  }
}
