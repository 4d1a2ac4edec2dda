package kz.baspa.ocr.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;

/**
 * Finds the lines of a page that Tesseract passed over: of a page that is a table with its caption
 * above and a note below, it takes the two lines for specks, and they would be lost without a word.
 */
public final class UnreadLines {
  /** What is smaller or larger than this is no letter, in heights of letters. */
  private static final double SMALLEST = 0.4;

  private static final double LARGEST = 2.5;

  /** Letters of one line stand no farther from each other, in heights of letters. */
  private static final double GAP = 2;

  /** Fewer letters are specks. */
  private static final int FEWEST = 8;

  /** So many beside each other in a line of print are a piece of it. */
  private static final int PIECE = 2;

  /** A letter of a line that was read has this height, in heights of letters, */
  private static final double LOW = 0.75;

  private static final double HIGH = 2;

  /** and this width. */
  private static final double NARROW = 0.25;

  private static final double WIDE = 2.2;

  /** Letters of a piece stand no farther apart; a piece stands no farther from its line. */
  private static final double NEXT = 0.8;

  private static final double NEAR = 2.5;

  /** The label of an item stands no farther before its line. */
  private static final double BEFORE = 8;

  /** A stop is no larger. */
  private static final double STOP = 0.45;

  private UnreadLines() {}

  /** A line while it grows. */
  private static final class Row {
    private Box box;
    private int letters;

    Row(Box first, int height) {
      box = first;
      count(first, height);
    }

    boolean endsBefore(Box part, int height) {
      return part.left() - box.right() > GAP * height;
    }

    boolean takes(Box part, int height) {
      int shared = box.sharedHeight(part);
      boolean beside = shared * 2 >= Math.min(box.height(), part.height());
      boolean below = part.top() >= box.top() && part.bottom() <= box.bottom() + height / 3;
      return beside || below;
    }

    void add(Box part, int height) {
      box = box.with(part);
      count(part, height);
    }

    /** Dashes and stops bridge a gap, and are no letters. */
    private void count(Box part, int height) {
      letters += part.height() >= SMALLEST * height ? 1 : 0;
    }
  }

  /**
   * The places of these lines, from the top.
   *
   * @param parts all that hangs together in black
   * @param covered what was read already, or is known to be no print
   * @param height of most letters, in pixels
   */
  public static List<Box> among(List<Box> parts, List<Box> covered, int height) {
    List<Box> left =
        parts.stream()
            .filter(
                part -> part.height() <= LARGEST * height && part.width() <= 2 * LARGEST * height)
            .filter(part -> covered.stream().noneMatch(part::meets))
            .sorted(Comparator.comparingInt(Box::left))
            .toList();
    List<Row> ended = new ArrayList<>();
    List<Row> growing = new ArrayList<>();
    for (Box letter : left) {
      growing.removeIf(row -> row.endsBefore(letter, height) && ended.add(row));
      growing.stream()
          .filter(row -> row.takes(letter, height))
          .max(Comparator.comparingInt(row -> row.box.right()))
          .ifPresentOrElse(
              row -> row.add(letter, height), () -> growing.add(new Row(letter, height)));
    }
    ended.addAll(growing);
    return ended.stream()
        .filter(row -> row.letters >= FEWEST && row.box.height() <= LARGEST * height)
        .map(row -> row.box)
        .sorted(Comparator.comparingInt(Box::top))
        .toList();
  }

  /**
   * The places within and at the ends of lines where letters stand that were not read.
   *
   * @param parts all that hangs together in black
   * @param covered what was read, or is told already, or is known to be no print
   * @param lines what was read
   * @param height of most letters, in pixels
   */
  public static List<Box> pieces(
      List<Box> parts, List<Box> covered, List<RecognizedLine> lines, int height) {
    List<Box> left =
        parts.stream()
            .filter(part -> part.height() >= LOW * height && part.height() <= HIGH * height)
            .filter(part -> part.width() >= NARROW * height && part.width() <= WIDE * height)
            .filter(part -> covered.stream().noneMatch(part::meets))
            .filter(
                part ->
                    lines.stream()
                        .flatMap(line -> Stream.of(line.box(), line.words().get(0).box()))
                        .anyMatch(box -> isIn(part, box, height)))
            .sorted(Comparator.comparingInt(Box::left))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Box letter : left) {
      rows.stream()
          .filter(row -> letter.left() - row.box.right() <= NEXT * height)
          .filter(row -> isBeside(row.box, letter))
          .findFirst()
          .ifPresentOrElse(row -> row.add(letter, height), () -> rows.add(new Row(letter, height)));
    }
    List<Box> pieces = new ArrayList<>();
    for (Row row : rows) {
      if (row.letters >= PIECE || isLabel(row.box, parts, covered, lines, height)) {
        pieces.add(row.box);
      }
    }
    return pieces;
  }

  /** Whether a letter that stands before all words of a line has a stop: the label of an item. */
  private static boolean isLabel(
      Box letter, List<Box> parts, List<Box> covered, List<RecognizedLine> lines, int height) {
    boolean before =
        lines.stream()
            .map(line -> line.words().get(0).box())
            .anyMatch(
                word ->
                    isBeside(word, letter)
                        && word.left() > letter.right()
                        && word.left() - letter.right() < BEFORE * height);
    return before
        && parts.stream()
            .filter(part -> Math.max(part.width(), part.height()) <= STOP * height)
            .filter(part -> Math.min(part.width(), part.height()) >= STOP / 3 * height)
            .filter(part -> covered.stream().noneMatch(part::meets))
            .anyMatch(
                part ->
                    part.left() >= letter.right() - 1
                        && part.left() - letter.right() <= NEXT * height
                        && Math.abs(part.bottom() - letter.bottom()) <= STOP * height);
  }

  /** Whether a letter stands at the height of a line, in it or near its ends. */
  private static boolean isIn(Box letter, Box line, int height) {
    return line.height() <= LARGEST * height
        && isBeside(line, letter)
        && letter.right() > line.left() - BEFORE * height
        && letter.left() < line.right() + NEAR * height;
  }

  private static boolean isBeside(Box one, Box other) {
    int shared = one.sharedHeight(other);
    return shared * 5 >= Math.min(one.height(), other.height()) * 3;
  }

  /** The lines with one more, before the first whose middle is below its own. */
  public static List<RecognizedLine> with(List<RecognizedLine> lines, RecognizedLine line) {
    List<RecognizedLine> all = new ArrayList<>(lines);
    int at = 0;
    Box box = line.box();
    while (at < all.size() && middle(all.get(at).box()) <= middle(box)) {
      at++;
    }
    all.add(at, line);
    return all;
  }

  /** The middle of a line's height, doubled. */
  private static int middle(Box box) {
    return box.top() + box.bottom();
  }
}
