package kz.baspa.source;

/**
 * Walks forward through a text and tells line and column: both from 1, columns in code points,
 * lines ended by LF, CR LF or CR as in any editor.
 */
final class LineAndColumn {
  private final String text;
  private int offset;
  private int line = 1;
  private int column = 1;

  LineAndColumn(String text) {
    this.text = text;
  }

  /** Goes on to this offset; never back. */
  void advanceTo(int target) {
    while (offset < target) {
      char c = text.charAt(offset);
      boolean low = Character.isLowSurrogate(c);
      if (c == '\n'
          || c == '\r' && !(offset + 1 < text.length() && text.charAt(offset + 1) == '\n')) {
        line++;
        column = 1;
      } else if (!low || offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1))) {
        column++;
      }
      offset++;
    }
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
