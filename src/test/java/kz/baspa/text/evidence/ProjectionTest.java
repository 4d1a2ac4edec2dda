package kz.baspa.text.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final double[] SQUARE = {0, 0, 1, 0, 0, 1, 1, 1};
  private static final double[] SEEN = {0.1, 0.05, 0.9, 0.1, 0, 0.95, 1, 0.9};

  private static void requireAt(double[] point, double x, double y) {
    assertThat(point[0]).isCloseTo(x, within(1e-9));
    assertThat(point[1]).isCloseTo(y, within(1e-9));
  }

  @Test
  void fourPointsGoWhereTheyAreSaidToGo() {
    Projection seen = Projection.between(SQUARE, SEEN);
    for (int i = 0; i < 8; i += 2) {
      requireAt(seen.of(SQUARE[i], SQUARE[i + 1]), SEEN[i], SEEN[i + 1]);
    }
  }

  @Test
  void oneAfterTheOtherIsBoth() {
    Projection seen = Projection.between(SQUARE, SEEN);
    Projection both = seen.then(Projection.part(0.5, 0, 1, 1));
    double[] first = seen.of(0.3, 0.8);
    requireAt(both.of(0.3, 0.8), 0.5 + 0.5 * first[0], first[1]);
    Projection back = seen.then(Projection.between(SEEN, SQUARE));
    requireAt(back.of(0.3, 0.8), 0.3, 0.8);
  }

  @Test
  void aTurnIsAboutTheMiddle() {
    Projection turn = Projection.turn(Math.PI / 2, 200, 100);
    requireAt(turn.of(0.5, 0.5), 0.5, 0.5);
    // What lies 50 to the right of the middle lay 50 above it.
    requireAt(turn.of(0.75, 0.5), 0.5, 0);
  }

  @Test
  void pointsInALineAreRefused() {
    double[] line = {0, 0, 0.5, 0, 1, 0, 1, 1};
    assertThatThrownBy(() -> Projection.between(line, SQUARE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
