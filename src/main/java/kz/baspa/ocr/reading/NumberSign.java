package kz.baspa.ocr.reading;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Tells № before a number, without a space, which the model of Kazakh has not and reads as letters
 * that look like it: {@code Хо27} and {@code Ме27} for №27.
 */
final class NumberSign {
  /** A number with what may be its sign. */
  private static final Pattern NUMBERED =
      Pattern.compile("[\\p{L}°\"*%&]{1,3}(?<number>\\d{1,4})(?<rest>\\D{0,3})");

  /** The same as a reader has it that knows the sign. */
  private static final Pattern KNOWN = Pattern.compile("№ ?(?<number>\\d{1,4})\\D{0,3}");

  private NumberSign() {}

  /** Whether a word may be a number with its sign. */
  static boolean mayBe(String word) {
    return NUMBERED.matcher(word).matches();
  }

  /**
   * The number with its sign if the second reader sees that; else the word.
   *
   * @param reader reads the place of the word, as it is or larger
   */
  static RecognizedWord in(RecognizedWord word, Function<Boolean, Reading> reader) {
    for (boolean large : new boolean[] {false, true}) {
      Reading read = reader.apply(large);
      String text = of(word.text(), read.text());
      if (read.confidence() >= LoneSign.A_SIGN && !text.equals(word.text())) {
        return new RecognizedWord(text, word.box(), word.confidence(), List.of());
      }
    }
    return word;
  }

  /**
   * The number with its sign, or the first reading if the second does not bear it out: they must
   * agree in the figures, but for a 5 that is a 3.
   */
  static String of(String first, String second) {
    Matcher one = NUMBERED.matcher(first);
    Matcher other = KNOWN.matcher(second);
    if (!one.matches() || !other.matches()) {
      return first;
    }
    String figures = one.group("number");
    String again = other.group("number");
    boolean agree = figures.length() == again.length();
    for (int i = 0; agree && i < figures.length(); i++) {
      boolean missed = figures.charAt(i) == '5' && again.charAt(i) == '3';
      agree = missed || figures.charAt(i) == again.charAt(i);
    }
    return agree ? "№" + again + one.group("rest") : first;
  }
}
