package kz.baspa.pdf;

import java.text.Bidi;
import org.jspecify.annotations.Nullable;

/**
 * Hebrew and Arabic words in a Kazakh line. FOP, whose complex scripts are off, sets all letters
 * from left to right; so the letters of such a run are turned round when it is drawn, after the
 * lines are broken. Readers of PDF turn them back.
 *
 * <p>Each run on its own: a number between two Hebrew words stays where it is.
 */
final class RightToLeft {
  private RightToLeft() {}

  /** Whether some letter of this text is written from right to left. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x590 && (c < 0x900 || c >= 0xFB1D && c <= 0xFEFC)) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
      }
    }
    return false;
  }

  /** The text in the order from left to right in which it is drawn. */
  static String drawn(String text) {
    // A pair of surrogates keeps its order.
    return new StringBuilder(text).reverse().toString();
  }

  /** What each letter is moved by, in the same order. */
  static int @Nullable [][] reversed(int @Nullable [][] moves) {
    if (moves == null) {
      return null;
    }
    int[][] reversed = new int[moves.length][];
    for (int i = 0; i < moves.length; i++) {
      reversed[i] = moves[moves.length - 1 - i];
    }
    return reversed;
  }
}
