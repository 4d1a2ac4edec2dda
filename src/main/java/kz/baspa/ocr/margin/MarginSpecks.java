package kz.baspa.ocr.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.WholeLines;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.TextColumns;

/**
 * Takes away what was read in the margins of a page whose lines end below each other: pieces of the
 * edge of a sheet or of the page beside it, which stand far behind the last word of a line, or
 * before the first. What was read surely, the number of an entry or the name of a speaker stays,
 * and so do words that stand below each other, as those of a hanging indent do.
 */
public final class MarginSpecks {
  /** Fewer lines that begin or end at one place are no column. */
  private static final int FEWEST = 8;

  /** Places are one within this part of the width of the widest line. */
  private static final double NEAR = 0.015;

  /** So far from the column, in heights of its line, and from the next word stands what is none. */
  private static final double BESIDE = 0.7;

  private static final double APART = 1.2;

  /** Longer words are none that an edge is read as. */
  private static final int LONGEST = 4;

  /** What was read so surely is print. */
  private static final double SURE = 0.7;

  /** What was read less surely is none, */
  private static final double UNSURE = 0.5;

  /** or what is as near to the edge of the picture, in heights of its line, */
  private static final double OUTSIDE = 2;

  /** and as far from the column. */
  private static final double FAR = 3;

  /** So many words that begin or end below each other are no specks. */
  private static final int SEVERAL = 3;

  /** The number of an entry, or the letter of one or of a speaker. */
  private static final Pattern LABEL =
      Pattern.compile("[(\\[«\"]?(?:\\d{1,3}|\\p{L}{1,2})[.,:;)\\]]{1,2}|\\d{1,3}");

  private MarginSpecks() {}

  /**
   * The same lines without what stands in the margins.
   *
   * @param width of the picture that they were read on, in pixels
   * @param unread is given the places of what had letters
   */
  public static List<RecognizedLine> without(
      List<RecognizedLine> lines, int width, List<Box> unread) {
    double gutter = TextColumns.of(lines.stream().map(WholeLines::words).toList()).gutter();
    boolean two = !Double.isNaN(gutter);
    Side right =
        new Side(
            true,
            edge(
                lines.stream().filter(line -> !two || line.box().left() > gutter).toList(),
                line -> line.box().right()),
            width);
    Side left =
        new Side(
            false,
            edge(
                lines.stream().filter(line -> !two || line.box().right() < gutter).toList(),
                line -> line.box().left()),
            width);
    List<Box> beyond = new ArrayList<>();
    lines.forEach(line -> List.of(left, right).forEach(side -> beyond.addAll(side.of(line))));
    List<RecognizedLine> clean = new ArrayList<>();
    for (RecognizedLine line : lines) {
      List<RecognizedWord> words = new ArrayList<>(line.words());
      for (Side side : List.of(right, left)) {
        while (side.endsWithSpeck(words, beyond)) {
          RecognizedWord speck = words.remove(side.last(words));
          if (speck.text().chars().anyMatch(Character::isLetterOrDigit)) {
            unread.add(speck.box());
          }
        }
      }
      clean.add(new RecognizedLine(words));
    }
    return clean;
  }

  /**
   * One margin.
   *
   * @param edge where the lines begin or end; 0 if they do not do so below each other
   * @param width of the picture
   */
  private record Side(boolean isRight, int edge, int width) {
    int last(List<RecognizedWord> words) {
      return isRight ? words.size() - 1 : 0;
    }

    /** The places of the words of a line that stand beyond the edge. */
    List<Box> of(RecognizedLine line) {
      List<RecognizedWord> words = new ArrayList<>(line.words());
      List<Box> places = new ArrayList<>();
      while (isBeyond(words)) {
        places.add(words.remove(last(words)).box());
      }
      return places;
    }

    private boolean isBeyond(List<RecognizedWord> words) {
      if (edge == 0 || words.size() < 2) {
        return false;
      }
      RecognizedWord word = words.get(last(words));
      Box next = words.get(isRight ? words.size() - 2 : 1).box();
      double apart = isRight ? word.box().left() - next.right() : next.left() - word.box().right();
      return word.text().length() <= LONGEST
          && far(word.box()) > BESIDE * next.height()
          && apart > APART * next.height();
    }

    private int far(Box box) {
      return isRight ? box.left() - edge : edge - box.right();
    }

    boolean endsWithSpeck(List<RecognizedWord> words, List<Box> beyond) {
      if (!isBeyond(words)) {
        return false;
      }
      RecognizedWord word = words.get(last(words));
      int high = words.get(isRight ? words.size() - 2 : 1).box().height();
      if (word.confidence() >= SURE || LABEL.matcher(word.text()).matches()) {
        return false;
      }
      int white = isRight ? width - word.box().right() : word.box().left();
      boolean outside = white < OUTSIDE * high && far(word.box()) > FAR * high;
      return outside || word.confidence() < UNSURE && !isInColumn(word.box(), beyond, high);
    }

    private static boolean isInColumn(Box box, List<Box> beyond, int high) {
      long lefts =
          beyond.stream().filter(o -> Math.abs(o.left() - box.left()) < high / 2.0).count();
      long rights =
          beyond.stream().filter(o -> Math.abs(o.right() - box.right()) < high / 2.0).count();
      return Math.max(lefts, rights) >= SEVERAL;
    }
  }

  /** Where most lines begin or end; 0 if they do not do so in one place. */
  private static int edge(List<RecognizedLine> lines, ToIntFunction<RecognizedLine> side) {
    int widest = lines.stream().mapToInt(line -> line.box().width()).max().orElse(0);
    int[] places =
        lines.stream()
            .filter(line -> line.box().width() > 0.6 * widest)
            .mapToInt(side)
            .sorted()
            .toArray();
    int most = 0;
    int edge = 0;
    for (int from = 0, to = 0; from < places.length; from++) {
      while (to < places.length && places[to] - places[from] <= 2 * NEAR * widest) {
        to++;
      }
      if (to - from > most) {
        most = to - from;
        edge = places[(from + to - 1) / 2];
      }
    }
    return most >= FEWEST && most * 2 > places.length ? edge : 0;
  }
}
