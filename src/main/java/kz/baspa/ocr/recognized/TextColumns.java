package kz.baspa.ocr.recognized;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tells whether a page that was read has two columns of text, which are read one after the other,
 * between the lines that run over both. Columns are as wide as each other, and their lines fill
 * them, or are numbered down one and on in the other; rows of a table and lists side by side are
 * none.
 *
 * <pre>{@code
 * TextColumns columns = TextColumns.of(lines);
 * if (columns.kind() == TextColumns.Kind.COLUMNS) {
 *   columns.zones();   // where they stand, on both sides of columns.gutter()
 * }
 * }</pre>
 *
 * @param kind what stands side by side
 * @param gutter where the space between both sides lies; not a number if there is none
 * @param zones the stretches of the page in which nothing crosses that space, from the top
 */
public record TextColumns(Kind kind, double gutter, List<Zone> zones) {
  /** The space between columns lies in the middle of the print, between these parts of it. */
  private static final double LEFTMOST = 0.3;

  private static final double RIGHTMOST = 0.7;

  /** So many places in between are tried. */
  private static final int PLACES = 80;

  /** The space is as wide as this at least, in heights of lines. */
  private static final double NARROWEST = 0.8;

  /** No page has more lines. */
  private static final int MOST_LINES = 1_000;

  /** So many lines on each side have another beside them, where there are columns at all, */
  private static final int FEWEST = 6;

  /** and so many in a stretch between two lines that run over both. */
  private static final int FEW = 2;

  /** One side is as wide as the other, but for this part of it. */
  private static final double ALIKE = 0.62;

  /** A full line fills this part of its side, */
  private static final double FULL = 0.75;

  /** and so many lines of a side are full. */
  private static final double MOSTLY = 0.5;

  /** and have so many letters on the average: what is shorter stands in a table or list. */
  private static final int LETTERS = 16;

  /** So many lines of text beside a list end below each other. */
  private static final double JUSTIFIED = 0.6;

  /** A gap within a line of a table is wider, in heights of lines. */
  private static final double GAP = 1.6;

  /** Where so many lines of a side have one there is a table. */
  private static final double GAPS = 0.35;

  /** White as high as this, in steps from line to line, parts rows of a table on both sides. */
  private static final double BAND = 1.35;

  /** Where so many lines come to one such band there are rows. */
  private static final int LINES_TO_A_BAND = 8;

  /** What stands so far below all else on its side, in heights of lines, is no part of it. */
  private static final double FOOT = 3;

  private static final TextColumns NONE = new TextColumns(Kind.NONE, Double.NaN, List.of());

  /** What stands side by side on a page. */
  public enum Kind {
    /** Nothing, or rows of a table or list. */
    NONE,
    /** Columns of text. */
    COLUMNS,
    /** Lists or columns, which cannot be told. */
    DOUBTFUL
  }

  /** A stretch of the page from the top down in which two sides stand beside each other. */
  public record Zone(double top, double bottom) {
    /** Whether a line is in it, by its middle. */
    public boolean holds(double middle) {
      return middle >= top && middle <= bottom;
    }
  }

  /** A word or a sign, by its place. */
  public record Word(double left, double top, double right, double bottom, String text) {
    double middle() {
      return (left + right) / 2;
    }
  }

  public TextColumns {
    zones = List.copyOf(zones);
  }

  /** The two sides of a stretch of the page. */
  record Sides(List<ColumnPart> left, List<ColumnPart> right) {
    int size() {
      return Math.min(left.size(), right.size());
    }

    double top() {
      return Math.min(left.get(0).top(), right.get(0).top());
    }

    double bottom() {
      return Math.max(left.get(left.size() - 1).bottom(), right.get(right.size() - 1).bottom());
    }
  }

  /**
   * What stands side by side in these lines.
   *
   * @param lines the words of each line, in any order; more than a page may hold are one column
   */
  public static TextColumns of(List<List<Word>> lines) {
    List<List<Word>> printed = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (printed.size() < 2 * FEWEST || printed.size() > MOST_LINES) {
      return NONE;
    }
    double[] lefts =
        printed.stream()
            .mapToDouble(line -> line.stream().mapToDouble(Word::left).min().orElse(0))
            .sorted()
            .toArray();
    double[] rights =
        printed.stream()
            .mapToDouble(line -> line.stream().mapToDouble(Word::right).max().orElse(0))
            .sorted()
            .toArray();
    double left = lefts[lefts.length / 20];
    double right = rights[rights.length - 1 - rights.length / 20];
    double[] heights =
        printed.stream()
            .flatMap(List::stream)
            .mapToDouble(word -> word.bottom() - word.top())
            .sorted()
            .toArray();
    double high = heights[heights.length / 2];
    double best = Double.NaN;
    int most = 0;
    int first = 0;
    int last = 0;
    for (int i = 0; i <= PLACES; i++) {
      double place = LEFTMOST + (RIGHTMOST - LEFTMOST) * i / PLACES;
      double x = left + (right - left) * place;
      int count = weight(sides(printed, x, high));
      if (count > most) {
        most = count;
        first = i;
        last = i;
      } else if (count == most && last == i - 1) {
        last = i;
      }
      double middle = LEFTMOST + (RIGHTMOST - LEFTMOST) * (first + last) / 2.0 / PLACES;
      best = most > 0 ? left + (right - left) * middle : best;
    }
    if (Double.isNaN(best)) {
      return NONE;
    }
    double middle = ColumnGutter.middle(sides(printed, best, high), high);
    double gutter = weight(sides(printed, middle, high)) > 0 ? middle : best;
    List<Sides> real = ColumnGutter.real(sides(printed, gutter, high), printed, high);
    return real.isEmpty() ? NONE : of(real, gutter, high);
  }

