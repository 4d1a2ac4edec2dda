package kz.baspa.ocr.margin;

import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_WORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.reading.SecondReading;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Finds the numbers that end the lines of a contents list or of a table without lines, below each
 * other at the right, and that of the page, where they were passed over: a figure that stands alone
 * is taken for a speck, and figures below each other for a word that runs upwards.
 */
public final class NumberColumn {
  /** So many numbers that were read make a column. */
  private static final int FEWEST = 3;

  /** They end at one place, but for this many heights of letters. */
  private static final double ALIKE = 0.8;

  /** They stand as far as this behind the words of their lines, in heights of letters. */
  private static final double FAR = 1.8;

  /** A figure is as high as this, in heights of letters, */
  private static final double LOWEST = 0.7;

  private static final double HIGHEST = 1.9;

  /** and a number as wide as this at most. */
  private static final double WIDEST = 4;

  /** A line that runs upwards is as high as this, in heights of letters, and narrow. */
  private static final double UPRIGHT = 3;

  /** No figure among others is narrower, in heights of letters. */
  private static final double NARROWEST = 0.3;

  /** Two figures below each other are as high as this, in heights of letters and in their width. */
  private static final double FIGURES = 2.2;

  /** One that was read so surely and is so long is print, whichever way it runs. */
  private static final double SURE = 0.7;

  private static final int LONG = 8;

  /** What is smaller is no piece of a number, in heights of letters. */
  private static final double SPECK = 0.25;

  /** A number of a page has dashes beside it at the most. */
  private static final int MOST_PARTS = 5;

  private static final Pattern PAGE = Pattern.compile("[-–—]?\\s?[1-9]\\d{0,2}\\s?[-–—]?\\.?");

  /** Readings of it have so much confidence together. */
  private static final int SURELY = 180;

  private NumberColumn() {}

  /** Whether figures below each other were taken for a line, which runs upwards. */
  public static boolean isUpright(RecognizedLine line, int high) {
    Box box = line.box();
    int letters = line.words().stream().mapToInt(word -> word.text().length()).sum();
    boolean figures = line.words().stream().anyMatch(word -> word.text().matches(".*\\d.*"));
    if (figures && letters > 2 && box.width() < NARROWEST * high * letters) {
      return true; // one figure of a column, taken for all of them
    }
    if (letters > 1 && box.height() > FIGURES * high && box.height() > FIGURES * box.width()) {
      return !(letters >= LONG && line.confidence() >= SURE);
    }
    return box.height() > UPRIGHT * high
        && box.height() > 1.5 * box.width()
        && box.width() < UPRIGHT * high
        && !(letters >= LONG && line.confidence() >= SURE);
  }

  /**
   * The places of numbers that were passed over, by the number of their line.
   *
   * @param lines what was read
   * @param upright the places of lines that run upwards, of which nothing was taken
   * @param parts all that hangs together in black
   * @param high how high most letters are, in pixels
   */
  public static Map<Integer, Box> passedOver(
      List<RecognizedLine> lines, List<Box> upright, List<Box> parts, int high) {
    OptionalInt edge = edge(lines, upright, high);
    Map<Integer, Box> places = new LinkedHashMap<>();
    if (edge.isEmpty()) {
      return places;
    }
    List<Box> unread = unread(lines, parts, edge.getAsInt(), high);
    for (int i = 0; i < lines.size(); i++) {
      Box line = lines.get(i).box();
      Box number = null;
      for (Box part : unread) {
        int shared = line.sharedHeight(part);
        if (shared * 2 > part.height() && part.left() > line.right() + high / 2) {
          number = number == null ? part : number.with(part);
        }
      }
      if (number != null
          && number.width() < WIDEST * high
          && Math.abs(number.right() - edge.getAsInt()) < ALIKE * high
          && (number.left() - line.right() > FAR * high || endsWithDots(lines.get(i)))) {
        places.put(i, number);
      }
    }
    return places;
  }

  /** What of the figures at this edge was not read. */
  private static List<Box> unread(List<RecognizedLine> lines, List<Box> parts, int edge, int high) {
    return parts.stream()
        .filter(part -> part.height() > LOWEST * high && part.height() < HIGHEST * high)
        .filter(part -> part.width() < HIGHEST * high)
        .filter(part -> part.right() > edge - WIDEST * high && part.right() < edge + ALIKE * high)
        .filter(
            part ->
                lines.stream()
                    .flatMap(line -> line.words().stream())
                    .noneMatch(word -> word.box().meets(part)))
        .toList();
  }

