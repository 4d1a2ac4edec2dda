package kz.baspa.ocr.preparation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.text.evidence.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a page was seen from the side: lines that run level on the page come nearer to each
 * other on one side of its picture, and its margins at the top or at the foot. Both are taken from
 * the lines of print ({@link LetterRow}); a page whose lines do not say it clearly is left alone,
 * and a page that is only askew is no matter of this class.
 */
final class Perspective {
  /** Fewer lines say nothing. */
  private static final int FEWEST = 10;

  /** The lines must stand in this part of the page's height. */
  private static final double SPREAD = 0.35;

  /** The lines at a margin must stand in this part of it. */
  private static final double MARGIN_SPREAD = 0.45;

  /** By how much the slopes of lines at the top and at the foot of a page must differ. */
  private static final double CLEAR = 0.007;

  /** By how much the margins must come nearer to each other, to a unit of height. */
  private static final double CLEAR_MARGINS = 0.02;

  /** No page is seen so much from the side that its margins lean farther. */
  private static final double STEEPEST = 0.35;

  /** Margins that are nearer to each other, in parts of the width, are not those of a page. */
  private static final double NARROWEST = 0.25;

  /** How far slopes may differ from what the others say. */
  private static final double SCATTER = 0.004;

  /** Line ends this near to a margin stand at it, in heights of a letter. */
  private static final double AT_MARGIN = 0.25;

  /** This part of the lines, at least, begins at the margin. */
  private static final double MOST = 0.3;

  private final List<LetterRow> rows;
  private final int width;
  private final int height;
  private final double letter;

  private Perspective(List<LetterRow> rows, int width, int height, double letter) {
    this.rows = rows;
    this.width = width;
    this.height = height;
    this.letter = letter;
  }

  /**
   * How a page lies on its picture.
   *
   * @param parts all that hangs together in black on the picture
   * @return where the points of the straight page, as large as the picture, lie on the picture, in
   *     parts of width and height; nothing if it was seen from the front, or that is not clear
   */
  static Optional<Projection> of(List<RecognizedPage.Box> parts, int width, int height) {
    int letter = PreparedPage.letterHeight(parts);
    List<LetterRow> rows = LetterRow.among(parts, letter, width / 4);
    if (rows.size() < FEWEST) {
      return Optional.empty();
    }
    return new Perspective(rows, width, height, letter).found(parts);
  }

  /** The same in pixels, as Leptonica wants it. */
  static float[] inPixels(Projection place, int width, int height) {
    double across = (double) width / height;
    return new float[] {
      (float) place.a(),
      (float) (place.b() * across),
      (float) (place.c() * width),
      (float) (place.d() / across),
      (float) place.e(),
      (float) (place.f() * height),
      (float) (place.g() / width),
      (float) (place.h() / height)
    };
  }

  /** A straight line: {@code value = at + slope · (where − middle of the page)}. */
  private record Trend(double at, double slope) {
    double of(double where) {
      return at + slope * where;
    }
  }

  private Optional<Projection> found(List<RecognizedPage.Box> parts) {
    double middle = width / 2.0;
    List<double[]> slopes = new ArrayList<>();
    for (LetterRow row : rows) {
      slopes.add(new double[] {row.at(middle), row.slope()});
    }
    slopes.sort(Comparator.comparingDouble(each -> each[0]));
    double top = slopes.get(0)[0];
    double bottom = slopes.get(slopes.size() - 1)[0];
    Trend slope = trend(slopes, height * 0.2);
    if (slope == null || bottom - top < SPREAD * height || !isClear(slopes, slope)) {
      return Optional.empty();
    }
    double level = slope.of((top + bottom) / 2);
    Optional<Trend> left = margin(true);
    Optional<Trend> right = margin(false);
    double leftSlope = left.map(Trend::slope).orElse(-level);
    double rightSlope = right.map(Trend::slope).orElse(-level);
    boolean converge =
        left.isPresent() && right.isPresent() && Math.abs(leftSlope - rightSlope) > CLEAR_MARGINS;
    if (Math.abs(slope.slope() * height) < CLEAR && !converge
        || Math.abs(leftSlope + level) > STEEPEST
        || Math.abs(rightSlope + level) > STEEPEST) {
      return Optional.empty();
    }
    double half = (top + bottom) / 2;
    double leftAt = left.map(each -> each.of(half)).orElse(width * 0.1);
    double rightAt = right.map(each -> each.of(half)).orElse(width * 0.9);
    if (rightAt - leftAt < NARROWEST * width) {
      return Optional.empty(); // where lines of two columns begin, and where others end
    }
    double[] from = new double[8];
    double[][] sides = {{leftAt, leftSlope}, {rightAt, rightSlope}};
    double[] lines = {top, bottom};
    for (int i = 0; i < 2; i++) {
      for (int side = 0; side < 2; side++) {
        double run = slope.of(lines[i]);
        double at = sides[side][0];
        double lean = sides[side][1];
        // x = at + lean (y − half), y = line + run (x − middle)
        double y = (lines[i] + run * (at - lean * half - middle)) / (1 - run * lean);
        int corner = 2 * (2 * i + side);
        from[corner] = at + lean * (y - half);
        from[corner + 1] = y;
      }
    }
    return straight(from, parts);
  }

