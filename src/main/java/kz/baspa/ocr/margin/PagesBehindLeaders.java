package kz.baspa.ocr.margin;

import static org.bytedeco.leptonica.global.leptonica.boxCreate;
import static org.bytedeco.leptonica.global.leptonica.boxDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixBlockconv;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_CHAR;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.baspa.ocr.drawing.DrawnTable;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.preparation.Leaders;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.reading.SecondReading;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedPage.Cell;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;

/**
 * Reads the pages at the end of the dots of a contents list, {@code Кіріспе ........ 3}: a figure
 * that stands alone so far off is mostly taken for a speck and left out.
 */
public final class PagesBehindLeaders {
  /** So many of eight readings must agree, */
  private static final int FEWEST = 3;

  /** with so much confidence in all, of 100 each, */
  private static final int SURE = 200;

  /** and so many times that of any other. */
  private static final int TIMES = 3;

  /** No page has more that are worth the time. */
  private static final int MOST = 200;

  /** A word that was read less surely than this may be a number instead. */
  private static final double DOUBTLESS = 0.9;

  /** What is read so is as sure as most words. */
  private static final double SURE_WORD = 0.9;

  private static final Pattern LETTER = Pattern.compile("\\p{L}{1,2}");

  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}");

  private static final Pattern NO_NUMBER = Pattern.compile("[^\\d]{1,2}");

  /** Ink is darker than this, 0 to 255. */
  private static final int INK = 165;

  private static final String FIGURES = "0123456789";

  private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,3}");

  /** So sure are four readings, each of 100, that more change nothing. */
  private static final int SURE_OF_FOUR = 360;

  /** The ways in which a number is read, those that differ most first. */
  private static final Way[] WAYS = {
    new Way(false, PSM_SINGLE_WORD, false),
    new Way(true, PSM_SINGLE_CHAR, true),
    new Way(true, PSM_SINGLE_WORD, false),
    new Way(false, PSM_SINGLE_CHAR, true),
    new Way(false, PSM_SINGLE_WORD, true),
    new Way(true, PSM_SINGLE_CHAR, false),
    new Way(true, PSM_SINGLE_WORD, true),
    new Way(false, PSM_SINGLE_CHAR, false),
  };

  /**
   * A way in which a number is read: smoothed or not, as which mode of Tesseract, enlarged or not.
   */
  private record Way(boolean smooth, int mode, boolean large) {}

  private PagesBehindLeaders() {}

  /**
   * The lines with the dots that were taken off the page and with what stands behind them.
   *
   * @param upright the places of lines that run upwards, of which nothing was taken
   * @param unread is given the places that cannot be read
   */
  public static List<RecognizedLine> in(
      List<RecognizedLine> lines,
      PreparedPage page,
      SecondReading second,
      List<Box> upright,
      List<Box> unread) {
    List<RecognizedLine> whole = new ArrayList<>(Leaders.into(lines, page.leaders().rows()));
    List<Box> parts = page.leaders().parts();
    int tried = 0;
    for (Leaders.Leader leader : page.leaders().rows()) {
      int line = Leaders.lineWith(leader.box(), whole);
      if (line < 0) {
        continue;
      }
      RecognizedLine before = whole.get(line);
      RecognizedLine without = withoutMisread(before, Leaders.behind(leader.box(), parts));
      whole.set(line, without);
      Optional<Box> place = Leaders.unreadPage(leader.box(), parts, whole);
      if (place.isEmpty() || tried++ > MOST) {
        whole.set(line, before);
      } else {
        Optional<RecognizedWord> number = number(page.picture(), place.get(), second);
        whole.set(line, number.map(without::and).orElse(before));
        if (number.isEmpty() && without.words().size() == before.words().size()) {
          unread.add(place.get());
        }
      }
    }
    below(whole, page, second, upright, unread);
    return new ArrayList<>(RomanPages.in(whole));
  }

  /** Adds the numbers that stand below those of other lines, to which no dots lead. */
  private static void below(
      List<RecognizedLine> whole,
      PreparedPage page,
      SecondReading second,
      List<Box> upright,
      List<Box> unread) {
    int high = PreparedPage.letterHeight(page.letters());
    NumberColumn.passedOver(whole, upright, page.letters(), high).entrySet().stream()
        .filter(each -> unread.stream().noneMatch(each.getValue()::meets))
        .limit(MOST)
        .forEach(
            each ->
                number(page.picture(), each.getValue(), second)
                    .ifPresentOrElse(
                        word -> whole.set(each.getKey(), whole.get(each.getKey()).and(word)),
                        () -> unread.add(each.getValue())));
  }

  /**
   * The cells of a table with the numbers of those that were read as nothing or as a letter, {@code
   * П} for 11, below and above numbers.
   *
   * @param cells what was read
   * @param drawn the same cells, as they are drawn
   */
  public static List<Cell> inColumns(
      List<Cell> cells, List<DrawnTable.Cell> drawn, SecondReading second) {
    List<Cell> whole = new ArrayList<>(cells);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (mayBeNumber(cell) && isOfNumbers(cell, cells)) {
        Optional<RecognizedLine> line = drawn.get(i).picture().flatMap(at -> number(at, second));
        int left = drawn.get(i).left();
        int top = drawn.get(i).top();
        if (line.isPresent()) {
          List<RecognizedLine> lines = List.of(line.get().moved(left, top));
          whole.set(i, new Cell(cell.row(), cell.column(), cell.rows(), cell.columns(), lines));
        }
      }
    }
    return whole;
  }

  private static Optional<RecognizedLine> number(GreyPicture picture, SecondReading second) {
    PIX pix = PreparedPage.pix(picture);
    try {
      return PreparedPage.parts(pix, INK).stream()
          .reduce(Box::with)
          .flatMap(place -> number(pix, place, second))
          .map(word -> new RecognizedLine(List.of(word)));
    } finally {
      pixDestroy(pix);
    }
  }

  private static boolean mayBeNumber(Cell cell) {
    List<RecognizedWord> words =
        cell.lines().stream().flatMap(line -> line.words().stream()).toList();
    return words.isEmpty()
        || words.size() == 1
            && words.get(0).confidence() < DOUBTLESS
            && NO_NUMBER.matcher(words.get(0).text()).matches();
  }

  /** Whether most cells below the first of a column are numbers, three at least. */
  private static boolean isOfNumbers(Cell cell, List<Cell> cells) {
    List<Cell> others =
        cells.stream()
            .filter(other -> other.row() > 0 && other.row() != cell.row())
            .filter(other -> other.column() == cell.column())
            .toList();
    int numbers =
        (int)
            others.stream()
                .map(Cell::lines)
                .filter(lines -> lines.size() == 1)
                .map(lines -> lines.get(0).words())
                .filter(words -> words.size() == 1)
                .filter(words -> words.get(0).text().matches("\\d{1,4}"))
                .count();
    return cell.row() > 0 && numbers >= FEWEST && numbers * 3 >= others.size() * 2;
  }

  /** Whether the first readings are one, and sure. */
  private static boolean isSure(Map<String, Integer> sums, int readings) {
    return readings == 4 && sums.size() == 1 && sums.values().iterator().next() >= SURE_OF_FOUR;
  }

  /**
   * A line without what its page was taken for: a letter ({@code е} for 3), or its last figure
   * alone ({@code 4} of 14).
   *
   * @param page where the whole page stands
   */
  static RecognizedLine withoutMisread(RecognizedLine line, Optional<Box> page) {
    List<RecognizedWord> words = line.words();
    RecognizedWord last = words.get(words.size() - 1);
    if (words.size() < 3 || !words.get(words.size() - 2).text().endsWith("..")) {
      return line;
    }
    Box box = last.box();
    boolean letter = last.confidence() < DOUBTLESS && LETTER.matcher(last.text()).matches();
    boolean part =
        page.isPresent()
            && FIGURE.matcher(last.text()).matches()
            && box.meets(page.get())
            && box.left() - page.get().left() > box.height() / 4;
    return letter || part ? new RecognizedLine(words.subList(0, words.size() - 1)) : line;
  }

  /**
   * The number that stands there: of it as it is and smoothed, as a word and as a sign, of its size
   * and enlarged, it is read in eight ways, and most must agree. One reading alone takes a 3 in
   * pieces for 5 with up to 86 of 100. Where the first four, of which each way is one of two, agree
   * surely, the others would change nothing.
   */
  private static Optional<RecognizedWord> number(PIX page, Box place, SecondReading second) {
    Map<String, Integer> sums = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    BOX near = boxCreate(0, 0, 0, 0);
    PIX sharp = SecondReading.around(page, place, near);
    if (sharp == null) {
      boxDestroy(near);
      return Optional.empty();
    }
    PIX smooth = pixBlockconv(sharp, 1, 1);
    try {
      int left = place.left() - near.x();
      int top = place.top() - near.y();
      Box here = new Box(left, top, left + place.width(), top + place.height());
      for (int way = 0; way < WAYS.length && !isSure(sums, way); way++) {
        Way each = WAYS[way];
        PIX picture = each.smooth() && smooth != null ? smooth : sharp;
        Reading read = second.read(picture, here, each.mode(), each.large(), FIGURES);
        if (PAGE.matcher(read.text()).matches()) {
          sums.merge(read.text(), read.confidence(), Integer::sum);
          counts.merge(read.text(), 1, Integer::sum);
        }
      }
    } finally {
      if (smooth != null) {
        pixDestroy(smooth);
      }
      pixDestroy(sharp);
      boxDestroy(near);
    }
    int all = sums.values().stream().mapToInt(Integer::intValue).sum();
    return sums.entrySet().stream()
        .filter(
            each ->
                each.getValue() >= SURE
                    && counts.getOrDefault(each.getKey(), 0) >= FEWEST
                    && each.getValue() >= TIMES * (all - each.getValue()))
        .map(each -> new RecognizedWord(each.getKey(), place, SURE_WORD, List.of()))
        .findFirst();
  }
}
