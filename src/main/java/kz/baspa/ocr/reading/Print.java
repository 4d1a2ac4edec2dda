package kz.baspa.ocr.reading;

import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedWord;

/** Tells print from noise, by what was read. */
public final class Print {
  /** So surely is a word read that stands at the head of a line of noise. */
  private static final double SURE_WORD = 0.85;

  /** What was not read as a line of print is one if it is read so surely by itself. */
  private static final double SURELY_PRINT = 0.6;

  private Print() {}

  /**
   * The words at the head of a line that were surely read, if they are words: behind the first word
   * of an entry of a contents list the worn dots are read as anything.
   */
  public static List<RecognizedWord> head(RecognizedLine line) {
    List<RecognizedWord> head =
        line.words().stream().takeWhile(word -> word.confidence() >= SURE_WORD).toList();
    boolean words = head.stream().anyMatch(word -> word.text().matches("\\p{L}{4,}\\W*"));
    return words ? head : List.of();
  }

  /**
   * Whether a line is surely print: it has a word of two letters or figures, for the edge of a
   * sheet is read as one.
   */
  public static boolean isSure(RecognizedLine line) {
    return line.confidence() >= SURELY_PRINT
        && line.words().stream()
            .anyMatch(
                word -> word.text().codePoints().filter(Character::isLetterOrDigit).count() > 1);
  }
}
