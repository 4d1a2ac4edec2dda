package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Finds the numbers that end the lines of a contents list or of a table without lines, below each
 * other at the right, and were passed over: a figure that stands alone is taken for a speck, and
 * figures below each other for a word that runs upwards.
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
        int shared = Math.min(line.bottom(), part.bottom()) - Math.max(line.top(), part.top());
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

  private static boolean endsWithDots(RecognizedLine line) {
    return line.words().get(line.words().size() - 1).text().endsWith("..");
  }
}
