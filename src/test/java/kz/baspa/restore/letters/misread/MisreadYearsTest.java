package kz.baspa.restore.letters.misread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadYearsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1921 жылы су, 1922 жылы қар, 1823 жылы мұз, 1924 жылы тас, 1925 жылы құм | 1923",
        "1921 ж. су, 1922 ж. қар, 7924 ж. мұз, 1924-1925 жж. тас, 1926 ж. құм | 1924",
        "1921 жылы су, 1922 жылы қар, 1930 жылы мұз, 1924 жылы тас, 1925 жылы құм | -",
        "1921 жылы су, 1972 жылы қар, 1823 жылы мұз, 1924 жылы тас, 1925 жылы құм | -",
        "1920 жылы су, 1921 жылы қар, 1824 жылы мұз, 1935 жылы тас, 1945 жылы құм | 1924",
        "1920 жылы су, 1921 жылы қар, 1723 жылы мұз, 1735 жылы тас, 1945 жылы құм | -",
      })
  void aYearThatBreaksTheOrderIsAskedAboutAndNeverMade(String text, String due) {
    LinedText raw = LinedText.of(EditedText.of(text));
    Decider decider = new Decider(Fixes.ALL);
    assertThat(new MisreadYears().restore(raw, decider).text()).isEqualTo(text);
    assertThat(decider.proposals())
        .extracting(Edit::after)
        .isEqualTo(due == null ? List.of() : List.of(due));
  }
}
