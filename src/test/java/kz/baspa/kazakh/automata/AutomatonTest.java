package kz.baspa.kazakh.automata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AutomatonTest {
  @Property(tries = 300)
  void itHoldsItsWordsAndNumbersThemInOrder(@ForAll("words") Set<String> words) {
    Automaton automaton = AutomatonBuilder.ofWords(words);
    List<Integer> numbers = new ArrayList<>();
    for (String word : new TreeSet<>(words)) {
      numbers.add(automaton.indexOf(word));
    }
    assertThat(automaton.size()).isEqualTo(words.size());
    assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n >= 0 && n < words.size());
  }

  @Property(tries = 300)
  void itHoldsNothingElse(@ForAll("words") Set<String> words, @ForAll("words") Set<String> others) {
    Automaton automaton = AutomatonBuilder.ofWords(words);
    for (String other : others) {
      assertThat(automaton.indexOf(other) >= 0).isEqualTo(words.contains(other));
    }
  }

  @Provide
  Arbitrary<Set<String>> words() {
    return Arbitraries.strings()
        .withChars('а', 'б', 'қ', 'я')
        .ofMinLength(1)
        .ofMaxLength(6)
        .set()
        .ofMaxSize(40);
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
