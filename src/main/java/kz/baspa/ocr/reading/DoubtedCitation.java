package kz.baspa.ocr.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedWord;

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
      Pattern.compile("[|(\\[{/][\\dБВЗОІбзо|]{1,3}[])|}ІIіl1/!]?[.,;:]?");

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

  /** The same of which a bracket and a figure were read as one letter: {@code П01.} for [10]. */
  private static final Pattern LIKE_LETTER =
      Pattern.compile("П\\d{0,2}[1ІIl)|\\]][.,;:]|[ВЗ][ІI|)\\]][.,;:]");

  /** Figures alone between two signs. */
  private static final Pattern WHOLE = Pattern.compile("[|(\\[{/]\\d{1,3}[)|\\]}][.,;:]?");

  /** With this confidence the first reader thought of another figure. */
  private static final double THOUGHT_OF = 0.05;

  /** What the second reader may read of it. */
  static final String LETTERS = "[]0123456789.,;:";

  /** So sure is it if it saw one. */
  private static final int SURE = 60;

  private static final int RATHER_SURE = 50;

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
        || LIKE_LETTER.matcher(word).matches()
        || LIKE_FIRST.matcher(word).matches();
  }

  /** Whether a word begins what goes on behind a comma. */
  static boolean mayGoOn(String word) {
    return word.endsWith(",") || word.endsWith(";");
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
    boolean oneLetter = LIKE_LETTER.matcher(first).matches();
    String whole =
        !oneLetter ? first : "|" + (first.startsWith("П") ? "1" + first.substring(1) : first);
    if (!differInBrackets(whole, text, "БВЗОІбзо|1")) {
      return Optional.empty();
    }
    // A letter that is like another figure, or a one for it, is that one only if it was seen twice.
    if (!hasFiguresOf(whole, text) && !isSeenTwice(text, near, large)) {
      return Optional.empty();
    }
    boolean round =
        first.indexOf('(') >= 0 && first.indexOf(')') >= 0
            || oneLetter
            || LIKE_NUMBER.matcher(first).matches();
    boolean seen = near.text().indexOf('[') >= 0 || large.text().indexOf('[') >= 0;
    if (round && !seen) {
      return Optional.empty();
    }
    boolean borneOut = bearsOut(near, text) || bearsOut(large, text);
    return figures.confidence() >= SURE || borneOut ? Optional.of(text) : Optional.empty();
  }

  /** Whether every figure of a citation was read as itself or as a letter that is like it. */
  private static boolean hasFiguresOf(String first, String citation) {
    for (int i = 0; i < first.length(); i++) {
      char figure = citation.charAt(i);
      int like = "БВЗОІбзо|".indexOf(first.charAt(i));
      boolean same = first.charAt(i) == figure || like >= 0 && "683016301".charAt(like) == figure;
      if (Character.isDigit(figure) && !same) {
        return false;
      }
    }
    return true;
  }

  /**
   * What may be a citation with figures for the letters that are like them, where the second reader
   * has these twice: {@code (ВІ.} is {@code (81.}, of which the list of references tells whether it
   * is [8]. Its brackets stay as they are.
   */
  static String withFigures(String first, Reading figures, Reading other) {
    String text = figures.text();
    boolean seen =
        LIKE_CITATION.matcher(first).matches()
            && figures.confidence() >= RATHER_SURE
            && other.confidence() > 0
            && text.length() == first.length()
            && inner(other.text()).equals(inner(text))
            && hasFiguresOf(first, text);
    if (!seen) {
      return first;
    }
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isDigit(text.charAt(i)) && Character.isLetter(first.charAt(i));
      told.append(letter ? text.charAt(i) : first.charAt(i));
    }
    return told.toString();
  }

  private static String inner(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /**
   * Whether the first reader thought of the figures of a citation, too: what it saw as 8 between
   * two brackets is no 3 if it did not, however the second reader has it.
   */
  static boolean isThoughtOf(RecognizedWord word, String citation) {
    String first = word.text();
    if (word.letters().size() != first.length() || !WHOLE.matcher(first).matches()) {
      return true;
    }
    for (int i = 1; i < Math.min(first.length(), citation.length()); i++) {
      String figure = citation.substring(i, i + 1);
      boolean other =
          DoubtedFigures.isFigure(first.substring(i, i + 1))
              && DoubtedFigures.isFigure(figure)
              && first.charAt(i) != figure.charAt(0);
      boolean three = first.charAt(i) == '5' && figure.equals("3");
      if (other
          && !three
          && word.letters().get(i).choices().stream()
              .noneMatch(each -> each.text().equals(figure) && each.confidence() >= THOUGHT_OF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeenTwice(String text, Reading near, Reading large) {
    return near.confidence() >= SURE && near.text().equals(text)
        || large.confidence() >= SURE && large.text().equals(text);
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
