package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Takes away the bars that a reader of print saw in the edge of the page or a ruled frame: {@code |
 * келеді. Елдің сыртқы саудасы} becomes {@code келеді. Елдің сыртқы саудасы}.
 *
 * <p>Only where at least {@value #FEWEST} lines and half of all lines begin with a bar, and never a
 * row of a table, which has bars between its cells.
 */
public final class MarginBars extends ProposingRule {
  static final String NAME = "margin-bar";

  /** Fewer lines with a bar show no edge. */
  private static final int FEWEST = 4;

  private static final double CONFIDENCE = 0.95;

  public MarginBars() {
    super(NAME);
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<LineShape> barred = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < text.size(); i++) {
      LineShape shape = LineShape.of(text, i);
      if (shape == null || text.line(i).kind() != LineKind.UNKNOWN) {
        continue;
      }
      lines++;
      if (isBarred(text.text(), shape)) {
        barred.add(shape);
      }
    }
    List<Change> changes = new ArrayList<>();
    if (barred.size() >= FEWEST && barred.size() * 2 >= lines) {
      barred.forEach(shape -> change(text.text(), shape, changes));
    }
    return changes;
  }

  /** Whether a line begins with a bar and has no other but at its end. */
  private static boolean isBarred(String text, LineShape shape) {
    if (text.charAt(shape.from()) != '|') {
      return false;
    }
    int other = text.indexOf('|', shape.from() + 1);
    return other < 0 || other >= shape.to() - 1;
  }

  private void change(String text, LineShape shape, List<Change> changes) {
    int from = shape.from() + 1;
    while (from < shape.to() && Spaces.isSpace(text.charAt(from))) {
      from++;
    }
    changes.add(change(shape.from(), from, "", CONFIDENCE));
    if (from < shape.to() - 1 && text.charAt(shape.to() - 1) == '|') {
      int to = shape.to() - 1;
      while (to > from && Spaces.isSpace(text.charAt(to - 1))) {
        to--;
      }
      changes.add(change(to, shape.to(), "", CONFIDENCE));
    }
  }
}
