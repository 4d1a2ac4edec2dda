package kz.baspa.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds quotations: «…» and “…”, one inside another. Marks that find no partner within the
 * paragraph, or whose pairs cross, are left alone.
 */
final class Quotations {
  /** Deeper ones stay plain text; no prose comes near. */
  private static final int DEEPEST = 6;

  private Quotations() {}

  private record Open(int at, char close) {}

  /** The quotations with their marks, outer before inner. */
  static List<Range> in(String text, Range range) {
    List<Range> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int guillemets = 0;
    int curled = 0;
    for (int i = range.start(); i < range.end(); i++) {
      char unit = text.charAt(i);
      if (unit == '«' || unit == '“') {
        open.push(new Open(i, unit == '«' ? '»' : '”'));
        guillemets += unit == '«' ? 1 : 0;
        curled += unit == '“' ? 1 : 0;
      } else if (unit == '»' && guillemets > 0 || unit == '”' && curled > 0) {
        // What stands open inside has no partner.
        Open partner = open.pop();
        while (partner.close() != unit) {
          guillemets -= partner.close() == '»' ? 1 : 0;
          curled -= partner.close() == '”' ? 1 : 0;
          partner = open.pop();
        }
        guillemets -= unit == '»' ? 1 : 0;
        curled -= unit == '”' ? 1 : 0;
        if (open.size() < DEEPEST && i > partner.at() + 1) {
          found.add(new Range(partner.at(), i + 1));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Range::start).thenComparing(Range::end, Comparator.reverseOrder()));
    return found;
  }
}
