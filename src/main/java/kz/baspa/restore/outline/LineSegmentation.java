package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.Line;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Collects the changes that cut a text into new lines together with what the new lines are, by
 * places of the text as it was, and makes both at once.
 */
public final class LineSegmentation {
  private static final double CONFIDENCE = 0.95;

  private final LinedText text;
  private final TreeMap<Integer, Change> changes = new TreeMap<>();
  private final TreeMap<Integer, Line> lines = new TreeMap<>();

  public LineSegmentation(LinedText text) {
    this.text = text;
  }

  /** Replaces a stretch of the text, unless it reads so already or a change stands there. */
  public void replace(int start, int end, String after, String rule) {
    boolean same = end - start == after.length() && text.text().startsWith(after, start);
    Change there = changes.get(start);
    if (there != null && there.start() == there.end() && !same) {
      changes.put(start, new Change(start, end, there.after() + after, rule, CONFIDENCE));
    } else if (there != null && start == end && !same) {
      changes.put(start, new Change(start, there.end(), after + there.after(), rule, CONFIDENCE));
    } else if (there == null && !same) {
      changes.put(start, new Change(start, end, after, rule, CONFIDENCE));
    }
  }

  /** Parts a line between two places that hold nothing but spaces and marks to be dropped. */
  public void cut(int start, int end, String rule) {
    String string = text.text();
    if (start == 0 || end == string.length()) {
      return;
    }
    if (string.charAt(start - 1) == '\n' || string.charAt(end) == '\n') {
      return;
    }
    for (int i = start; i < end; i++) {
      if (string.charAt(i) == '\n') {
        return;
      }
    }
    replace(start, end, "\n", rule);
  }

  /** Makes a line begin at this place; spaces before it go. */
  public void open(int start, String rule) {
    String string = text.text();
    int before = Spaces.skipBackward(string, start, 0);
    if (before == 0 || string.charAt(before - 1) == '\n') {
      replace(before, start, "", rule);
    } else {
      cut(before, start, rule);
    }
  }

  /** Says what the line will be that begins with what stands at this place. */
  public void mark(int start, Line line) {
    lines.put(start, line);
  }

  /** Makes the changes and marks the lines. */
  public LinedText apply(Rule rule, Decider decider) {
    List<Change> wanted = disjoint();
    LinedText changed = decider.decide(rule, text, wanted);
    Map<Integer, Line> known = new HashMap<>();
    int next = 0;
    int shift = 0;
    for (Map.Entry<Integer, Line> entry : lines.entrySet()) {
      int place = entry.getKey();
      while (next < wanted.size() && isBefore(wanted.get(next), place)) {
        Change change = wanted.get(next++);
        shift += change.after().length() - (change.end() - change.start());
      }
      boolean cutHere =
          next < wanted.size()
              && wanted.get(next).start() == place
              && wanted.get(next).after().startsWith("\n");
      int moved = place + shift + (cutHere ? 1 : 0);
      int index = changed.indexAt(Math.min(changed.text().length(), moved));
      known.put(index, entry.getValue());
    }
    return changed.mark(known);
  }

  private static boolean isBefore(Change change, int place) {
    return change.end() <= place && (change.start() < place || change.end() == change.start());
  }

  private List<Change> disjoint() {
    List<Change> sorted = new ArrayList<>(changes.values());
    sorted.sort(Comparator.comparingInt(Change::start).thenComparingInt(Change::end));
    List<Change> kept = new ArrayList<>();
    int end = -1;
    for (Change change : sorted) {
      if (change.start() >= end) {
        kept.add(change);
        end = change.end();
      }
    }
    return kept;
  }
}
