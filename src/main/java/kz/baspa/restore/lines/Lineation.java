package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.BlockEvidence;

/**
 * How the lines of a text were made, told seam by seam: a seam is where one line that is not yet
 * known ends and the next such line begins.
 *
 * <p>Three ways are told apart, each by what it cannot help showing:
 *
 * <ul>
 *   <li><b>Hard lines.</b> Most sentences run over the line end, so that the next line begins with
 *       a small letter or a word is cut by a hyphen: two seams in three of ordinary prose, and
 *       hardly one in thirty where a line is a paragraph. A seam lies among hard lines if three in
 *       ten of the {@value #WINDOW} seams on either side of it are of that kind.
 *   <li><b>Flattened sentences.</b> Nearly every line ends without a stop and the next begins with
 *       a capital or a number, the lines are as long as sentences, most of them end in a word that
 *       can end a Kazakh sentence (its verb stands last), and hardly a stop with a capital after it
 *       is left inside the lines.
 *   <li><b>A line is a paragraph.</b> All else. Nothing is joined here.
 * </ul>
 *
 * The window moves along the text, so that a file may hold all three. Headings, contents lists and
 * items that are known already, and the lines of a program, part the text; no seam runs over them.
 *
 * <p>Verse is left alone: its lines begin with capitals, and where they do not they are shorter
 * than the lines of prose and end well before the next word would have had no room.
 */
final class Lineation {
  /** Seams looked at on either side. */
  static final int WINDOW = 12;

  private static final double HARD = 0.3;
  private static final double FLATTENED = 0.6;

  /** Longer lines than this were not made by a line width. */
  private static final int WIDEST_HARD_LINE = 220;

  private final LinedText text;
  private final List<LineShape> shapes;

  /** For each shape the blank lines before it; -1 if no seam leads to it. */
  private final int[] blankLinesBefore;

  private final boolean doubleSpaced;
  private final boolean blankLinesPart;
  private final int plainIndent;
  private final boolean indentsPart;
  private final int[] near;
  private final int[] runOn;
  private final int[] openEnds;
  private final int[] innerEnds;
  private final int[] verbEnds;

  /** Lines that end in an initial or an abbreviation that lost its stop. */
  private final BitSet abbreviated = new BitSet();

  private Lineation(LinedText text, List<LineShape> shapes, int[] blankLinesBefore) {
    this.text = text;
    this.shapes = shapes;
    this.blankLinesBefore = blankLinesBefore;
    this.doubleSpaced = isDoubleSpaced();
    int size = shapes.size();
    this.near = new int[size + 1];
    this.runOn = new int[size + 1];
    this.openEnds = new int[size + 1];
    this.innerEnds = new int[size + 1];
    this.verbEnds = new int[size + 1];
    for (int i = 0; i < size; i++) {
      boolean seam = i + 1 < size && isNear(i);
      near[i + 1] = near[i] + (seam ? 1 : 0);
      runOn[i + 1] = runOn[i] + (seam && runsOn(i) ? 1 : 0);
      openEnds[i + 1] = openEnds[i] + (seam && isOpenEnd(i) ? 1 : 0);
      boolean open = seam && isOpenEnd(i);
      abbreviated.set(i, open && SentenceEnds.isAbbreviated(text.text(), shapes.get(i)));
      boolean verb =
          open && (abbreviated.get(i) || SentenceEnds.mayEndSentence(text.text(), shapes.get(i)));
      verbEnds[i + 1] = verbEnds[i] + (verb ? 1 : 0);
      innerEnds[i + 1] =
          innerEnds[i] + (seam ? SentenceEnds.countInside(text.text(), shapes.get(i)) : 0);
    }
    this.blankLinesPart = doBlankLinesPart();
    int[] indents = indents();
    this.plainIndent = indents[0];
    this.indentsPart = indents[1] == 1;
  }