  /** How much speaks for a place: long stretches more than many short ones; 0 if there are few. */
  private static int weight(List<Sides> sides) {
    int beside = sides.stream().mapToInt(Sides::size).sum();
    return beside < FEWEST ? 0 : sides.stream().mapToInt(each -> each.size() * each.size()).sum();
  }

  private static TextColumns of(List<Sides> all, double gutter, double high) {
    List<Sides> sides = all.stream().map(each -> trimmed(each, high)).toList();
    List<Zone> zones = sides.stream().map(s -> new Zone(s.top(), s.bottom())).toList();
    List<ColumnPart> left = sides.stream().flatMap(each -> each.left().stream()).toList();
    List<ColumnPart> right = sides.stream().flatMap(each -> each.right().stream()).toList();
    double one = width(left);
    double other = width(right);
    int down = steps(left) + steps(right);
    int across = stepsAcross(sides);
    if (isListBesideText(left, right, high) || isListBesideText(right, left, high)) {
      return new TextColumns(Kind.DOUBTFUL, gutter, zones);
    }
    if (Math.min(one, other) < ALIKE * Math.max(one, other) || across > down) {
      return NONE;
    }
    if (hasGaps(left, high) || hasGaps(right, high)) {
      return NONE; // more columns than text has
    }
    if (down >= 3 && down > 2 * across) {
      return new TextColumns(Kind.COLUMNS, gutter, zones);
    }
    if (!isLong(left) || !isLong(right)) {
      return NONE; // words of a table or list
    }
    boolean full = full(left, one) >= MOSTLY && full(right, other) >= MOSTLY;
    boolean rows = bands(sides) * LINES_TO_A_BAND > left.size();
    return new TextColumns(full && !rows ? Kind.COLUMNS : Kind.DOUBTFUL, gutter, zones);
  }

  /** The stretches in which nothing crosses a place, with lines beside each other. */
  private static List<Sides> sides(List<List<Word>> lines, double x, double high) {
    List<ColumnPart> left = new ArrayList<>();
    List<ColumnPart> right = new ArrayList<>();
    List<Double> crossing = new ArrayList<>();
    for (List<Word> line : lines) {
      List<Word> before = line.stream().filter(word -> word.middle() < x).toList();
      List<Word> behind = line.stream().filter(word -> word.middle() >= x).toList();
      double end = before.stream().mapToDouble(Word::right).max().orElse(-Double.MAX_VALUE);
      double begin = behind.stream().mapToDouble(Word::left).min().orElse(Double.MAX_VALUE);
      if (end > x || begin < x || begin - end < NARROWEST * high) {
        crossing.add(ColumnPart.of(line).middle());
        continue;
      }
      if (!before.isEmpty()) {
        left.add(ColumnPart.of(before));
      }
      if (!behind.isEmpty()) {
        right.add(ColumnPart.of(behind));
      }
    }
    crossing.sort(Comparator.naturalOrder());
    crossing.add(Double.MAX_VALUE);
    List<Sides> sides = new ArrayList<>();
    double from = -Double.MAX_VALUE;
    for (double to : crossing) {
      List<ColumnPart> one = between(left, from, to);
      List<ColumnPart> other = between(right, from, to);
      long beside = one.stream().filter(part -> other.stream().anyMatch(part::beside)).count();
      if (beside >= FEW && other.size() >= FEW) {
        sides.add(new Sides(one, other));
      }
      from = to;
    }
    return sides;
  }

  private static List<ColumnPart> between(List<ColumnPart> parts, double from, double to) {
    List<ColumnPart> rows = new ArrayList<>();
    parts.stream()
        .filter(part -> part.middle() > from && part.middle() < to)
        .sorted(Comparator.comparingDouble(ColumnPart::middle))
        .forEach(
            part -> {
              int last = rows.size() - 1;
              if (last >= 0 && rows.get(last).isOneRow(part)) {
                rows.set(last, rows.get(last).with(part));
              } else {
                rows.add(part);
              }
            });
    return rows;
  }

