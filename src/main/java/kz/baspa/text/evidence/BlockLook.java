package kz.baspa.text.evidence;

/**
 * How a block looks.
 *
 * @param font the name of its font, {@code ""} if unknown
 * @param size the size of its letters in points, 0 if unknown
 * @param bold whether all its words are bold
 * @param italic whether all its words are italic
 * @param alignment how its lines are aligned
 * @param indent how far its first line is indented from the margin, in points
 * @param pageBefore whether it begins a page because the author said so
 * @param apart whether it stands apart as few blocks of its page do, with more white above and
 *     below than lies between lines
 */
public record BlockLook(
    String font,
    double size,
    boolean bold,
    boolean italic,
    Alignment alignment,
    double indent,
    boolean pageBefore,
    boolean apart) {
  /** A block of which it is not known whether it stands apart. */
  public BlockLook(
      String font,
      double size,
      boolean bold,
      boolean italic,
      Alignment alignment,
      double indent,
      boolean pageBefore) {
    this(font, size, bold, italic, alignment, indent, pageBefore, false);
  }

  /** How lines are aligned. */
  public enum Alignment {
    START,
    CENTRE,
    END,
    JUSTIFIED
  }

  /** Nothing is known of the look. */
  public static final BlockLook UNKNOWN =
      new BlockLook("", 0, false, false, Alignment.START, 0, false);

  /** Whether the block stands out as headings do that were typed: bold, or in the middle. */
  public boolean standsOut() {
    return bold || alignment == Alignment.CENTRE;
  }
}
