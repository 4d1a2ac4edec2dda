package kz.baspa.restore.outline;

import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.text.Spaces;

/** How a place of the text stands towards what is before and behind it. */
public final class Surroundings {
  /** What stands before a heading, from the surest sign to the weakest. */
  public enum Before {
    LINE_START,
    SENTENCE_END,
    GLUED,
    CAPITALS,
    NOTHING
  }

  private Surroundings() {}

  /** What stands before a place in the line that begins at {@code lineStart}. */
  public static Before before(String text, int at, int lineStart) {
    int end = Spaces.skipBackward(text, at, lineStart);
    if (end == lineStart) {
      return Before.LINE_START;
    }
    char c = text.charAt(at);
    char before = text.charAt(end - 1);
    boolean opens = Character.isUpperCase(c) || Character.isDigit(c) || c == '§';
    if (!opens) {
      return Before.NOTHING;
    }
    if (".!?…:;»”\")]".indexOf(before) >= 0) {
      // An initial and a number are no end of a sentence: Н.Ә.Назарбаев, 1.1.
      boolean initial =
          before == '.'
              && end - 2 >= lineStart
              && Character.isUpperCase(text.charAt(end - 2))
              && (end - 3 < lineStart || !Character.isLetter(text.charAt(end - 3)));
      boolean number =
          before == '.'
              && Character.isDigit(c)
              && end - 2 >= lineStart
              && Character.isDigit(text.charAt(end - 2));
      return initial || number ? Before.NOTHING : Before.SENTENCE_END;
    }
    if (end == at) {
      boolean lowerBefore = Character.isLowerCase(before);
      boolean digitBefore = Character.isDigit(before) && Character.isLetter(c);
      return lowerBefore || digitBefore ? Before.GLUED : Before.NOTHING;
    }
    boolean capitals =
        at + 1 < text.length()
            && Character.isUpperCase(text.charAt(at + 1))
            && Character.isLowerCase(before);
    return capitals
            || Character.isLowerCase(before)
                && (Character.isDigit(c) || RomanNumerals.isSmallLetter(c))
        ? Before.CAPITALS
        : Before.NOTHING;
  }

  /** Whether a title may end here: at a space, a mark, a line end or a change of case. */
  public static boolean isBoundary(String text, int end, int next) {
    if (next >= text.length() || next > end) {
      return true;
    }
    char c = text.charAt(next);
    if (!Character.isLetter(c)) {
      return true;
    }
    if (!Character.isUpperCase(c)) {
      return false;
    }
    boolean lowerBefore = end > 0 && Character.isLowerCase(text.charAt(end - 1));
    boolean lowerBehind = next + 1 < text.length() && Character.isLowerCase(text.charAt(next + 1));
    return lowerBefore || lowerBehind || next + 1 < text.length() && text.charAt(next + 1) == '.';
  }

  /** The end of the line that holds this place. */
  public static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The first place of a character from {@code from} on and before {@code to}; -1 if none. */
  public static int find(String text, char c, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == c) {
        return at;
      }
    }
    return -1;
  }
}
