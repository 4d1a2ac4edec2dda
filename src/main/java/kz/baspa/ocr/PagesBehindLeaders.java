package kz.baspa.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.ocr.RecognizedPage.Box;
import kz.baspa.ocr.SecondReading.Reading;
import org.bytedeco.leptonica.PIX;

/**
 * Reads the pages at the end of the dots of a contents list, {@code Кіріспе ........ 3}: a figure
 * that stands alone so far off is mostly taken for a speck and left out.
 */
final class PagesBehindLeaders {
  /** A page must be read by one reading so surely, of 100, */
  private static final int SURE = 90;

  /** and by the other less surely than this if it is read as another, */
  private static final int CONTRADICTS = 60;

  /** or by both alike so surely: a 3 in pieces is read as 5 with 80 to 86. */
  private static final int ALIKE = 75;

  private static final String FIGURES = "0123456789";

  private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,3}");

  private PagesBehindLeaders() {}

  /**
   * The lines with the dots that were taken off the page and with what stands behind them.
   *
   * @param unread is given the places that cannot be read
   */
  static List<RecognizedLine> in(
      List<RecognizedLine> lines, PreparedPage page, SecondReading second, List<Box> unread) {
    List<RecognizedLine> whole = new ArrayList<>(Leaders.into(lines, page.leaders()));
    for (Leaders.Leader leader : page.leaders()) {
      Optional<Box> place = Leaders.unreadPage(leader.box(), page.letters(), whole);
      int line = Leaders.lineWith(leader.box(), whole);
      if (place.isPresent() && line >= 0) {
        Optional<RecognizedWord> number = number(page.picture(), place.get(), second);
        if (number.isPresent()) {
          whole.set(line, whole.get(line).and(number.get()));
        } else {
          unread.add(place.get());
        }
      }
    }
    return whole;
  }

  /**
   * The number that stands there, if one of two pictures of it is read surely and the other one
   * does not contradict, or both are read alike.
   */
  private static Optional<RecognizedWord> number(PIX page, Box place, SecondReading second) {
    Reading large = second.read(page, place, true, FIGURES);
    Reading near = second.read(page, place, false, FIGURES);
    boolean larger = large.confidence() >= near.confidence();
    Reading best = larger ? large : near;
    Reading other = larger ? near : large;
    boolean alike = best.text().equals(other.text()) && other.confidence() >= ALIKE;
    boolean alone = best.confidence() >= SURE && other.confidence() < CONTRADICTS;
    return (alike || alone) && PAGE.matcher(best.text()).matches()
        ? Optional.of(new RecognizedWord(best.text(), place, best.confidence() / 100.0, List.of()))
        : Optional.empty();
  }
}
