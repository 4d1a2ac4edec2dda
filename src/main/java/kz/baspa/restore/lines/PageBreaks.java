package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;

/**
 * Takes running page numbers and running titles out of the text: «…ауыл⏎⏎- 12 -⏎⏎халқы…» becomes
 * «…ауыл⏎халқы…».
 *
 * <p>A number is a page number if it stands alone on its line, or beside a title that comes again
 * and again, and is one of at least three that ascend page by page; a lone number that is not part
 * of such a row stays. A running title without a number goes if it stands beside three page breaks.
 * Running heads whose numbers were misread are found by {@link RunningHeads}; a number below the
 * notes of a page needs no row.
 *
 * <p>The edit is named {@value #NAME} and its {@code before} holds the number, so that it can be
 * printed as {@code <pb n="12"/>}. Whether the sentence goes on over the break is for the rules
 * that follow; where they join it, the edits become one and the name stands with theirs.
 */
public final class PageBreaks implements Rule {
  static final String NAME = "page-break";
  private static final int LONGEST_TITLE = 120;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    TreeSet<Integer> breaks = numberLines(text);
    breaks.addAll(RunningHeads.find(text));
    breaks.addAll(belowNotes(text));
    TreeSet<Integer> taken = new TreeSet<>(breaks);
    TreeSet<Integer> tops = new TreeSet<>(breaks);
    tops.addAll(formFeeds(text));
    taken.addAll(runningTitles(text, tops));
    return taken.isEmpty() ? text : decider.decide(this, text, changes(text, taken));
  }

  /** The lines that hold a page number. */
  private static TreeSet<Integer> numberLines(LinedText text) {
    Map<String, List<PageNumber>> byTitle = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      int length = text.end(i) - text.start(i);
      if (text.line(i).kind() == LineKind.UNKNOWN && length > 0 && length < 400) {
        PageNumber number = PageNumber.of(i, text.string(i).strip());
        if (number != null) {
          byTitle.computeIfAbsent(number.running(), t -> new ArrayList<>()).add(number);
        }
      }
    }
    TreeSet<Integer> lines = new TreeSet<>();
    byTitle.forEach(
        (title, numbers) -> {
          List<Integer> offsets = numbers.stream().map(n -> text.start(n.line())).toList();
          for (List<PageNumber> row : PageSequence.find(numbers, offsets)) {
            if (!title.isEmpty() || isOfPages(text, row)) {
              row.forEach(number -> lines.add(number.line()));
            }
          }
        });
    return lines;
  }

  /** The lines of a number alone below the notes of a page, which {@link PageFootnotes} knows. */
  private static List<Integer> belowNotes(LinedText text) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 1; i < text.size(); i++) {
      boolean below =
          text.line(i - 1).kind() == LineKind.PARAGRAPH
              && text.line(i).kind() == LineKind.UNKNOWN
              && text.end(i) - text.start(i) < LONGEST_TITLE;
      PageNumber number = below ? PageNumber.of(i, text.string(i).strip()) : null;
      if (number != null && number.running().isEmpty()) {
        lines.add(i);
      }
    }
    return lines;
  }

  /**
   * Numbers that stand alone could also count paragraphs: pages end in the middle of sentences, or
   * their numbers are decorated or stand beside a running title, or there are many.
   */
  private static boolean isOfPages(LinedText text, List<PageNumber> row) {
    List<Integer> lines = row.stream().map(PageNumber::line).toList();
    if (row.size() >= 5 || !runningTitles(text, lines).isEmpty()) {
      return true;
    }
    for (PageNumber number : row) {
      if (number.decorated()) {
        return true;
      }
      int before = neighbour(text, number.line(), -1);
      int after = neighbour(text, number.line(), 1);
      if (before >= 0 && after >= 0) {
        LineShape line = LineShape.of(text, before);
        LineShape next = LineShape.of(text, after);
        if (line != null
            && next != null
            && line.end() != LineShape.End.STOP
            && next.start() == LineShape.Start.LOWER) {
          return true;
        }
      }
    }
    return false;
  }

  /** The next line up or down that is not blank; -1 if there is none or it is known. */
  private static int neighbour(LinedText text, int line, int step) {
    for (int i = line + step; i >= 0 && i < text.size(); i += step) {
      if (text.line(i).kind() != LineKind.UNKNOWN) {
        return -1;
      }
      if (LineShape.of(text, i) != null) {
        return i;
      }
      if (Math.abs(i - line) > 12) {
        return -1;
      }
    }
    return -1;
  }

  /** The lines beside page breaks that say the same at three of them or more. */
  private static List<Integer> runningTitles(LinedText text, Collection<Integer> breaks) {
    Map<String, List<Integer>> beside = new HashMap<>();
    for (int line : breaks) {
      note(text, neighbour(text, line, -1), beside);
      note(text, line, beside);
      note(text, neighbour(text, line, 1), beside);
    }
    List<Integer> lines = new ArrayList<>();
    beside.values().stream()
        .map(TreeSet::new)
        .filter(same -> same.size() >= 3)
        .forEach(lines::addAll);
    return lines;
  }

  private static void note(LinedText text, int line, Map<String, List<Integer>> beside) {
    if (line < 0 || text.end(line) - text.start(line) > LONGEST_TITLE) {
      return;
    }
    LineShape shape = LineShape.of(text, line);
    if (shape == null
        || shape.start() == LineShape.Start.LOWER
        || shape.end() == LineShape.End.CUT
        || shape.end() == LineShape.End.COMMA) {
      return;
    }
    String title = text.string(line).strip().replaceAll("\\h+", " ").toLowerCase(Locale.ROOT);
    if (title.codePoints().filter(Character::isLetter).count() >= 4) {
      beside.computeIfAbsent(title, t -> new ArrayList<>()).add(line);
    }
  }

  /** The lines that begin a page because a form feed stood before them. */
  private static TreeSet<Integer> formFeeds(LinedText text) {
    TreeSet<Integer> lines = new TreeSet<>();
    List<Edit> edits = text.edited().edits();
    for (int e = 0; e < edits.size(); e++) {
      if (edits.get(e).before().indexOf('\f') >= 0) {
        lines.add(text.indexAt(text.edited().endInText(e)));
      }
    }
    return lines;
  }

  /** One change for each stretch of lines that go, with the blank lines about it. */
  private static List<Change> changes(LinedText text, TreeSet<Integer> taken) {
    List<int[]> stretches = new ArrayList<>();
    for (int line : taken) {
      int first = line;
      while (first > 0 && isBlank(text, first - 1)) {
        first--;
      }
      int last = line;
      while (last + 1 < text.size() && isBlank(text, last + 1)) {
        last++;
      }
      int[] before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (before != null && before[1] + 1 >= first) {
        before[1] = last;
        before[2]++;
      } else {
        stretches.add(new int[] {first, last, 1});
      }
    }
    int fewest = stretches.stream().mapToInt(PageBreaks::blankLines).min().orElse(0);
    List<Change> changes = new ArrayList<>();
    for (int[] stretch : stretches) {
      changes.add(change(text, stretch, blankLines(stretch) > fewest));
    }
    return changes;
  }

  private static int blankLines(int[] stretch) {
    return stretch[1] - stretch[0] + 1 - stretch[2];
  }

  private static boolean isBlank(LinedText text, int line) {
    return text.line(line).kind() == LineKind.UNKNOWN && LineShape.of(text, line) == null;
  }

  /**
   * Takes a stretch of lines out and leaves a line end.
   *
   * @param paragraph whether more blank lines stand here than at other page breaks, so that a
   *     paragraph ends
   */
  private static Change change(LinedText text, int[] stretch, boolean paragraph) {
    boolean atStart = stretch[0] == 0;
    boolean atEnd = stretch[1] + 1 == text.size();
    int from = atStart ? 0 : text.end(stretch[0] - 1);
    int to = atEnd ? text.text().length() : text.start(stretch[1] + 1);
    String after = atStart || atEnd ? "" : paragraph ? "\n\n" : "\n";
    return new Change(from, to, after, NAME, 0.95);
  }
}
