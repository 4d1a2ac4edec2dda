package kz.baspa.structure;

import kz.baspa.text.Spaces;

/**
 * A stretch of the restored text.
 *
 * @param start its first UTF-16 unit
 * @param end the unit after its last one
 */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such range: " + start + "–" + end);
    }
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** This range without the spaces at its ends. */
  Range trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && isTrimmed(text.charAt(from))) {
      from++;
    }
    while (to > from && isTrimmed(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  private static boolean isTrimmed(char unit) {
    return Spaces.isSpace(unit) || unit == '\uFEFF';
  }
}
