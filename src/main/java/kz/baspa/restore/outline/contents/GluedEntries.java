package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.text.Spaces;

/**
 * Cuts a plan without pages that was glued into one line: {@code Кіріспе1. Су қорлары2. Жер
 * қойнауыҚорытынды} has four entries.
 */
final class GluedEntries {
  private static final int MOST = 200;

  private GluedEntries() {}

  /** The entries of a glued plan; one cell if it is none. */
  static List<ContentsCell> split(String text, ContentsCell cell) {
    List<Integer> starts = new ArrayList<>();
    starts.add(cell.start());
    int limit = Math.min(cell.end(), cell.start() + 6000);
    Label last = null;
    for (int at = cell.start() + 1; at < limit && starts.size() < MOST; at++) {
      if (!mayOpen(text, at)) {
        continue;
      }
      Label label = Labels.at(text, at, limit);
      if (label != null && label.kind() != Label.Kind.ROMAN && label.end() < limit) {
        if (ContentsCells.follows(last, label)) {
          last = label;
          starts.add(at);
          at = label.end() - 1;
        }
      } else if (label == null && HeadingWords.at(text, at) != null) {
        starts.add(at);
      }
    }
    List<ContentsCell> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : cell.end();
      HeadingWords.Found word = HeadingWords.at(text, start);
      if (i + 1 == starts.size() && word != null && end - word.end() > 1) {
        end = word.end(); // the body is glued behind the last entry
      }
      end = Spaces.skipBackward(text, end, start);
      cells.add(new ContentsCell(start, end, null, i == 0 && cell.blankLineBefore(), i > 0));
    }
    return cells;
  }

  private static boolean mayOpen(String text, int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    if (Character.isDigit(c)) {
      return !Character.isDigit(before) && before != '.' && before != '-' && before != '–';
    }
    return Character.isUpperCase(c) && !Character.isUpperCase(before);
  }
}
