package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * A heading that the contents list leads one to expect.
 *
 * @param index its number among the entries, from 0
 * @param line the line of its entry
 * @param entry what is known of that line
 * @param title its title
 * @param key the folded letters of the title
 * @param label its label; null if it has none or only a letter
 */
record ExpectedHeading(
    int index, int line, Line entry, String title, String key, @Nullable Label label) {
  /** All that the contents list of a text names; none if it has no list. */
  static List<ExpectedHeading> of(LinedText text) {
    List<ExpectedHeading> expectedHeadings = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).kind() == LineKind.CONTENTS_ENTRY) {
        String title = text.content(i);
        Line entry = text.line(i);
        expectedHeadings.add(
            new ExpectedHeading(
                expectedHeadings.size(),
                i,
                entry,
                title,
                FoldedText.key(title),
                label(entry.label())));
      }
    }
    return expectedHeadings;
  }

  /** The label of an entry, read again from its normal form; null if it has none or a letter. */
  private static @Nullable Label label(String text) {
    String titled = text + " Ә";
    return text.isEmpty() ? null : Labels.at(titled, 0, titled.length());
  }

  /** Whether a contents list lost this chapter and has its sections: 1.1 and no 1. */
  static boolean hasOnlySections(List<ExpectedHeading> all, Label chapter) {
    return all.stream().noneMatch(each -> each.means(chapter))
        && all.stream()
            .flatMap(each -> Stream.ofNullable(each.label()))
            .filter(label -> label.kind() == Label.Kind.NUMBER && label.depth() > 1)
            .anyMatch(label -> label.numbers().get(0).equals(chapter.numbers().get(0)));
  }

  boolean hasLabel() {
    return !entry.label().isEmpty();
  }

  /** Whether a label in the body is the expected one. */
  boolean means(Label other) {
    if (!hasLabel() || (other.kind() == Label.Kind.APPENDIX) != (part() == Part.APPENDIX)) {
      return false;
    }
    return label == null
        ? FoldedText.key(other.text()).equals(FoldedText.key(entry.label()))
        : label.numbers().equals(other.numbers());
  }

  @Nullable Part part() {
    return entry.part();
  }
}
