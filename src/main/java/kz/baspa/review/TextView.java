package kz.baspa.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Messages;
import kz.baspa.text.Restored;
import kz.baspa.text.RuleCatalogue;
import kz.baspa.text.reading.Correction;
import kz.baspa.text.reading.CorrectionKind;
import kz.baspa.text.reading.Corrections;
import org.jspecify.annotations.Nullable;

/** The whole work, line by line, with every correction and question marked in it. */
final class TextView {
  private TextView() {}

  /** What a stretch of a line is to a reader. */
  enum Mark {
    /** A correction that was made. */
    MADE,
    /** A correction that a person is asked about. */
    ASKED,
    /** A person decided what stands here. */
    DECIDED,
    /** A person refused a correction here. */
    KEPT
  }

  /**
   * A line.
   *
   * @param at its first UTF-16 unit in the restored text
   * @param kind what it is: {@code heading}, {@code paragraph} …
   * @param level the depth of a heading or contents entry
   * @param label its number
   * @param pieces its text
   */
  record ShownLine(int at, String kind, int level, String label, List<Piece> pieces) {}

  /**
   * A stretch of a line.
   *
   * @param text the words as they stand
   * @param mark null for plain text
   * @param before the raw words; of a question the words that are proposed
   * @param rule what a person calls the rule
   * @param sure how sure it is, 0 to 1
   */
  record Piece(
      String text,
      @Nullable Mark mark,
      @Nullable String before,
      @Nullable String rule,
      @Nullable Double sure) {
    static Piece plain(String text) {
      return new Piece(text, null, null, null, null);
    }
  }

  private record Marked(Correction correction, Mark mark) {}

  /** All lines that are not blank. */
  static List<ShownLine> of(Restored restored, Messages messages) {
    LinedText lined = restored.lined();
    List<Marked> marks = marks(new Corrections(restored));
    List<ShownLine> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < lined.size(); i++) {
      int start = lined.start(i);
      int end = lined.end(i);
      List<Piece> pieces = new ArrayList<>();
      int at = start;
      while (next < marks.size() && marks.get(next).correction().start() < start) {
        next++;
      }
      while (next < marks.size() && marks.get(next).correction().end() <= end) {
        Marked marked = marks.get(next++);
        Correction correction = marked.correction();
        if (correction.start() < at) {
          continue;
        }
        if (correction.start() > at) {
          pieces.add(Piece.plain(lined.text().substring(at, correction.start())));
        }
        at = correction.end();
        boolean open = marked.mark() == Mark.ASKED || marked.mark() == Mark.KEPT;
        pieces.add(
            new Piece(
                lined.text().substring(correction.start(), at),
                marked.mark(),
                open ? correction.after() : correction.before(),
                RuleCatalogue.title(correction.rule(), messages),
                correction.confidence()));
      }
      if (at < end) {
        pieces.add(Piece.plain(lined.text().substring(at, end)));
      }
      Line line = lined.line(i);
      if (line.kind() != LineKind.BLANK && end > start) {
        lines.add(new ShownLine(start, kind(line), line.level(), line.label(), pieces));
      }
    }
    return lines;
  }

  private static String kind(Line line) {
    return line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Marked> marks(Corrections corrections) {
    List<Marked> marks = new ArrayList<>();
    for (Correction made : corrections.made()) {
      boolean decided = made.kind() == CorrectionKind.DECISION;
      marks.add(new Marked(made, decided ? Mark.DECIDED : Mark.MADE));
    }
    corrections.proposed().forEach(c -> marks.add(new Marked(c, Mark.ASKED)));
    corrections.questions().forEach(c -> marks.add(new Marked(c, Mark.ASKED)));
    corrections.refused().forEach(c -> marks.add(new Marked(c, Mark.KEPT)));
    marks.sort(Comparator.comparingInt(marked -> marked.correction().start()));
    return marks;
  }
}
