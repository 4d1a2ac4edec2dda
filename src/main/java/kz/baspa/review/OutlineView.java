package kz.baspa.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Restored;

/** The contents list of a work beside the headings that were found, and what does not fit. */
final class OutlineView {
  private OutlineView() {}

  /**
   * An entry of the contents or a heading.
   *
   * @param at its first UTF-16 unit in the restored text
   * @param fits whether the other side has it, too
   */
  record Title(int at, int level, String label, String words, boolean fits) {}

  /** Both sides. */
  record Outline(List<Title> contents, List<Title> headings) {}

  static Outline of(Restored restored) {
    LinedText lined = restored.lined();
    Set<Integer> found = new TreeSet<>();
    int entries = 0;
    for (int i = 0; i < lined.size(); i++) {
      Line line = lined.line(i);
      if (line.kind() == LineKind.HEADING && line.entry() >= 0) {
        found.add(line.entry());
      }
      entries += line.kind() == LineKind.CONTENTS_ENTRY ? 1 : 0;
    }
    List<Title> contents = new ArrayList<>();
    List<Title> headings = new ArrayList<>();
    for (int i = 0; i < lined.size(); i++) {
      Line line = lined.line(i);
      if (line.kind() == LineKind.CONTENTS_ENTRY) {
        contents.add(title(lined, i, found.contains(contents.size())));
      } else if (line.kind() == LineKind.HEADING) {
        headings.add(title(lined, i, entries == 0 || line.entry() >= 0));
      }
    }
    return new Outline(contents, headings);
  }

  private static Title title(LinedText lined, int index, boolean fits) {
    Line line = lined.line(index);
    return new Title(
        lined.start(index), line.level(), line.label(), lined.content(index).strip(), fits);
  }
}
