package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Takes out the row of dots with which a text breaks off: {@code өзен мен көл .....} → {@code өзен
 * мен көл}; the TEI file shows a gap there. Only at the end of the text or before a heading, and
 * only four dots or more (or two ellipses) behind a word: three dots are an ellipsis of the author.
 */
public final class BrokenOffText implements Rule {
  private static final int FEWEST_DOTS = 4;

  @Override
  public String name() {
    return "broken-off-text";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    boolean last = true;
    for (int i = text.size() - 1; i >= 0; i--) {
      LineKind kind = text.line(i).kind();
      boolean words = kind == LineKind.PARAGRAPH || kind == LineKind.ITEM;
      if (words && last) {
        dots(text, i, changes);
      }
      if (kind != LineKind.BLANK) {
        last = kind == LineKind.HEADING;
      }
    }
    return decider.decide(this, text, changes);
  }

  private void dots(LinedText lined, int line, List<Change> changes) {
    String text = lined.text();
    int from = lined.contentStart(line);
    int to = lined.contentEnd(line);
    while (to > from && Spaces.isSpace(text.charAt(to - 1))) {
      to--;
    }
    int start = to;
    int dots = 0;
    while (start > from && isDotOrSpace(text.charAt(start - 1))) {
      start--;
      dots += text.charAt(start) == '.' ? 1 : text.charAt(start) == '…' ? 2 : 0;
    }
    if (dots >= FEWEST_DOTS && start > from) {
      changes.add(new Change(start, to, "", name(), 0.95));
    }
  }

  private static boolean isDotOrSpace(char c) {
    return c == '.' || c == '…' || Spaces.isSpace(c);
  }
}
