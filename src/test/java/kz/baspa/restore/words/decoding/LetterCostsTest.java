package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.SimilarWords;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Channels;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;

/** What other letters cost at least. */
class LetterCostsTest {
  private static final Channel CHANNEL = Channels.of(1500, 10_000).mixture();

  private final WordAlignment alignment = new WordAlignment(CHANNEL.index());
  private final LetterCosts costs = new LetterCosts(CHANNEL.index());

  @Test
  void noWordCostsLess() {
    Property.holds(
        2000,
        draws -> {
          String word = word(draws);
          String observed = draws.toss() ? word(draws) : damaged(word, draws);
          assertThat(least(observed, word)).isLessThanOrEqualTo(cost(observed, word));
        });
  }

  @Test
  void aWordOfOtherLettersCostsMore() {
    assertThat(least("тарау", "тарау")).isLessThan(WordGraph.UNITS);
    assertThat(least("тарау", "тараз")).isGreaterThan(WordGraph.UNITS * 2);
    assertThat(least("тарау", "бөлім")).isGreaterThan(least("тарау", "тараз"));
  }

  private static String word(Draws draws) {
    return draws.text(1, 9, () -> draws.letter("аыеінтдрлқкмгңьшйиә-"));
  }

  private static String damaged(String word, Draws draws) {
    int at = draws.between(0, word.length());
    String other = draws.text(0, 2, () -> draws.letter("аыінтьшиі1!"));
    return word.substring(0, at) + other + word.substring(Math.min(word.length(), at + 1)) + "л";
  }

  private int cost(String observed, String word) {
    byte[] letters = LetterCodes.encode(word);
    alignment.observe(observed);
    return alignment.cost(letters, 0, letters.length, WordGraph.NEVER - 1);
  }

  private int least(String observed, String word) {
    alignment.observe(observed);
    SimilarWords.OtherLetters least = costs.of(observed, alignment.longReadings());
    Set<Integer> seen = kinds(observed);
    Set<Integer> meant = kinds(word);
    int missed = 0;
    for (int kind : seen) {
      missed += meant.contains(kind) ? 0 : least.missed()[kind];
    }
    int extra = 0;
    for (int kind : meant) {
      extra += seen.contains(kind) ? 0 : Math.min(least.extra()[kind], WordGraph.NEVER / 50);
    }
    return least.any() + Math.max(missed, extra);
  }

  private static Set<Integer> kinds(String word) {
    return new HashSet<>(
        word.chars().mapToObj(c -> SimilarWords.kind(LetterCodes.code((char) c))).toList());
  }
}
