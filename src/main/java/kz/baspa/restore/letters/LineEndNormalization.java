package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Every line ends with LF, whatever system or program wrote it: {@code бір\r\nекі\fүш} → {@code
 * бір\nекі\nүш}. CR LF, CR, form feed, vertical tab, NEL, U+2028 and U+2029 end a line; a form feed
 * beside another line end is dropped. The last rule of its layer: those of the lines know LF only.
 */
public final class LineEndNormalization implements Rule {
  @Override
  public String name() {
    return "line-end";
  }

  /** No letter is touched, so that it is done with {@code --fixes none} as well. */
  @Override
  public boolean corrects() {
    return false;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    String string = text.text();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < string.length(); i++) {
      switch (string.charAt(i)) {
        case '\r' -> changes.add(change(i, at(string, i + 1) == '\n' ? "" : "\n"));
        case '\f' -> changes.add(change(i, besideLineEnd(string, i) ? "" : "\n"));
        case '\u000B', '\u0085', '\u2028', '\u2029' -> changes.add(change(i, "\n"));
        default -> {}
      }
    }
    return decider.decide(this, text, changes);
  }

  private Change change(int at, String after) {
    return new Change(at, at + 1, after, name(), 1);
  }

  /** Of form feeds in a row only the first can become a line end. */
  private static boolean besideLineEnd(String text, int at) {
    return endsLine(at(text, at - 1)) || endsLine(at(text, at + 1)) && at(text, at + 1) != '\f';
  }

  private static boolean endsLine(char c) {
    return "\n\r\f\u000B\u0085\u2028\u2029".indexOf(c) >= 0;
  }

  /** The unit at this place, a space outside the text. */
  private static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }
}