  /** The projection that makes a rectangle of these four points, if nothing is lost by it. */
  private Optional<Projection> straight(double[] from, List<RecognizedPage.Box> parts) {
    double wide = (length(from, 0, 1) + length(from, 2, 3)) / 2;
    double high = (length(from, 0, 2) + length(from, 1, 3)) / 2;
    double x = (from[0] + from[2] + from[4] + from[6]) / 4;
    double y = (from[1] + from[3] + from[5] + from[7]) / 4;
    double[] to = {
      x - wide / 2,
      y - high / 2,
      x + wide / 2,
      y - high / 2,
      x - wide / 2,
      y + high / 2,
      x + wide / 2,
      y + high / 2
    };
    for (int i = 0; i < 8; i += 2) {
      from[i] /= width;
      to[i] /= width;
      from[i + 1] /= height;
      to[i + 1] /= height;
    }
    Projection back = Projection.between(from, to);
    for (RecognizedPage.Box part : parts) {
      if (part.height() > letter / 2) {
        double[] at =
            back.of(
                (part.left() + part.right()) / 2.0 / width,
                (part.top() + part.bottom()) / 2.0 / height);
        boolean before =
            part.left() > 0.01 * width
                && part.right() < 0.99 * width
                && part.top() > 0.01 * height
                && part.bottom() < 0.99 * height;
        boolean inside = at[0] > 0 && at[0] < 1 && at[1] > 0 && at[1] < 1;
        if (before && !inside) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(Projection.between(to, from));
  }

  private static double length(double[] points, int one, int other) {
    return Math.hypot(
        points[2 * one] - points[2 * other], points[2 * one + 1] - points[2 * other + 1]);
  }

  /** Whether most slopes are what the others say. */
  private static boolean isClear(List<double[]> slopes, Trend trend) {
    double[] off =
        slopes.stream()
            .mapToDouble(each -> Math.abs(each[1] - trend.of(each[0])))
            .sorted()
            .toArray();
    return off[off.length / 2] < SCATTER;
  }

  /** The line through points of which some may be wrong: the middle of all slopes between them. */
  private static @Nullable Trend trend(List<double[]> points, double apart) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        double far = points.get(j)[0] - points.get(i)[0];
        if (far > apart) {
          slopes.add((points.get(j)[1] - points.get(i)[1]) / far);
        }
      }
    }
    if (slopes.isEmpty()) {
      return null;
    }
    double slope = median(slopes);
    double at = median(points.stream().map(each -> each[1] - slope * each[0]).toList());
    return new Trend(at, slope);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** The margin at which most lines begin, or end: its x by y. */
  private Optional<Trend> margin(boolean begin) {
    List<double[]> ends = new ArrayList<>();
    for (LetterRow row : rows) {
      double x = begin ? row.left() : row.right();
      ends.add(new double[] {row.at(x), x});
    }
    int most = 0;
    Trend best = new Trend(0, 0);
    for (double[] one : ends) {
      for (double[] other : ends) {
        double far = other[0] - one[0];
        if (far > 0.2 * height) {
          double slope = (other[1] - one[1]) / far;
          Trend trend = new Trend(one[1] - slope * one[0], slope);
          int count = 0;
          for (double[] end : ends) {
            count += Math.abs(end[1] - trend.of(end[0])) < AT_MARGIN * letter ? 1 : 0;
          }
          if (count > most) {
            most = count;
            best = trend;
          }
        }
      }
    }
    Trend margin = best;
    List<double[]> on =
        ends.stream()
            .filter(end -> Math.abs(end[1] - margin.of(end[0])) < AT_MARGIN * letter)
            .sorted(Comparator.comparingDouble(end -> end[0]))
            .toList();
    boolean clear =
        on.size() >= Math.max(6, MOST * ends.size())
            && on.get(on.size() - 1)[0] - on.get(0)[0] > MARGIN_SPREAD * height;
    return clear ? Optional.ofNullable(trend(on, 0.25 * height)) : Optional.empty();
  }
}
