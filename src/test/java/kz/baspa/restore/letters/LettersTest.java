package kz.baspa.restore.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.restore.rule.Layer;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Fixes;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of examples: each line of {@code letters.tsv} is a rule, what stands and what is due.
 */
class LettersTest {
  static final List<Rule> RULES =
      Rules.standard().stream().filter(rule -> rule.layer() == Layer.LETTERS).toList();

  static Restored restore(String text) {
    return new Restorer(RULES, Fixes.SAFE).restore(RawText.of(text), Progress.NONE);
  }

  /** A row of the table. */
  record Example(int line, String rule, String raw, String due) {
    @Override
    public String toString() {
      return line + " " + rule + ": " + raw;
    }
  }

  static List<Example> examples() {
    return Examples.read("letters.tsv");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsWhatIsDue(Example example) {
    Restored restored = restore(example.raw());
    assertThat(restored.lined().text()).isEqualTo(example.due());
    if (example.raw().equals(example.due())) {
      assertThat(restored.lined().edited().edits()).isEmpty();
    } else {
      assertThat(restored.lined().edited().edits())
          .anyMatch(edit -> edit.rules().contains(example.rule()));
    }
  }
}
