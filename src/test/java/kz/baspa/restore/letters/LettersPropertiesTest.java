package kz.baspa.restore.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import kz.baspa.text.Edit;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;

class LettersPropertiesTest {
  private static final String[] LETTERS =
      "аәбқңөұүһіАҚҮІХУПШaceiopxyABCEHIKMXVILəӛҥӊќјєѕґўїћ‰±µ".split("");

  private static final List<String> MARKS =
      List.of(" ", "\n", ".", "-", "|", "[", "]", "22", "¬", "\u00AD", "\u0306", "и", "\u00A0");

  private static final List<String> WORDS =
      List.of("ғасыр", "тарау", "және ", "жјне ", "ҥшін ", "Николай ", "[1]");

  private static final String[] SOUND = "әағқңөұүһіежзлмнпртысабдшу".split("");

  /** Text made of the letters and marks that the rules look for. */
  private static String damaged(Draws draws) {
    return String.join(
        "",
        draws.list(
            0,
            60,
            () ->
                switch (draws.below(4)) {
                  case 0 -> draws.of(LETTERS);
                  case 1 -> draws.of(MARKS);
                  case 2 -> draws.of(WORDS);
                  default -> draws.text(3);
                }));
  }

  private static String soundWords(Draws draws) {
    return String.join(
        " ", draws.list(0, 12, () -> String.join("", draws.list(1, 9, () -> draws.of(SOUND)))));
  }

  @Test
  void everyChangeCanBeUndone() {
    Property.holds(
        400,
        draws -> {
          String text = damaged(draws);
          Restored restored = LettersTest.restore(text);
          StringBuilder back = new StringBuilder(restored.lined().text());
          var edited = restored.lined().edited();
          for (int i = edited.edits().size() - 1; i >= 0; i--) {
            Edit edit = edited.edits().get(i);
            back.replace(edited.startInText(i), edited.endInText(i), edit.before());
          }
          assertThat(back.toString()).isEqualTo(text);
        });
  }

  @Test
  void soundKazakhLettersNeverChange() {
    Property.holds(
        200,
        draws -> {
          String text = soundWords(draws);
          assertThat(LettersTest.restore(text).lined().edited().edits()).isEmpty();
        });
  }
}
