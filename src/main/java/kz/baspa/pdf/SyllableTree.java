package kz.baspa.pdf;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Break;
import kz.baspa.kazakh.Hyphenator;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;

/**
 * Gives FOP the breaks of our own hyphenation rules in the place of a tree of patterns. FOP's own
 * hyphens, unlike soft hyphens in the text, know how many lines before them were hyphenated.
 */
final class SyllableTree extends HyphenationTree {
  private static final long serialVersionUID = 1L;

  /** FOP takes all breaks of a word for equally good, so the worst are kept from it. */
  private static final int WORST_PENALTY = 60;

  /** Initials that are set close to their surname: Қ.И.Сәтбаевпен. */
  private static final Pattern INITIALS =
      Pattern.compile("[^\\p{L}\\p{N}]*(?:\\p{Lu}\\p{Ll}?\\.)+(?=\\p{L}{4})");

  private final transient Hyphenator hyphenator;

  SyllableTree(Hyphenator hyphenator) {
    this.hyphenator = hyphenator;
    classmap = new AnyLetter();
  }

  /**
   * A word with its hyphens whole: acronyms and their endings are not broken. The mark of a
   * footnote that follows is no part of it, nor are initials before it: a long surname that could
   * not be broken would leave a gap in the line before.
   */
  @Override
  public Hyphenation hyphenate(String word, int least, int leastAfter) {
    int end = word.length();
    while (end > 0 && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    char[] letters = word.toCharArray();
    Matcher initials = INITIALS.matcher(word);
    int start = initials.lookingAt() ? initials.end() : 0;
    // FOP passes over what is no letter at the beginning, and counts it.
    Arrays.fill(letters, 0, start, '.');
    return hyphenate(letters, 0, end, least, leastAfter);
  }

  /**
   * Asked for each place of ".word."; an odd value in front of a letter lets the line end there.
   */
  @Override
  protected void searchPatterns(char[] word, int index, byte[] values) {
    if (index == 0) {
      int end = 1;
      while (end < word.length && word[end] != '.') {
        end++;
      }
      for (Break at : hyphenator.breaks(new String(word, 1, end - 1))) {
        // after a hyphen of its own a word ends a line without our help
        if (!at.ownHyphen() && at.penalty() <= WORST_PENALTY) {
          values[at.offset() + 1] = 1;
        }
      }
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '\u2011';
  }

  /** Takes every letter for itself. */
  private static final class AnyLetter extends HyphenationTree {
    private static final long serialVersionUID = 1L;

    @Override
    public int find(char[] key, int start) {
      return isPart(key[start]) ? key[start] : -1;
    }
  }
}
