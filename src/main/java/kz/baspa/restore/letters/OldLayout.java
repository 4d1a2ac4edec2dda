package kz.baspa.restore.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;

/** One layout of old Kazakh fonts: which character stood for which letter. */
final class OldLayout {
  /** Letters of the Slavic alphabets whose places the fonts took; a word of one has one kind. */
  private static final String UKRAINIAN = "єїґ";

  private static final String BELARUSIAN = "ў";
  private static final String SERBIAN = "јћђљњџ";
  private static final String MACEDONIAN = "ќѓѕјљњџ";

  /** Uzbek and Karakalpak have one of them beside the letters of Kazakh. */
  private static final String UZBEK = "ўқғҳәөүң";

  private final Map<Character, Character> letters = new HashMap<>();

  void put(char character, char letter) {
    letters.put(character, letter);
  }

  boolean has(char character) {
    return letters.containsKey(character);
  }

  /** The word as the font showed it. */
  String read(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      Character letter = letters.get(out.charAt(i));
      if (letter != null) {
        out.setCharAt(i, letter);
      }
    }
    return out.toString();
  }

  /** Whether the word is Kazakh letters throughout once it is read, and changes by that. */
  boolean canHold(String word) {
    String after = LookAlikes.toCyrillic(read(word));
    return !after.equals(word) && after.chars().allMatch(Alphabet::isLetter);
  }

  /** Whether the word is evidence for a Kazakh font. */
  boolean speaksFor(String word, Predicate<String> isWord) {
    boolean hasSign = word.chars().anyMatch(c -> c < 0x100 && has((char) c));
    return !hasSign && isNoOneElses(word) || isWord(word, isWord);
  }

  /** Whether the word is a Kazakh word once it is read. */
  boolean isWord(String word, Predicate<String> isWord) {
    return isWord.test(LookAlikes.toCyrillic(read(word)));
  }

  /** Whether no neighbouring alphabet has all letters of this word. */
  static boolean isNoOneElses(String word) {
    String lower = Alphabet.lower(word);
    boolean ukrainian = true;
    boolean belarusian = true;
    boolean serbian = true;
    boolean macedonian = true;
    boolean uzbek = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean russian = c >= 'а' && c <= 'я';
      ukrainian &= russian && "ыэъ".indexOf(c) < 0 || c == 'і' || UKRAINIAN.indexOf(c) >= 0;
      belarusian &=
          russian && "ищъ".indexOf(c) < 0 || c == 'і' || c == 'ё' || BELARUSIAN.indexOf(c) >= 0;
      serbian &= russian && "йщъыьэюя".indexOf(c) < 0 || SERBIAN.indexOf(c) >= 0;
      macedonian &= russian && "йщъыьэюя".indexOf(c) < 0 || MACEDONIAN.indexOf(c) >= 0;
      uzbek &= russian && "щы".indexOf(c) < 0 || c == 'ё' || UZBEK.indexOf(c) >= 0;
    }
    return !(ukrainian || belarusian || serbian || macedonian || uzbek);
  }
}
