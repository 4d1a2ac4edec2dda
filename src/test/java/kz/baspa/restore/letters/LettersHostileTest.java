package kz.baspa.restore.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that no thesis has, against a clock: work must grow with the length and no faster. */
class LettersHostileTest {
  static Stream<String> stretches() {
    return Stream.of(
        "а",
        "A",
        "aа",
        "aа ",
        "ac ",
        "A. ",
        "-i",
        "5-i ",
        "|22|",
        " |22|",
        "[",
        "|",
        "{1",
        "/1",
        "Х",
        "ХУ-",
        "ХХ, ",
        "І ",
        "¬",
        "¬ ",
        "\u00AD",
        "\u00A0",
        "\uD800",
        "\uDC00",
        "\u0306",
        "и \u0306",
        "ќ",
        "ќа ",
        "жјне ",
        "‰а",
        "ҥа ",
        "ӛ",
        "Ə ",
        "mұ ",
        "Windowsтың ",
        "@",
        "a@а ",
        "\u0000",
        "1,",
        "[1,1");
  }

  @ParameterizedTest
  @MethodSource("stretches")
  void takesTimeInStepWithTheLength(String stretch) {
    withinTime(stretch.repeat(30_000 / stretch.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|22|", "[", "А", "aа "})
  void bearsAHundredThousandRepeats(String stretch) {
    withinTime(stretch.repeat(100_000));
  }

  private static void withinTime(String text) {
    Restored restored =
        assertTimeoutPreemptively(Duration.ofSeconds(8), () -> LettersTest.restore(text));
    EditedText edited = restored.lined().edited();
    assertThat(EditedText.of(text, edited.edits()).text()).isEqualTo(edited.text());
  }
}
