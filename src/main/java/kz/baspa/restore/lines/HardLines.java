package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.spacing.LineEndHyphen;
import kz.baspa.text.Change;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;

/**
 * Joins the hard lines of a paragraph and the words that were cut between them: «дамуына әсе-» and
 * «рлі ықпал» become «дамуына әсерлі ықпал», while «қарым-» and «қатынас» keep their hyphen.
 *
 * <p>A paragraph ends at a blank line, before an indented line, or at a line that is so short that
 * the next word would have had room on it. {@link Lineation} says where the lines are hard at all.
 */
public final class HardLines implements Rule {
  /** Rule of the change that turns a line end into a space. */
  static final String JOINED = "hard-line";

  /** A word that is met so often and is so often small is no name. */
  private static final int COMMON = 20;

  private static final double OFTEN_SMALL = 0.3;

  private final Lexicon lexicon;

  public HardLines(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return JOINED;
  }

  @Override
  public Set<String> changeNames() {
    return Set.of(JOINED, LineEndHyphen.RULE);
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    Lineation layout = Lineation.of(text);
    List<Integer> seams = new ArrayList<>();
    for (int i = 0; i + 1 < layout.size(); i++) {
      if (layout.isSeam(i) && layout.isHard(i) && goesOn(layout, i, text.text())) {
        seams.add(i);
      }
    }
    if (seams.isEmpty()) {
      return text;
    }
    LineEndHyphen words = new LineEndHyphen(lexicon, text.text());
    for (int i : seams) {
      LineShape line = layout.shape(i);
      if (line.end() == LineShape.End.CUT) {
        words.note(
            leftHalf(text.text(), line),
            mark(text.text(), line),
            rightHalf(text.text(), layout.shape(i + 1)));
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int i : seams) {
      changes.add(join(text.text(), layout.shape(i), layout.shape(i + 1), words));
    }
    return decider.decide(this, text, changes);
  }

  /** Whether the paragraph goes on over this seam. */
  private boolean goesOn(Lineation layout, int i, String text) {
    LineShape line = layout.shape(i);
    LineShape next = layout.shape(i + 1);
    if (next.start() == LineShape.Start.ITEM || isItemDash(line, next)) {
      return false;
    }
    boolean runsOn = layout.runsOn(i);
    if (!layout.isNear(i)) {
      return isOverAPage(layout, i, text);
    }
    if (runsOn) {
      return line.end() == LineShape.End.CUT
          || !layout.isShort(i, 0.5)
          || line.end() == LineShape.End.COMMA;
    }
    if (line.isAllCapitals(text) != next.isAllCapitals(text) && layout.isShort(i, 0.9)) {
      return false;
    }
    boolean ended = line.end() == LineShape.End.STOP || line.end() == LineShape.End.COLON;
    if (layout.isIndented(i + 1) && !layout.isIndented(i)) {
      return false;
    }
    if (line.end() == LineShape.End.STOP
        && next.start() == LineShape.Start.UPPER
        && !layout.isEven(i)) {
      return false;
    }
    if (layout.paragraphsAreMarked()) {
      return !layout.isShort(i, ended ? 0.6 : 0.75);
    }
    if (line.end() == LineShape.End.COLON && opensParagraph(text, line, next)) {
      return false;
    }
    return !layout.isShort(i, ended ? 0.88 : 0.8);
  }

  /**
   * Whether a colon ends a paragraph: a word that is no name has its capital behind it («…көрінеді:
   * / Бірінші кезеңде…»), which no sentence has that goes on.
   */
  private boolean opensParagraph(String text, LineShape line, LineShape next) {
    String word = rightHalf(text, next);
    return text.charAt(line.to() - 1) == ':'
        && next.start() == LineShape.Start.UPPER
        && !word.isEmpty()
        && lexicon.count(Alphabet.lower(word)) >= COMMON
        && lexicon.lowerCaseShare(Alphabet.lower(word)) >= OFTEN_SMALL;
  }

  /**
   * Whether a paragraph goes on over blank lines, as over the end of a page: in the middle of a
   * sentence, and the line before them is full.
   */
  private static boolean isOverAPage(Lineation layout, int i, String text) {
    return switch (layout.shape(i).end()) {
      case CUT, COMMA -> !layout.isShort(i, 0.75);
      case OPEN ->
          layout.runsOn(i)
              ? !layout.isShort(i, 0.75)
              : !layout.isShort(i, 0.97) && !layout.shape(i).isAllCapitals(text);
      case STOP, COLON -> false;
    };
  }

  /** A dash at the start of a line is an item's if the sentence before it is over. */
  private static boolean isItemDash(LineShape line, LineShape next) {
    return next.start() == LineShape.Start.DASH
        && (line.end() == LineShape.End.STOP || line.end() == LineShape.End.COLON);
  }

  private static Change join(String text, LineShape line, LineShape next, LineEndHyphen words) {
    if (line.end() != LineShape.End.CUT) {
      return new Change(line.to(), next.from(), " ", JOINED, 0.95);
    }
    LineEndHyphen.Verdict verdict =
        words.judge(leftHalf(text, line), mark(text, line), rightHalf(text, next));
    int from = verdict.joined() ? line.to() - 1 : line.to();
    return new Change(from, next.from(), "", LineEndHyphen.RULE, verdict.confidence());
  }

  private static String leftHalf(String text, LineShape line) {
    return LineEndHyphen.wordBefore(text, line.from(), line.to() - 1);
  }

  private static char mark(String text, LineShape line) {
    return text.charAt(line.to() - 1);
  }

  private static String rightHalf(String text, LineShape next) {
    return LineEndHyphen.wordAfter(text, next.from(), next.to());
  }
}
