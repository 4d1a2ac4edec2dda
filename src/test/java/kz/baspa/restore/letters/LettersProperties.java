package kz.baspa.restore.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import kz.baspa.text.Edit;
import kz.baspa.text.Restored;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LettersProperties {
  /** Text made of the letters and marks that the rules look for. */
  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.oneOf(
            Arbitraries.of("аәбқңөұүһіАҚҮІХУПШaceiopxyABCEHIKMXVILəӛҥӊќјєѕґўїћ‰±µ".split("")),
            Arbitraries.of(
                " ", "\n", ".", "-", "|", "[", "]", "22", "¬", "\u00AD", "\u0306", "и", "\u00A0"),
            Arbitraries.of("ғасыр", "тарау", "және ", "жјне ", "ҥшін ", "Николай ", "[1]"),
            Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void everyChangeCanBeUndone(@ForAll("damaged") String text) {
    Restored restored = LettersTest.restore(text);
    StringBuilder back = new StringBuilder(restored.lined().text());
    var edited = restored.lined().edited();
    for (int i = edited.edits().size() - 1; i >= 0; i--) {
      Edit edit = edited.edits().get(i);
      back.replace(edited.startInText(i), edited.endInText(i), edit.before());
    }
    assertThat(back.toString()).isEqualTo(text);
  }

  @Property(tries = 200)
  void soundKazakhLettersNeverChange(@ForAll("sound") String text) {
    assertThat(LettersTest.restore(text).lined().edited().edits()).isEmpty();
  }

  @Provide
  Arbitrary<String> sound() {
    return Arbitraries.of("әағқңөұүһіежзлмнпртысабдшу".split(""))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(letters -> String.join("", letters))
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words))
        .filter(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
  }
}
