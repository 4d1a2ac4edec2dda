package kz.baspa.ocr.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Finds the rows of dots that lead the eye across a contents list, {@code Кіріспе ........ 3}. A
 * reader of pictures takes them for letters or for a picture, so they are taken off the page before
 * it is read, and put into their lines afterwards.
 */
public final class Leaders {
  /** A dot is not larger, in heights of letters. */
  private static final double DOT = 0.4;

  /** The next dot is not farther, in heights of letters; */
  private static final double STEP = 1.1;

  /** spaced dots may be as far from each other as this, */
  private static final double WIDE_STEP = 2.8;

  /** but all alike, between this part of the usual step and that. */
  private static final double SHORTEST_STEP = 0.7;

  private static final double LONGEST_STEP = 1.35;

  /** So many of the steps of a row are even, from the middle of a dot to that of the next, */
  private static final double EVEN_STEPS = 0.9;

  /** of a row that stands under others as evenly spaced so many, */
  private static final double EVEN_STEPS_AMONG_OTHERS = 0.6;

  /** within this part of the usual step, or of its multiple where dots are worn away. */
  private static final double UNEVEN = 0.25;

  /** The dots of one list are spaced alike to this part. */
  private static final double ALIKE = 0.15;

  /** Fewer dots are none that lead. */
  private static final int FEWEST = 6;

  /** On a page with more specks there is nothing but specks. */
  private static final int MOST_SPECKS = 20_000;

  /** Longer rows are written with so many dots. */
  private static final int MOST_WRITTEN = 40;

  /** Figures behind dots are not higher, */
  private static final double PAGE_HIGH = 1.5;

  /** do not stand farther from them, */
  private static final int PAGE_FAR = 5;

  /** and are not wider, all in heights of letters. */
  private static final double PAGE_WIDE = 3.5;

  private Leaders() {}

  /** A row of dots while it grows. */
  private static final class Row {
    final List<Box> dots = new ArrayList<>();

    Box last() {
      return dots.get(dots.size() - 1);
    }

    /** Half of the steps are not longer; 0 for one dot. */
    int usualStep() {
      int[] steps = steps();
      return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    private int[] steps() {
      return IntStream.range(1, dots.size())
          .map(i -> dots.get(i).left() - dots.get(i - 1).right())
          .sorted()
          .toArray();
    }

    /** Whether dots that stand far from each other do so at even steps. */
    boolean isEven(int height) {
      int usual = usualStep();
      return usual <= STEP * height || steps()[0] >= SHORTEST_STEP * usual;
    }

    /** From the middle of a dot to that of the next; 0 for one dot. */
    double pitch() {
      double[] pitches = pitches();
      Arrays.sort(pitches);
      return pitches.length == 0 ? 0 : pitches[pitches.length / 2];
    }

    private double[] pitches() {
      return IntStream.range(1, dots.size())
          .mapToDouble(i -> middle(dots.get(i)) - middle(dots.get(i - 1)))
          .toArray();
    }

    private static double middle(Box dot) {
      return (dot.left() + dot.right()) / 2.0;
    }

    /**
     * Which part of the steps are even: all of dots that were set, few of specks that happen to lie
     * beside each other.
     */
    double evenSteps() {
      double usual = pitch();
      double[] pitches = pitches();
      long even =
          Arrays.stream(pitches)
              .map(pitch -> pitch / usual)
              .filter(times -> Math.abs(times - Math.max(1, Math.rint(times))) <= UNEVEN)
              .count();
      return (double) even / Math.max(1, pitches.length);
    }

    Leader leader() {
      int top = dots.stream().mapToInt(Box::top).min().orElse(0);
      int bottom = dots.stream().mapToInt(Box::bottom).max().orElse(0);
      return new Leader(
          new Box(dots.get(0).left(), top, last().right(), bottom), List.copyOf(dots));
    }
  }

  /**
   * The rows of dots of a page.
   *
   * @param parts all that hangs together in what is as dark as they are
   */
  public record Rows(List<Leader> rows, List<Box> parts) {
    static final Rows NONE = new Rows(List.of(), List.of());

    private int dots() {
      return rows.stream().mapToInt(row -> row.dots().size()).sum();
    }
  }