  /** Those of these places in which something was not read in the end. */
  public static List<Box> unread(List<Box> places, List<Box> parts, List<RecognizedLine> lines) {
    List<Box> read =
        lines.stream().flatMap(line -> line.words().stream()).map(RecognizedWord::box).toList();
    return places.stream()
        .filter(
            place ->
                parts.stream()
                    .filter(place::meets)
                    .anyMatch(part -> read.stream().noneMatch(part::meets)))
        .toList();
  }

  /** Where the numbers end; nothing if there are too few. */
  private static OptionalInt edge(List<RecognizedLine> lines, List<Box> upright, int high) {
    List<Integer> ends = new ArrayList<>();
    upright.forEach(box -> ends.add(box.right()));
    for (RecognizedLine line : lines) {
      int last = line.words().size() - 1;
      Box word = line.words().get(last).box();
      boolean far =
          last > 0
              && (word.left() - line.words().get(last - 1).box().right() > FAR * high
                  || line.words().get(last - 1).text().endsWith(".."));
      if (far && line.words().get(last).text().matches("\\d{1,4}")) {
        ends.add(word.right());
      }
    }
    int best = 0;
    int most = 0;
    for (int end : ends) {
      int count = (int) ends.stream().filter(e -> Math.abs(e - end) < ALIKE * high).count();
      boolean tall = upright.stream().anyMatch(box -> box.right() == end);
      if (count > most && (count >= FEWEST || tall)) {
        most = count;
        best = end;
      }
    }
    return most == 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /**
   * The lines with the number of the page above or below all others, if that was passed over: a
   * figure that stands alone is taken for a speck.
   *
   * @param unread is given a number that cannot be read
   */
  public static List<RecognizedLine> withPageNumber(
      List<RecognizedLine> lines, PreparedPage page, SecondReading second, List<Box> unread) {
    List<RecognizedLine> all = lines;
    for (Box place :
        alone(lines, page.letters(), unread, PreparedPage.letterHeight(page.letters()))) {
      Optional<RecognizedWord> number = number(place, page, second);
      if (number.isPresent()) {
        all = UnreadLines.with(all, new RecognizedLine(List.of(number.get())));
      } else {
        unread.add(place);
      }
    }
    return all;
  }

  /** What has the shape of a number and stands by itself above or below all lines. */
  static List<Box> alone(List<RecognizedLine> lines, List<Box> parts, List<Box> unread, int high) {
    List<Box> boxes =
        lines.stream().filter(line -> line.words().size() > 1).map(RecognizedLine::box).toList();
    if (boxes.isEmpty()) {
      return List.of();
    }
    Box text = boxes.stream().reduce(boxes.get(0), Box::with);
    List<Box> alone = new ArrayList<>();
    for (boolean foot : new boolean[] {false, true}) {
      List<Box> ink =
          parts.stream()
              .filter(
                  part -> part.left() > text.left() - high && part.right() < text.right() + high)
              .filter(part -> Math.max(part.width(), part.height()) > SPECK * high)
              .filter(
                  part ->
                      foot
                          ? part.top() > text.bottom() + high / 2
                          : part.bottom() < text.top() - high / 2)
              .toList();
      boolean free =
          !ink.isEmpty()
              && lines.stream().noneMatch(line -> ink.stream().anyMatch(line.box()::meets))
              && unread.stream().noneMatch(box -> ink.stream().anyMatch(box::meets));
      Box all = ink.stream().reduce(Box::with).orElse(text);
      boolean figures =
          ink.size() <= MOST_PARTS
              && all.height() > LOWEST * high
              && all.height() < HIGHEST * high
              && all.width() < (ink.size() + 1) * high
              && ink.stream()
                  .anyMatch(part -> part.height() > LOWEST * high && part.width() > SPECK * high);
      if (free && figures) {
        alone.add(all);
      }
    }
    return alone;
  }

  private static Optional<RecognizedWord> number(
      Box place, PreparedPage page, SecondReading second) {
    Map<String, Integer> sums = new LinkedHashMap<>();
    for (int mode : new int[] {PSM_SINGLE_WORD, PSM_SINGLE_LINE}) {
      for (boolean large : new boolean[] {false, true}) {
        List.of(
                second.english(page.picture(), place, mode, large),
                second.read(page.picture(), place, mode, large, ""))
            .forEach(read -> sums.merge(read.text(), read.confidence(), Integer::sum));
      }
    }
    int all = sums.values().stream().mapToInt(Integer::intValue).sum();
    return sums.entrySet().stream()
        .filter(each -> PAGE.matcher(each.getKey()).matches())
        .filter(each -> each.getValue() >= SURELY && 2 * each.getValue() > all)
        .findFirst()
        .map(each -> new RecognizedWord(each.getKey(), place, SURE, List.of()));
  }

  private static boolean endsWithDots(RecognizedLine line) {
    return line.words().get(line.words().size() - 1).text().endsWith("..");
  }
}
