package kz.baspa.ocr.recognized;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kz.baspa.ocr.recognized.TextColumns.Sides;
import kz.baspa.ocr.recognized.TextColumns.Word;

/**
 * Tells the space between columns from gaps between words that chance puts below each other: it is
 * white along many lines, wider than words stand apart there, and the lines at its right begin
 * below each other.
 */
final class ColumnGutter {
  /** So many lines on each side of a stretch are no chance. */
  private static final int MANY = 6;

  /** Where there are such, so many are none either. */
  private static final int SOME = 4;

  /** Shorter stretches together have this part of the lines from the first to the last. */
  private static final double MOST = 0.5;

  /** The white is as wide as so many usual spaces between words. */
  private static final double SPACES = 1.6;

  /** It is as wide as this at least, in heights of lines. */
  private static final double NARROWEST = 0.8;

  /** Lines begin below each other within this, in heights of lines. */
  private static final double ALIGNED = 0.5;

  /** So many lines at the right do so: the others are the first ones of paragraphs. */
  private static final double BEGINNINGS = 0.5;

  /** Of twenty lines one may stand out into the white. */
  private static final int STRAY = 20;

  private ColumnGutter() {}

  /**
   * Those stretches that stand on both sides of the space between columns; none if there is no such
   * space.
   *
   * @param sides the stretches in which nothing crosses a place
   * @param lines all lines of the page
   * @param high the usual height of its words
   */
  static List<Sides> real(List<Sides> sides, List<List<Word>> lines, double high) {
    List<Sides> surely = sides.stream().filter(each -> each.size() >= MANY).toList();
    if (surely.isEmpty()) {
      if (!areMost(sides, lines)) {
        return List.of();
      }
      surely = sides;
    }
    double[] ends = places(surely, Sides::left, ColumnPart::right);
    double[] begins = places(surely, Sides::right, ColumnPart::left);
    double end = ends[ends.length - 1 - ends.length / STRAY];
    double begin = begins[begins.length / STRAY];
    double usual = usual(begins, ALIGNED * high);
    double narrowest = Math.max(NARROWEST * high, SPACES * space(lines));
    if (begin - end < narrowest || !isAligned(begins, usual, high)) {
      return List.of();
    }
    return sides.stream()
        .filter(
            each -> {
              double[] firsts = places(List.of(each), Sides::right, ColumnPart::left);
              double[] lasts = places(List.of(each), Sides::left, ColumnPart::right);
              boolean white =
                  firsts[0] > begin - ALIGNED * high
                      && lasts[lasts.length - 1] < end + ALIGNED * high;
              return each.size() >= SOME || white && isAligned(firsts, usual, high);
            })
        .toList();
  }

  /**
   * The middle of the space before the first place where lines at the right begin below each other.
   * A line that runs over both sides may have a gap nearer to one of them.
   */
  static double middle(List<Sides> sides, double high) {
    double[] ends = places(sides, Sides::left, ColumnPart::right);
    double[] begins = places(sides, Sides::right, ColumnPart::left);
    double end = ends[ends.length - 1 - ends.length / STRAY];
    double begin =
        Arrays.stream(begins)
            .filter(
                one ->
                    Arrays.stream(begins).filter(o -> Math.abs(o - one) <= ALIGNED * high).count()
                        >= Math.max(2, begins.length / 5))
            .findFirst()
            .orElse(begins[0]);
    return (end + begin) / 2;
  }

  private static boolean isAligned(double[] begins, double usual, double high) {
    long aligned =
        Arrays.stream(begins).filter(each -> Math.abs(each - usual) <= ALIGNED * high).count();
    return aligned >= BEGINNINGS * begins.length;
  }

  /** The place round which most of these places lie. */
  static double usual(double[] places, double near) {
    return Arrays.stream(places)
        .boxed()
        .max(
            Comparator.comparingLong(
                one -> Arrays.stream(places).filter(each -> Math.abs(each - one) <= near).count()))
        .orElse(Double.NaN);
  }

  private static double[] places(
      List<Sides> sides,
      Function<Sides, List<ColumnPart>> side,
      ToDoubleFunction<ColumnPart> place) {
    return sides.stream()
        .flatMap(each -> side.apply(each).stream())
        .mapToDouble(place)
        .sorted()
        .toArray();
  }

  /** Whether most lines from the first stretch to the last are in one. */
  private static boolean areMost(List<Sides> sides, List<List<Word>> lines) {
    if (sides.isEmpty()) {
      return false;
    }
    double top = sides.get(0).top();
    double bottom = sides.get(sides.size() - 1).bottom();
    int inside = sides.stream().mapToInt(Sides::size).sum();
    long across =
        lines.stream()
            .map(ColumnPart::of)
            .filter(line -> line.middle() > top && line.middle() < bottom)
            .filter(
                line ->
                    sides.stream()
                        .noneMatch(s -> line.middle() >= s.top() && line.middle() <= s.bottom()))
            .count();
    return inside >= MOST * (inside + across);
  }

  /** How far words stand apart; 0 if each stands alone. */
  private static double space(List<List<Word>> lines) {
    double[] spaces =
        lines.stream()
            .flatMapToDouble(
                line -> {
                  List<Word> words =
                      line.stream().sorted(Comparator.comparingDouble(Word::left)).toList();
                  return IntStream.range(1, words.size())
                      .mapToDouble(i -> words.get(i).left() - words.get(i - 1).right());
                })
            .filter(space -> space > 0)
            .sorted()
            .toArray();
    return spaces.length == 0 ? 0 : spaces[spaces.length / 2];
  }
}
