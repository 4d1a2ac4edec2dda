package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.LetterNgramModel;

/**
 * Guesses how a word that nothing knows is spelt when its Kazakh letters were lost: the likeliest
 * row of letters among those with the same skeleton, «шокырактас» → «шоқырақтас», «бокенек» →
 * «бөкенек». It goes by what letters stand side by side in Kazakh words, so that it is good enough
 * for a proposal and no more. Remembers its answers; for one thread.
 */
final class LostLetterGuess {
  /** So many beginnings of the word are followed at a time. */
  private static final int BEAM = 16;

  /** So much likelier, in nats, the guess must be than the word as it stands. */
  private static final double CLEARLY = 1;

  /** No word is longer; a row of letters that is is no word. */
  private static final int LONGEST = 40;

  /** A letter typed → what it may have been: the letters with this skeleton, and и for і. */
  private static final Map<Character, String> INTENDED = new HashMap<>();

  static {
    for (char letter : Alphabet.KAZAKH_ONLY.toCharArray()) {
      char flat = Alphabet.flatten(letter);
      INTENDED.merge(flat, String.valueOf(flat) + letter, (all, more) -> all + letter);
    }
    INTENDED.merge('и', "иі", (all, more) -> all.indexOf('і') < 0 ? all + 'і' : all);
  }

  private record Beginning(String letters, double probability) {}

  private final LetterNgramModel letters;
  private final Map<String, Optional<String>> answers = new HashMap<>();

  LostLetterGuess(LetterNgramModel letters) {
    this.letters = letters;
  }

  /** The likeliest spelling of a word in lower case, if it is clearly likelier than the word. */
  Optional<String> of(String word) {
    return answers.computeIfAbsent(word, this::guess);
  }

  private Optional<String> guess(String word) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    List<Beginning> beam = List.of(new Beginning("", 0));
    for (int i = 0; i < word.length(); i++) {
      String intended = INTENDED.getOrDefault(word.charAt(i), word.substring(i, i + 1));
      List<Beginning> longer = new ArrayList<>();
      for (Beginning beginning : beam) {
        for (int k = 0; k < intended.length(); k++) {
          String more = beginning.letters() + intended.charAt(k);
          longer.add(new Beginning(more, letters.logProbability(more)));
        }
      }
      longer.sort(Comparator.comparingDouble(beginning -> -beginning.probability()));
      beam = longer.subList(0, Math.min(BEAM, longer.size()));
    }
    Beginning best = beam.get(0);
    return best.probability() > letters.logProbability(word) + CLEARLY
        ? Optional.of(best.letters())
        : Optional.empty();
  }
}
