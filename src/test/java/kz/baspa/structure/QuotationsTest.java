package kz.baspa.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  private static String read(String text) {
    return Quotations.in(text, new Range(0, text.length())).stream()
        .map(range -> range.of(text))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "ол «келді» деді ! «келді»",
        "«бір» мен «екі» ! «бір» | «екі»",
        "«бір «екі» үш» ! «бір «екі» үш» | «екі»",
        "«бір “екі” үш» ! «бір “екі” үш» | “екі”",
        "«бір “екі үш» ! «бір “екі үш»",
        "бір» «екі» ! «екі»",
        "«бір «екі» ! «екі»",
        "“екі” ! “екі”",
        "«» ! ''",
        "бір» ! ''",
        "«бір ! ''",
        "\"бір\" ! ''",
      })
  void findsThePairs(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @Test
  void tenThousandNestedOnesAreBounded() {
    String nested = "«а".repeat(100_000) + "»".repeat(100_000);
    String open = "«".repeat(100_000) + "”".repeat(100_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertThat(Quotations.in(nested, new Range(0, nested.length()))).hasSize(6);
          assertThat(Quotations.in(open, new Range(0, open.length()))).isEmpty();
        });
  }
}
