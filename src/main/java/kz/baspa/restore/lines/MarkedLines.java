package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.spacing.LineEndHyphen;
import kz.baspa.text.Change;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;

/**
 * Believes what a file says of its lines: the lines {@code Су қорла-⏎ры} of one paragraph of a PDF
 * become one, running heads go, rows of tables, notes, pictures and formulas are known for what
 * they are. Headings, contents, items and captions are left to the rules that know their words,
 * which ask the file first as well. Plain text is left as it is.
 */
public final class MarkedLines implements Rule {
  private static final String NAME = "marked-line";

  private final Lexicon lexicon;

  public MarkedLines(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> changeNames() {
    return Set.of(NAME, LineEndHyphen.RULE, PageBreaks.NAME);
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    if (text.evidence().isEmpty()) {
      return text;
    }
    return mark(decider.decide(this, text, changes(text)));
  }

  private List<Change> changes(LinedText text) {
    String all = text.text();
    LineEndHyphen words = new LineEndHyphen(lexicon, all);
    NavigableMap<Integer, Integer> turns = turns(text);
    List<Seam> seams = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (BlockEvidence block : text.evidence().blocks()) {
      int start = text.edited().textOffset(block.start());
      int end = text.edited().textOffset(block.end());
      if (block.kind() == BlockKind.RUNNING_HEAD) {
        int to = end < all.length() ? end + 1 : end;
        String rule = turns.containsKey(start) ? PageBreaks.NAME : NAME;
        changes.add(new Change(start, to, "", rule, block.confidence()));
        continue;
      }
      for (int at = all.indexOf('\n', start); at >= 0 && at < end; at = all.indexOf('\n', at + 1)) {
        Integer behind = turns.get(at + 1);
        if (behind != null || isOne(all, block, at)) {
          int next = behind == null ? at + 1 : behind;
          int from = Spaces.skipBackward(all, at, start);
          int to = Spaces.skipForward(all, next, end);
          Seam seam = new Seam(from, Math.max(next, to), start, end, behind != null);
          seams.add(seam);
          noteCut(all, seam, words);
          at = next - 1;
        }
      }
    }
    for (Seam seam : seams) {
      join(all, seam, words, changes);
    }
    return changes;
  }

  /**
   * Where two lines of one block meet.
   *
   * @param from behind the last letter of the line before
   * @param to the first letter of the next line
   * @param start where the block begins
   * @param end where it ends
   * @param page whether a page turns there
   */
  private record Seam(int from, int to, int start, int end, boolean page) {}

  /** Where running lines begin at the turns of pages, and where they end. */
  private static NavigableMap<Integer, Integer> turns(LinedText text) {
    NavigableMap<Integer, Integer> turns = new TreeMap<>();
    for (SpanEvidence span : text.evidence().spans()) {
      if (span.is(SpanLook.PAGE)) {
        int start = text.edited().textOffset(span.start());
        turns.put(start, Math.max(start, text.edited().textOffset(span.end())));
      }
    }
    return turns;
  }

  /** Whether the lines about this line end are one: those of a page, and those of a heading. */
  private static boolean isOne(String text, BlockEvidence block, int at) {
    int next = Spaces.skipForward(text, at + 1, text.length());
    boolean goesOn = next < text.length() && Character.isLowerCase(text.charAt(next));
    int last = Spaces.skipBackward(text, at, 0) - 1;
    boolean stopped = last < 0 || ".!?:;\n".indexOf(text.charAt(last)) >= 0;
    return block.wrapped() || block.kind() == BlockKind.HEADING || goesOn && !stopped;
  }

  private static void noteCut(String text, Seam seam, LineEndHyphen words) {
    if (isCut(text, seam)) {
      words.note(
          LineEndHyphen.wordBefore(text, seam.start(), seam.from() - 1),
          text.charAt(seam.from() - 1),
          LineEndHyphen.wordAfter(text, seam.to(), seam.end()));
    }
  }

  private static boolean isCut(String text, Seam seam) {
    int from = seam.from();
    return from - 1 > seam.start()
        && seam.to() < seam.end()
        && "-¬\u00ad\u2010\u2011".indexOf(text.charAt(from - 1)) >= 0
        && Character.isLetterOrDigit(text.charAt(from - 2))
        && Character.isLetterOrDigit(text.charAt(seam.to()));
  }

  private static void join(String text, Seam seam, LineEndHyphen words, List<Change> changes) {
    int from = seam.from();
    String rule = seam.page() ? PageBreaks.NAME : NAME;
    if (!isCut(text, seam)) {
      changes.add(new Change(from, seam.to(), " ", rule, 0.97));
      return;
    }
    char mark = text.charAt(from - 1);
    LineEndHyphen.Verdict verdict =
        words.judge(
            LineEndHyphen.wordBefore(text, seam.start(), from - 1),
            mark,
            LineEndHyphen.wordAfter(text, seam.to(), seam.end()));
    boolean joined = verdict.joined() || mark == '\u00ad';
    int cut = joined ? from - 1 : from;
    if (!seam.page()) {
      changes.add(new Change(cut, seam.to(), "", LineEndHyphen.RULE, verdict.confidence()));
      return;
    }
    if (joined) {
      changes.add(new Change(cut, from, "", LineEndHyphen.RULE, verdict.confidence()));
    }
    changes.add(new Change(from, seam.to(), "", rule, 0.97));
  }

  private static LinedText mark(LinedText text) {
    Map<Integer, Line> known = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      BlockEvidence block = text.block(i);
      if (block == null || text.line(i).kind() != LineKind.UNKNOWN) {
        continue;
      }
      switch (block.kind()) {
        case CELL -> known.put(i, Line.of(LineKind.TABLE_ROW));
        case PICTURE -> known.put(i, Line.of(LineKind.PICTURE));
        case FORMULA -> known.put(i, Line.of(LineKind.FORMULA));
        case NOTE -> {
          if (LineShape.of(text, i) != null) {
            known.put(i, Line.marked(LineKind.NOTE, "", labelOf(text, i, block)));
          }
        }
        default -> {
          // The rules of the outline know more of them.
        }
      }
    }
    return text.mark(known);
  }

  /** How many units of the line the mark in front takes up. */
  private static int labelOf(LinedText text, int line, BlockEvidence block) {
    int end = text.edited().textOffset(block.start() + block.label());
    return Math.max(0, Math.min(end, text.end(line)) - text.start(line));
  }
}
