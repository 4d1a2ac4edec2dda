package kz.baspa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinedTextTest {
  private static final Line HEADING = Line.heading(1, Part.CHAPTER, "I тарау", 0, -1);
  private static final Line PARAGRAPH = Line.of(LineKind.PARAGRAPH);

  private static Change change(int start, int end, String after) {
    return new Change(start, end, after, "rule", 0.9);
  }

  private static LinedText twoLines() {
    return LinedText.of(EditedText.of("Бас\nСөз сөз")).mark(Map.of(0, HEADING, 1, PARAGRAPH));
  }

  @Test
  void aLineThatIsCutStaysOfItsKind() {
    LinedText text = twoLines().apply(List.of(change(7, 8, "\n")));
    assertThat(text.lines()).containsExactly(HEADING, PARAGRAPH, PARAGRAPH);
    assertThat(text.string(2)).isEqualTo("сөз");
  }

  @Test
  void linesThatAreJoinedBecomeWhatTheFirstWas() {
    LinedText text = twoLines().apply(List.of(change(3, 4, " ")));
    assertThat(text.lines()).containsExactly(HEADING);
  }

  @Test
  void linesKeepTheirKindWhenOthersGrowAndShrink() {
    LinedText text = twoLines().apply(List.of(change(0, 3, "Басы\nҚосымша"), change(4, 8, "")));
    assertThat(text.text()).isEqualTo("Басы\nҚосымша\nсөз");
    assertThat(text.lines()).containsExactly(HEADING, HEADING, PARAGRAPH);
  }

  @Test
  void aLineThatIsTakenOutTakesItsKindWithIt() {
    LinedText text =
        LinedText.of(EditedText.of("а\nб\nв")).mark(Map.of(0, HEADING, 1, HEADING, 2, PARAGRAPH));
    LinedText without = text.apply(List.of(change(2, 4, "")));
    assertThat(without.text()).isEqualTo("а\nв");
    assertThat(without.lines()).containsExactly(HEADING, PARAGRAPH);
  }

  @Test
  void contentLeavesLabelAndPagesOut() {
    LinedText text =
        LinedText.of(EditedText.of("1.1 Су қорлары\t7"))
            .mark(0, Line.contentsEntry(2, Part.SECTION, "1.1", 4, 2, 7, 7));
    assertThat(text.content(0)).isEqualTo("Су қорлары");
  }
}
