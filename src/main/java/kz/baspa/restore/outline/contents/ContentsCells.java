package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text behind the head of a contents list into cells. Where digits can be read in two ways
 * ({@code 9-161.1 Су} is page 9-16 and label 1.1) the reading is taken in which pages and labels
 * ascend.
 */
public final class ContentsCells {
  private static final int LINES = 600;
  private static final int UNITS = 60_000;
  private static final int LONG_LINE = 400;
  private static final int KEPT = 8;

  private final String text;

  private record Reading(
      @Nullable Reading before,
      @Nullable ContentsCell cell,
      int next,
      int page,
      @Nullable Label label,
      double cost) {}

  private ContentsCells(String text) {
    this.text = text;
  }

  /** The cells from this place on, as far as a contents list may reach. */
  static List<ContentsCell> from(String text, int start) {
    return new ContentsCells(text).read(start);
  }

  private List<ContentsCell> read(int start) {
    List<Reading> readings = List.of(new Reading(null, null, start, 0, null, 0));
    int limit = Math.min(text.length(), start + UNITS);
    int lineStart = start;
    boolean blankLine = false;
    for (int line = 0; line < LINES && lineStart < limit; line++) {
      int lineEnd = text.indexOf('\n', lineStart);
      lineEnd = lineEnd < 0 || lineEnd > limit ? limit : lineEnd;
      int from = Spaces.skipForward(text, lineStart, lineEnd);
      int to = Spaces.skipBackward(text, lineEnd, from);
      if (from == to) {
        blankLine = line > 0;
      } else {
        List<ContentsPageNumbers.Place> places = ContentsPageNumbers.in(text, from, to);
        readings = line(readings, places, from, to, blankLine);
        blankLine = false;
        if (to - from > LONG_LINE && places.size() < 2 && line > 0) {
          break;
        }
      }
      lineStart = lineEnd + 1;
    }
    List<ContentsCell> cells = new ArrayList<>();
    for (Reading r = readings.get(0); r != null && r.cell() != null; r = r.before()) {
      cells.add(0, r.cell());
    }
    return cells;
  }

  private List<Reading> line(
      List<Reading> before,
      List<ContentsPageNumbers.Place> places,
      int from,
      int to,
      boolean blankLine) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : before) {
      readings.add(
          new Reading(
              reading.before(),
              reading.cell(),
              from,
              reading.page(),
              reading.label(),
              reading.cost()));
    }
    for (ContentsPageNumbers.Place place : places) {
      List<Reading> longer = new ArrayList<>();
      for (Reading reading : readings) {
        for (Pages pages : place.options()) {
          if (pages.start() >= reading.next()) {
            longer.add(with(reading, pages, from, to, blankLine));
          }
        }
        longer.add(
            new Reading(
                reading.before(),
                reading.cell(),
                reading.next(),
                reading.page(),
                reading.label(),
                reading.cost() + (place.sure() ? 6 : 1)));
      }
      longer.sort(Comparator.comparingDouble(Reading::cost));
      readings = longer.size() > KEPT ? new ArrayList<>(longer.subList(0, KEPT)) : longer;
    }
    List<Reading> whole = new ArrayList<>();
    for (Reading reading : readings) {
      whole.add(reading.next() < to ? tail(reading, from, to, blankLine) : reading);
    }
    whole.sort(Comparator.comparingDouble(Reading::cost));
    return whole;
  }

  private Reading with(
      Reading reading, Pages pages, int lineStart, int lineEnd, boolean blankLine) {
    int start = Spaces.skipForward(text, reading.next(), pages.start());
    int end = ContentsPageNumbers.wordsEnd(text, start, pages.start());
    boolean glued = start > lineStart;
    Label label = Labels.at(text, start, end);
    double cost = reading.cost();
    cost += pages.first() < reading.page() ? 6 : 0;
    cost += pages.last() < pages.first() ? 6 : 0;
    cost += pages.first() == 0 || pages.first() > 1000 ? 4 : 0;
    cost += pages.first() > reading.page() + 150 ? 1 : 0;
    cost += end > start && "-–—".indexOf(text.charAt(end - 1)) >= 0 ? 3 : 0;
    cost += stepCost(reading.label(), label);
    int next = Spaces.skipForward(text, pages.after(), lineEnd);
    if (next < lineEnd && !mayOpen(text.charAt(next))) {
      cost += 4;
    }
    ContentsCell cell = new ContentsCell(start, end, pages, blankLine && !glued, glued);
    return new Reading(
        reading,
        cell,
        next,
        Math.max(reading.page(), pages.first()),
        label == null ? reading.label() : label,
        cost);
  }

  private Reading tail(Reading reading, int lineStart, int lineEnd, boolean blankLine) {
    boolean glued = reading.next() > lineStart;
    ContentsCell cell = new ContentsCell(reading.next(), lineEnd, null, blankLine && !glued, glued);
    Label label = Labels.at(text, reading.next(), lineEnd);
    return new Reading(
        reading,
        cell,
        lineEnd,
        reading.page(),
        label == null ? reading.label() : label,
        reading.cost());
  }

  private static boolean mayOpen(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || "«“\"§(".indexOf(c) >= 0;
  }

  /** A label out of order speaks against a reading; one in order speaks for it. */
  private static double stepCost(@Nullable Label before, @Nullable Label label) {
    if (label == null) {
      return 0;
    }
    return follows(before, label) ? -1 : 2;
  }

  /** Whether a label may come next after another: 1.2 after 1.1, 2 after 1.4, 1.1 after I тарау. */
  public static boolean follows(@Nullable Label before, Label label) {
    if (label.numbers().isEmpty()) {
      return true;
    }
    List<Integer> next = label.numbers();
    int last = next.get(next.size() - 1);
    if (before == null || before.kind() != label.kind() && last == 1) {
      return last == 1;
    }
    List<Integer> now = before.numbers();
    if (before.kind() != label.kind() && next.size() == 1) {
      return true;
    }
    if (next.size() == now.size() + 1) {
      return last == 1 && next.subList(0, now.size()).equals(now);
    }
    if (next.size() > now.size()) {
      return false;
    }
    int depth = next.size() - 1;
    return next.subList(0, depth).equals(now.subList(0, depth)) && last == now.get(depth) + 1;
  }
}
