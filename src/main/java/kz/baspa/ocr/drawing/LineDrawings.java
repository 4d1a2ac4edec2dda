package kz.baspa.ocr.drawing;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.recognized.CaptionLines;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is drawn with thin lines: charts with axes and curves, boxes with arrows between them.
 * A frame round text and a table whose lines enclose its cells are none, nor is what has no
 * straight lines and no caption, a stamp or handwriting.
 */
public final class LineDrawings {
  /** What is higher or wider than this, in heights of letters, is no letter. */
  private static final double TALL = 3;

  private static final double WIDE = 6;

  /** A drawing is as wide and as high as this, in heights of letters. */
  private static final double WIDEST_SIGN = 9;

  private static final double HIGHEST_SIGN = 5;

  /** Its parts lie no farther apart, in heights of letters. */
  private static final double NEAR = 2.5;

  /** So much of its place may be words, */
  private static final double WORDS = 0.12;

  /** and so much if it has a caption. */
  private static final double WORDS_WITH_CAPTION = 0.3;

  /** A caption stands no farther below, in heights of letters. */
  private static final double CAPTION_FAR = 8;

  /** What takes up more of the page is its frame. */
  private static final double FRAME = 0.7;

  /** Labels stand no farther from what they name, in heights of letters, */
  private static final double LABEL_FAR = 1.6;

  /** those above a caption as far as this, */
  private static final double NAME_FAR = 3;

  /** A name of a part has no more words. */
  private static final int MOST_NAMES = 6;

  /** and reach no farther out, in all. */
  private static final double REACH = 6;

  /** A line of a table runs over this part of it. */
  private static final double SPANS = 0.85;

  private final List<RecognizedLine> lines;
  private final List<Box> parts;
  private final List<DrawnLine> strokes;
  private final int width;
  private final int height;
  private final int high;

  /**
   * A search.
   *
   * @param lines what was read on the page
   * @param parts all that hangs together in black and is in no table or solid drawing
   * @param strokes the straight lines on the page
   * @param width of the page
   * @param height of the page
   * @param high how high most letters are, in pixels
   */
  public LineDrawings(
      List<RecognizedLine> lines,
      List<Box> parts,
      List<DrawnLine> strokes,
      int width,
      int height,
      int high) {
    this.lines = lines;
    this.parts = parts;
    this.strokes = strokes;
    this.width = width;
    this.height = height;
    this.high = high;
  }

  /** The places of the drawings, with the words and numbers that belong to them. */
  public List<Box> find() {
    List<Box> clusters = new ArrayList<>();
    for (Box part : parts) {
      boolean atEdge =
          part.left() <= 2
              || part.top() <= 2
              || part.right() >= width - 2
              || part.bottom() >= height - 2;
      if (!atEdge && (part.height() > TALL * high || part.width() > WIDE * high)) {
        add(part, clusters);
      }
    }
    return clusters.stream().filter(this::isDrawing).map(this::withLabels).toList();
  }

  private void add(Box part, List<Box> clusters) {
    Box all = part;
    for (int i = clusters.size() - 1; i >= 0; i--) {
      if (wider(all, NEAR * high).meets(clusters.get(i))) {
        all = all.with(clusters.remove(i));
        i = clusters.size();
      }
    }
    clusters.add(all);
  }

  private static Box wider(Box box, double by) {
    int more = (int) Math.ceil(by);
    return new Box(box.left() - more, box.top() - more, box.right() + more, box.bottom() + more);
  }

  private boolean isDrawing(Box place) {
    boolean small = place.width() < WIDEST_SIGN * high || place.height() < HIGHEST_SIGN * high;
    boolean frame = (double) place.width() * place.height() > FRAME * width * height;
    if (small || frame || isText(place)) {
      return false;
    }
    boolean captioned = caption(place) != null;
    double words =
        lines.stream()
                .filter(line -> Figures.isInside(line, place))
                .map(RecognizedLine::box)
                .mapToDouble(box -> (double) box.width() * box.height())
                .sum()
            / ((double) place.width() * place.height());
    if (words > (captioned ? WORDS_WITH_CAPTION : WORDS)) {
      return false;
    }
    List<DrawnLine> inside = strokes.stream().filter(stroke -> isIn(stroke, place)).toList();
    if (captioned) {
      return true;
    }
    long level = inside.stream().filter(DrawnLine::level).count();
    return level > 0 && level < inside.size() && !isGrid(inside, place);
  }

