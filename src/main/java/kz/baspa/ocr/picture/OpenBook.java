package kz.baspa.ocr.picture;

import java.util.List;
import java.util.Optional;
import kz.baspa.text.evidence.Projection;

/**
 * Cuts a picture of a book that lay open into its two pages. Between them there is paper without
 * print from the top to the foot, mostly with the shadow of the fold, and on both sides lines of
 * print. Where there is no shadow both sides must be printed alike and be far from each other, so
 * that a table, a page of two columns or a page with a figure is not cut.
 *
 * <pre>{@code
 * for (OpenBook.Part page : OpenBook.parts(picture)) { … }   // one, or the left and the right one
 * }</pre>
 */
public final class OpenBook {
  /** So much wider than high two pages are. */
  private static final double WIDE = 1.1;

  /** The fold is not farther from the middle, in parts of the width. */
  private static final double OFF_MIDDLE = 0.12;

  /** Paper without print is so wide at least between two pages, in parts of the width. */
  private static final double NARROWEST = 0.015;

  /** Without a shadow it is so wide, in widths of a page's print, */
  private static final double APART = 0.15;

  /** and as wide as the narrower margin outside, or more, by this much. */
  private static final double WIDER_THAN_MARGIN = 1.2;

  /** So many full lines make a printed page. */
  private static final int LINES = 6;

  /** and so many make a page full, */
  private static final int FULL_PAGE = 15;

  /** if they take up this part of the height. */
  private static final double HIGH = 0.6;

  /** A page that ends early has so many lines at least. */
  private static final int FEW_LINES = 2;

  /** It begins as high as the other, but for this part of the height. */
  private static final double AS_HIGH = 0.06;

  /** Two pages are between so much wider than high, */
  private static final double LEAST_SHAPE = 1.15;

  /** and so much. */
  private static final double MOST_SHAPE = 1.75;

  /** Pages of a book are printed as wide as each other, or nearly. */
  private static final double ALIKE = 0.7;

  private OpenBook() {}

  /**
   * A page of a picture.
   *
   * @param picture the page alone
   * @param place where its points lie on the whole picture, in parts of width and height
   */
  public record Part(GreyPicture picture, Projection place) {}

  /** The picture itself, or the left page and the right page of an open book. */
  public static List<Part> parts(GreyPicture picture) {
    if (picture.width() < WIDE * picture.height()) {
      return List.of(new Part(picture, Projection.NONE));
    }
    InkMap ink = InkMap.of(picture).clean();
    InkMap letters = ink.letters();
    Optional<Gutter> gutter = Gutter.in(letters, OFF_MIDDLE);
    if (gutter.isEmpty() || !isFold(ink, letters, gutter.get())) {
      return List.of(new Part(picture, Projection.NONE));
    }
    double top = gutter.get().middle(0) * ink.cell();
    double bottom = gutter.get().middle(ink.height()) * ink.cell();
    return List.of(side(picture, top, bottom, true), side(picture, top, bottom, false));
  }

  private static boolean isFold(InkMap ink, InkMap letters, Gutter gutter) {
    PrintedBlock left = PrintedBlock.of(letters, gutter, true);
    PrintedBlock right = PrintedBlock.of(letters, gutter, false);
    double wide = gutter.right() - gutter.left();
    int fullest = Math.max(left.fullLines(), right.fullLines());
    if (wide < NARROWEST * ink.width()
        || fullest < LINES
        || gutter.isCrossed(
            ink, Math.min(left.top(), right.top()), Math.max(left.bottom(), right.bottom()))) {
      return false;
    }
    if (gutter.hasShadow(ink)) {
      return true;
    }
    double narrower = Math.min(left.width(), right.width());
    double wider = Math.max(left.width(), right.width());
    double margin = Math.min(left.left(), ink.width() - right.right());
    boolean apart =
        narrower > ALIKE * wider && wide > APART * wider && wide > WIDER_THAN_MARGIN * margin;
    return apart
        && (Math.min(left.fullLines(), right.fullLines()) >= LINES
            || isShortPageBesideFullOne(ink, letters, left, right));
  }

  /**
   * Whether one side is a page that ends early, a chapter's last one or a contents list: it begins
   * as high as the full page, at a left edge of its own, and has nothing drawn on it.
   */
  private static boolean isShortPageBesideFullOne(
      InkMap ink, InkMap letters, PrintedBlock left, PrintedBlock right) {
    boolean leftIsFull = left.fullLines() > right.fullLines();
    PrintedBlock full = leftIsFull ? left : right;
    PrintedBlock shorter = leftIsFull ? right : left;
    double shape = (double) ink.width() / ink.height();
    return shape > LEAST_SHAPE
        && shape < MOST_SHAPE
        && full.fullLines() >= FULL_PAGE
        && full.bottom() - full.top() > HIGH * ink.height()
        && shorter.fullLines() >= FEW_LINES
        && shorter.atLeftEdge() >= FEW_LINES
        && Math.abs(shorter.top() - full.top()) < AS_HIGH * ink.height()
        && !ink.hasDrawing(letters, shorter);
  }

  /** One side of a picture that is cut along a line; what lies beyond the line is white. */
  private static Part side(GreyPicture picture, double top, double bottom, boolean left) {
    int width = picture.width();
    int height = picture.height();
    int from = left ? 0 : (int) Math.max(0, Math.floor(Math.min(top, bottom)));
    int to = left ? (int) Math.min(width, Math.ceil(Math.max(top, bottom))) : width;
    byte[] pixels = new byte[Math.multiplyExact(to - from, height)];
    for (int y = 0; y < height; y++) {
      int cut = (int) Math.round(top + (bottom - top) * y / height);
      for (int x = from; x < to; x++) {
        boolean inside = left ? x < cut : x >= cut;
        pixels[y * (to - from) + x - from] = inside ? picture.pixels()[y * width + x] : -1;
      }
    }
    Projection place = Projection.part((double) from / width, 0, (double) to / width, 1);
    return new Part(new GreyPicture(to - from, height, pixels), place);
  }
}
