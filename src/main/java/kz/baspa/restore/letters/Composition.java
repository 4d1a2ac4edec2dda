package kz.baspa.restore.letters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Composes letters that are written as a letter and a mark (Unicode normalisation form C): {@code
 * и} and U+0306 become {@code й}, {@code е} and U+0308 become {@code ё}. A space that copying has
 * put between the letter and its breve goes as well, and ligatures of Latin print (ﬁ) are opened.
 */
public final class Composition extends ProposingRule {
  /** More marks than this on one letter are no text (compare Unicode's stream-safe format: 30). */
  private static final int MOST_MARKS = 30;

  public Composition() {
    super("composition");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      int end = i + Character.charCount(s.codePointAt(i));
      boolean plain = isComposed(s.charAt(i));
      int first = end;
      while (end < s.length() && goesOn(s.charAt(end))) {
        end++;
      }
      if (end == i + 1 && isI(s.charAt(i)) && s.startsWith(" \u0306", end)) {
        String after = s.charAt(i) == 'и' ? "й" : "Й";
        changes.add(change(i, end + 2, after, 0.97));
        i = end + 2;
        continue;
      }
      if (isLigature(s.charAt(i)) && end == first) {
        String after = Normalizer.normalize(s.substring(i, end), Normalizer.Form.NFKC);
        changes.add(change(i, end, after, 0.98));
      } else if (!(plain && end == first) && end - first <= MOST_MARKS) {
        String before = s.substring(i, end);
        if (!Normalizer.isNormalized(before, Normalizer.Form.NFC)) {
          changes.add(change(i, end, Normalizer.normalize(before, Normalizer.Form.NFC), 1));
        }
      }
      i = end;
    }
    return changes;
  }

  /** Whether the letter is its own composed form; quick, and only for common letters. */
  private static boolean isComposed(char c) {
    return c < 0x300 || c >= 0x400 && c < 0x483;
  }

  /** The printer's ﬀ, ﬁ, ﬂ, ﬃ, ﬄ that text copied from a PDF has. */
  private static boolean isLigature(char c) {
    return c >= '\uFB00' && c <= '\uFB04';
  }

  private static boolean isI(char c) {
    return c == 'и' || c == 'И';
  }

  /** Whether this unit may compose with what stands before it. */
  private static boolean goesOn(char c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c >= '\u1160' && c <= '\u11FF';
  }
}
