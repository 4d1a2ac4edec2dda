package kz.baspa.ocr.reading;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Tells signs that the model of Kazakh does not know, {@code *}, {@code #}, № and §, from the short
 * words that it takes them for.
 */
final class LoneSign {
  /** What was read so surely is not asked about. */
  private static final double DOUBTLESS = 0.93;

  /** Signs that only the second reader knows. */
  private static final Pattern SIGN = Pattern.compile("[*#№§]");

  /** As so many letters a sign is read. */
  private static final int LONGEST_SIGN = 2;

  /** What is read as a sign is one nearly always: no letter looks like it. */
  static final int A_SIGN = 25;

  /** Stops, initials, numbers and words are no signs. */
  private static final Pattern SIGNS_NOTHING =
      Pattern.compile("[–—.,:;-]+|\\p{L}[.,-]|\\d[\\d.,)]|\\p{Ll}{2}");

  private LoneSign() {}

  /**
   * Whether a short word may be a sign that the first reader does not know: it takes {@code *} for
   * a quotation mark, {@code #} for Я and 4.
   */
  static boolean mayBe(List<RecognizedWord> line, int index) {
    RecognizedWord word = line.get(index);
    boolean isUnit =
        word.text().equals("%") && index > 0 && line.get(index - 1).text().endsWith(",");
    return line.size() > 1
        && !isUnit
        && word.text().length() <= LONGEST_SIGN
        && word.confidence() <= DOUBTLESS
        && !SIGNS_NOTHING.matcher(word.text()).matches();
  }

  /**
   * The sign that a short word is, as the second reader reads it; the word if that sees none.
   *
   * @param reader reads the place of the word, as it is or larger
   */
  static RecognizedWord in(RecognizedWord word, Function<Boolean, Reading> reader) {
    for (boolean large : new boolean[] {false, true}) {
      Reading read = reader.apply(large);
      if (read.confidence() >= A_SIGN && SIGN.matcher(read.text()).matches()) {
        return new RecognizedWord(read.text(), word.box(), word.confidence(), List.of());
      }
    }
    return word;
  }
}
