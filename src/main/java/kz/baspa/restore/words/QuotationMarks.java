package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives Kazakh text its own quotation marks in the place of straight ones, where the profile asks
 * for it: {@code "Қыз Жібек" жыры} becomes {@code «Қыз Жібек» жыры}, and within «…» they become
 * “…”.
 *
 * <p>Only where the pairing is sure: in a paragraph every straight mark must open or close by what
 * stands beside it, and they must take turns. Stretches with Latin letters or signs of code stay as
 * they are, and so do those that hold other quotation marks, or nothing that is Cyrillic.
 */
public final class QuotationMarks extends ProposingRule {
  /** After these a quotation may begin; before these it may end. */
  private static final String BEFORE = " \u00A0([{«“–—-/";

  private static final String AFTER = " \u00A0.,:;!?)]}»”–—-/…";

  private static final Pattern FOREIGN =
      Pattern.compile("[\\p{IsLatin}={}<>\\\\_@#$^*|~`\"«»“”„&]");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  /** A longer quotation is no name, and more likely two marks that lost their partners. */
  private static final int LONGEST = 400;

  private static final double SURE = 0.95;

  /** The rule. */
  public QuotationMarks() {
    super("quotation-mark");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    for (int line = 0; line < text.size(); line++) {
      int start = text.start(line);
      for (String cell : text.string(line).split("\t", -1)) {
        if (cell.indexOf('"') >= 0) {
          examine(cell, start, changes);
        }
        start += cell.length() + 1;
      }
    }
    return changes;
  }

  /** One paragraph, or one cell of a table, which begins at {@code start} in the text. */
  private void examine(String s, int start, List<Change> changes) {
    List<Change> here = new ArrayList<>();
    int open = -1;
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      depth += c == '«' ? 1 : c == '»' ? -1 : 0;
      if (c != '"') {
        continue;
      }
      if (open < 0) {
        if (!opens(s, i)) {
          return;
        }
        open = i;
      } else {
        if (!closes(s, i)) {
          return;
        }
        if (isKazakh(s.substring(open + 1, i)) && (depth == 0 || depth == 1)) {
          here.add(change(start + open, start + open + 1, depth == 0 ? "«" : "“", SURE));
          here.add(change(start + i, start + i + 1, depth == 0 ? "»" : "”", SURE));
        }
        open = -1;
      }
    }
    if (open < 0 && depth == 0) {
      changes.addAll(here);
    }
  }

  private static boolean opens(String s, int at) {
    return at + 1 < s.length()
        && (at == 0 || BEFORE.indexOf(s.charAt(at - 1)) >= 0)
        && (Character.isLetterOrDigit(s.charAt(at + 1)) || s.charAt(at + 1) == '…');
  }

  private static boolean closes(String s, int at) {
    char before = s.charAt(at - 1);
    return (at + 1 == s.length() || AFTER.indexOf(s.charAt(at + 1)) >= 0)
        && (Character.isLetterOrDigit(before) || ".,!?…)]%".indexOf(before) >= 0);
  }

  private static boolean isKazakh(String quoted) {
    return quoted.length() <= LONGEST
        && CYRILLIC.matcher(quoted).find()
        && !FOREIGN.matcher(quoted).find();
  }
}
