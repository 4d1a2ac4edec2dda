package kz.baspa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PropertyTest {
  @Test
  void isTriedAsOftenAsSaid() {
    List<String> texts = new ArrayList<>();
    Property.holds(50, 1, draws -> texts.add(draws.text(20)));
    assertThat(texts).hasSize(50);
    assertThat(new HashSet<>(texts)).hasSizeGreaterThan(30);
  }

  @Test
  void theSameSeedGivesTheSameValues() {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Property.holds(
          20,
          77,
          draws -> values.add(List.of(draws.units(30), draws.seed(), draws.between(-9, 9))));
    }
    assertThat(values.subList(0, 20)).isEqualTo(values.subList(20, 40));
  }

  @Test
  void aFailureNamesItsSeedAndTheSimplestValues() {
    assertThatThrownBy(
            () ->
                Property.holds(
                    1000,
                    5,
                    draws -> {
                      String text = draws.text(0, 60, 'а', 'я');
                      assertThat(text).doesNotMatch(".*к.");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "Try \\d+ of 1000 fails \\(-Dproperty.seed=\\d+ repeats it\\) with \\[ка\\]")
        .hasCauseInstanceOf(AssertionError.class);
  }

  @Test
  void anyTextHoldsWhateverATextCanHold() {
    Set<Integer> seen = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    Property.holds(
        2000,
        draws -> {
          String units = draws.units(40);
          units.codePoints().forEach(seen::add);
          lengths.add(units.codePointCount(0, units.length()));
          assertThat(draws.text(40).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        });
    assertThat(lengths).contains(0, 1, 40);
    assertThat(seen)
        .contains((int) 'қ', (int) '\n', (int) '\r', 0, 0xAD, 0x306, 0x202E, 0xFEFF, 0xFFFF)
        .anyMatch(c -> c >= 0xD800 && c <= 0xDBFF)
        .anyMatch(c -> c >= 0xDC00 && c <= 0xDFFF)
        .anyMatch(c -> c > 0xFFFF);
  }
}
