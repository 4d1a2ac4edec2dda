package kz.baspa.kazakh.lexicon;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.LetterCodes;

/**
 * Finds the words of which a word may be the flattened form: баска → басқа, жэне → және, қүрал →
 * құрал.
 */
final class Skeletons {
  /** The letters that each letter may stand for, itself among them, by its code. */
  private static final String[] MAY_BE = mayBe();

  private Skeletons() {}

  private static String[] mayBe() {
    String[] mayBe = new String[LetterCodes.LETTERS.length() + 1];
    for (char letter : LetterCodes.LETTERS.toCharArray()) {
      StringBuilder letters = new StringBuilder().append(letter);
      for (char own : Alphabet.KAZAKH_ONLY.toCharArray()) {
        if (Alphabet.flatten(own) == letter) {
          letters.append(own);
        }
      }
      mayBe[LetterCodes.code(letter)] =
          switch (letter) {
            case 'э' -> "эә";
            case 'ұ' -> "ұү";
            case 'ү' -> "үұ";
            default -> letters.toString();
          };
    }
    return mayBe;
  }

  /** The other words of an automaton of which this lower-case word may be the flattened form. */
  static List<String> others(Automaton words, String word) {
    List<String> found = new ArrayList<>();
    if (LetterCodes.encode(word) != null) {
      collect(words, words.root(), word, new char[word.length()], 0, found);
    }
    found.remove(word);
    return found;
  }

  private static void collect(
      Automaton words, int state, String word, char[] read, int at, List<String> into) {
    String same = MAY_BE[LetterCodes.code(word.charAt(at))];
    for (int i = 0; i < same.length(); i++) {
      int arc = words.arc(state, LetterCodes.code(same.charAt(i)));
      if (arc >= 0) {
        read[at] = same.charAt(i);
        if (at + 1 < word.length()) {
          collect(words, words.target(arc), word, read, at + 1, into);
        } else if (words.ends(arc)) {
          into.add(new String(read));
        }
      }
    }
  }
}
