package kz.baspa.docx.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.RomanNumerals;

/**
 * A label taken apart into what Word counts by itself: «I тарау» is the first upper-case Roman
 * numeral with « тарау» behind it.
 *
 * @param prefix what stands before the number
 * @param number the number, from 1
 * @param format Word's name for the kind of number: decimal, upperRoman, lowerLetter …
 * @param suffix what stands behind it
 */
public record NumberLabel(String prefix, int number, String format, String suffix) {
  private static final Pattern DECIMAL = Pattern.compile("(\\D{0,40}?)(\\d{1,4})(\\D{0,40})");
  private static final Pattern ROMAN =
      Pattern.compile("([^\\p{L}\\d]{0,5})([IVXLCDM]{1,15}|[ivxlcdm]{1,15})(?!\\p{L})(\\D{0,40})");
  private static final Pattern LETTER =
      Pattern.compile("([^\\p{L}\\d]{0,5})(\\p{L})([^\\p{L}\\d]{0,5})");
  private static final Pattern ROMAN_SECTION =
      Pattern.compile("([IVXLCDM]{1,15})((?:\\.\\d{1,4}){1,8}\\.?)");

  /** The label as Word would count it, or nothing when Word cannot. */
  public static Optional<NumberLabel> parse(String label) {
    Matcher roman = ROMAN.matcher(label);
    if (roman.matches()) {
      String numeral = roman.group(2).toUpperCase(Locale.ROOT);
      int value = RomanNumerals.parse(numeral);
      if (value > 0) {
        boolean upper = Character.isUpperCase(roman.group(2).charAt(0));
        return Optional.of(
            new NumberLabel(
                roman.group(1), value, upper ? "upperRoman" : "lowerRoman", roman.group(3)));
      }
    }
    Matcher decimal = DECIMAL.matcher(label);
    if (decimal.matches() && !decimal.group(2).startsWith("0")) {
      return Optional.of(
          new NumberLabel(
              decimal.group(1), Integer.parseInt(decimal.group(2)), "decimal", decimal.group(3)));
    }
    Matcher letter = LETTER.matcher(label);
    if (letter.matches()) {
      char c = letter.group(2).charAt(0);
      if (c >= 'a' && c <= 'z') {
        return Optional.of(
            new NumberLabel(letter.group(1), c - 'a' + 1, "lowerLetter", letter.group(3)));
      }
      if (c >= 'A' && c <= 'Z') {
        return Optional.of(
            new NumberLabel(letter.group(1), c - 'A' + 1, "upperLetter", letter.group(3)));
      }
    }
    return Optional.empty();
  }

  /** The label of a section with digits alone: «II.1» is 2.1; any other is as it was. */
  public static String digits(String label) {
    Matcher section = ROMAN_SECTION.matcher(label);
    return section.matches() && RomanNumerals.parse(section.group(1)) > 0
        ? RomanNumerals.parse(section.group(1)) + section.group(2)
        : label;
  }

  /** Whether the other label differs from this one in its number only. */
  boolean isLike(NumberLabel other) {
    return prefix.equals(other.prefix)
        && suffix.equals(other.suffix)
        && format.equals(other.format);
  }

  /** Word's text for a level of numbering: {@code %1 тарау}. */
  public String levelText(int level) {
    return prefix + "%" + level + suffix;
  }
}