  /** Whether lines of print stand in a place, or go on in it. */
  private boolean isText(Box place) {
    int full = 0;
    int entering = 0;
    for (RecognizedLine line : lines) {
      Box box = line.box();
      int middle = (box.top() + box.bottom()) / 2;
      if (middle < place.top() || middle > place.bottom() || !box.meets(place)) {
        continue;
      }
      boolean words = line.words().size() > 4;
      full += words && box.width() > 0.6 * place.width() ? 1 : 0;
      boolean sticksOut =
          box.left() < place.left() - 2 * high || box.right() > place.right() + 2 * high;
      entering += words && sticksOut ? 1 : 0;
    }
    return full > 1 || entering > 1;
  }

  private static boolean isIn(DrawnLine stroke, Box place) {
    double across = stroke.at(stroke.middle());
    double x = stroke.level() ? stroke.middle() : across;
    double y = stroke.level() ? across : stroke.middle();
    return x > place.left() - 3
        && x < place.right() + 3
        && y > place.top() - 3
        && y < place.bottom() + 3;
  }

  /** Whether lines run over a place in both directions as those of a table do. */
  private static boolean isGrid(List<DrawnLine> strokes, Box place) {
    long level =
        strokes.stream()
            .filter(DrawnLine::level)
            .filter(stroke -> stroke.to() - stroke.from() > SPANS * place.width())
            .count();
    long upright =
        strokes.stream()
            .filter(stroke -> !stroke.level())
            .filter(stroke -> stroke.to() - stroke.from() > SPANS * place.height())
            .count();
    return level >= 3 && upright >= 2;
  }

  /** The caption under a drawing, before any other line of print; null if there is none. */
  private @Nullable RecognizedLine caption(Box place) {
    RecognizedLine first = null;
    for (RecognizedLine line : lines) {
      Box box = line.box();
      boolean under =
          box.top() > place.bottom() - high
              && box.top() < place.bottom() + CAPTION_FAR * high
              && box.left() < place.right()
              && box.right() > place.left();
      if (!under || !isCaption(line) && (line.words().size() < 5 || Figures.isLabels(line))) {
        continue;
      }
      if (first == null || box.top() < first.box().top()) {
        first = line;
      }
    }
    return first != null && isCaption(first) ? first : null;
  }

  /** Whether a line says that it is the caption of a picture, {@code 3-сурет – …}. */
  static boolean isCaption(RecognizedLine line) {
    return CaptionLines.isOfFigure(text(line));
  }

  private static String text(RecognizedLine line) {
    StringBuilder text = new StringBuilder();
    line.words().forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
    return text.toString();
  }

  /** A drawing with the numbers at its axes and other words that stand at it. */
  private Box withLabels(Box drawing) {
    RecognizedLine caption = caption(drawing);
    int foot = caption == null ? Integer.MAX_VALUE : caption.box().top();
    Box most = wider(drawing, REACH * high);
    Box place = drawing;
    Box before;
    do {
      before = place;
      for (RecognizedLine line : lines) {
        if (belongs(line, place, foot) && isInside(line.box(), most)) {
          place = place.with(line.box());
        }
      }
      for (Box part : parts) {
        boolean free =
            isInside(part, most)
                && part.bottom() < foot
                && wider(place, LABEL_FAR * high).meets(part)
                && lines.stream().noneMatch(line -> line.box().meets(part));
        if (free) {
          place = place.with(part);
        }
      }
    } while (!place.equals(before));
    return place;
  }

  private boolean belongs(RecognizedLine line, Box place, int foot) {
    Box box = line.box();
    boolean captioned = foot < Integer.MAX_VALUE;
    if (isCaption(line)
        || line.words().size() > MOST_NAMES && !Figures.isLabels(line)
        || !wider(place, (captioned ? NAME_FAR : LABEL_FAR) * high).meets(box)
        || box.bottom() > foot) {
      return false;
    }
    int middle = (box.top() + box.bottom()) / 2;
    boolean beside = middle > place.top() - high && middle < place.bottom() + high / 2;
    boolean number =
        line.words().size() == 1 && line.words().get(0).text().matches("[^\\p{L}\\d]*\\d.*");
    boolean below = box.top() > place.bottom() - high;
    boolean named = below && captioned && box.width() < place.width() / 2;
    return beside || number || Figures.isLabels(line) || named;
  }

  private static boolean isInside(Box box, Box place) {
    return box.left() >= place.left()
        && box.right() <= place.right()
        && box.top() >= place.top()
        && box.bottom() <= place.bottom();
  }
}
