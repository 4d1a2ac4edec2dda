package kz.baspa.ocr.drawing;

import java.util.List;
import java.util.Optional;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/** Tells the pictures of a page from what Tesseract only takes for one: blots, dots, edges. */
public final class Figures {
  /** A picture takes up this part of the width of its page at least, and of its height. */
  private static final double WIDEST_BLOT = 0.1;

  private static final double HIGHEST_BLOT = 0.03;

  /**
   * Of a picture so much is ink at least; a page number alone covers less of the foot of a page.
   */
  private static final double INK = 0.03;

  /** A part is not larger than its picture, but that may have been cut short. */
  private static final double LARGER = 1.3;

  private Figures() {}

  /**
   * Whether there is a picture in this place.
   *
   * @param lines the lines of the page
   * @param parts all that hangs together in black on it
   */
  public static boolean isFigure(
      Box place, int width, int height, List<RecognizedLine> lines, List<Box> parts) {
    boolean atEdge =
        place.left() <= 2
            || place.top() <= 2
            || place.right() >= width - 2
            || place.bottom() >= height - 2;
    if (atEdge || place.width() < WIDEST_BLOT * width || place.height() < HIGHEST_BLOT * height) {
      return false;
    }
    double covered =
        parts.stream()
            .filter(part -> place.meets(part) && isOn(part, place))
            .mapToDouble(part -> (double) part.width() * part.height())
            .sum();
    if (covered < INK * place.width() * place.height()) {
      return false;
    }
    // Lines of print that begin before it and reach it go on in it.
    long entering =
        lines.stream()
            .map(RecognizedLine::box)
            .filter(
                line ->
                    (line.top() + line.bottom()) / 2 > place.top()
                        && (line.top() + line.bottom()) / 2 < place.bottom()
                        && line.left() < place.left() - line.height())
            .count();
    long inside =
        lines.stream()
            .filter(line -> isInside(line, place) && line.words().size() > 4)
            .filter(line -> line.box().width() > 0.6 * place.width())
            .count();
    return entering < 2 && inside < 2; // what frames text is no picture
  }

  /**
   * What is larger than a place does not belong to it: the dark around a page that was
   * photographed.
   */
  private static boolean isOn(Box part, Box place) {
    return part.width() < LARGER * place.width() && part.height() < LARGER * place.height();
  }

  /** A picture with its axes and all else around it that is no letter. */
  public static Box whole(Box picture, List<Box> parts, int high) {
    return SolidDrawings.whole(
        picture, parts.stream().filter(part -> isOn(part, picture)).toList(), high);
  }

  /** The place of a drawing with the numbers that stand under it, as those of an axis do. */
  public static Box withLabels(Box drawing, List<RecognizedLine> lines) {
    for (RecognizedLine line : lines) {
      Box box = line.box();
      boolean under =
          box.top() > drawing.bottom() - box.height()
              && box.top() < drawing.bottom() + 2 * box.height()
              && box.left() > drawing.left() - 3 * box.height()
              && box.right() < drawing.right() + 3 * box.height();
      if (under && isLabels(line)) {
        return new Box(
            Math.min(drawing.left(), box.left()),
            drawing.top(),
            Math.max(drawing.right(), box.right()),
            Math.max(drawing.bottom(), box.bottom()));
      }
    }
    return drawing;
  }

  /** Whether most of a line is numbers: {@code 1990 1995 2000}. */
  public static boolean isLabels(RecognizedLine line) {
    int numbers = 0;
    for (RecognizedWord word : line.words()) {
      long figures = word.text().chars().filter(c -> c >= '0' && c <= '9').count();
      numbers += figures * 2 > word.text().length() ? 1 : 0;
    }
    return line.words().size() > 1 && numbers * 3 >= line.words().size() * 2;
  }

  /** Whether the middle of a line is in this place. */
  public static boolean isInside(RecognizedLine line, Box place) {
    Box box = line.box();
    int x = (box.left() + box.right()) / 2;
    int y = (box.top() + box.bottom()) / 2;
    return x > place.left() && x < place.right() && y > place.top() && y < place.bottom();
  }

  /**
   * For each line the place that it takes up together with the pieces of it that were taken for
   * pictures: worn letters that stand at its height, before it, behind it or in a gap. Nothing for
   * a line that has lost none.
   */
  public static List<Optional<Box>> pieces(List<RecognizedLine> lines, List<Box> pictures) {
    return lines.stream()
        .map(
            line -> {
              Box box = line.box();
              boolean lost = false;
              for (Box picture : pictures) {
                int shared = box.sharedHeight(picture);
                boolean letters =
                    picture.height() > box.height() / 3 && picture.height() < 1.5 * box.height();
                boolean near =
                    picture.left() - box.right() < 2 * box.height()
                        && box.left() - picture.right() < 2 * box.height();
                if (letters && near && shared > picture.height() / 2) {
                  lost = true;
                  box =
                      new Box(
                          Math.min(box.left(), picture.left()),
                          Math.min(box.top(), picture.top()),
                          Math.max(box.right(), picture.right()),
                          Math.max(box.bottom(), picture.bottom()));
                }
              }
              return lost ? Optional.of(box) : Optional.<Box>empty();
            })
        .toList();
  }
}
