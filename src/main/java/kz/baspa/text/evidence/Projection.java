package kz.baspa.text.evidence;

/**
 * Where the points of one plane lie on another that is seen from anywhere: {@code x' = (ax + by +
 * c) / (gx + hy + 1)}, {@code y' = (dx + ey + f) / (gx + hy + 1)}. What was a straight line stays
 * one.
 *
 * <pre>{@code
 * Projection lower = Projection.part(0, 0.5, 1, 1);   // of the lower half of a picture
 * lower.of(0.5, 0.5);                                 // {0.5, 0.75}
 * }</pre>
 */
public record Projection(
    double a, double b, double c, double d, double e, double f, double g, double h) {
  /** Every point lies where it lay. */
  public static final Projection NONE = new Projection(1, 0, 0, 0, 1, 0, 0, 0);

  /** A plane that is this part of another; both are one wide and one high. */
  public static Projection part(double left, double top, double right, double bottom) {
    return new Projection(right - left, 0, left, 0, bottom - top, top, 0, 0);
  }

  /**
   * A picture that was turned about its middle, as parts of it: where its points lay before.
   *
   * @param angle how far it was turned clockwise, in radians
   */
  public static Projection turn(double angle, double width, double height) {
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    double across = sine * height / width;
    double down = sine * width / height;
    return new Projection(
        cosine, across, (1 - cosine - across) / 2, -down, cosine, (1 - cosine + down) / 2, 0, 0);
  }

  /**
   * The one that takes four points to four others.
   *
   * @param from x and y of each, one after the other; no three of them in a line
   * @param to where they lie
   */
  public static Projection between(double[] from, double[] to) {
    double[][] rows = new double[8][9];
    for (int i = 0; i < 4; i++) {
      double x = from[2 * i];
      double y = from[2 * i + 1];
      double right = to[2 * i];
      double down = to[2 * i + 1];
      rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -x * right, -y * right, right};
      rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -x * down, -y * down, down};
    }
    double[] s = solved(rows);
    return new Projection(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
  }

  /** Gauss's elimination. */
  private static double[] solved(double[][] rows) {
    int count = rows.length;
    for (int i = 0; i < count; i++) {
      int best = i;
      for (int row = i + 1; row < count; row++) {
        best = Math.abs(rows[row][i]) > Math.abs(rows[best][i]) ? row : best;
      }
      double[] pivot = rows[best];
      rows[best] = rows[i];
      rows[i] = pivot;
      if (pivot[i] == 0) {
        throw new IllegalArgumentException("three points in a line");
      }
      for (int row = 0; row < count; row++) {
        double times = row == i ? 0 : rows[row][i] / pivot[i];
        for (int column = i; times != 0 && column <= count; column++) {
          rows[row][column] -= times * pivot[column];
        }
      }
    }
    double[] solution = new double[count];
    for (int i = 0; i < count; i++) {
      solution[i] = rows[i][count] / rows[i][i];
    }
    return solution;
  }

  /** Where a point lies: x and y. */
  public double[] of(double x, double y) {
    double part = g * x + h * y + 1;
    return new double[] {(a * x + b * y + c) / part, (d * x + e * y + f) / part};
  }

  /** The two one after the other, this one first. */
  public Projection then(Projection next) {
    double scale = next.g * c + next.h * f + 1;
    return new Projection(
        (next.a * a + next.b * d + next.c * g) / scale,
        (next.a * b + next.b * e + next.c * h) / scale,
        (next.a * c + next.b * f + next.c) / scale,
        (next.d * a + next.e * d + next.f * g) / scale,
        (next.d * b + next.e * e + next.f * h) / scale,
        (next.d * c + next.e * f + next.f) / scale,
        (next.g * a + next.h * d + g) / scale,
        (next.g * b + next.h * e + h) / scale);
  }
}
