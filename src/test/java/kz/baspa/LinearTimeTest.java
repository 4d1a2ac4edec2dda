package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.baspa.text.Fixes;
import kz.baspa.text.Restored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text of 20 kB takes less than three seconds whatever it is, and one four times as long takes
 * about four times as long.
 */
class LinearTimeTest {
  private static final int BYTES = 20_000;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /** Sixteen would be the square. Machines are busy, so that a little more than four is allowed. */
  private static final double MOST_TIMES = 10;

  /** What takes less than this says nothing of growth. */
  private static final Duration NOTHING = Duration.ofMillis(150);

  private static final Baspa BASPA = Baspa.builder().fixes(Fixes.ALL).build();

  static Stream<Arguments> pieces() {
    return Stream.of(
        Arguments.of("contents in one line", "1.2 Дала өзендерінің көктемгі тасуы ....... 12 "),
        Arguments.of("contents in lines", "1.2 Дала өзендерінің көктемгі тасуы ....... 12\n"),
        Arguments.of("contents without leaders", "Кіріспе 3 Дала өзендері 5 Қорытынды 9 "),
        Arguments.of("sound prose", "Ауыл тұрғындары көктемде егін егіп, күзде орақ орады. "),
        Arguments.of("words without spaces", "ауылтұрғындарыкөктемдеегінегіп"),
        Arguments.of("one letter", "қ"),
        Arguments.of("wide words", "м а қ с а т ы "),
        Arguments.of("mixed scripts", "қaзaқcтaнның "),
        Arguments.of("misread words", "к1тап қазакстан тiл ұлтгық мемлекегтің "),
        Arguments.of("broken words", "мем- лекет- тік "),
        Arguments.of("broken lines", "мемле-\nкеттік\n"),
        Arguments.of("brackets", "([{«"),
        Arguments.of("numbers", "1.1.1 "),
        Arguments.of("dots", "."),
        Arguments.of("citations", "[1, 12 б.] "),
        Arguments.of("references", "1. Бектемір А. Өзендер. – Алматы: Ғылым, 2019. – 120 б.\n"),
        Arguments.of("references in a line", "1. Бектемір А. Өзендер. – Алматы: Ғылым, 2019. "),
        Arguments.of("a table", "Жыл\tсм\tкг\n2019\t120\t3\n"),
        Arguments.of("capitals", "ДАЛА ӨЗЕНДЕРІ ЖӘНЕ КӨЛДЕР "),
        Arguments.of("pages", "Дала өзендері тасиды.\n12\n\f"),
        Arguments.of("quotation marks", "\"сөз\" „сөз\" "),
        Arguments.of("list items in a line", "- бірінші; - екінші; а) үшінші; "),
        Arguments.of("hyphens", "-"),
        Arguments.of("no Kazakh letters", "казак тили жане адебиети "));
  }

  private static Duration time(String piece, int bytes) {
    int times = Math.max(1, bytes / piece.getBytes(StandardCharsets.UTF_8).length);
    byte[] text = piece.repeat(times).getBytes(StandardCharsets.UTF_8);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // others may use the machine, too
    long start = clock.getCurrentThreadCpuTime();
    Restored restored = BASPA.restore(BASPA.read(new ByteArrayInputStream(text), "text"));
    BASPA.toTei(restored);
    return Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pieces")
  void takesTimeByItsLength(String name, String piece) {
    time(piece, BYTES / 4);
    Duration quarter = least(piece, BYTES / 4);
    Duration whole = least(piece, BYTES);
    assertThat(whole).as(name).isLessThan(LIMIT);
    if (whole.compareTo(NOTHING) > 0) {
      double growth = (double) whole.toNanos() / quarter.toNanos();
      assertThat(growth).as("%s: %s, then %s", name, quarter, whole).isLessThan(MOST_TIMES);
    }
  }

  private static Duration least(String piece, int bytes) {
    return IntStream.range(0, 3)
        .mapToObj(round -> time(piece, bytes))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
