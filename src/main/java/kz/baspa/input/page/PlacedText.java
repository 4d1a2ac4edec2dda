package kz.baspa.input.page;

import java.util.List;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.ReadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A word or a part of a word that is set alike: {@code сәтті} and the raised {@code 1} behind it
 * are two. Places are in points from the upper left corner of the page.
 *
 * @param text its letters, without spaces
 * @param left where it begins
 * @param right where it ends
 * @param baseline the line that its letters stand on
 * @param size the size of its letters
 * @param font the name of its font, {@code ""} if unknown
 * @param bold whether it is bold
 * @param italic whether it is italic
 * @param spaced whether a space stands before it
 * @param confidence how sure a reading machine was of it, 0 to 1; negative if none read it
 * @param alternatives what else it might be, the likelier first
 * @param place the box of its letters on its page; null if that is not known
 * @param letters what a reading machine saw in its letters; none if it did not tell
 */
public record PlacedText(
    String text,
    double left,
    double right,
    double baseline,
    double size,
    String font,
    boolean bold,
    boolean italic,
    boolean spaced,
    double confidence,
    List<String> alternatives,
    @Nullable PagePlace place,
    List<ReadLetter> letters) {
  public PlacedText {
    alternatives = List.copyOf(alternatives);
    letters = List.copyOf(letters);
  }

  /** A word of whose letters nothing is known. */
  public PlacedText(
      String text,
      double left,
      double right,
      double baseline,
      double size,
      String font,
      boolean bold,
      boolean italic,
      boolean spaced,
      double confidence,
      List<String> alternatives) {
    this(
        text,
        left,
        right,
        baseline,
        size,
        font,
        bold,
        italic,
        spaced,
        confidence,
        alternatives,
        null,
        List.of());
  }

  PlacedText onPage(int page) {
    PagePlace other =
        place == null
            ? null
            : new PagePlace(page, place.left(), place.top(), place.right(), place.bottom());
    return new PlacedText(
        text,
        left,
        right,
        baseline,
        size,
        font,
        bold,
        italic,
        spaced,
        confidence,
        alternatives,
        other,
        letters);
  }

  double middle() {
    return (left + right) / 2;
  }

  /** Half the height of a small letter above the baseline. */
  double centre() {
    return baseline - 0.3 * size;
  }
}
