package kz.baspa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;

class EditedTextTest {
  private static Change change(int start, int end, String after) {
    return new Change(start, end, after, "rule", 0.9);
  }

  @Test
  void joinsAChangeOfAnEarlierReplacementIntoOneEdit() {
    EditedText text =
        EditedText.of("каза тілі")
            .apply(List.of(new Change(0, 4, "қаза", "letters", 0.95)))
            .apply(
                List.of(new Change(4, 4, "қ", "words", 0.8), new Change(0, 1, "Қ", "case", 0.9)));
    assertThat(text.text()).isEqualTo("Қазақ тілі");
    assertThat(text.edits())
        .containsExactly(
            new Edit(0, 4, "каза", "Қаза", List.of("letters", "case"), 0.9, Edit.Status.MADE),
            new Edit(4, 4, "", "қ", List.of("words"), 0.8, Edit.Status.MADE));
  }

  @Test
  void dropsAnEditThatIsTakenBack() {
    EditedText text =
        EditedText.of("абв").apply(List.of(change(1, 2, "x"))).apply(List.of(change(1, 2, "б")));
    assertThat(text.edits()).isEmpty();
  }

  @Test
  void keepsAWordApartFromTheBlankBesideIt() {
    EditedText text =
        EditedText.of("бір\nек")
            .apply(List.of(change(3, 4, " ")))
            .apply(List.of(change(4, 6, "екі")));
    assertThat(text.edits()).hasSize(2);
    assertThat(text.text()).isEqualTo("бір екі");
  }

  @Test
  void refusesOverlapsAndPlacesOutsideTheText() {
    EditedText text = EditedText.of("абвг");
    assertThatThrownBy(() -> text.apply(List.of(change(0, 2, ""), change(1, 3, ""))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text.apply(List.of(change(1, 1, "x"), change(1, 1, "y"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text.apply(List.of(change(3, 5, ""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void editsLeadFromTheRawTextToTheTextAndBack() {
    Property.holds(
        2000,
        draws -> {
          EditedText edited = EditedText.of(letters(draws, draws.between(0, 30)));
          for (int round = 0; round < 6; round++) {
            String expected = edited.text();
            List<Change> changes = new ArrayList<>();
            int at = 0;
            StringBuilder out = new StringBuilder();
            int kept = 0;
            while (at <= expected.length()) {
              int start = at + draws.below(4);
              int end = start + draws.below(3);
              if (end > expected.length()) {
                break;
              }
              String after = letters(draws, draws.below(3));
              changes.add(new Change(start, end, after, "r" + round, 0.5));
              out.append(expected, kept, start).append(after);
              kept = end;
              at = end + (start == end ? 1 : 0);
            }
            out.append(expected, kept, expected.length());
            EditedText before = edited;
            edited = edited.apply(changes);
            assertThat(edited.text()).isEqualTo(out.toString());
            for (Change change : changes) {
              EditedText alone = before.apply(List.of(change));
              Edit preview = before.preview(change);
              assertThat(preview.status()).isEqualTo(Edit.Status.PROPOSED);
              if (!preview.before().equals(preview.after())) {
                assertThat(alone.edits()).contains(made(preview));
              }
            }
          }
          assertThat(EditedText.of(edited.raw(), edited.edits()).text()).isEqualTo(edited.text());
          StringBuilder back = new StringBuilder();
          int at = 0;
          for (int i = 0; i < edited.edits().size(); i++) {
            back.append(edited.text(), at, edited.startInText(i))
                .append(edited.edits().get(i).before());
            at = edited.endInText(i);
          }
          assertThat(back.append(edited.text(), at, edited.text().length()).toString())
              .isEqualTo(edited.raw());
          for (int offset = 0; offset <= edited.text().length(); offset++) {
            assertThat(edited.rawOffset(offset)).isBetween(0, edited.raw().length());
          }
        });
  }

  private static Edit made(Edit proposed) {
    return new Edit(
        proposed.start(),
        proposed.end(),
        proposed.before(),
        proposed.after(),
        proposed.rules(),
        proposed.confidence(),
        Edit.Status.MADE);
  }

  private static String letters(Draws draws, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append((char) ('a' + draws.below(4)));
    }
    return out.toString();
  }
}
