package kz.baspa.text;

import java.util.Locale;

/**
 * The cells of a table whose columns are parted by tabs. A tab, line feed, carriage return and
 * backslash are written {@code \t \n \r \\}; any other control character, line separator, byte
 * order mark or half of a surrogate pair as {@code \}{@code u} and four hexadecimal figures: {@code
 * "a\fb"} becomes <code>a&#92;u000Cb</code>.
 */
final class Cell {
  private Cell() {}

  /** Spreadsheets take a cell that begins so for a formula and work it out. */
  private static final String FORMULA = "=+-@";

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      out.append('\\');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\\' -> out.append("\\\\");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else if (breaksTables(c)) {
            out.append("\\u");
            String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
            out.append("0".repeat(4 - hex.length())).append(hex);
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean breaksTables(char c) {
    return Character.isISOControl(c)
        || Character.isSurrogate(c)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF';
  }

  /**
   * The text that was escaped.
   *
   * @throws IllegalArgumentException if a backslash begins no escape
   */
  static String unescape(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    StringBuilder out = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = ++i < cell.length() ? cell.charAt(i) : 0;
      switch (escape) {
        case 't' -> out.append('\t');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case '\\', '=', '+', '-', '@' -> out.append(escape);
        case 'u' -> {
          if (i + 4 >= cell.length()) {
            throw new IllegalArgumentException("unfinished escape in " + cell);
          }
          out.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("no such escape in " + cell);
      }
    }
    return out.toString();
  }
}
