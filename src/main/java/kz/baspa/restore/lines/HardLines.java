package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.kazakh.Lexicon;
import kz.baspa.restore.Decider;
import kz.baspa.restore.Layer;
import kz.baspa.restore.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Joins the hard lines of a paragraph and the words that were cut between them: «дамуына әсе-» and
 * «рлі ықпал» become «дамуына әсерлі ықпал», while «қарым-» and «қатынас» keep their hyphen.
 *
 * <p>A paragraph ends at a blank line, before an indented line, or at a line that is so short that
 * the next word would have had room on it. {@link Layout} says where the lines are hard at all.
 */
public final class HardLines implements Rule {
  /** Rule of the change that joins a cut word. */
  static final String CUT = "cut-word";

  /** Rule of the change that turns a line end into a blank. */
  static final String JOINED = "hard-line";

  private final Lexicon lexicon;

  public HardLines(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return JOINED;
  }

  @Override
  public Layer layer() {
    return Layer.LINES;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    Layout layout = Layout.of(text);
    List<Integer> seams = new ArrayList<>();
    for (int i = 0; i + 1 < layout.size(); i++) {
      if (layout.isSeam(i) && layout.isHard(i) && goesOn(layout, i, text.text())) {
        seams.add(i);
      }
    }
    if (seams.isEmpty()) {
      return text;
    }
    CutWord words = new CutWord(lexicon, text.text());
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
  private static boolean goesOn(Layout layout, int i, String text) {
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
    if (layout.paragraphsAreMarked()) {
      return !layout.isShort(i, ended ? 0.6 : 0.75);
    }
    return !layout.isShort(i, ended ? 0.88 : 0.8);
  }

  /**
   * Whether a paragraph goes on over blank lines, as over the end of a page: in the middle of a
   * sentence, and the line before them is full.
   */
  private static boolean isOverAPage(Layout layout, int i, String text) {
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

  private static Change join(String text, LineShape line, LineShape next, CutWord words) {
    if (line.end() != LineShape.End.CUT) {
      return new Change(line.to(), next.from(), " ", JOINED, 0.95);
    }
    CutWord.Verdict verdict =
        words.judge(leftHalf(text, line), mark(text, line), rightHalf(text, next));
    int from = verdict.joined() ? line.to() - 1 : line.to();
    return new Change(from, next.from(), "", CUT, verdict.confidence());
  }

  private static String leftHalf(String text, LineShape line) {
    return wordBefore(text, line.from(), line.to() - 1);
  }

  private static char mark(String text, LineShape line) {
    return text.charAt(line.to() - 1);
  }

  private static String rightHalf(String text, LineShape next) {
    return wordAfter(text, next.from(), next.to());
  }

  static String wordBefore(String text, int from, int end) {
    int start = end;
    while (start > from && end - start < 60 && isWordUnit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  static String wordAfter(String text, int from, int to) {
    int end = from;
    while (end < to && end - from < 60 && isWordUnit(text.charAt(end))) {
      end++;
    }
    while (end > from && text.charAt(end - 1) == '-') {
      end--;
    }
    return text.substring(from, end);
  }

  private static boolean isWordUnit(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}
