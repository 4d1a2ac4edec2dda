package kz.baspa.ocr.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.junit.jupiter.api.Test;

class LeadersTest {
  /** Ten letters, these dots of twenty, and a number of two figures behind them. */
  private static List<Box> parts(int every, boolean number) {
    List<Box> parts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parts.add(new Box(20 + 15 * i, 50, 30 + 15 * i, 66));
    }
    for (int i = 0; i < 20; i += every) {
      parts.add(new Box(200 + 8 * i, 63, 203 + 8 * i, 66));
    }
    if (number) {
      parts.add(new Box(366, 50, 369, 66));
      parts.add(new Box(373, 50, 383, 66));
    }
    return parts;
  }

  /** At the first threshold every other dot is too pale, at the last one all is one. */
  @Test
  void dotsAreTakenAsDarkAsThereAreMost() {
    Map<Integer, List<Box>> at =
        Map.of(130, parts(2, false), 160, parts(1, true), 185, List.of(new Box(20, 50, 400, 66)));
    Leaders.Rows rows = Leaders.darkest(at.get(130), new int[] {160, 185}, at::get);
    assertThat(rows.rows()).singleElement().satisfies(r -> assertThat(r.dots()).hasSize(20));
    assertThat(rows.parts()).isEqualTo(at.get(160));
    assertThat(Leaders.behind(rows.rows().get(0).box(), rows.parts()))
        .contains(new Box(366, 50, 383, 66));
  }

  @Test
  void whereThereAreNoDotsNothingIsPaler() {
    List<Box> letters = parts(1, true).subList(0, 10);
    Leaders.Rows rows =
        Leaders.darkest(
            letters,
            new int[] {160},
            faint -> {
              throw new AssertionError();
            });
    assertThat(rows.rows()).isEmpty();
  }
}