  /** Looks at all lines that are not known yet. */
  static Lineation of(LinedText text) {
    List<LineShape> shapes = new ArrayList<>();
    List<Integer> blankLines = new ArrayList<>();
    boolean paragraphs = areParagraphs(text);
    BitSet code = CodeLines.in(text);
    int gap = -1;
    for (int i = 0; i < text.size(); i++) {
      LineKind kind = text.line(i).kind();
      if (kind != LineKind.UNKNOWN && kind != LineKind.BLANK || code.get(i)) {
        gap = -1;
        continue;
      }
      LineShape shape = LineShape.of(text, i);
      if (shape == null) {
        gap = gap < 0 ? gap : gap + 1;
      } else {
        shapes.add(shape);
        blankLines.add(paragraphs && beginsBlock(text, i) ? -1 : gap);
        gap = 0;
      }
    }
    return new Lineation(text, shapes, blankLines.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Whether the file says where its paragraphs end and its text does not show that it was typed
   * line by line, with a paragraph for each line.
   */
  private static boolean areParagraphs(LinedText text) {
    if (text.evidence().isEmpty()) {
      return false;
    }
    int seams = 0;
    int running = 0;
    LineShape before = null;
    for (int i = 0; i < text.size(); i++) {
      LineShape shape = text.line(i).kind() == LineKind.UNKNOWN ? LineShape.of(text, i) : null;
      if (shape != null && before != null && before.length() <= WIDEST_HARD_LINE) {
        seams++;
        boolean open = before.end() != LineShape.End.STOP && before.end() != LineShape.End.COLON;
        running += open && shape.start() == LineShape.Start.LOWER ? 1 : 0;
      }
      before = shape;
    }
    return running < HARD * seams || seams == 0;
  }

  private static boolean beginsBlock(LinedText text, int line) {
    BlockEvidence block = text.block(line);
    return block != null && text.indexAt(text.edited().textOffset(block.start())) == line;
  }

  /** How many lines are seen; seam {@code i} lies between line {@code i} and the next. */
  int size() {
    return shapes.size();
  }

  LineShape shape(int i) {
    return shapes.get(i);
  }

  /** Whether a seam leads from this line to the next, with nothing that is known between. */
  boolean isSeam(int i) {
    return i + 1 < size() && blankLinesBefore[i + 1] >= 0;
  }

  /** Whether no blank line lies at this seam but those that lie at every seam. */
  boolean isNear(int i) {
    return isSeam(i) && blankLinesBefore[i + 1] <= (doubleSpaced ? 1 : 0);
  }

  /** Whether blank lines, or indents, show where a paragraph begins among the hard lines. */
  boolean paragraphsAreMarked() {
    return blankLinesPart || indentsPart;
  }

  boolean isIndented(int i) {
    return indentsPart && shapes.get(i).indent() > plainIndent + 1;
  }

  /** Whether the sentence plainly goes on over this seam. */
  boolean runsOn(int i) {
    LineShape line = shapes.get(i);
    LineShape next = shapes.get(i + 1);
    return switch (line.end()) {
      case CUT -> next.start() == LineShape.Start.LOWER;
      case OPEN, COMMA -> next.start() == LineShape.Start.LOWER;
      case STOP, COLON -> false;
    };
  }

  /** A line end where a flattened text lost its stop. */
  private boolean isOpenEnd(int i) {
    LineShape next = shapes.get(i + 1);
    return shapes.get(i).end() == LineShape.End.OPEN
        && (next.start() == LineShape.Start.UPPER || next.start() == LineShape.Start.DIGIT);
  }

  /** Whether this seam lies among hard lines: those about it, or those of its own block. */
  boolean isHard(int i) {
    if (shapes.get(i).length() > WIDEST_HARD_LINE) {
      return false;
    }
    int from = Math.max(0, i - WINDOW);
    int to = Math.min(size(), i + WINDOW + 1);
    if (isHard(from, to)) {
      return true;
    }
    int first = i;
    while (first > from
        && isNear(first - 1)
        && shapes.get(first - 1).length() <= WIDEST_HARD_LINE) {
      first--;
    }
    int last = i;
    while (last < to && isNear(last) && shapes.get(last).length() <= WIDEST_HARD_LINE) {
      last++;
    }
    return isHard(first, last);
  }

  private boolean isHard(int from, int to) {
    int running = runOn[to] - runOn[from];
    return running >= 1 && running >= HARD * (near[to] - near[from]);
  }

  /** Whether this seam lies among flattened sentences. */
  boolean isFlattened(int i) {
    int from = Math.max(0, i - WINDOW);
    int to = Math.min(size(), i + WINDOW + 1);
    int seams = near[to] - near[from];
    int open = openEnds[to] - openEnds[from];
    return seams >= 3
        && open >= FLATTENED * seams
        && verbEnds[to] - verbEnds[from] >= 0.5 * open
        && innerEnds[to] - innerEnds[from] <= 0.4 * seams
        && medianLength(from, to) >= 45;
  }

  /** The median length of the lines that are whole sentences: no initials at either end. */
  private int medianLength(int from, int to) {
    int[] lengths = new int[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!abbreviated.get(i) && (i == 0 || !abbreviated.get(i - 1))) {
        lengths[count++] = shapes.get(i).length();
      }
    }
    Arrays.sort(lengths, 0, count);
    return count == 0 ? 0 : lengths[count / 2];
  }

  /**
   * The width of the hard lines about this seam: how long those lines are that the next one goes on
   * from, the shorter nine tenths of them; 0 if there are none.
   */
  int width(int i) {
    int from = Math.max(0, i - WINDOW);
    int to = Math.min(size() - 1, i + WINDOW + 1);
    int[] lengths = new int[to - from];
    int count = 0;
    for (int j = from; j < to; j++) {
      if (runOn[j + 1] > runOn[j] && shapes.get(j).length() <= WIDEST_HARD_LINE) {
        lengths[count++] = shapes.get(j).length();
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(lengths, 0, count);
    return lengths[(count * 9 - 1) / 10];
  }

  /**
   * Whether the next line's first word would have had room on this line.
   *
   * @param share how much of the width counts as the line's full length
   */
  boolean isShort(int i, double share) {
    int next = shapes.get(i + 1).firstWordLength(text.text());
    return shapes.get(i).length() + 1 + Math.min(next, 16) <= share * width(i);
  }

  /**
   * Whether the lines about this seam, and the line before it, are as long as lines are that a
   * width has made: most that the next one goes on from are alike, and this one is no longer.
   */
  boolean isEven(int i) {
    int width = width(i);
    int from = Math.max(0, i - WINDOW);
    int to = Math.min(size() - 1, i + WINDOW + 1);
    int full = 0;
    for (int j = from; j < to; j++) {
      full += runOn[j + 1] > runOn[j] && shapes.get(j).length() >= 0.7 * width ? 1 : 0;
    }
    return shapes.get(i).length() <= 1.25 * width && full * 3 >= (runOn[to] - runOn[from]) * 2;
  }

  /** Every other line is blank: seams over one blank line run on as those of hard lines do. */
  private boolean isDoubleSpaced() {
    int over = 0;
    int direct = 0;
    int running = 0;
    for (int i = 0; i + 1 < size(); i++) {
      if (blankLinesBefore[i + 1] == 1) {
        over++;
        running += runsOn(i) ? 1 : 0;
      } else if (blankLinesBefore[i + 1] == 0) {
        direct++;
      }
    }
    return over >= 6 && over > 4 * direct && running >= HARD * over;
  }

  private boolean doBlankLinesPart() {
    int parted = 0;
    int hard = 0;
    for (int i = 0; i + 1 < size(); i++) {
      if (isNear(i)) {
        hard++;
      } else if (isSeam(i) && shapes.get(i).end() == LineShape.End.STOP) {
        parted++;
      }
    }
    return parted >= 2 && parted * 60 >= hard;
  }

  /** The indent of most lines, and 1 if some lines, but not too many, are indented further. */
  private int[] indents() {
    int[] counts = new int[64];
    for (LineShape shape : shapes) {
      counts[Math.min(shape.indent(), counts.length - 1)]++;
    }
    int plain = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[plain]) {
        plain = i;
      }
    }
    int further = 0;
    for (int i = plain + 2; i < counts.length; i++) {
      further += counts[i];
    }
    boolean part = further >= 2 && further * 60 >= size() && further * 5 <= size() * 2;
    return new int[] {plain, part ? 1 : 0};
  }
}
