package kz.baspa.restore.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kz.baspa.restore.Rules;
import kz.baspa.restore.rule.Rule;
import kz.baspa.testing.Property;
import kz.baspa.text.LineKind;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile input against a clock; any text comes back from its edits. */
class HostileOutlineTest {
  private static final Rule[] RULES =
      Rules.standard().stream()
          .filter(rule -> rule.getClass().getPackageName().startsWith("kz.baspa.restore.outline"))
          .toArray(Rule[]::new);
  private static final String LIST =
      "МАЗМҰНЫ\nКіріспе\t3\n1 Су қорлары\t5\n1.1 Көлдер мен өзендер\t5\nҚорытынды\t9\n"
          + "Әдебиеттер тізімі\t12\n";

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("a line of 1 MB", "Су қорлары азайып барады. ".repeat(40_000)),
        Arguments.of("the same behind a list", LIST + "Су қорлары. Кіріспе ".repeat(20_000)),
        Arguments.of("only capitals", "МАЗМҰНЫКІРІСПЕ".repeat(70_000)),
        Arguments.of("capitals in words", LIST + "СУ ҚОРЛАРЫ ".repeat(10_000)),
        Arguments.of("only dots", "Мазмұны" + ".".repeat(100_000)),
        Arguments.of("dots and numbers", "Мазмұны" + "Су.....7".repeat(100_000)),
        Arguments.of("brackets", "[".repeat(10_000) + "1" + "]".repeat(10_000)),
        Arguments.of("digits", "1.".repeat(100_000)),
        Arguments.of("one digit", LIST + "7".repeat(500_000)),
        Arguments.of("colons", ":-а;-".repeat(50_000)),
        Arguments.of("lists without end", "Түрі:-су;" + "-жер;".repeat(50_000)),
        Arguments.of("short lines", "КІРІСПЕ\n1.1 Су\n- а;\n".repeat(10_000)),
        Arguments.of("glued labels", "еді.I ТАРАУ. СУ ҚОРЛАРЫАрал".repeat(8_000)),
        Arguments.of("references", "ӘДЕБИЕТТЕР\n" + "1. Су. – 7 б.2. Жер. – 8 б.".repeat(10_000)),
        Arguments.of("tabs", "а\tб\n".repeat(100_000)),
        Arguments.of("line ends", "\n".repeat(100_000)),
        Arguments.of("NULs", "\0".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void staysLinear(String name, String raw) {
    Restored restored =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(40), () -> Shown.restored(raw, RULES));
    assertThat(restored.lined().edited().raw()).isEqualTo(raw);
  }

  @Test
  void anyTextKeepsItsLettersAndItsLines() {
    Property.holds(
        100,
        draws -> {
          String noise =
              draws.text(
                  0, 300, () -> draws.toss() ? draws.between('А', 'я') : draws.between(' ', '?'));
          String raw = LIST.replace("Су қорлары", noise.replace('~', '\n')) + "\nКІРІСПЕ\n" + noise;
          Restored restored = Shown.restored(raw, RULES);
          List<LineKind> kinds =
              restored.lined().lines().stream().map(line -> line.kind()).toList();
          assertThat(kinds).hasSize(restored.lined().size());
          assertThat(letters(restored.lined().text())).isEqualTo(letters(raw));
        });
  }

  /** Letters of Kazakh words, their case aside; labels may change their form. */
  private static long letters(String text) {
    return text.codePoints().filter(c -> c >= 'Ѐ' && c <= 'ԯ').count();
  }
}