  /**
   * The rows of dots of a page. Turned level, dots are paler than letters: where some are found,
   * they are taken as dark as there are most.
   *
   * @param parts all that hangs together in black
   * @param thresholds how pale dots may be, 0 to 255
   * @param paler all that hangs together in what is darker than one of these
   */
  static Rows darkest(List<Box> parts, int[] thresholds, IntFunction<List<Box>> paler) {
    Rows best = new Rows(among(parts), parts);
    for (int i = 0; i < thresholds.length && !best.rows().isEmpty(); i++) {
      List<Box> all = paler.apply(thresholds[i]);
      Rows rows = new Rows(among(all), all);
      best = rows.dots() > best.dots() ? rows : best;
    }
    return best;
  }

  /** A row of dots. */
  public record Leader(Box box, List<Box> dots) {}

  /**
   * The rows of dots among the specks and letters of a page.
   *
   * @param parts all that hangs together in black, in any order
   */
  public static List<Leader> among(List<Box> parts) {
    int height = PreparedPage.letterHeight(parts);
    int most = (int) Math.max(2, Math.round(DOT * height));
    List<Box> dots =
        new ArrayList<>(
            parts.stream().filter(box -> box.width() <= most && box.height() <= most).toList());
    if (dots.size() > MOST_SPECKS) {
      return List.of();
    }
    dots.sort(Comparator.comparingInt(Box::left).thenComparingInt(Box::top));
    List<Row> open = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Box dot : dots) {
      List<Row> ended =
          open.stream()
              .filter(row -> dot.left() - row.last().right() > WIDE_STEP * height)
              .toList();
      rows.addAll(ended);
      open.removeAll(ended);
      Row best = null;
      for (Row row : open) {
        int above = Math.abs(row.last().bottom() - dot.bottom());
        boolean fits = above <= Math.max(1, 0.2 * height) && dot.left() >= row.last().right();
        if (fits && (best == null || row.last().right() > best.last().right())) {
          best = row;
        }
      }
      if (best == null) {
        best = new Row();
        open.add(best);
      }
      best.dots.add(dot);
    }
    rows.addAll(open);
    List<Box> letters = parts.stream().filter(part -> part.height() > most).toList();
    return set(rows, letters, height).stream()
        .filter(row -> isAlone(row.leader(), dots, height))
        .map(row -> withoutFigures(row.leader(), letters))
        .toList();
  }

  /** Those rows, or parts of rows, that were set as dots: specks of a worn page are strewn. */
  private static List<Row> set(List<Row> rows, List<Box> letters, int height) {
    List<Row> all = new ArrayList<>();
    for (Row row : rows) {
      for (Row part : parts(row, height)) {
        all.addAll(betweenLetters(part, letters, height));
      }
    }
    all.removeIf(row -> row.dots.size() < FEWEST || !row.isEven(height));
    List<Row> sure = all.stream().filter(row -> row.evenSteps() >= EVEN_STEPS).toList();
    return all.stream()
        .filter(
            row ->
                row.evenSteps() >= EVEN_STEPS
                    || row.evenSteps() >= EVEN_STEPS_AMONG_OTHERS
                        && sure.stream().anyMatch(other -> isSpacedLike(row, other)))
        .toList();
  }

  /** Whether dots stand by themselves: pieces of broken letters have others above or below them. */
  private static boolean isAlone(Leader row, List<Box> specks, int height) {
    Box all = row.box();
    long near =
        specks.stream()
            .filter(speck -> speck.right() > all.left() && speck.left() < all.right())
            .filter(
                speck ->
                    speck.bottom() < all.top() && speck.top() > all.bottom() - height
                        || speck.top() > all.bottom() && speck.bottom() < all.top() + height)
            .count();
    return 2 * near < row.dots().size();
  }

  private static boolean isSpacedLike(Row row, Row other) {
    return Math.abs(row.pitch() - other.pitch()) <= ALIKE * other.pitch();
  }

  /** A row, parted where letters stand among its dots: what lies there are pieces of letters. */
  private static List<Row> betweenLetters(Row row, List<Box> letters, int height) {
    if (row.dots.size() < FEWEST) {
      return List.of();
    }
    Box all = row.leader().box();
    int top = all.bottom() - height;
    List<Box> among =
        letters.stream()
            .filter(each -> each.bottom() > top && each.top() < all.bottom())
            .filter(each -> each.right() > all.left() && each.left() < all.right())
            .toList();
    List<Row> parts = new ArrayList<>();
    Row part = new Row();
    for (Box dot : row.dots) {
      if (!part.dots.isEmpty() && isParted(part.last(), dot, among)) {
        parts.add(part);
        part = new Row();
      }
      part.dots.add(dot);
    }
    parts.add(part);
    return parts;
  }

