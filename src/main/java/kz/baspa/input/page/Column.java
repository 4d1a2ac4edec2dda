package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The measures of a column of text.
 *
 * @param left where its lines begin, indents aside
 * @param right where full lines end
 * @param leading from one baseline to the next; 0 if unknown
 * @param justified whether its lines end at the right edge
 * @param indent how far first lines of paragraphs are indented; 0 if that is not known
 */
record Column(double left, double right, double leading, boolean justified, double indent) {
  static final Column NONE = new Column(0, 0, 0, false, 0);

  /** A line that is wider than this is a full one but for an indent and a word, in parts. */
  private static final double FULL = 0.8;

  /** So many lines that are indented alike begin paragraphs. */
  private static final int PARAGRAPHS = 4;

  private static final int FEW = 8;

  /** The measures of these lines; where they are few the usual ones hold. */
  static Column of(List<PageLine> lines, double tolerance, Column usual) {
    if (lines.size() < FEW && !usual.equals(NONE)) {
      double leading = leading(lines);
      return new Column(
          usual.left,
          usual.right,
          leading > 0 ? leading : usual.leading,
          usual.justified,
          usual.indent);
    }
    if (lines.isEmpty()) {
      return usual;
    }
    List<PageLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(PageLine::left));
    int least = Math.max(2, lines.size() / 8);
    double left = sorted.get(0).left();
    for (int i = 0; i + least <= sorted.size(); i++) {
      PageLine line = sorted.get(i);
      if (sorted.get(i + least - 1).left() - line.left() < tolerance * line.size()) {
        left = line.left();
        break;
      }
    }
    sorted.sort(Comparator.comparingDouble(PageLine::right));
    double right = sorted.get(sorted.size() - 1).right();
    int most = 0;
    for (int i = 0, from = 0; i < sorted.size(); i++) {
      while (sorted.get(i).right() - sorted.get(from).right() > tolerance * 4) {
        from++;
      }
      if (i - from + 1 > most) {
        most = i - from + 1;
        right = sorted.get(i).right();
      }
    }
    boolean justified = most * 5 >= lines.size() * 2 && most >= 3;
    if (!justified) {
      right = sorted.get(Math.max(0, sorted.size() - 1 - sorted.size() / 40)).right();
    }
    double indent = indent(lines, left, tolerance);
    return new Column(left, right, leading(lines), justified, indent > 0 ? indent : usual.indent);
  }

  /** How far most lines are indented of those that are indented at all. */
  private static double indent(List<PageLine> lines, double left, double tolerance) {
    double best = 0;
    int most = PARAGRAPHS - 1;
    for (PageLine line : lines) {
      double indent = line.left() - left;
      if (indent > line.size() && indent < 6 * line.size()) {
        double near = 0.4 * tolerance * line.size();
        int alike =
            (int) lines.stream().filter(o -> Math.abs(o.left() - left - indent) < near).count();
        if (alike > most) {
          most = alike;
          best = indent;
        }
      }
    }
    return best;
  }

  private static double leading(List<PageLine> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double step = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (step > 0.8 * lines.get(i).size() && step < 2.6 * lines.get(i).size()) {
        steps.add(step);
      }
    }
    steps.sort(Comparator.naturalOrder());
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
  }

  double width() {
    return right - left;
  }

  /** Whether a line stands in the middle, with room on both sides. */
  boolean isCentred(PageLine line) {
    double off = Math.abs(line.middle() - (left + right) / 2);
    double room = Math.min(line.left() - left, right - line.right());
    return off < 0.012 * width() + 0.25 * line.size()
        && room > 1.2 * line.size()
        && !opensParagraph(line);
  }

  /** Whether a line stands in the middle by chance: the first one of a paragraph, nearly full. */
  private boolean opensParagraph(PageLine line) {
    return indent > 0
        && Math.abs(line.left() - left - indent) < 0.3 * line.size()
        && line.width() > FULL * width()
        && !line.isBold()
        && line.text().codePoints().filter(Character::isLowerCase).count() * 2
            > line.text().codePoints().filter(Character::isLetter).count();
  }
}
