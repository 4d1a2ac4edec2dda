package kz.baspa.ocr.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.SecondReading.Reading;

/**
 * Tells citations whose square brackets were read as something else, for the model of Kazakh has
 * none: {@code |7)}, {@code (71.} and {@code |ЗІ.} for [7] and [3]. The model of Russian reads them
 * if it may read figures and brackets alone; of a number in round brackets it then makes nothing.
 */
final class DoubtedCitation {
  /** A citation, well read; */
  private static final Pattern CITATION =
      Pattern.compile("\\[\\d{1,3}(?:[,;–-]\\d{1,3})*[]][.,;:]?");

  /** one of a single reference; */
  private static final Pattern SINGLE = Pattern.compile("\\[(?!0)\\d{1,3}[]][.,;:]?");

  /** and what its brackets are taken for. */
  private static final String LIKE_BRACKETS = "|()[]{}!/1lIІіГ";

  /** What a citation of one reference may be read as. */
  private static final Pattern LIKE_CITATION =
      Pattern.compile("[|(\\[{/][\\dБВЗОІбзо|]{1,3}[])|}ІI1/!]?[.,;:]?");

  /**
   * The same whose brackets were read as figures or letters: {@code 161.}, {@code Г21.}; no year.
   */
  private static final Pattern LIKE_NUMBER =
      Pattern.compile(
          "(?!1[5-9]\\d1)[1ІIlГ][\\dБВЗОбзо]{1,2}[1ІIl)|\\]][.,;:]|[ІIlГ][\\dЗ]{1,3}[1ІIl)|\\]]");

  /** The same at the beginning of a line, its opening bracket lost: {@code 81.} for [8]. */
  private static final Pattern LIKE_END = Pattern.compile("[\\dЗ]{1,3}[1ІIl)|\\]][.,;:]");

  /** The same of the first reference, whose figure is one with a bracket: {@code 11.} for [1]. */
  private static final Pattern LIKE_FIRST = Pattern.compile("[1ІIlГ|]{2}[.,;:]");

  /** What the second reader may read of it. */
  static final String LETTERS = "[]0123456789.,;:";

  /** So sure is it if it saw one. */
  private static final int SURE = 60;

  /** As sure as this of the number alone it bears out what it was less sure of. */
  private static final int SURE_OF_NUMBER = 75;

  private DoubtedCitation() {}

  /** Whether a number stands in brackets that do not fit each other. */
  static boolean hasLostBracket(String text) {
    boolean number = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean odd = (text.indexOf('(') < 0) != (text.indexOf(')') < 0);
    boolean square = (text.indexOf('[') < 0) != (text.indexOf(']') < 0);
    return number && text.length() < 20 && (text.indexOf('|') >= 0 || odd || square);
  }

  /** Whether two readings of a citation differ in nothing but its brackets. */
  static boolean isCitation(String first, String second) {
    return CITATION.matcher(second).matches() && differInBrackets(first, second, "");
  }

  /** Whether a word may be a citation, and is not read as one. */
  static boolean mayBe(String word) {
    return LIKE_CITATION.matcher(word).matches() && !SINGLE.matcher(word).matches()
        || LIKE_NUMBER.matcher(word).matches()
        || LIKE_FIRST.matcher(word).matches();
  }

  /** Whether the first word of a line may be a citation whose opening bracket was not read. */
  static boolean mayBeEnd(String word) {
    return LIKE_END.matcher(word).matches();
  }

  /**
   * The citation that a word is.
   *
   * @param first the word
   * @param figures what was read where figures and brackets alone may be read
   * @param near what was read where any letter may be
   * @param large the same of a larger picture
   */
  static Optional<String> of(String first, Reading figures, Reading near, Reading large) {
    String text = figures.text();
    if (!SINGLE.matcher(text).matches()) {
      return Optional.empty();
    }
    if (LIKE_FIRST.matcher(first).matches()) {
      boolean same = text.startsWith("[1]") && text.substring(3).equals(first.substring(2));
      return same && (near.text().equals(text) || large.text().equals(text))
          ? Optional.of(text)
          : Optional.empty();
    }
    if (!differInBrackets(first, text, "БВЗОІбзо|1")) {
      return Optional.empty();
    }
    boolean round =
        first.indexOf('(') >= 0 && first.indexOf(')') >= 0 || LIKE_NUMBER.matcher(first).matches();
    boolean seen = near.text().indexOf('[') >= 0 || large.text().indexOf('[') >= 0;
    if (round && !seen) {
      return Optional.empty();
    }
    boolean borneOut = bearsOut(near, text) || bearsOut(large, text);
    return figures.confidence() >= SURE || borneOut ? Optional.of(text) : Optional.empty();
  }

  private static boolean bearsOut(Reading reading, String text) {
    return reading.confidence() >= SURE_OF_NUMBER && differInBrackets(reading.text(), text, "");
  }

  /**
   * Whether a reading differs from a citation in its brackets alone.
   *
   * @param letters what may stand for a figure as well
   */
  private static boolean differInBrackets(String first, String citation, String letters) {
    if (first.length() != citation.length()) {
      return false;
    }
    for (int i = 0; i < first.length(); i++) {
      char one = first.charAt(i);
      char other = citation.charAt(i);
      boolean bracket = "[]".indexOf(other) >= 0 && LIKE_BRACKETS.indexOf(one) >= 0;
      boolean figure = Character.isDigit(other) && letters.indexOf(one) >= 0;
      if (!bracket && !figure && one != other) {
        return false;
      }
    }
    return true;
  }
}
