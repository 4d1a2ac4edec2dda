package kz.baspa.ocr.reading;

import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Tells print from noise, by what was read. */
public final class Print {
  /** So surely is a word read that stands at the head of a line of noise. */
  private static final double SURE_WORD = 0.85;

  /** What was not read as a line of print is one if it is read so surely by itself. */
  private static final double SURELY_PRINT = 0.6;

  /** Two readings of a line agree in this part of their letters at least, if it is print. */
  private static final double AGREED = 0.8;

  /** Fewer letters may agree by chance. */
  private static final int FEWEST = 4;

  /** How high the letters of print are, as parts of how high most are. */
  private static final double LOWEST_LETTER = 0.7;

  private static final double HIGHEST_LETTER = 2.5;

  /** No letter is so many times as wide as most are high, */
  private static final double WIDEST_LETTER = 5;

  /** nor so many times as high. */
  private static final double TALLEST_LETTER = 3.5;

  private Print() {}

  /**
   * Whether letters far too large were read: of the dark around a sheet that was photographed.
   *
   * @param high how high most letters are, in pixels
   */
  public static boolean isStretched(RecognizedLine line, int high) {
    return signs(line).length() < FEWEST
        && line.words().stream()
            .anyMatch(
                word ->
                    word.box().width() > WIDEST_LETTER * high * word.text().length()
                        || word.box().height() > TALLEST_LETTER * high
                            && word.box().width() > word.box().height());
  }

  /** Whether two readings of a line have most of their letters and figures in common. */
  static boolean agree(RecognizedLine one, RecognizedLine other) {
    String first = signs(one);
    String second = signs(other);
    int same = new LongestCommonSubsequence().apply(first, second);
    return same >= FEWEST && same >= AGREED * Math.max(first.length(), second.length());
  }

  private static String signs(RecognizedLine line) {
    return line.words().stream()
        .flatMapToInt(word -> word.text().codePoints())
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Whether a line holds about as many letters as were read in it, and nothing that is too high for
   * one: letters that touch hang together, and the strokes of handwriting do much more.
   *
   * @param parts all that hangs together in black on the page
   * @param high how high most letters are, in pixels
   */
  static boolean isOfLetters(RecognizedLine line, List<Box> parts, int high) {
    List<Box> inside =
        parts.stream()
            .filter(part -> part.meets(line.box()) && part.height() >= LOWEST_LETTER * high)
            .toList();
    int read = signs(line).length();
    return inside.stream().allMatch(part -> part.height() <= HIGHEST_LETTER * high)
        && inside.size() * 2 >= read
        && inside.size() <= read * 2;
  }

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
