package kz.baspa.restore.outline.headings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.SentenceCase;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * The numbers that short lines of a work begin with: whether 1.1 comes after 1, and whether {@code
 * 1 ШОЛУ} comes after the item {@code 1. Шолу жасау}.
 */
final class NumberedLines {
  private final Set<List<Integer>> numbers = new HashSet<>();

  /** The last line that has this number and a title in capitals. */
  private final Map<Integer, Integer> inCapitals = new HashMap<>();

  private NumberedLines() {}

  static NumberedLines of(LinedText lined) {
    NumberedLines lines = new NumberedLines();
    String text = lined.text();
    for (int line = 0; line < lined.size(); line++) {
      int end = lined.end(line);
      int start = Spaces.skipForward(text, lined.start(line), end);
      if (end - start < TitleShape.LONGEST
          && start < end
          && Character.isDigit(text.charAt(start))) {
        lines.note(text, start, end, line);
      }
    }
    return lines;
  }

  private void note(String text, int start, int end, int line) {
    Label label = Labels.at(text, start, end);
    if (label == null || label.kind() != Label.Kind.NUMBER) {
      return;
    }
    numbers.add(label.numbers());
    boolean titled = label.end() < end && label.depth() == 1;
    if (titled && SentenceCase.isInCapitals(text.substring(label.end(), end))) {
      inCapitals.put(label.numbers().get(0), line);
    }
  }

  /** Whether a section 1.1 stands somewhere for this 1. */
  boolean hasSections(Label label) {
    return numbers.contains(List.of(label.numbers().get(0), 1));
  }

  /** Whether a later line has the same number and a title in capitals, as chapters have here. */
  boolean isInCapitalsLater(Label label, int line) {
    return inCapitals.getOrDefault(label.numbers().get(0), -1) > line;
  }
}
