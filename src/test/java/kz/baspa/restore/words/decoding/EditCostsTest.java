package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.SimilarWords;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What letters that differ cost at least. */
class EditCostsTest {
  private static final Channel CHANNEL = Channels.of(1500, 10_000).mixture();
  private static final int MOST = 4;

  private final EditCosts costs = new EditCosts(CHANNEL.index());

  @ParameterizedTest
  @CsvSource({
    "мехиекет, мемлекет, 2",
    "экомомикасы, экономикасы, 1",
    "тәуелсіздк, тәуелсіздік, 1",
    "хабарламасыы, хабарламасы, 1",
    "дуниедегі, дүниедегі, 0",
    "коғамдьқ, қоғамдық, 1",
    "депутатгарынын, депутаттарының, 1",
    "қала, қала, 0",
  })
  void noWordCostsLess(String observed, String word, int edits) {
    WordAlignment alignment = new WordAlignment(CHANNEL.index());
    byte[] letters = LetterCodes.encode(word);
    alignment.observe(observed);
    int cost = alignment.cost(letters, 0, letters.length, WordGraph.NEVER - 1);
    int longer = word.length() - observed.length();
    assertThat(costs.of(observed, MOST, WordGraph.NEVER)[longer + SimilarWords.LONGER][edits])
        .isLessThanOrEqualTo(cost);
  }

  @Test
  void moreLettersCostMore() {
    int[] same = costs.of("мемлекеттің", MOST, WordGraph.NEVER)[SimilarWords.LONGER];
    assertThat(IntStream.rangeClosed(1, MOST).allMatch(k -> same[k] > same[k - 1])).isTrue();
  }

  @Test
  void aWordOfAnotherLengthCostsTheLettersThatAreLostOrAdded() {
    int[][] all = costs.of("мемлекеттің", MOST, WordGraph.NEVER);
    assertThat(all[SimilarWords.LONGER + 2][0]).isGreaterThan(all[SimilarWords.LONGER][0]);
    assertThat(all[SimilarWords.LONGER - 2][0]).isGreaterThan(all[SimilarWords.LONGER][0]);
  }

  @Test
  void whatCostsMoreThanTheBoundCannotBeAndTheRestCostsTheSame() {
    int[][] all = costs.of("мемлекеттің", MOST, WordGraph.NEVER);
    int bound = all[SimilarWords.LONGER][1] + 1;
    int[][] within = costs.of("мемлекеттің", MOST, bound);
    for (int longer = 0; longer < all.length; longer++) {
      for (int edits = 0; edits <= MOST; edits++) {
        int cost = all[longer][edits];
        if (cost <= bound) {
          assertThat(within[longer][edits]).isEqualTo(cost);
        } else {
          assertThat(within[longer][edits]).isGreaterThan(bound);
        }
      }
    }
  }
}
