package kz.baspa.tei;

import java.util.regex.Pattern;

/**
 * Which cells of a table hold numbers. A column in which every cell below the head does is set at
 * the right, in print and in Word alike, so that the places stand below each other: «цифры в графах
 * таблиц должны проставляться так, чтобы разряды чисел во всей графе были расположены один под
 * другим» (ГОСТ 2.105-95, 4.4.15).
 *
 * <pre>{@code
 * TableNumbers.isNumber("7 500,5"); // true
 * TableNumbers.isNumber("2 бөлім"); // false
 * TableNumbers.isBlank("–");        // true: a value that is not there
 * }</pre>
 */
public final class TableNumbers {
  /** A number, a year, a share, or two of them with a dash, as a regular expression. */
  public static final String NUMBER = "[+±−–~≈<>\\-]?\\s?\\d[\\d\\s\u00A0\u202F.,:/%‰–−\\-]*";

  /** What stands where there is no value, as a regular expression. */
  public static final String BLANK = "[\\s\u00A0–—−.…\\-]*";

  private static final Pattern NUMBERS = Pattern.compile(NUMBER);
  private static final Pattern BLANKS = Pattern.compile(BLANK);

  private TableNumbers() {}

  /** Whether the printed text of a cell is a number. */
  public static boolean isNumber(String cell) {
    return NUMBERS.matcher(cell.strip()).matches();
  }

  /** Whether the printed text of a cell is empty, or a dash that says so. */
  public static boolean isBlank(String cell) {
    return BLANKS.matcher(cell).matches();
  }

  /** The printed text of a cell: of what was corrected the correction, without notes. */
  public static String textOf(TeiNode.Element cell) {
    StringBuilder text = new StringBuilder();
    add(cell, text);
    return text.toString().strip();
  }

  private static void add(TeiNode.Element element, StringBuilder text) {
    for (TeiNode child : element.children()) {
      if (child instanceof TeiNode.Element inner) {
        if (PrintedText.isPrinted(inner.name(), false) && !inner.is("note") && !inner.is("gap")) {
          add(inner, text);
        }
      } else if (child instanceof TeiNode.Text piece) {
        text.append(piece.text());
      }
    }
  }
}
