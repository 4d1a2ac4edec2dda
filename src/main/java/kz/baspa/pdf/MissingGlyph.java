package kz.baspa.pdf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is drawn in place of a character that cannot be. A visible character that no font has is
 * drawn as its code on grey: «U+4E2D» for 中; one that shows nothing anyway is left out of the
 * print.
 */
final class MissingGlyph {
  private static final int FIRST_MATHEMATICAL = 0x1D400;
  private static final int LAST_MATHEMATICAL = 0x1D7FF;
  private static final Pattern MATHEMATICAL =
      Pattern.compile("MATHEMATICAL (BOLD|ITALIC|BOLD ITALIC) (SMALL|CAPITAL|DIGIT) .*");

  private MissingGlyph() {}

  /** The code of a character: {@code U+4E2D}. */
  static String mark(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /**
   * The letter that a mathematical one is drawn as in italics or bold, or the same character: «x»
   * for 𝑥, which Word's formulas have and FOP cannot print.
   */
  static int plain(int codePoint) {
    if (codePoint < FIRST_MATHEMATICAL || codePoint > LAST_MATHEMATICAL) {
      return codePoint;
    }
    String name = Character.getName(codePoint);
    return name != null && MATHEMATICAL.matcher(name).matches()
        ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0)
        : codePoint;
  }

  /** Whether such a letter is bold. */
  static boolean isBold(int codePoint) {
    return Character.getName(codePoint).contains("BOLD");
  }

  /** Whether such a letter is italic. */
  static boolean isItalic(int codePoint) {
    return Character.getName(codePoint).contains("ITALIC");
  }

  /**
   * Whether a character has no look of its own: joiners, marks of direction, variation selectors.
   * The soft hyphen, which layout knows, is none of them.
   */
  static boolean isInvisible(int codePoint) {
    return codePoint != 0xAD
        && (Character.getType(codePoint) == Character.FORMAT && !isArabicSign(codePoint)
            || codePoint >= 0xFE00 && codePoint <= 0xFE0F
            || codePoint >= 0xE0100 && codePoint <= 0xE01EF
            || codePoint == 0x34F);
  }

  /** Signs above or below figures, which are format characters and yet seen. */
  private static boolean isArabicSign(int codePoint) {
    return codePoint >= 0x600 && codePoint <= 0x8FF && codePoint != 0x61C;
  }

  /** Whether a character is a blank, whatever its width. */
  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
