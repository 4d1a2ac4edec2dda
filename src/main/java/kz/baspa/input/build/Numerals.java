package kz.baspa.input.build;

/** The numbers and bullets that word processors count and show. */
public final class Numerals {
  public static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  public static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

  private static final String BULLET = "•";
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Numerals() {}

  /** A number with Roman letters; the plain number where there are none. */
  public static String roman(int count) {
    if (count < 1 || count > 3999) {
      return Integer.toString(count);
    }
    StringBuilder roman = new StringBuilder();
    int rest = count;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= VALUES[i];
      }
    }
    return roman.toString();
  }

  /** The letter with this number, from 1; the plain number behind the last letter. */
  public static String letter(String letters, int count) {
    return count > 0 && count <= letters.length()
        ? letters.substring(count - 1, count)
        : Integer.toString(count);
  }

  /** A number in raised digits, as the mark of a note: ¹². */
  public static String raised(int number) {
    StringBuilder raised = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return raised.toString();
  }

  /** A bullet as text: one of a symbol font, or «o» of a font of typewriters, is {@code •}. */
  public static String bullet(String shown) {
    boolean plain = shown.length() == 1 && "-–—•·▪●◦○►✓*".contains(shown);
    return plain ? shown : BULLET;
  }
}
