package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Channels;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.channel.ConfusionIndex;
import kz.baspa.restore.words.channel.LongReadings;
import kz.baspa.testing.Property;
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

  @Test
  void nothingIsPassedOverThatCostsLess() {
    Property.holds(
        1000,
        draws -> {
          String word = draws.text(1, 8, () -> draws.letter("аыеінтдрқкмгңьши"));
          String observed = draws.text(1, 8, () -> draws.letter("аыеінтдрқкмгңьши1"));
          byte[] letters = LetterCodes.encode(word);
          int plain = plainCost(observed, letters);
          alignment.observe(observed);
          assertThat(alignment.cost(letters, 0, letters.length, WordGraph.NEVER - 1))
              .isEqualTo(plain);
          assertThat(alignment.cost(letters, 0, letters.length, plain)).isEqualTo(plain);
        });
  }

  /** The least cost over all ways, each tried. */
  private static int plainCost(String observed, byte[] letters) {
    ConfusionIndex index = CHANNEL.index();
    int[][] costs = new int[observed.length() + 1][letters.length + 1];
    for (int[] row : costs) {
      Arrays.fill(row, WordGraph.NEVER);
    }
    costs[0][0] = 0;
    for (int i = 0; i <= observed.length(); i++) {
      for (int j = 0; j <= letters.length; j++) {
        List<Confusion> several = new ArrayList<>();
        if (i < observed.length()) {
          int row = index.row(observed.charAt(i));
          lower(costs, i + 1, j, costs[i][j] + index.adding(row));
          if (j < letters.length) {
            lower(costs, i + 1, j + 1, costs[i][j] + index.single(row, letters[j]));
          }
          LongReadings readings = index.longReadings(observed, i);
          for (int k = 0; k < readings.size(); k++) {
            several.add(readings.get(k));
          }
        }
        if (j < letters.length) {
          several.addAll(List.of(index.losses(letters[j])));
        }
        for (Confusion confusion : several) {
          byte[] codes = LetterCodes.encode(confusion.intended());
          if (j + codes.length <= letters.length
              && Arrays.equals(codes, Arrays.copyOfRange(letters, j, j + codes.length))) {
            int after = i + confusion.observed().length();
            lower(costs, after, j + codes.length, costs[i][j] + confusion.units());
          }
        }
      }
    }
    return costs[observed.length()][letters.length];
  }

  private static void lower(int[][] costs, int i, int j, int cost) {
    costs[i][j] = Math.min(costs[i][j], Math.min(WordGraph.NEVER, cost));
  }
}
