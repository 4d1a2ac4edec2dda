package kz.baspa.ocr.reading;

import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.bytedeco.leptonica.PIX;

/**
 * Reads the small figures that {@link RaisedMarks} finds: {@code өзені?} is өзені², {@code м?} м³.
 */
public final class RaisedFigures {
  /** A figure that was read with less, of 100, is not one. */
  private static final int RATHER_SURE = 45;

  private static final Pattern TWO_OR_THREE = Pattern.compile("[23]");

  /** So sure is the reader of a power, which is small, if it can be told at all. */
  private static final int POWER = 30;

  private static final Pattern UNIT = Pattern.compile("\\(?(?:м|км|см|дм|мм)");

  private RaisedFigures() {}

  /**
   * The figure that stands raised behind a word; the word as it is if it cannot be read.
   *
   * @param word of which the last letters stand raised
   * @param mark where they stand
   */
  public static RecognizedWord of(SecondReading second, PIX page, RecognizedWord word, Box mark) {
    String stem = word.text().substring(0, word.text().length() - word.raised());
    if (UNIT.matcher(stem).matches()) {
      String power = power(second, page, mark);
      return power.isEmpty()
          ? word.withRaised(0)
          : new RecognizedWord(stem + power, word.box(), word.confidence(), List.of());
    }
    SecondReading.Reading read = second.read(page, mark, true, "123456789");
    boolean narrow = mark.right() - mark.left() < mark.bottom() - mark.top();
    if (read.confidence() < RATHER_SURE || !read.text().matches(narrow ? "[1-9]" : "[1-9]{1,2}")) {
      return word;
    }
    return new RecognizedWord(
        stem + read.text(), word.box(), word.confidence(), List.of(), read.text().length());
  }

  /** The power of a unit, {@code ²} or {@code ³}; empty if it cannot be read. */
  private static String power(SecondReading second, PIX page, Box mark) {
    SecondReading.Reading read = second.surest(page, mark, "23", TWO_OR_THREE);
    if (read.confidence() < POWER) {
      return "";
    }
    return read.text().equals("2") ? "²" : "³";
  }
}
