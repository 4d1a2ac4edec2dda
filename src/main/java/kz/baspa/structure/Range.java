package kz.baspa.structure;

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

  /** This range without the blanks at its ends. */
  Range trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF';
  }
}
