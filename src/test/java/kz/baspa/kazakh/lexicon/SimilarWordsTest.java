package kz.baspa.kazakh.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.testing.Property;
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
  private static final SimilarWords.OtherLetters ANY_LETTERS =
      new SimilarWords.OtherLetters(0, new int[KINDS], new int[KINDS]);

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

  @Test
  void thoseAreMetThatDifferByNoMoreAndNoOthers() {
    Property.holds(
        300,
        draws -> {
          Set<String> list =
              Set.copyOf(draws.list(1, 60, () -> draws.text(1, 6, () -> draws.letter("анртқкы"))));
          String observed = draws.text(1, 6, () -> draws.letter("анртқкы1"));
          int edits = draws.between(0, 3);
          SimilarWords words = new SimilarWords(AutomatonBuilder.ofWords(list), number -> 10);
          List<String> expected =
              list.stream().filter(word -> distance(observed, word) <= edits).toList();
          assertThat(near(words, observed, edits, 100))
              .containsExactlyInAnyOrderElementsOf(expected);
        });
  }

  @Test
  void aWordWhoseLettersCostTooMuchIsNotMet() {
    int[] missed = new int[KINDS];
    missed[SimilarWords.kind(LetterCodes.code('қ'))] = 95;
    List<String> met = new ArrayList<>();
    WORDS.near(
        "қала",
        new int[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}},
        new SimilarWords.OtherLetters(0, missed, new int[KINDS]),
        100,
        (letters, from, length, cost) -> {
          met.add(LetterCodes.letter(letters[from]) + "…");
          return 100;
        });
    assertThat(met).containsExactly("қ…");
  }

  /** How many letters differ, those that look alike counting as the same. */
  private static int distance(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        int least = i == 0 ? j : j == 0 ? i : Integer.MAX_VALUE;
        if (i > 0 && j > 0) {
          byte code = LetterCodes.code(one.charAt(i - 1));
          boolean alike = SimilarWords.alike(code, LetterCodes.code(other.charAt(j - 1)));
          least = edits[i - 1][j - 1] + (alike ? 0 : 1);
          least = Math.min(least, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        }
        edits[i][j] = least;
      }
    }
    return edits[one.length()][other.length()];
  }
}
