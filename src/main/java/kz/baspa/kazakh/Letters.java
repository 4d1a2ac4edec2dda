package kz.baspa.kazakh;

import java.util.Arrays;
import java.util.Locale;

/**
 * The letters of Kazakh words in Cyrillic script, and the one-byte code they have in the automata.
 */
public final class Letters {
  /** The Kazakh alphabet in its own order, and the hyphen. */
  public static final String ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя-";

  /** The nine letters that Russian does not have. */
  public static final String OWN = "әғқңөұүһі";

  /** What each of {@link #OWN} becomes where Kazakh letters are lost. */
  private static final String OWN_FLATTENED = "агкноуухи";

  private static final int FIRST = 0x2d;
  private static final int LAST = 0x4e9;
  private static final byte[] CODES = codes();

  private Letters() {}

  private static byte[] codes() {
    byte[] codes = new byte[LAST - FIRST + 1];
    for (int i = 0; i < ALPHABET.length(); i++) {
      codes[ALPHABET.charAt(i) - FIRST] = (byte) (i + 1);
    }
    return codes;
  }

  /** The code of a lower-case letter, from 1; 0 for what is no letter of a Kazakh word. */
  public static byte code(char letter) {
    return letter < FIRST || letter > LAST ? 0 : CODES[letter - FIRST];
  }

  /** The letter of a code. */
  public static char letter(byte code) {
    return ALPHABET.charAt(code - 1);
  }

  /** The codes of a lower-case word, or null if something in it is no letter of a Kazakh word. */
  public static byte[] encode(CharSequence word) {
    byte[] codes = new byte[word.length()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(word.charAt(i));
      if (codes[i] == 0) {
        return null;
      }
    }
    return codes;
  }

  /** The word in lower case, whatever the locale of the machine. */
  public static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether all of a lower-case word is Kazakh letters, with hyphens only between letters. */
  public static boolean isWord(String word) {
    return !word.isEmpty()
        && encode(word) != null
        && word.charAt(0) != '-'
        && word.charAt(word.length() - 1) != '-'
        && !word.contains("--");
  }

  /** The letter that is left of a lower-case letter where Kazakh letters are lost: қ → к, ұ → у. */
  public static char flatten(char letter) {
    int own = OWN.indexOf(letter);
    return own < 0 ? letter : OWN_FLATTENED.charAt(own);
  }

  /** The skeleton of a lower-case word: қазақ → казак; э counts as а, for it stands for ә. */
  public static String skeleton(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letters[i] == 'э' ? 'а' : flatten(letters[i]);
    }
    return new String(letters);
  }

  /** All letters in the order of their codes; the first stands at 0. */
  static char[] all() {
    return Arrays.copyOf(ALPHABET.toCharArray(), ALPHABET.length());
  }
}
