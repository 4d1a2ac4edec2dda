package kz.baspa.ocr;

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
final class OpenBook {
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

  /** Pages of a book are printed as wide as each other, or nearly. */
  private static final double ALIKE = 0.7;

  private OpenBook() {}

  /**
   * A page of a picture.
   *
   * @param picture the page alone
   * @param place where its points lie on the whole picture, in parts of width and height
   */
  record Part(GreyPicture picture, Projection place) {}

  /** The picture itself, or the left page and the right page of an open book. */
  static List<Part> parts(GreyPicture picture) {
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
    return Math.min(left.fullLines(), right.fullLines()) >= LINES
        && narrower > ALIKE * wider
        && wide > APART * wider
        && wide > WIDER_THAN_MARGIN * margin;
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
