package kz.baspa.text;

/**
 * What a space is, of whatever width, and what stands beyond spaces.
 *
 * <pre>{@code
 * Spaces.isSpace('\t');                  // true
 * Spaces.isInLine('\n');                 // false
 * Spaces.skipForward("1.  Су", 2, 6);    // 4, where the title begins
 * Spaces.skipBackward("Су  \n", 4, 0);   // 2, where it ends
 * }</pre>
 */
public final class Spaces {
  private Spaces() {}

  /** Whether this is a space: a line end, a tab and a no-break space are. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether this is a space within a line; a line end is none. */
  public static boolean isInLine(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  /** The first place from {@code at} on that holds no space of a line; {@code end} if all do. */
  public static int skipForward(String text, int at, int end) {
    int after = at;
    while (after < end && isInLine(text.charAt(after))) {
      after++;
    }
    return after;
  }

  /** The place after the last unit before {@code at} that is no space; {@code start} if all are. */
  public static int skipBackward(String text, int at, int start) {
    int before = at;
    while (before > start && isInLine(text.charAt(before - 1))) {
      before--;
    }
    return before;
  }
}
