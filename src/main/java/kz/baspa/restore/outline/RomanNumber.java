package kz.baspa.restore.outline;

/** Roman numbers from 1 to 89, also with Cyrillic letters in them: {@code "ІІІ"} is 3. */
final class RomanNumber {
  private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"};
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  private RomanNumber() {}

  /** The number in capital Latin letters. */
  static String of(int value) {
    return TENS[value / 10] + ONES[value % 10];
  }

  /** Its value, or -1 if it is no Roman number in its one right form. */
  static int value(String text) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'І' -> latin.append('I');
        case 'Х' -> latin.append('X');
        case 'У' -> latin.append('V');
        case 'П' -> latin.append("II");
        case 'Ш' -> latin.append("III");
        default -> latin.append(text.charAt(i));
      }
    }
    String number = latin.toString();
    for (int value = 1; value < 90; value++) {
      if (of(value).equals(number)) {
        return value;
      }
    }
    return -1;
  }
}