  private static boolean isParted(Box dot, Box next, List<Box> letters) {
    return letters.stream()
        .anyMatch(each -> each.right() > dot.left() && each.left() < next.right());
  }

  /** A row of dots without those at its end that are pieces of the figure there. */
  private static Leader withoutFigures(Leader leader, List<Box> letters) {
    List<Box> dots = new ArrayList<>(leader.dots());
    while (dots.size() > FEWEST && isPiece(dots.get(dots.size() - 1), letters)) {
      dots.remove(dots.size() - 1);
    }
    Box all = dots.stream().reduce(Box::with).orElseThrow();
    return dots.size() == leader.dots().size() ? leader : new Leader(all, List.copyOf(dots));
  }

  private static boolean isPiece(Box dot, List<Box> letters) {
    return letters.stream()
        .anyMatch(
            letter ->
                letter.left() <= dot.right() + 1
                    && letter.right() > dot.left()
                    && letter.top() <= dot.bottom()
                    && letter.bottom() >= dot.top());
  }

  /** A row, parted where a step is longer than the usual one. */
  private static List<Row> parts(Row row, int height) {
    double longest = Math.max(STEP * height, LONGEST_STEP * row.usualStep());
    List<Row> parts = new ArrayList<>();
    Row part = new Row();
    for (Box dot : row.dots) {
      if (!part.dots.isEmpty() && dot.left() - part.last().right() > longest) {
        parts.add(part);
        part = new Row();
      }
      part.dots.add(dot);
    }
    parts.add(part);
    return parts;
  }

  /** The lines with the dots that stand in them. */
  public static List<RecognizedLine> into(List<RecognizedLine> lines, List<Leader> leaders) {
    List<RecognizedLine> whole = new ArrayList<>(lines);
    for (Leader leader : leaders) {
      int line = lineOf(leader.box(), whole);
      if (line >= 0) {
        List<RecognizedWord> words = new ArrayList<>(whole.get(line).words());
        String dots = ".".repeat(Math.min(MOST_WRITTEN, leader.dots().size()));
        words.add(new RecognizedWord(dots, leader.box(), 1, List.of()));
        words.sort(Comparator.comparingInt(word -> word.box().left()));
        whole.set(line, new RecognizedLine(words));
      }
    }
    return whole;
  }

  /**
   * What stands behind dots, if it may be a number.
   *
   * @param parts all that hangs together in what is as dark as they are
   */
  public static Optional<Box> behind(Box dots, List<Box> parts) {
    int high = PreparedPage.letterHeight(parts);
    Box place =
        new Box(
            dots.right() + 1,
            dots.bottom() - (int) (PAGE_HIGH * high),
            dots.right() + PAGE_FAR * high,
            dots.bottom() + high / 3);
    return parts.stream()
        .filter(part -> part.meets(place) && part.height() < PAGE_HIGH * high)
        .reduce(Box::with)
        .filter(all -> all.height() > 0.6 * high && all.width() < PAGE_WIDE * high);
  }

  /**
   * What stands behind dots and was not read: thin figures fall into pieces that no reader takes
   * for a word, and the page of an entry would be lost.
   *
   * @param parts all that hangs together in what is as dark as they are
   * @param lines what was read
   */
  public static Optional<Box> unreadPage(Box dots, List<Box> parts, List<RecognizedLine> lines) {
    return behind(dots, parts)
        .filter(
            all ->
                lines.stream()
                    .flatMap(line -> line.words().stream())
                    .noneMatch(word -> !word.text().endsWith("..") && word.box().meets(all)));
  }

  /** The line whose dots these are; -1 if none. */
  public static int lineWith(Box dots, List<RecognizedLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).words().stream().anyMatch(word -> word.box().equals(dots))) {
        return i;
      }
    }
    return -1;
  }

  /** The line at whose foot these dots stand and whose words they leave alone; -1 if none. */
  private static int lineOf(Box dots, List<RecognizedLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Box line = lines.get(i).box();
      boolean beside = dots.bottom() > line.top() + line.height() / 3 && dots.top() < line.bottom();
      int near = line.height() / 4; // a serif may be taken for the first dot
      boolean free =
          lines.get(i).words().stream()
              .noneMatch(
                  word ->
                      word.box().left() < dots.right() - near
                          && word.box().right() > dots.left() + near);
      if (beside && free && line.left() < dots.left()) {
        return i;
      }
    }
    return -1;
  }
}