  /**
   * Both sides without the number of the page far below them, and without the caption of what runs
   * over both, which may be no longer than one is wide.
   */
  private static Sides trimmed(Sides sides, double high) {
    List<ColumnPart> left = new ArrayList<>(sides.left());
    List<ColumnPart> right = new ArrayList<>(sides.right());
    boolean leftGoes = isFoot(left, high);
    boolean rightGoes = isFoot(right, high);
    double foot = Math.max(left.get(left.size() - 1).top(), right.get(right.size() - 1).top());
    if (leftGoes && left.get(left.size() - 1).bottom() > foot) {
      left.remove(left.size() - 1);
    }
    if (rightGoes && right.get(right.size() - 1).bottom() > foot) {
      right.remove(right.size() - 1);
    }
    int last = left.size() - 1;
    if (last > FEW
        && left.get(last).isCaption()
        && left.get(last).top() > right.get(right.size() - 1).bottom()) {
      left.remove(last);
    }
    if (left.size() > FEW && left.get(0).isCaption() && left.get(0).bottom() < right.get(0).top()) {
      left.remove(0);
    }
    return new Sides(left, right);
  }

  private static boolean isFoot(List<ColumnPart> parts, double high) {
    int last = parts.size() - 1;
    return last > FEW && parts.get(last).top() - parts.get(last - 1).bottom() > FOOT * high;
  }

  /** How wide a side is, but for what stands out. */
  private static double width(List<ColumnPart> parts) {
    double[] left = parts.stream().mapToDouble(ColumnPart::left).sorted().toArray();
    double[] right = parts.stream().mapToDouble(ColumnPart::right).sorted().toArray();
    return right[right.length - 1 - right.length / 10] - left[left.length / 10];
  }

  private static double full(List<ColumnPart> parts, double width) {
    return parts.stream().filter(part -> part.width() > FULL * width).count()
        / (double) parts.size();
  }

  private static boolean hasGaps(List<ColumnPart> parts, double high) {
    return parts.stream().filter(part -> part.gap() > GAP * high).count() > GAPS * parts.size();
  }

  private static boolean isLong(List<ColumnPart> parts) {
    return parts.stream().mapToInt(part -> part.text().length()).sum() >= LETTERS * parts.size();
  }

  /** Whether the lines of one side are numbered, and those of the other end below each other. */
  private static boolean isListBesideText(
      List<ColumnPart> list, List<ColumnPart> text, double high) {
    double[] ends = text.stream().mapToDouble(ColumnPart::right).toArray();
    double edge = ColumnGutter.usual(ends, high / 2);
    long full = Arrays.stream(ends).filter(end -> Math.abs(end - edge) <= high / 2).count();
    long entries = list.stream().filter(part -> part.number() >= 0 && !part.isWord()).count();
    return steps(list) >= 3
        && entries >= MOSTLY * list.size()
        && text.stream().noneMatch(part -> part.number() >= 0)
        && full >= JUSTIFIED * text.size()
        && isLong(text);
  }

  /** How many numbered lines of a side follow each other: {@code 4.} below {@code 3.} */
  private static int steps(List<ColumnPart> parts) {
    int steps = 0;
    int before = Integer.MIN_VALUE;
    for (ColumnPart part : parts) {
      int number = part.number();
      if (number >= 0) {
        steps += number == before + 1 ? 1 : 0;
        before = number;
      }
    }
    return steps;
  }

  /** How many lines at the right have the number that follows that of the line beside them. */
  private static int stepsAcross(List<Sides> sides) {
    int steps = 0;
    for (Sides each : sides) {
      for (ColumnPart left : each.left()) {
        int number = left.number();
        boolean next =
            number >= 0
                && each.right().stream()
                    .anyMatch(part -> part.beside(left) && part.number() == number + 1);
        steps += next ? 1 : 0;
      }
    }
    return steps;
  }

  /** How often white that is higher than between lines runs over both sides. */
  private static int bands(List<Sides> sides) {
    int bands = 0;
    for (Sides each : sides) {
      double usual = Math.max(leading(each.left()), leading(each.right()));
      for (int i = 1; i < each.left().size(); i++) {
        double above = each.left().get(i - 1).middle();
        double below = each.left().get(i).middle();
        boolean band = below - above > BAND * usual && usual > 0;
        double middle = (above + below) / 2;
        boolean over = false;
        for (int j = 1; band && j < each.right().size(); j++) {
          double one = each.right().get(j - 1).middle();
          double other = each.right().get(j).middle();
          over |=
              other - one > BAND * usual && one < below && other > above && one < middle + usual;
        }
        bands += over ? 1 : 0;
      }
    }
    return bands;
  }

  /** The usual step from line to line; 0 for a single line. */
  private static double leading(List<ColumnPart> parts) {
    double[] steps = new double[Math.max(0, parts.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = parts.get(i + 1).middle() - parts.get(i).middle();
    }
    Arrays.sort(steps);
    return steps.length == 0 ? 0 : steps[steps.length / 2];
  }
}
