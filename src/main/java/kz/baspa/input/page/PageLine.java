package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line of a page: its pieces from left to right, with what holds for most of them. */
public final class PageLine {
  private final List<PlacedText> pieces;
  private final double left;
  private final double right;
  private final double baseline;
  private final double size;
  private final String text;
  private final boolean formula;

  /**
   * A line.
   *
   * @param pieces at least one
   */
  public PageLine(List<PlacedText> pieces) {
    this(pieces, false);
  }

  private PageLine(List<PlacedText> pieces, boolean formula) {
    this.formula = formula;
    List<PlacedText> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PlacedText::left));
    this.pieces = List.copyOf(sorted);
    this.left = sorted.get(0).left();
    this.right = sorted.stream().mapToDouble(PlacedText::right).max().orElse(left);
    this.size = commonest(sorted, PlacedText::size);
    this.baseline =
        commonest(
            sorted.stream().filter(each -> each.size() > 0.9 * size).toList(),
            PlacedText::baseline);
    StringBuilder words = new StringBuilder();
    for (PlacedText piece : this.pieces) {
      words.append(words.isEmpty() || !piece.spaced() ? "" : " ").append(piece.text());
    }
    this.text = words.toString();
  }

  /** Some of the pieces of this line, at least one; of a formula they are one too. */
  PageLine part(List<PlacedText> some) {
    return new PageLine(some, formula);
  }

  private interface Measure {
    double of(PlacedText piece);
  }

  /** The value that most letters have, to a tenth of a point. */
  private static double commonest(List<PlacedText> pieces, Measure measure) {
    Map<Long, Integer> letters = new HashMap<>();
    long best = 0;
    int most = 0;
    for (PlacedText piece : pieces) {
      long value = Math.round(measure.of(piece) * 10);
      int count = letters.merge(value, piece.text().length(), Integer::sum);
      if (count > most) {
        most = count;
        best = value;
      }
    }
    return best / 10.0;
  }

  /** The same line, of which a machine saw that it is a formula. */
  public PageLine asFormula() {
    return new PageLine(pieces, true);
  }

  /** Whether a machine saw that it is a formula, whatever it read. */
  boolean isFormula() {
    return formula;
  }

  public List<PlacedText> pieces() {
    return pieces;
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double baseline() {
    return baseline;
  }

  double size() {
    return size;
  }

  double top() {
    return baseline - 0.8 * size;
  }

  double bottom() {
    return baseline + 0.25 * size;
  }

  double width() {
    return right - left;
  }

  double middle() {
    return (left + right) / 2;
  }

  /** Its words with spaces between them. */
  String text() {
    return text;
  }

  /** Whether a piece is smaller than the line and stands above its baseline. */
  boolean isRaised(PlacedText piece) {
    return piece.size() < 0.85 * size && piece.baseline() < baseline - 0.12 * size;
  }

  /** Whether a piece is smaller than the line and stands below its baseline. */
  boolean isLowered(PlacedText piece) {
    return piece.size() < 0.85 * size && piece.baseline() > baseline + 0.05 * size;
  }

  boolean isBold() {
    return pieces.stream().allMatch(each -> each.bold() || !hasLetters(each));
  }

  boolean isItalic() {
    return pieces.stream().allMatch(each -> each.italic() || !hasLetters(each));
  }

  String font() {
    return pieces.stream()
        .max(Comparator.comparingInt(each -> each.text().length()))
        .map(PlacedText::font)
        .orElse("");
  }

  private static boolean hasLetters(PlacedText piece) {
    return piece.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** How wide its first word is. */
  double firstWord() {
    double end = pieces.get(0).right();
    for (int i = 1; i < pieces.size() && !pieces.get(i).spaced(); i++) {
      end = pieces.get(i).right();
    }
    return end - left;
  }

  /** Where its second word begins; its end if it has only one. */
  double secondWord() {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).spaced()) {
        return pieces.get(i).left();
      }
    }
    return right;
  }
}
