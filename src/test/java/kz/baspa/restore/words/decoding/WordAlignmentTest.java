package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Channels;
import kz.baspa.restore.words.channel.Confusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it costs that one word is observed for another, and by which confusions. */
class WordAlignmentTest {
  private static final Channel CHANNEL = Channels.of(1500, 10_000).mixture();

  private final WordAlignment alignment = new WordAlignment(CHANNEL.index());

  @ParameterizedTest
  @CsvSource({
    "мехиекет, мемлекет",
    "экомомикасы, экономикасы",
    "тәуелсіздк, тәуелсіздік",
    "хабарламасыы, хабарламасы",
    "хальқ, халық",
    "қала, қала",
  })
  void thePathLeadsFromOneToTheOtherAndCostsAsMuch(String observed, String word) {
    byte[] letters = LetterCodes.encode(word);
    alignment.observe(observed);
    int cost = alignment.cost(letters, 0, letters.length, WordGraph.NEVER - 1);
    List<Confusion> path = alignment.path(letters, 0, letters.length);
    assertThat(path.stream().map(Confusion::intended).collect(Collectors.joining()))
        .isEqualTo(word);
    assertThat(
            path.stream().mapToInt(c -> c.observed().equals(" ") ? 1 : c.observed().length()).sum())
        .isEqualTo(observed.length());
    assertThat((double) path.stream().mapToInt(Confusion::units).sum())
        .isCloseTo(cost, within(0.5));
  }

  @Test
  void whatCostsMoreThanTheLimitIsNoWord() {
    byte[] letters = LetterCodes.encode("мемлекет");
    alignment.observe("мехиекет");
    int cost = alignment.cost(letters, 0, letters.length, WordGraph.NEVER - 1);
    assertThat(alignment.cost(letters, 0, letters.length, cost)).isEqualTo(cost);
    assertThat(alignment.cost(letters, 0, letters.length, cost - 1)).isEqualTo(WordGraph.NEVER);
  }
}
