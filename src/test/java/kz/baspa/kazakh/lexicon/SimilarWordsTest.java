package kz.baspa.kazakh.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are met, and in what order. */
class SimilarWordsTest {
  private static final int KINDS = LetterCodes.LETTERS.length() + 1;

  private static final SimilarWords WORDS =
      new SimilarWords(
          AutomatonBuilder.ofWords(
              List.of("мемлекет", "мемлекеттің", "мектеп", "ме", "көл", "қала", "қалада", "дала")),
          number -> 10);

  /** Letters of any kind for nothing. */
  private static final SimilarWords.LetterCosts ANY_LETTERS =
      new SimilarWords.LetterCosts(0, new int[KINDS], new int[KINDS]);

  private static List<String> near(SimilarWords words, String observed, int edits, int bound) {
    List<String> met = new ArrayList<>();
    int[][] costs = new int[2 * SimilarWords.LONGER + 1][];
    Arrays.fill(costs, IntStream.rangeClosed(0, edits).toArray());
    words.near(
        observed,
        costs,
        ANY_LETTERS,
        bound,
        (letters, from, length, cost) -> {
          StringBuilder word = new StringBuilder();
          for (int i = from; i < from + length; i++) {
            word.append(LetterCodes.letter(letters[i]));
          }
          met.add(word.toString());
          return bound;
        });
    return met;
  }

  @ParameterizedTest
  @CsvSource({
    "мехиекет, 2, мемлекет",
    "мемлекеттін, 0, мемлекеттің",
    "емлекет, 1, мемлекет",
    "кол, 0, көл",
    "мекtеп, 1, мектеп",
  })
  void aWordThatDiffersByNoMoreIsMet(String observed, int edits, String word) {
    assertThat(near(WORDS, observed, edits, 100)).containsExactly(word);
  }

  @Test
  void aWordThatDiffersByMoreIsNot() {
    assertThat(near(WORDS, "мехиекет", 1, 100)).isEmpty();
    assertThat(near(WORDS, "қала", 1, 100)).containsExactlyInAnyOrder("қала", "дала");
  }

  @Test
  void aWordThatCostsMoreThanTheBoundIsNot() {
    assertThat(near(WORDS, "қала", 1, 9)).isEmpty();
  }

  @Test
  void whatIsTooLongForAnyWordMeetsNone() {
    assertThat(near(WORDS, "а".repeat(300), 5, 100)).isEmpty();
  }

  @Test
  void theStandardListIsSearchedWhole() {
    assertThat(near(Lexicons.standard().similarWords(), "епулхиптарының", 5, 400))
        .contains("депутаттарының");
  }
}
