package kz.baspa.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Hebrew and Arabic words in a Kazakh line. FOP, whose complex scripts are off, sets all letters
 * from left to right; so the letters of such a stretch, «שלום עולם» in «Иврит: שלום עולם екі сөз»,
 * are turned round when it is drawn, after the lines are broken. Readers of PDF turn them back.
 *
 * @param text in the order from left to right in which it is drawn
 * @param moves what each letter is moved by, in the same order
 */
record RightToLeft(String text, int @Nullable [][] moves) {

  /** Whether some letter of this text is written from right to left. */
  static boolean isIn(String text) {
    return text.chars().anyMatch(RightToLeft::isLetter);
  }

  /** Whether a letter is written from right to left. */
  static boolean isLetter(int c) {
    if (c < 0x590 || c > 0xFEFC) {
      return false;
    }
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The text and the moves with each stretch of such letters, blanks between them too, turned. */
  static RightToLeft drawn(String text, int @Nullable [][] moves) {
    char[] letters = text.toCharArray();
    int[][] moved = moves == null ? null : moves.clone();
    for (int start = 0; start < letters.length; start++) {
      if (isLetter(letters[start])) {
        int end = start;
        for (int i = start; i < letters.length && goesOn(letters[i]); i++) {
          end = letters[i] == ' ' || letters[i] == '\u00A0' ? end : i;
        }
        for (int left = start, right = end; left < right; left++, right--) {
          char letter = letters[left];
          letters[left] = letters[right];
          letters[right] = letter;
          if (moved != null && right < moved.length) {
            int[] move = moved[left];
            moved[left] = moved[right];
            moved[right] = move;
          }
        }
        start = end;
      }
    }
    return new RightToLeft(new String(letters), moved);
  }

  private static boolean goesOn(char c) {
    return isLetter(c)
        || c == ' '
        || c == '\u00A0'
        || Character.getDirectionality(c) == Character.DIRECTIONALITY_NONSPACING_MARK;
  }
}
