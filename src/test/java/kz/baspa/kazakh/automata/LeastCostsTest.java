package kz.baspa.kazakh.automata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;

/** The least of any run is what looking at each would find. */
class LeastCostsTest {
  @Test
  void theLeastOfARunIsTheLeast() {
    Property.holds(
        300,
        draws -> {
          List<Integer> drawn = draws.list(1, 400, () -> draws.between(0, Short.MAX_VALUE));
          short[] costs = new short[drawn.size()];
          for (int i = 0; i < costs.length; i++) {
            costs[i] = drawn.get(i).shortValue();
          }
          int one = draws.between(0, 399);
          int other = draws.between(0, 399);
          int from = Math.min(one, other) % costs.length;
          int to = Math.max(from, Math.max(one, other) % costs.length) + 1;
          int least = Short.MAX_VALUE;
          for (int i = from; i < to; i++) {
            least = Math.min(least, costs[i]);
          }
          assertThat(new LeastCosts(costs).least(from, to)).isEqualTo(least);
        });
  }
}
