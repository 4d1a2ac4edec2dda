package kz.baspa.restore.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.Restorer;
import kz.baspa.text.Fixes;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineEndNormalizationTest {
  private static String restore(String raw, Fixes fixes) {
    return new Restorer(List.of(new LineEndNormalization()), fixes)
        .restore(RawText.of(raw), Progress.NONE)
        .lined()
        .text();
  }

  @ParameterizedTest
  @CsvSource({
    "бір\\r\\nекі, бір\\nекі",
    "бір\\rекі\\r, бір\\nекі\\n",
    "бір\\r\\r\\nекі, бір\\n\\nекі",
    "бір\\n\\rекі, бір\\n\\nекі",
    "бір\\fекі, бір\\nекі",
    "бір\\n\\fекі, бір\\nекі",
    "бір\\f\\nекі, бір\\nекі",
    "бір\\f\\fекі, бір\\nекі",
    "бір\\r\\n\\f\\r\\nекі, бір\\n\\nекі",
    "бір\\u2028екі\\u2029үш, бір\\nекі\\nүш",
    "бір\\u0085екі\\u000Bүш, бір\\nекі\\nүш",
    "бір\\n\\nекі, бір\\n\\nекі"
  })
  void everyLineEndsWithLineFeed(String raw, String expected) {
    assertThat(restore(unescape(raw), Fixes.SAFE)).isEqualTo(unescape(expected));
  }

  @ParameterizedTest
  @EnumSource(Fixes.class)
  void itIsNoCorrection(Fixes fixes) {
    assertThat(restore("бір\r\nекі", fixes)).isEqualTo("бір\nекі");
  }

  /** Java's own escapes, which also know \f but not \\u. */
  private static String unescape(String text) {
    return text.replace("\\u2028", "\u2028")
        .replace("\\u2029", "\u2029")
        .replace("\\u0085", "\u0085")
        .replace("\\u000B", "\u000B")
        .translateEscapes();
  }
}
