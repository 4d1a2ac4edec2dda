package kz.baspa.ocr.drawing;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;

/**
 * Finds the short rules above notes, which Tesseract does not tell of: what hangs together in
 * black, is long and thin, has white above it, as no line under words has, and words close below it
 * that begin where it begins, as no shadow at the edge of a sheet has.
 */
public final class DrawnRules {
  /** A rule is as long as this, in heights of letters, */
  private static final int LONG = 7;

  /** and so many times as long as high. */
  private static final int THIN = 20;

  /** What begins within so many heights of letters begins at one place. */
  private static final int NEAR = 2;

  private DrawnRules() {}

  /**
   * The rules that are not known yet.
   *
   * @param parts all that hangs together in black
   * @param lines what was read
   * @param known rules that were found before
   * @param height of most letters, in pixels
   */
  public static List<Box> among(
      List<Box> parts, List<RecognizedLine> lines, List<Box> known, int height) {
    List<Box> rules = new ArrayList<>();
    for (Box part : parts) {
      int length = part.right() - part.left();
      if (length >= LONG * height
          && length >= THIN * part.height()
          && known.stream().noneMatch(part::meets)
          && lines.stream().noneMatch(line -> isUnder(part, line.box(), height))
          && lines.stream().anyMatch(line -> opens(part, line.box(), height))) {
        rules.add(part);
      }
    }
    return rules;
  }

  /** Whether a line stands close below a rule and begins where it does. */
  private static boolean opens(Box rule, Box line, int height) {
    return line.bottom() > rule.bottom() + height / 2
        && line.top() - rule.bottom() < NEAR * height
        && line.top() > rule.top() - height
        && Math.abs(line.left() - rule.left()) < NEAR * height;
  }

  /** Whether a rule runs under or through a line. */
  private static boolean isUnder(Box rule, Box line, int height) {
    return rule.left() < line.right()
        && rule.right() > line.left()
        && line.top() < rule.top()
        && line.bottom() > rule.top() - height;
  }
}
