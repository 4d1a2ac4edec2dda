package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenOffTextTest {
  /** Lines that begin with # are headings, those that begin with @ contents entries. */
  private static String restore(String raw) {
    LinedText text = LinedText.of(EditedText.of(raw));
    Map<Integer, Line> kinds = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      String line = text.string(i);
      kinds.put(
          i,
          line.isBlank()
              ? Line.of(LineKind.BLANK)
              : line.startsWith("#")
                  ? Line.heading(1, Part.CHAPTER, "", 1, -1)
                  : line.startsWith("@")
                      ? Line.of(LineKind.CONTENTS_ENTRY)
                      : Line.of(LineKind.PARAGRAPH));
    }
    return new BrokenOffText().restore(text.mark(kinds), new Decider(Fixes.SAFE)).text();
  }

  @ParameterizedTest
  @CsvSource({
    "өзен мен көл ....., өзен мен көл",
    "өзен мен көл......, өзен мен көл",
    "өзен мен . . . . ., өзен мен",
    "өзен мен ……, өзен мен",
    "өзен ....\\n\\n, 'өзен\\n\\n'",
    "өзен ....\\n#Көл\\nсу, өзен\\n#Көл\\nсу",
    // An author's own ellipsis, dots elsewhere, leaders, dots alone.
    "өзен мен көл..., өзен мен көл...",
    "өзен мен көл …, өзен мен көл …",
    "өзен ....\\nкөл., өзен ....\\nкөл.",
    "@Көл .......7, @Көл .......7",
    "......, ......",
    "өзен., өзен."
  })
  void takesOutTheDotsWhereTheTextBreaksOff(String raw, String expected) {
    assertThat(restore(raw.translateEscapes())).isEqualTo(expected.translateEscapes());
  }
}
