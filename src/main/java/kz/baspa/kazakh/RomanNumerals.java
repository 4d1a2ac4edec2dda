package kz.baspa.kazakh;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Roman numerals from I to MMMCMXCIX, also as Kazakh texts have them: typed with Cyrillic letters,
 * or misread by a reader of print.
 *
 * <pre>{@code
 * RomanNumerals.parse("XIV");           // 14
 * RomanNumerals.parse("IIX");           // 0: not the one right form
 * RomanNumerals.format(14);             // "XIV"
 * RomanNumerals.parseLookAlike("ХІП");  // 13, all three letters Cyrillic
 * }</pre>
 */
public final class RomanNumerals {
  /** The largest number that has a numeral. */
  public static final int LARGEST = 3999;

  /** The letters of the numerals up to XXXIX, Latin and Cyrillic, as a class of a pattern. */
  public static final String SMALL_LETTERS = "IVXІХ";

  private static final Pattern RIGHT_FORM =
      Pattern.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
  private static final int LONGEST = "MMMDCCCLXXXVIII".length();
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private RomanNumerals() {}

  /** The value of a numeral in Latin capitals; 0 if it is none, or not in its one right form. */
  public static int parse(String text) {
    if (text.length() > LONGEST || !RIGHT_FORM.matcher(text).matches()) {
      return 0;
    }
    int value = 0;
    int at = 0;
    for (int i = 0; i < VALUES.length; i++) {
      while (text.startsWith(NUMERALS[i], at)) {
        value += VALUES[i];
        at += NUMERALS[i].length();
      }
    }
    return value;
  }

  /** The same where letters may be those of {@link #latin}. */
  public static int parseLookAlike(String text) {
    String latin = latin(text);
    return latin == null ? 0 : parse(latin);
  }

  /**
   * The numeral in Latin capitals.
   *
   * @throws IllegalArgumentException if the number is not from 1 to {@value #LARGEST}
   */
  public static String format(int number) {
    if (number < 1 || number > LARGEST) {
      throw new IllegalArgumentException("no Roman numeral: " + number);
    }
    StringBuilder numeral = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        numeral.append(NUMERALS[i]);
        left -= VALUES[i];
      }
    }
    return numeral.toString();
  }

  /** Whether this is a numeral in Latin capitals: XIV, but not IIX. */
  public static boolean isNumeral(String text) {
    return parse(text) > 0;
  }

  /** Whether this is a numeral from I to XXXIX, as centuries and chapters have. */
  public static boolean isSmall(String text) {
    int value = parse(text);
    return value > 0 && value < 40;
  }

  /** Whether numerals up to XXXIX have this letter, Latin or Cyrillic. */
  public static boolean isSmallLetter(int letter) {
    return SMALL_LETTERS.indexOf(letter) >= 0;
  }

  /** The letters with Latin capitals for all that stands for them; null if one stands for none. */
  public static @Nullable String latin(String text) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String read = latin(text.charAt(i));
      if (read == null) {
        return null;
      }
      latin.append(read);
    }
    return latin.toString();
  }

  /**
   * The numeral letters that a character is, looks like or is misread from: {@code "II"} for П;
   * null if there are none.
   */
  public static @Nullable String latin(char c) {
    return switch (c) {
      case 'I', 'V', 'X', 'L', 'C', 'D', 'M' -> String.valueOf(c);
      case 'І', 'l', '1', '|', 'Ӏ', 'Ї', 'Ì', 'Í' -> "I";
      case 'Х', 'Ҳ' -> "X";
      case 'С' -> "C";
      case 'М' -> "M";
      case 'У', 'Ү', 'Ұ', 'Y', 'Ѵ' -> "V";
      case 'П', 'Ц', 'Н', 'И' -> "II";
      case 'Ш', 'Щ' -> "III";
      default -> null;
    };
  }
}
