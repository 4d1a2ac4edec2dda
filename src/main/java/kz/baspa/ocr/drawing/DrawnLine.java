package kz.baspa.ocr.drawing;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.picture.Ink;

/**
 * A line that is drawn on a page, level or upright, though it may slant a little.
 *
 * @param level whether it runs from left to right
 * @param from where it begins, along its run
 * @param to where it ends
 * @param offset where it stands across its run, at 0
 * @param slope how much it shifts across its run from one pixel to the next
 * @param thickness in pixels
 */
public record DrawnLine(
    boolean level, int from, int to, double offset, double slope, double thickness) {
  /** Of a line so much is drawn at least; the rest may be worn away. */
  private static final double DRAWN = 0.8;

  /** A line is so long at least, in heights of letters; upright ones are taller than letters. */
  private static final double SHORTEST = 4;

  private static final double SHORTEST_UPRIGHT = 2.6;

  /** Where it stands across its run, at a place along it. */
  double at(double along) {
    return offset + slope * along;
  }

  double middle() {
    return (from + to) / 2.0;
  }

  /** A stretch of ink in one row. */
  private record Run(int row, int from, int to) {}

  /** Runs that lie beside or below each other while they become a line. */
  private static final class Growing {
    final List<Run> runs = new ArrayList<>();
    int from = Integer.MAX_VALUE;
    int to;
    int lastRow;

    void add(Run run) {
      runs.add(run);
      from = Math.min(from, run.from());
      to = Math.max(to, run.to());
      lastRow = Math.max(lastRow, run.row());
    }

    boolean meets(Run run, int gap) {
      if (run.row() - lastRow > 2) {
        return false;
      }
      for (int i = runs.size() - 1; i >= 0 && run.row() - runs.get(i).row() <= 2; i--) {
        if (runs.get(i).from() <= run.to() + gap && run.from() <= runs.get(i).to() + gap) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The lines of a page.
   *
   * @param high how high most letters are, in pixels
   */
  static List<DrawnLine> of(Ink ink, boolean level, int high) {
    int rows = level ? ink.height() : ink.width();
    int along = level ? ink.width() : ink.height();
    int least = (int) Math.max(20, (level ? 1.6 : 2.2) * high);
    int gap = Math.max(1, high / 12);
    List<Growing> open = new ArrayList<>();
    List<DrawnLine> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      addRuns(ink, level, row, along, least, gap, open);
      int now = row;
      for (Growing each : List.copyOf(open)) {
        if (now - each.lastRow > 2) {
          open.remove(each);
          add(each, level, high, lines);
        }
      }
    }
    open.forEach(each -> add(each, level, high, lines));
    return lines;
  }

  /**
   * Adds the runs of a row that are long enough. Each of them takes in a pixel whose number is a
   * multiple of that length, so it is enough to look around those.
   *
   * @param least how long a run is at least
   * @param gap how many white pixels may stand in it side by side
   */
  private static void addRuns(
      Ink ink, boolean level, int row, int along, int least, int gap, List<Growing> open) {
    int at = least - 1;
    while (at < along) {
      int seed = at;
      while (seed >= 0 && at - seed <= gap && !ink.across(seed, row, level)) {
        seed--;
      }
      if (seed < 0 || at - seed > gap) {
        at += least;
        continue;
      }
      int last = seed;
      for (int x = seed + 1; x < along && x - last <= gap + 1; x++) {
        last = ink.across(x, row, level) ? x : last;
      }
      if (last >= at) {
        int start = seed;
        for (int x = seed - 1; x >= 0 && start - x <= gap + 1; x--) {
          start = ink.across(x, row, level) ? x : start;
        }
        if (last - start + 1 >= least) {
          add(new Run(row, start, last), least, open);
        }
      }
      at += (Math.max(0, last - at) / least + 1) * least;
    }
  }

  private static void add(Run run, int least, List<Growing> open) {
    Growing home = null;
    for (Growing each : List.copyOf(open)) {
      if (each.meets(run, least)) {
        if (home == null) {
          home = each;
        } else {
          each.runs.forEach(home::add);
          open.remove(each);
        }
      }
    }
    if (home == null) {
      home = new Growing();
      open.add(home);
    }
    home.add(run);
    home.runs.sort((a, b) -> Integer.compare(a.row(), b.row()));
  }

  /** Takes these runs for a line if they are long, thin and mostly there. */
  private static void add(Growing growing, boolean level, int high, List<DrawnLine> lines) {
    int length = growing.to - growing.from + 1;
    if (length < (level ? SHORTEST : SHORTEST_UPRIGHT) * high) {
      return;
    }
    boolean[] drawn = new boolean[length];
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (Run run : growing.runs) {
      double size = run.to() - run.from() + 1.0;
      sum += size;
      sumX += size * (run.from() + run.to()) / 2.0;
      sumY += size * run.row();
      java.util.Arrays.fill(drawn, run.from() - growing.from, run.to() - growing.from + 1, true);
    }
    double meanX = sumX / sum;
    double meanY = sumY / sum;
    double xx = 0;
    double xy = 0;
    for (Run run : growing.runs) {
      double size = run.to() - run.from() + 1.0;
      double x = (run.from() + run.to()) / 2.0 - meanX;
      xx += size * (x * x + size * size / 12);
      xy += size * x * (run.row() - meanY);
    }
    int there = 0;
    for (boolean each : drawn) {
      there += each ? 1 : 0;
    }
    double thickness = sum / length;
    double slope = xy / xx;
    if (there >= DRAWN * length && thickness <= Math.max(4, 0.4 * high) && Math.abs(slope) < 0.1) {
      lines.add(
          new DrawnLine(level, growing.from, growing.to, meanY - slope * meanX, slope, thickness));
    }
  }
}
