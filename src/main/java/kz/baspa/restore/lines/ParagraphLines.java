package kz.baspa.restore.lines;

import java.util.HashMap;
import java.util.Map;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;

/**
 * Says of every line that is still unknown what it is: «Жер құнарлы.» is a paragraph, a line of
 * spaces is blank. The last rule of its layer.
 */
public final class ParagraphLines implements Rule {
  @Override
  public String name() {
    return "paragraph";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    Map<Integer, Line> known = new HashMap<>();
    Line blank = Line.of(LineKind.BLANK);
    Line paragraph = Line.of(LineKind.PARAGRAPH);
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).kind() == LineKind.UNKNOWN) {
        known.put(i, LineShape.of(text, i) == null ? blank : paragraph);
      }
    }
    return text.mark(known);
  }
}
