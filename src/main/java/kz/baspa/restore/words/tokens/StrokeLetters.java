package kz.baspa.restore.words.tokens;

import kz.baspa.kazakh.automata.LetterCodes;

/**
 * Whether a work has exclamation marks that are letters: a reader without the Kazakh letters takes
 * і for a stroke, so that «екі көпір» becomes «ек! көпір».
 *
 * <pre>{@code
 * StrokeLetters strokes = StrokeLetters.in("ек! көпір, ж!не тер! ел!нд!");
 * strokes.isLetter("ек! көпір", 2, 9); // true: the sentence goes on behind it
 * }</pre>
 *
 * <p>A work shows it by marks that stand between small letters. Immutable.
 */
public final class StrokeLetters {
  /** For works in which a mark is a mark. */
  static final StrokeLetters NONE = new StrokeLetters(false);

  /** So many strokes within words are no slip of the hand. */
  private static final int ENOUGH = 3;

  private static final char STROKE = '!';

  private final boolean some;

  private StrokeLetters(boolean some) {
    this.some = some;
  }

  /** What the strokes of a work are. */
  public static StrokeLetters in(String text) {
    int within = 0;
    for (int i = text.indexOf(STROKE); i >= 0; i = text.indexOf(STROKE, i + 1)) {
      within += isSmall(text, i - 1) && isSmall(text, i + 1) ? 1 : 0;
    }
    return within >= ENOUGH ? new StrokeLetters(true) : NONE;
  }

  private static boolean isSmall(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLowerCase(text.charAt(at))
        && LetterCodes.code(text.charAt(at)) != 0;
  }

  /**
   * Whether the mark at a place is a letter of the word before it: the sentence goes on behind it,
   * with a small letter or another mark.
   *
   * @param to the end of the line
   */
  boolean isLetter(String text, int at, int to) {
    if (!some || at >= to || text.charAt(at) != STROKE || !isWord(text, at)) {
      return false;
    }
    int next = at + 1;
    while (next < to && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < to
        && (Character.isLowerCase(text.charAt(next)) || ",.;:)".indexOf(text.charAt(next)) >= 0);
  }

  /** Whether a small letter, or a figure that was one, stands before a place. */
  private static boolean isWord(String text, int at) {
    return isSmall(text, at - 1)
        || at > 1 && Character.isDigit(text.charAt(at - 1)) && isSmall(text, at - 2);
  }
}
