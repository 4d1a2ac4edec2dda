package kz.baspa.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.input.PagePictures;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PagePieces;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.WordPlace;

/**
 * Cuts the piece of the page on which a word stands out of the pictures of a work, level and with
 * the word boxed. Each page is decoded once while its words are asked about.
 */
public final class PieceCutter implements PagePieces {
  /** So many pages are held in memory. */
  private static final int PAGES_HELD = 2;

  /** How high a piece is, in heights of a line of letters. */
  private static final double HIGH = 2.6;

  /** How wide it is at most, so that it can be read on a telephone. */
  private static final double WIDE = 20;

  /** The height of a line in a piece, in pixels, at most. */
  private static final double LINE = 36;

  /** How wide the picture of a whole page is, in pixels. */
  private static final double PAGE_WIDE = 1_400;

  /** Between a word and its box, in heights of a line. */
  private static final double MARGIN = 0.12;

  /** A word with a letter that rises and one that hangs down is so much higher than {@code ас}. */
  private static final double HIGHER = 2.2;

  /** Words so far before and behind may be of the same line. */
  private static final int NEIGHBOURS = 400;

  private final Evidence evidence;
  private final PagePictures pictures;
  private final Map<Integer, PageView> views = new LinkedHashMap<>();
  private final Map<Integer, GreyPicture> held =
      new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, GreyPicture> eldest) {
          return size() > PAGES_HELD;
        }
      };

  /** The pieces of a work; the pictures are closed with it. */
  public PieceCutter(Evidence evidence, PagePictures pictures) {
    this.evidence = evidence;
    this.pictures = pictures;
    evidence.pages().forEach(view -> views.put(view.number(), view));
  }

  @Override
  public boolean isEmpty() {
    return evidence.places().isEmpty();
  }

  /** The words that are asked about, and the line that the first of them stands on. */
  private record Words(PageView view, List<PagePlace> boxes, PagePlace line) {}

  @Override
  public Optional<byte[]> piece(int start, int end) {
    return words(start, end).flatMap(this::piece);
  }

  private Optional<byte[]> piece(Words words) {
    PagePlace line = words.line();
    PageView view = words.view();
    double high = line.bottom() - line.top();
    PagePlace first = words.boxes().get(0);
    double bottom = line.bottom();
    for (PagePlace box : words.boxes()) {
      // A word that is broken at the end of its line goes on in the next.
      bottom = Math.max(bottom, Math.min(box.bottom(), line.bottom() + 2 * high));
    }
    double pad = (HIGH - 1) / 2 * high;
    double wide = Math.min(WIDE * high, view.width());
    double middle = (first.left() + first.right()) / 2;
    double left = Math.max(0, Math.min(view.width() - wide, middle - wide / 2));
    double top = Math.max(0, line.top() - pad);
    double below = Math.min(view.height(), bottom + pad);
    double finest = 1 / view.scale();
    double dots = view.scanned() ? Math.min(finest, LINE / high) : LINE / high;
    return drawn(words, new double[] {left, top, left + wide, below}, dots);
  }

  @Override
  public Optional<byte[]> page(int start, int end) {
    return words(start, end)
        .flatMap(
            words -> {
              PageView view = words.view();
              double[] all = {0, 0, view.width(), view.height()};
              return drawn(words, all, PAGE_WIDE / Math.max(view.width(), view.height() * 0.7));
            });
  }

  private Optional<byte[]> drawn(Words words, double[] area, double dots) {
    try {
      PieceDrawing drawing =
          new PieceDrawing(picture(words.view()), words.view(), area, Math.max(0.5, dots));
      double margin = MARGIN * (words.line().bottom() - words.line().top());
      words.boxes().forEach(box -> drawing.box(box, margin));
      return Optional.of(drawing.png());
    } catch (IOException e) {
      return Optional.empty(); // the page is broken; what was read of it was told
    }
  }

  private synchronized GreyPicture picture(PageView view) throws IOException {
    GreyPicture picture = held.get(view.filePage());
    if (picture == null) {
      picture = pictures.page(view);
      held.put(view.filePage(), picture);
    }
    return picture;
  }

  private Optional<Words> words(int start, int end) {
    List<WordPlace> places = evidence.placesIn(start, Math.max(start + 1, end));
    if (places.isEmpty()) {
      return Optional.empty();
    }
    PagePlace first = places.get(0).place();
    PageView view = views.get(first.page());
    if (view == null) {
      return Optional.empty();
    }
    List<PagePlace> boxes = new ArrayList<>();
    for (WordPlace place : places) {
      if (place.place().page() == first.page()) {
        boxes.add(place.place());
      }
    }
    double top = first.top();
    double bottom = first.bottom();
    for (WordPlace near : evidence.placesIn(Math.max(0, start - NEIGHBOURS), end + NEIGHBOURS)) {
      PagePlace box = near.place();
      double middle = (box.top() + box.bottom()) / 2;
      boolean sameLine =
          box.page() == first.page()
              && middle > first.top()
              && middle < first.bottom()
              && box.bottom() - box.top() < HIGHER * (first.bottom() - first.top());
      if (sameLine) {
        top = Math.min(top, box.top());
        bottom = Math.max(bottom, box.bottom());
      }
    }
    PagePlace line = new PagePlace(first.page(), first.left(), top, first.right(), bottom);
    return bottom > top ? Optional.of(new Words(view, boxes, line)) : Optional.empty();
  }

  @Override
  public void close() {
    pictures.close();
  }
}
