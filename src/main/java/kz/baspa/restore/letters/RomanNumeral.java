package kz.baspa.restore.letters;

import java.util.regex.Pattern;

/** What a Roman numeral is. */
final class RomanNumeral {
  private static final Pattern ROMAN =
      Pattern.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

  private RomanNumeral() {}

  /** Whether this is a Roman numeral in Latin capitals: XIV, but not IIX. */
  static boolean isRoman(String word) {
    return !word.isEmpty() && word.length() <= 15 && ROMAN.matcher(word).matches();
  }

  /** Whether this is a Roman numeral from I to XXXIX, as centuries and chapters have. */
  static boolean isSmall(String word) {
    return isRoman(word) && word.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }
}
