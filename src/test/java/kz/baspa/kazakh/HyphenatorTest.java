package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HyphenatorTest {
  private static final Hyphenator HYPHENATOR = Hyphenator.standard();

  static Stream<Arguments> words() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(HyphenatorTest.class.getResourceAsStream("hyphenation.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> Arguments.of(cells[0], cells[1], cells[2]))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void breaksWhereTheRulesDo(String word, String broken, String rule) {
    assertThat(HYPHENATOR.hyphenated(word)).as(rule).isEqualTo(broken.replace('‐', '-'));
  }

  @Test
  void theTableIsLongEnough() {
    assertThat(words()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @CsvSource({
    "қарым-қатынас, 6, true",
    "әлеуметтік-экономикалық, 11, true",
    "АҚШ-тың, 4, false",
    "25-ке, 3, false",
    "а-ба, 2, false",
  })
  void breaksAfterAWordsOwnHyphen(String word, int offset, boolean breaks) {
    assertThat(
            HYPHENATOR.breaks(word).stream().filter(Break::ownHyphen).map(Break::offset).toList())
        .isEqualTo(breaks ? List.of(offset) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // the welcome break, the less welcome one
    "кәсіпорындар, 5, 2",
    "қарым-қатынас, 6, 2",
    "мұғалімдер, 7, 2",
    "бастауыштар, 8, 3",
    "патриоттар, 7, 5",
  })
  void saysWhichBreakIsWelcome(String word, int better, int worse) {
    assertThat(penalty(word, better)).isLessThanOrEqualTo(penalty(word, worse));
  }

  private static int penalty(String word, int offset) {
    return HYPHENATOR.breaks(word).stream()
        .filter(b -> b.offset() == offset)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no break " + offset + " in " + word))
        .penalty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "«Қазақстан» (халықаралық ұйым)|«Қа-зақ-стан» (ха-лық-ара-лық ұйым)",
        "ҚазҰУ-дың 25-ке толуы|ҚазҰУ-дың 25-ке то-луы",
        "www.inform.kz мекенжайы, info@kaznu.kz|www.inform.kz ме-кен-жа-йы, info@kaznu.kz",
        "Алматы обл. мен Қарағанды|Ал-ма-ты обл. мен Қа-ра-ған-ды",
        "Н.Ә.Назарбаев айтты|Н.Ә.Назарбаев айт-ты",
        "қала/ауыл және/немесе|қа-ла/ауыл жә-не/не-ме-се",
        "—соғыста, қалада…|—со-ғыс-та, қа-ла-да…",
        "10-нұсқа H2O COVID-19 IT-компания|10-нұсқа H2O COVID-19 IT-компания",
      })
  void findsTheWordsOfAText(String text, String broken) {
    StringBuilder out = new StringBuilder(text);
    List<Break> breaks = HYPHENATOR.breaksInText(text);
    for (int i = breaks.size() - 1; i >= 0; i--) {
      if (!breaks.get(i).ownHyphen()) {
        out.insert(breaks.get(i).offset(), '-');
      }
    }
    assertThat(out.toString()).isEqualTo(broken);
  }

  @Test
  void twoLettersAndAVowelStandOnEachSide() {
    Property.holds(
        500,
        draws -> {
          String word =
              draws.text(
                  0, 24, () -> draws.toss() ? draws.letter("әғқңөұүіһ-") : draws.between('а', 'я'));
          int last = 0;
          for (Break b : HYPHENATOR.breaks(word)) {
            assertThat(b.offset()).isGreaterThan(last);
            last = b.offset();
            assertThat(b.offset()).isBetween(2, word.length() - 2);
            if (!b.ownHyphen()) {
              assertThat("ьъ").doesNotContain(String.valueOf(word.charAt(b.offset())));
              assertThat(word.substring(0, b.offset()).chars()).anyMatch(Alphabet::isVowel);
              assertThat(word.substring(b.offset()).chars()).anyMatch(Alphabet::isVowel);
            }
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"а", "қ", "а-", "-", "қаз", "Қ", "у", "ь", "1а"})
  void takesTimeInStepWithTheLength(String stretch) {
    String text = stretch.repeat(1_000_000 / stretch.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          HYPHENATOR.breaks(text);
          HYPHENATOR.breaksInText(text);
        });
  }
}
