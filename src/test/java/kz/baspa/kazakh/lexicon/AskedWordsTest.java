package kz.baspa.kazakh.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of words is what was found out of them. */
class AskedWordsTest {
  private final AskedWords words = new AskedWords();
  private final List<String> looked = new ArrayList<>();

  private boolean even(String word) {
    looked.add(word);
    return word.hashCode() % 2 == 0;
  }

  @Test
  void everyWordHasItsOwnAnswerHoweverManyThereAre() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        String word = "сөз" + i;
        assertThat(words.knows(word, this::even)).isEqualTo(word.hashCode() % 2 == 0);
      }
    }
  }

  @Test
  void itIsFoundOutOnceAndCapitalsAreAnotherWord() {
    words.knows("абай", this::even);
    words.knows("абай", this::even);
    words.knows("Абай", this::even);
    assertThat(looked).containsExactly("абай", "Абай");
  }

  @Test
  void whatIsNoWordIsNotKept() {
    String row = "а".repeat(1000);
    words.knows(row, this::even);
    words.knows(row, this::even);
    assertThat(looked).hasSize(2);
  }
}
