package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.tokens.Token;

/**
 * Finds the words of a work that no lexicon has: a name that occurs five times is a word, unless it
 * is a known one without its Kazakh letters, or one that the work has more often.
 */
final class WorkWords {
  private static final int OFTEN = 5;

  /** So much likelier, in nats, a known word must be for an often used one to be a damaged one. */
  private static final double MUCH_LIKELIER = 2;

  private final Map<String, Integer> all = new HashMap<>();
  private final Map<String, Integer> unknown = new HashMap<>();
  private final Set<String> small = new HashSet<>();

  /**
   * @param isOpen which tokens are words that may be looked at
   */
  WorkWords(Lexicon lexicon, List<List<Token>> stretches, Predicate<Token> isOpen) {
    for (List<Token> stretch : stretches) {
      for (Token token : stretch) {
        String lower = token.lower();
        all.merge(lower, 1, Integer::sum);
        if (isOpen.test(token) && !lexicon.knows(lower)) {
          unknown.merge(lower, 1, Integer::sum);
          if (!Character.isUpperCase(token.observed().codePointAt(0))) {
            small.add(lower);
          }
        }
      }
    }
    unknown.values().removeIf(count -> count < OFTEN);
  }

  /** The names, before anything is known about how the work is damaged. */
  List<String> names(CandidateGenerator generator) {
    List<String> names = new ArrayList<>();
    unknown.forEach(
        (word, count) -> {
          if (!small.contains(word) && isName(count, generator.generate(word))) {
            names.add(word);
          }
        });
    return names;
  }

  private boolean isName(int count, List<Candidate> candidates) {
    return candidates.stream()
        .noneMatch(
            candidate ->
                candidate.onlyOwnLetters() || all.getOrDefault(candidate.word(), 0) >= count);
  }

  /** Names and other words, when it is known how the work is damaged. */
  List<String> words(CandidateGenerator generator) {
    List<String> words = new ArrayList<>();
    unknown.keySet().stream()
        .filter(word -> generator.cheapest(word) > generator.itself(word) - MUCH_LIKELIER)
        .forEach(words::add);
    return words;
  }
}
