package kz.baspa.restore.letters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.text.TabSeparatedTable;

/**
 * Which letters of the Latin (Greek, Armenian) and Cyrillic alphabets look alike, from {@code
 * look-alikes.tsv}.
 */
final class LookAlikes {
  /** At most this many spellings of one word are tried. */
  private static final int MOST_SPELLINGS = 32;

  /** Latin or Greek letter to the Cyrillic ones that no eye can tell from it. */
  private static final Map<Character, String> SAME = new HashMap<>();

  /** The same with the letters that are only alike. */
  private static final Map<Character, String> ALIKE = new HashMap<>();

  /** Cyrillic letter to the Latin one that no eye can tell from it. */
  private static final Map<Character, Character> TO_LATIN = new HashMap<>();

  static {
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(LookAlikes.class, "look-alikes.tsv", 3)) {
      char letter = row.cell(0).charAt(0);
      ALIKE.put(letter, row.cell(1));
      if (row.cell(2).equals("same")) {
        SAME.put(letter, row.cell(1));
        if (letter < 0x250 && letter != 'ı') {
          row.cell(1).chars().forEach(c -> TO_LATIN.putIfAbsent((char) c, letter));
        }
      }
    }
  }

  private LookAlikes() {}

  /** Whether it is a letter of the Latin, Greek or Armenian alphabet or of phonetic script. */
  static boolean isLatin(char c) {
    return c < 0x250
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && Character.isLetter(c)
        : (c < 0x2B0
                || c >= 0x370 && c < 0x400
                || c >= 0x531 && c < 0x588
                || c >= 0x1D00 && c < 0x1D2C)
            && Character.isLetter(c);
  }

  /** Whether it is a Greek, Armenian or phonetic letter, beyond the Latin ones. */
  static boolean isFar(int c) {
    return c >= 0x250 && isLatin((char) c);
  }

  /**
   * The likeliest Cyrillic spelling of a word of Cyrillic letters and some Greek, Armenian or
   * phonetic ones; none if it has Latin ones that Cyrillic lacks.
   */
  static Optional<String> likeliest(String word) {
    StringBuilder out = new StringBuilder(toCyrillic(word));
    for (int i = 0; i < out.length(); i++) {
      String alike = ALIKE.get(out.charAt(i));
      if (isFar(out.charAt(i)) && alike != null) {
        out.setCharAt(i, alike.charAt(0));
      }
    }
    return isCyrillic(out.toString()) ? Optional.of(out.toString()) : Optional.empty();
  }

  static boolean isCyrillic(char c) {
    return c >= 0x400 && c < 0x530;
  }

  /** Whether a Latin letter has a Cyrillic double. */
  static boolean hasCyrillicDouble(char latin) {
    return SAME.containsKey(latin);
  }

  /** Whether a Cyrillic letter has a Latin double. */
  static boolean hasLatinDouble(char cyrillic) {
    return TO_LATIN.containsKey(cyrillic);
  }

  /** Puts the Latin double for each Cyrillic letter that has one. */
  static String toLatin(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      Character latin = TO_LATIN.get(out.charAt(i));
      if (latin != null) {
        out.setCharAt(i, latin);
      }
    }
    return out.toString();
  }

  /** Puts the likeliest Cyrillic double for each Latin letter that has one. */
  static String toCyrillic(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      String cyrillic = SAME.get(out.charAt(i));
      if (cyrillic != null) {
        out.setCharAt(i, doubleOf(i, cyrillic, out));
      }
    }
    return out.toString();
  }

  /** Of У and Ү for a Latin Y: Ү in a front word, but never beside a vowel. */
  private static char doubleOf(int at, String cyrillic, CharSequence word) {
    if (cyrillic.length() == 1
        || at > 0 && Alphabet.isVowel(word.charAt(at - 1))
        || at + 1 < word.length() && Alphabet.isVowel(word.charAt(at + 1))) {
      return cyrillic.charAt(0);
    }
    for (int i = 0; i < word.length(); i++) {
      if (Alphabet.isVowel(word.charAt(i))) {
        return cyrillic.charAt(Alphabet.isFrontVowel(word.charAt(i)) ? 1 : 0);
      }
    }
    return cyrillic.charAt(0);
  }

  /** The first all-Cyrillic spelling that is a word, trying letters that are only alike as well. */
  static Optional<String> cyrillicWord(String word, Predicate<String> isWord) {
    String plain = toCyrillic(word);
    if (isCyrillic(plain) && isWord.test(plain)) {
      return Optional.of(plain);
    }
    boolean upper = word.length() > 1 && word.equals(Alphabet.upper(word));
    Set<String> spellings = new HashSet<>(Set.of(""));
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      String letters = isCyrillic(c) ? String.valueOf(c) : ALIKE.get(c);
      if (letters == null || spellings.size() * letters.length() > MOST_SPELLINGS) {
        return Optional.empty();
      }
      if (c == 'I' && !upper && i > 0) {
        letters = "і";
      }
      Set<String> longer = new HashSet<>();
      for (String spelling : spellings) {
        for (char letter : letters.toCharArray()) {
          longer.add(spelling + letter);
        }
      }
      spellings = longer;
    }
    List<String> words = spellings.stream().filter(isWord).sorted().toList();
    return words.size() == 1 || !words.isEmpty() && words.contains(plain)
        ? Optional.of(words.contains(plain) ? plain : words.get(0))
        : Optional.empty();
  }

  static boolean isCyrillic(String word) {
    return word.chars().allMatch(c -> isCyrillic((char) c));
  }
}
