package kz.baspa.restore.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;

/** What cannot be had back stops the run, and what was read anew is said. */
class LettersStopTest {
  private static final String SOUND =
      "Көктемде өзен тасып, жағадағы ауылдар суға кетті. Тұрғындар биік жерге көшті.";

  private static void stops(String text, String key) {
    assertThatThrownBy(() -> LettersTest.restore(text))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.fault().exitCode()).isEqualTo(3);
              for (String language : new String[] {"kk", "ru", "en"}) {
                assertThat(new Messages(Locale.forLanguageTag(language)).say(e))
                    .doesNotContain("{")
                    .endsWith(".");
              }
            });
  }

  @Test
  void stopsAtQuestionMarksThroughout() {
    stops(SOUND.replaceAll("[ғқңөұүһә]", "?"), "letters.saved-as-question-marks");
    stops(SOUND.replaceAll("\\p{L}", "?"), "letters.saved-as-question-marks");
  }

  @Test
  void stopsWhereBytesWereLost() {
    String lost =
        new String(SOUND.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    stops(lost, "letters.encoding-lost");
  }

  @Test
  void stopsAtSignsInPlaceOfLetters() {
    stops("\uE012\uE013\uE044 \uE013\uE021\uE055\uE012 \uE061\uE013", "letters.not-letters");
  }

  @Test
  void saysWhatItReadAnew() {
    String misread =
        new String(SOUND.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    Restored restored = LettersTest.restore(misread + "\n" + SOUND);
    assertThat(restored.lined().text()).isEqualTo(SOUND + "\n" + SOUND);
    assertThat(restored.findings())
        .extracting(Finding::key)
        .containsExactly("letters.wrong-encoding");
  }
}
