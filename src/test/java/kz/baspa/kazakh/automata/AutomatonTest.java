package kz.baspa.kazakh.automata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;

class AutomatonTest {
  @Test
  void itHoldsItsWordsAndNumbersThemInOrder() {
    Property.holds(
        300,
        draws -> {
          Set<String> words = words(draws);
          Automaton automaton = AutomatonBuilder.ofWords(words);
          List<Integer> numbers = new ArrayList<>();
          for (String word : new TreeSet<>(words)) {
            numbers.add(automaton.indexOf(word));
          }
          assertThat(automaton.size()).isEqualTo(words.size());
          assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n >= 0 && n < words.size());
        });
  }

  @Test
  void itHoldsNothingElse() {
    Property.holds(
        300,
        draws -> {
          Set<String> words = words(draws);
          Set<String> others = words(draws);
          Automaton automaton = AutomatonBuilder.ofWords(words);
          for (String other : others) {
            assertThat(automaton.indexOf(other) >= 0).isEqualTo(words.contains(other));
          }
        });
  }

  private static Set<String> words(Draws draws) {
    return Set.copyOf(draws.list(0, 40, () -> draws.text(1, 6, () -> draws.letter("абқя"))));
  }

  @Test
  void sharedEndingsAreStoredOnce() {
    Automaton two = AutomatonBuilder.ofWords(List.of("қаланың", "баланың"));
    assertThat(two.root()).isEqualTo(AutomatonBuilder.ofWords(List.of("баланың")).root());
  }

  @Test
  void theEmptyAutomatonHoldsNothing() {
    Automaton empty = AutomatonBuilder.ofWords(List.of());
    assertThat(empty.size()).isZero();
    assertThat(empty.indexOf("а")).isNegative();
    assertThat(empty.indexOf("")).isNegative();
  }
}
