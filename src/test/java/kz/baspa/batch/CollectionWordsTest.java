package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CollectionWordsTest {
  private static WordsOfWork work(long origin, String questioned, String name) {
    Set<Long> sketch =
        LongStream.range(100 * origin, 100 * origin + 64).boxed().collect(Collectors.toSet());
    return new WordsOfWork(Set.of(questioned), Set.of(name), sketch);
  }

  @Test
  void aFormOfThreeOriginsIsAWordAndCopiesAreOneOrigin() {
    CollectionWords.Builder counted = CollectionWords.builder();
    for (long origin = 1; origin <= 3; origin++) {
      counted.add(work(origin, "бруторегресс", "Сарысу"));
    }
    for (int copy = 0; copy < 5; copy++) {
      counted.add(work(7, "гляциоқабат", "Сарысу"));
    }
    CollectionWords words = counted.build();
    assertThat(words.words()).containsOnlyKeys("бруторегресс").containsValue(3);
    assertThat(new String(words.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("бруторегресс   # 3\n");
  }

  @Test
  void aNameThatOneWorkSpellsOtherwiseIsDoubtful() {
    CollectionWords.Builder counted = CollectionWords.builder();
    for (long origin = 1; origin <= 40; origin++) {
      counted.add(work(origin, "x", "Теріскейде"));
    }
    counted.add(work(50, "x", "Теріскойде"));
    counted.add(work(51, "x", "Теріскейге")); // another ending is no other spelling
    CollectionWords words = counted.build();
    assertThat(words.names())
        .containsExactly(new CollectionWords.Doubtful("Теріскойде", "Теріскейде", 40));
    assertThat(new String(words.toBytes(), StandardCharsets.UTF_8))
        .contains("# ? Теріскойде 1, Теріскейде 40\n");
  }

  @Test
  void wordsOfAWorkAreThoseAskedAboutAndNamesInSentences() {
    WordsOfWork work =
        WordsOfWork.of(Quick.work("Біз Сарысу бойында болдық. Жазда, Теріскейде.").restored());
    assertThat(work.names()).containsExactlyInAnyOrder("Сарысу", "Теріскейде");
    assertThat(work.questioned()).isEmpty();
    assertThat(work.sketch()).isNotEmpty();
  }
}
