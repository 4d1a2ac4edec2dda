package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paths are taken by their costs, and a lowered bound changes nothing of which are taken. */
class SearchPathsTest {
  private static final int MOST = 120;

  /** The plain queue: a list of the paths at each cost, of which the last is taken. */
  private static final class PlainQueue {
    final List<List<Integer>> byCost = new ArrayList<>();

    PlainQueue() {
      for (int cost = 0; cost <= MOST; cost++) {
        byCost.add(new ArrayList<>());
      }
    }

    int take() {
      for (List<Integer> some : byCost) {
        if (!some.isEmpty()) {
          return some.remove(some.size() - 1);
        }
      }
      return -1;
    }
  }

  @Test
  void theCheapestIsTakenAndOfThoseTheLast() {
    SearchPaths paths = new SearchPaths();
    paths.clear(MOST);
    int[] totals = {30, 10, 20, 10, 121};
    for (int i = 0; i < totals.length; i++) {
      paths.add(i, (1L << 60) + i, 1, 2, totals[i], -1, null);
    }
    List<Long> taken = new ArrayList<>();
    for (int path = paths.poll(); path >= 0; path = paths.poll()) {
      taken.add(paths.state(path) - (1L << 60));
    }
    assertThat(taken).containsExactly(3L, 1L, 2L, 0L);
  }

  @Test
  void whatIsLeftAsideWouldNotHaveBeenTaken() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      SearchPaths paths = new SearchPaths();
      paths.clear(MOST);
      PlainQueue plain = new PlainQueue();
      int number = 0;
      int steps = 20 + random.nextInt(100);
      int bound = MOST;
      int leftAside = 0;
      paths.add(0, number, 0, 0, 5, -1, null);
      plain.byCost.get(5).add(number++);
      for (int left = steps - 1; left >= 0; left--) {
        int taken = paths.poll();
        int expected = plain.take();
        assertThat(taken < 0 ? -1 : paths.state(taken)).isEqualTo(expected);
        if (taken < 0) {
          break;
        }
        for (int more = random.nextInt(6); more > 0; more--) {
          int total = Math.min(MOST, paths.total(taken) + random.nextInt(12));
          plain.byCost.get(total).add(number);
          leftAside += total > bound ? 1 : 0;
          paths.add(0, number++, 0, 0, total, taken, null);
        }
        bound = paths.lower(MOST, left);
      }
      assertThat(number < 200 || leftAside > 0).isTrue();
    }
  }
}
