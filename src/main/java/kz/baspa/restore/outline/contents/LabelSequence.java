package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.MisreadLabels;

/**
 * Mends numbers of contents entries that a machine misread: behind {@code 2.2} the entries {@code
 * 5, 5.1, 5.2, 5.5} are {@code 3, 3.1, 3.2, 3.3}. Each figure that changes must look like the
 * other.
 */
final class LabelSequence {
  private LabelSequence() {}

  static List<ContentsEntry> mend(List<ContentsEntry> entries) {
    List<ContentsEntry> mended = new ArrayList<>();
    List<Integer> before = List.of();
    int sound = 0;
    int misread = 0;
    for (ContentsEntry entry : entries) {
      Label label = entry.label();
      if (label == null || label.kind() != Label.Kind.NUMBER) {
        mended.add(entry);
        continue;
      }
      List<Integer> due = next(before, label.numbers());
      if (due.equals(label.numbers())) {
        sound++;
      } else if (MisreadLabels.isAlike(due, label.numbers())) {
        misread++;
      } else {
        return entries;
      }
      String shown = due.stream().map(String::valueOf).collect(Collectors.joining("."));
      Label right = new Label(label.kind(), shown, due, label.start(), label.end());
      mended.add(
          new ContentsEntry(
              entry.start(),
              entry.end(),
              right,
              entry.titleStart(),
              entry.titleEnd(),
              entry.joints(),
              entry.pages(),
              entry.title(),
              entry.part()));
      before = due;
    }
    return sound >= misread ? mended : entries;
  }

  /** The number that follows, of the same depth as the one that was read. */
  private static List<Integer> next(List<Integer> before, List<Integer> read) {
    List<Integer> due = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int number = i < before.size() ? before.get(i) : 0;
      boolean last = i == read.size() - 1;
      due.add(last ? number + 1 : number);
    }
    return due;
  }
}
