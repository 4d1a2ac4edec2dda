package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;

/**
 * Finds the layout of an old 8-bit font that no table has: which letter of Kazakh each odd
 * character stands for, so that most words become Kazakh words. It begins with the table that reads
 * most words and changes or exchanges letters while that makes more words.
 */
final class LayoutSearch {
  /** The characters of windows-1251 that fonts put Kazakh letters on, by pairs. */
  static final String SMALL = "ђѓєѕїјљњћќўџґ";

  private static final String LETTERS = "әғқңөұүһ";
  private static final int SAMPLE = 500;

  /** Fewer words with odd characters than this cannot tell a layout. */
  private static final int FEWEST = 12;

  /** This part of them must be Kazakh in the end. */
  private static final double READ = 0.8;

  private final List<OldLayout> known;
  private final Predicate<String> isWord;

  LayoutSearch(List<OldLayout> known, Predicate<String> isWord) {
    this.known = known;
    this.isWord = isWord;
  }

  /** The layout of this text if the tables do not read it and another one does. */
  Optional<OldLayout> find(String text) {
    List<String> words = words(text);
    if (words.size() < FEWEST) {
      return Optional.empty();
    }
    Map<Character, Character> best = Map.of();
    int most = -1;
    for (OldLayout layout : known) {
      Map<Character, Character> letters = new HashMap<>();
      for (char c : SMALL.toCharArray()) {
        if (layout.has(c)) {
          letters.put(c, layout.read(String.valueOf(c)).charAt(0));
        }
      }
      int read = read(words, letters);
      if (read > most) {
        most = read;
        best = letters;
      }
    }
    if (most >= READ * words.size()) {
      return Optional.empty(); // a table reads it
    }
    Set<Character> met = new TreeSet<>();
    words.forEach(
        word -> word.chars().filter(c -> SMALL.indexOf(c) >= 0).forEach(c -> met.add((char) c)));
    boolean better = true;
    while (better) {
      better = false;
      for (char c : met) {
        for (char letter : LETTERS.toCharArray()) {
          Map<Character, Character> other = with(best, c, letter);
          int read = read(words, other);
          if (read > most) {
            most = read;
            best = other;
            better = true;
          }
        }
      }
    }
    return most >= READ * words.size() ? Optional.of(layout(best)) : Optional.empty();
  }

  /**
   * The same with this letter for this character, which changes places with the one that had it.
   */
  private static Map<Character, Character> with(
      Map<Character, Character> letters, char c, char letter) {
    Map<Character, Character> other = new HashMap<>(letters);
    Character had = letters.get(c);
    for (Map.Entry<Character, Character> entry : letters.entrySet()) {
      if (entry.getValue() == letter) {
        if (had == null) {
          other.remove(entry.getKey());
        } else {
          other.put(entry.getKey(), had);
        }
      }
    }
    other.put(c, letter);
    return other;
  }

  private static OldLayout layout(Map<Character, Character> letters) {
    OldLayout layout = new OldLayout();
    letters.forEach(
        (c, letter) -> {
          layout.put(c, letter);
          layout.put(Character.toUpperCase(c), Character.toUpperCase(letter));
        });
    return layout;
  }

  private int read(List<String> words, Map<Character, Character> letters) {
    int read = 0;
    for (String word : words) {
      StringBuilder out = new StringBuilder(word);
      boolean whole = true;
      for (int i = 0; i < out.length() && whole; i++) {
        char c = out.charAt(i);
        if (SMALL.indexOf(c) >= 0) {
          Character letter = letters.get(c);
          whole = letter != null;
          if (letter != null) {
            out.setCharAt(i, letter);
          }
        }
      }
      read += whole && isWord.test(out.toString()) ? 1 : 0;
    }
    return read;
  }

  /** Different words with an odd character, in small letters, of three letters and more. */
  private static List<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    int i = 0;
    while (i < text.length() && words.size() < SAMPLE) {
      int start = i;
      boolean odd = false;
      while (i < text.length() && LookAlikes.isCyrillic(text.charAt(i))) {
        odd |= SMALL.indexOf(Character.toLowerCase(text.charAt(i))) >= 0;
        i++;
      }
      if (odd && i - start > 2 && i - start < ScriptRuns.LONGEST_WORD) {
        words.add(Alphabet.lower(text.substring(start, i)));
      }
      i += i == start ? 1 : 0;
    }
    return new ArrayList<>(words);
  }
}
