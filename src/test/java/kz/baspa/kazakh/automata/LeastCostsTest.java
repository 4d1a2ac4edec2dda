package kz.baspa.kazakh.automata;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.ShortRange;
import net.jqwik.api.constraints.Size;

/** The least of any run is what looking at each would find. */
class LeastCostsTest {
  @Property(tries = 300)
  void theLeastOfARunIsTheLeast(
      @ForAll @Size(min = 1, max = 400) short @ShortRange(min = 0) [] costs,
      @ForAll @IntRange(max = 399) int one,
      @ForAll @IntRange(max = 399) int other) {
    int from = Math.min(one, other) % costs.length;
    int to = Math.max(from, Math.max(one, other) % costs.length) + 1;
    int least = Short.MAX_VALUE;
    for (int i = from; i < to; i++) {
      least = Math.min(least, costs[i]);
    }
    assertThat(new LeastCosts(costs).least(from, to)).isEqualTo(least);
  }
}
