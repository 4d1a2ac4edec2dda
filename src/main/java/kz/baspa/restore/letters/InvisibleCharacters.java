package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Takes out what cannot be seen and is not text: soft hyphens and the {@code ¬} that they become
 * when text is copied, zero-width spaces, direction marks, control characters. No-break and thin
 * spaces become plain ones (typesetting puts its own where they belong), and the separators U+2028,
 * U+2029, U+0085 and U+000B become line ends.
 *
 * <p>{@code пар¬тиялар} becomes {@code партиялар}; a {@code ¬} or soft hyphen at the end of a line
 * stays for the rules of the lines, which join the word.
 */
public final class InvisibleCharacters extends ProposingRule {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char NOT_SIGN = '¬';

  public InvisibleCharacters() {
    super("invisible-character");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c > ' ' && c < 0x7F) {
        continue;
      }
      if (c == SOFT_HYPHEN || c == NOT_SIGN) {
        i = hyphen(s, i, c, changes) - 1;
      } else if (isLineSeparator(c)) {
        changes.add(change(i, i + 1, "\n", 0.99));
      } else if (c != ' ' && isUnusualSpace(c)) {
        changes.add(change(i, i + 1, " ", 1));
      } else if (isNothing(s, i, c)) {
        changes.add(change(i, i + 1, "", 1));
      } else if (isLoneSurrogate(s, i, c)) {
        changes.add(change(i, i + 1, "\uFFFD", 1));
      }
    }
    return changes;
  }

  /** Judges a soft hyphen and gives the unit from which to go on. */
  private int hyphen(String s, int i, char c, List<Change> changes) {
    int next = i + 1;
    while (next < s.length() && (s.charAt(next) == ' ' || s.charAt(next) == '\u00A0')) {
      next++;
    }
    boolean endsLine =
        next == s.length()
            || s.charAt(next) == '\n'
            || s.charAt(next) == '\r'
            || isLineSeparator(s.charAt(next));
    if (endsLine && i > 0 && Character.isLetter(s.charAt(i - 1))) {
      return i + 1;
    }
    boolean inWord =
        i > 0
            && next < s.length()
            && Character.isLetter(s.charAt(i - 1))
            && Character.isLetter(s.charAt(next));
    if (inWord && (next == i + 1 || Character.isLowerCase(s.charAt(next)))) {
      changes.add(change(i, next, "", next == i + 1 ? 0.99 : 0.95));
      return next;
    }
    if (c == SOFT_HYPHEN) {
      changes.add(change(i, i + 1, "", 1));
    }
    return i + 1;
  }

  static boolean isLineSeparator(char c) {
    return c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B';
  }

  private static boolean isUnusualSpace(char c) {
    return c == '\u00A0'
        || c == '\u1680'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000'
        || c >= '\u2000' && c <= '\u200A';
  }

  private static boolean isNothing(String s, int i, char c) {
    if (c == '\u200C' || c == '\u200D') {
      return !joins(s, i - 1) && !joins(s, i + 1);
    }
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'
        || c == '\u007F'
        || c == '\u034F'
        || c == '\u180E'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2064'
        || c >= '\u2066' && c <= '\u206F'
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }

  /** Whether a joiner beside this unit may mean something: in Arabic, Indic scripts and emoji. */
  private static boolean joins(String s, int i) {
    if (i < 0 || i >= s.length()) {
      return false;
    }
    char c = s.charAt(i);
    return Character.isSurrogate(c)
        || c >= '\u2190' && c <= '\u2BFF'
        || c == '\uFE0F'
        || c >= '\u0590' && c <= '\u1DBF';
  }

  private static boolean isLoneSurrogate(String s, int i, char c) {
    if (Character.isHighSurrogate(c)) {
      return i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
  }
}
