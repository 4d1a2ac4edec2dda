package kz.baspa.kazakh.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.kazakh.Alphabet;

/**
 * Damages words as printing, reading and typing do, to measure what is taken for sound all the
 * same.
 */
final class Damage {
  /** What a letter is misread for: pairs of letters, each in the order printed, read. */
  private static final String MISREAD =
      "гт тг ес се ин ни мн нм пн нп ыь ьы шщ лп пл ос ао оа зэ ңц цң бв вб жх дл ым ын рп кх ял ғт йи ий ео іг іт";

  private final Random chance;

  Damage(long seed) {
    chance = new Random(seed);
  }

  /** The word with one of its Kazakh letters flattened: тілінің → тілінін; null if it has none. */
  String flatten(String word) {
    List<String> damaged = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      char flat = Alphabet.flatten(word.charAt(i));
      if (flat != word.charAt(i)) {
        damaged.add(word.substring(0, i) + flat + word.substring(i + 1));
      }
    }
    return any(damaged);
  }

  /**
   * The word with one letter misread, or, one time in ten each, lost or doubled; null if none can
   * be.
   */
  String misread(String word) {
    int kind = chance.nextInt(10);
    int at = chance.nextInt(word.length());
    if (kind == 0 && word.length() > 3) {
      return word.substring(0, at) + word.substring(at + 1);
    }
    if (kind == 1) {
      return word.substring(0, at) + word.charAt(at) + word.substring(at);
    }
    return any(substituted(word));
  }

  /** All words with one letter misread, lost or doubled. */
  static Set<String> misreadings(String word) {
    Set<String> damaged = new TreeSet<>(substituted(word));
    for (int at = 0; at < word.length(); at++) {
      damaged.add(word.substring(0, at) + word.substring(at + 1));
      damaged.add(word.substring(0, at) + word.charAt(at) + word.substring(at));
    }
    damaged.remove(word);
    damaged.remove("");
    return damaged;
  }

  private static List<String> substituted(String word) {
    List<String> damaged = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      for (String pair : MISREAD.split(" ")) {
        if (pair.charAt(0) == word.charAt(i)) {
          damaged.add(word.substring(0, i) + pair.charAt(1) + word.substring(i + 1));
        }
      }
    }
    return damaged;
  }

  private String any(List<String> words) {
    return words.isEmpty() ? null : words.get(chance.nextInt(words.size()));
  }
}
