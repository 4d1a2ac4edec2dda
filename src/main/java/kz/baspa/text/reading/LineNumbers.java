package kz.baspa.text.reading;

import java.util.Arrays;

/** The lines of a raw text; they end with LF, CR LF or CR, as editors count them. */
public final class LineNumbers {
  private final int[] starts;

  /** The lines of this raw text. */
  public LineNumbers(String raw) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean ends = c == '\n' || c == '\r' && !(i + 1 < raw.length() && raw.charAt(i + 1) == '\n');
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /** The number of the line that holds this unit, from 1. */
  public int at(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }
}
