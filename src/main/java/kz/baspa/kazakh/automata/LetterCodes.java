package kz.baspa.kazakh.automata;

import kz.baspa.kazakh.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * The one-byte codes that letters and the hyphen have in the automata.
 *
 * <pre>{@code
 * LetterCodes.code('ә');       // 2
 * LetterCodes.encode("қазақ"); // five codes
 * LetterCodes.encode("Қазақ"); // null: only lower case has codes
 * }</pre>
 */
public final class LetterCodes {
  /** All that has a code, in the order of the codes: the alphabet in lower case and the hyphen. */
  public static final String LETTERS = Alphabet.LETTERS + "-";

  private static final int FIRST = '-';
  private static final int LAST = 'ө';
  private static final byte[] CODES = codes();

  private LetterCodes() {}

  private static byte[] codes() {
    byte[] codes = new byte[LAST - FIRST + 1];
    for (int i = 0; i < LETTERS.length(); i++) {
      codes[LETTERS.charAt(i) - FIRST] = (byte) (i + 1);
    }
    return codes;
  }

  /** The code of a lower-case letter, from 1; 0 for what is no letter of a Kazakh word. */
  public static byte code(char letter) {
    return letter < FIRST || letter > LAST ? 0 : CODES[letter - FIRST];
  }

  /** The letter of a code. */
  public static char letter(byte code) {
    return LETTERS.charAt(code - 1);
  }

  /** The codes of a lower-case word, or null if something in it is no letter of a Kazakh word. */
  public static byte @Nullable [] encode(CharSequence word) {
    byte[] codes = new byte[word.length()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(word.charAt(i));
      if (codes[i] == 0) {
        return null;
      }
    }
    return codes;
  }

  /** Whether all of a lower-case word is Kazakh letters, with hyphens only between letters. */
  public static boolean isWord(String word) {
    return !word.isEmpty()
        && encode(word) != null
        && word.charAt(0) != '-'
        && word.charAt(word.length() - 1) != '-'
        && !word.contains("--");
  }
}
