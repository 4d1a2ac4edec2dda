package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import kz.baspa.text.Fixes;
import kz.baspa.text.Restored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody writes but files hold: none may hang, fail, or fail to be undone. */
class HostileInputTest {
  /** Guards against a hang; each takes a second or two. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Baspa BASPA = Baspa.builder().fixes(Fixes.ALL).build();

  static Stream<Arguments> texts() {
    String sentence = "Ауыл тұрғындары көктемде егін егіп, күзде орақ орады. ";
    return Stream.of(
        Arguments.of("10,000 nested brackets", "[".repeat(10_000) + "1" + "]".repeat(10_000)),
        Arguments.of("brackets that stay open", "(«[".repeat(10_000)),
        Arguments.of("only dots", ".".repeat(100_000)),
        Arguments.of("dots and blanks", ". ".repeat(30_000)),
        Arguments.of("only capitals", "ҚАЗАҚСТАН ЖӘНЕ АУЫЛ ".repeat(1_500)),
        Arguments.of("one word of capitals", "Қ".repeat(100_000)),
        Arguments.of("a line of 1 MB", sentence.repeat(10_000)),
        Arguments.of("100,000 line ends", "\r".repeat(20_000) + "а"),
        Arguments.of("form feeds", "\f\r\n".repeat(20_000) + "сөз"),
        Arguments.of("tabs", "1\t".repeat(50_000)),
        Arguments.of("blanks", " ".repeat(100_000) + "ә"),
        Arguments.of("no-break and zero-width blanks", "\u00A0\u200B\u00ADа".repeat(10_000)),
        Arguments.of("contents without a text", "Тарау ........ 5\n".repeat(2_000)),
        Arguments.of("numbers of sections", "1.1.1.1.1.1.1.1 ".repeat(10_000)),
        Arguments.of("a number of sections", "1.".repeat(50_000) + " Тақырып"),
        Arguments.of("hyphens", "сөз-\n".repeat(5_000)),
        Arguments.of("accents", "а" + "\u0301".repeat(50_000)),
        Arguments.of("mixed scripts", "қaзaқcтaн".repeat(10_000)),
        Arguments.of("old font", "Ќазаќстан жјне ".repeat(3_000)),
        Arguments.of("figures of Rome", "ХХІVХІІІ".repeat(10_000)),
        Arguments.of("markup", "<x>&amp;]]><![CDATA[</x>".repeat(5_000)),
        Arguments.of("emoji and halves", "😀".repeat(10_000) + "ғасыр"),
        Arguments.of("right to left", "قازاقستان ".repeat(10_000)),
        Arguments.of("one letter", "а"),
        Arguments.of(
            "control characters among letters",
            ("сөз \u0001мәтін жолы тағы ".repeat(9) + sentence.repeat(9))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isReadRestoredStructuredAndUndone(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Restored restored =
              BASPA.restore(BASPA.read(new java.io.ByteArrayInputStream(bytes), name));
          byte[] out = restored.lined().text().getBytes(StandardCharsets.UTF_8);
          assertThat(Baspa.undo(out, Baspa.changes(restored))).isEqualTo(bytes);
          assertThat(BASPA.toTei(restored).bytes()).isNotEmpty();
        });
  }
}
