package kz.baspa.restore.spacing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.baspa.kazakh.FunctionWords;
import kz.baspa.kazakh.FunctionWords.Kind;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Joins words whose line-end hyphen was kept when the lines were joined: «принцип- тер» becomes
 * «принциптер», «қарым- қатынас» «қарым-қатынас». Only where the word that results is known; «теле-
 * және радио» and «6- тап» stay. A word that keeps its hyphen is only proposed unless other words
 * show that line ends were kept: the space may be the author's.
 */
public final class CutWords implements Rule {
  /** Words joined without their hyphen that show that line ends were kept in this text. */
  private static final int ENOUGH = 3;

  /** Proposed and not made. */
  private static final double UNSURE = 0.45;

  private final Lexicon lexicon;

  public CutWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return LineEndHyphen.RULE;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<Change> cut = new ArrayList<>();
    List<Change> own = new ArrayList<>();
    String all = text.text();
    for (int at = all.indexOf("- "); at >= 0; at = all.indexOf("- ", at + 2)) {
      int line = text.indexAt(at);
      boolean mark = at > text.contentStart(line) && at + 2 < text.contentEnd(line);
      if (mark && text.line(line).kind() != LineKind.BLANK) {
        Change change = join(all, text.contentStart(line), at, text.contentEnd(line));
        if (change != null) {
          (change.start() == at ? cut : own).add(change);
        }
      }
    }
    double confidence = cut.size() >= ENOUGH ? 0.9 : UNSURE;
    own.forEach(c -> cut.add(new Change(c.start(), c.end(), c.after(), c.rule(), confidence)));
    return decider.decide(this, text, cut);
  }

  /** What becomes of the hyphen and space at this place; null if they stay. */
  private @Nullable Change join(String text, int from, int at, int to) {
    String left = LineEndHyphen.wordBefore(text, from, at);
    String right = LineEndHyphen.wordAfter(text, at + 2, to);
    if (left.length() < 2
        || right.length() < 2
        || !isLowerCase(right)
        || !left.codePoints().allMatch(Character::isLetter)
        || FunctionWords.is(right, Kind.COMITATIVE, Kind.CONJUNCTION, Kind.ADDITIVE)) {
      return null;
    }
    String before = left.toLowerCase(Locale.ROOT);
    int apart = lexicon.count(before + "-" + right);
    int together = lexicon.count(before + right);
    if (together > apart && !(isWord(before) && isWord(right) && together < 5)) {
      return new Change(at, at + 2, "", name(), together > 4 * apart ? 0.95 : 0.7);
    }
    if (apart > 0 || together == 0 && lexicon.lists(before + "-" + right)) {
      return new Change(at + 1, at + 2, "", name(), UNSURE);
    }
    return null;
  }

  private boolean isWord(String half) {
    return half.length() > 2 && lexicon.count(half) > 0;
  }

  private static boolean isLowerCase(String word) {
    return word.codePoints().allMatch(c -> Character.isLowerCase(c) || c == '-');
  }
}
