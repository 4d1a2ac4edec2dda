package kz.baspa.restore.outline;

/** Blanks within a line. */
public final class Spaces {
  private Spaces() {}

  /** Whether this is a blank, a tab or a no-break blank; a line end is none. */
  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  /** The first place from {@code at} on that holds no blank. */
  public static int skip(String text, int at, int end) {
    int after = at;
    while (after < end && isBlank(text.charAt(after))) {
      after++;
    }
    return after;
  }

  /** The place after the last unit before {@code at} that is no blank. */
  public static int skipBack(String text, int at, int start) {
    int before = at;
    while (before > start && isBlank(text.charAt(before - 1))) {
      before--;
    }
    return before;
  }
}
