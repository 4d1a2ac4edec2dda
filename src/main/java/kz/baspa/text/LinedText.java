package kz.baspa.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An edited text cut into lines at {@code \n}, with what is known of each. Immutable.
 *
 * <p>{@link #apply} carries what is known along: a line of the new text is what the line was that
 * its first unit came from, so the halves of a line that is cut stay of its kind until {@link
 * #mark} says otherwise, and lines that are joined become what the first of them was.
 */
public final class LinedText {
  private final EditedText text;
  private final List<Line> lines;
  private final int[] starts;
  private final Evidence evidence;

  private LinedText(EditedText text, List<Line> lines, int[] starts, Evidence evidence) {
    this.text = text;
    this.lines = lines;
    this.starts = starts;
    this.evidence = evidence;
  }

  /** The text with nothing known of its lines. */
  public static LinedText of(EditedText text) {
    return of(text, Evidence.NONE);
  }

  /** The same with what the file knows of its raw text. */
  public static LinedText of(EditedText text, Evidence evidence) {
    int[] starts = startsOf(text.text());
    return new LinedText(text, Collections.nCopies(starts.length, Line.UNKNOWN), starts, evidence);
  }

  private static int[] startsOf(String text) {
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    int[] starts = new int[count];
    int line = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[++line] = i + 1;
    }
    return starts;
  }

  /** The text with the edits that led to it. */
  public EditedText edited() {
    return text;
  }

  /** The text as it reads now. */
  public String text() {
    return text.text();
  }

  /** What the file knows of the raw text; {@link Evidence#NONE} for plain text. */
  public Evidence evidence() {
    return evidence;
  }

  /** What the file knows of where this line begins, spaces passed; null if nothing. */
  public @Nullable BlockEvidence block(int index) {
    if (evidence.isEmpty()) {
      return null;
    }
    int at = start(index);
    while (at < end(index) && Spaces.isSpace(text().charAt(at))) {
      at++;
    }
    return evidence.blockAt(text.rawOffset(at));
  }

  /** The number of lines; at least one. */
  public int size() {
    return starts.length;
  }

  /** What is known of each line. */
  public List<Line> lines() {
    return lines;
  }

  /** What is known of one line, counted from 0. */
  public Line line(int index) {
    return lines.get(index);
  }

  /** First UTF-16 unit of this line in {@link #text()}. */
  public int start(int index) {
    return starts[index];
  }

  /** The unit after the last one of this line; its {@code \n} stands there, if any. */
  public int end(int index) {
    return index + 1 < starts.length ? starts[index + 1] - 1 : text().length();
  }

  /** This line without its line end. */
  public String string(int index) {
    return text().substring(start(index), end(index));
  }

  /** The title or text proper of this line: without label, bullet and page numbers. */
  public String content(int index) {
    return text().substring(contentStart(index), contentEnd(index));
  }

  /** First unit of {@link #content} in {@link #text()}. */
  public int contentStart(int index) {
    return Math.min(start(index) + line(index).contentStart(), end(index));
  }

  /** The unit after the last one of {@link #content}. */
  public int contentEnd(int index) {
    return Math.max(contentStart(index), end(index) - line(index).contentTail());
  }

  /**
   * The line that holds this offset of {@link #text()}; a {@code \n} belongs to the line it ends.
   */
  public int indexAt(int offset) {
    int low = 0;
    int high = starts.length;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Says what one line is. */
  public LinedText mark(int index, Line line) {
    return mark(Map.of(index, line));
  }

  /** Says what some lines are, by index. */
  public LinedText mark(Map<Integer, Line> known) {
    List<Line> marked = new ArrayList<>(lines);
    known.forEach(marked::set);
    return new LinedText(text, List.copyOf(marked), starts, evidence);
  }

  /** Makes these changes; see {@link EditedText#apply} for what they may be. */
  public LinedText apply(Collection<Change> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    EditedText changed = text.apply(changes);
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : a.end() - b.end());
    int[] newStarts = startsOf(changed.text());
    List<Line> carried = new ArrayList<>(newStarts.length);
    int next = 0;
    int shift = 0;
    for (int start : newStarts) {
      // Pass every change whose replacement ends at or before this start; a start inside a
      // replacement belongs to the place where that replacement stands.
      int old = -1;
      while (next < sorted.size()) {
        Change change = sorted.get(next);
        int from = change.start() + shift;
        int to = from + change.after().length();
        if (to <= start) {
          shift += change.after().length() - (change.end() - change.start());
          next++;
        } else {
          if (from < start) {
            old = change.start();
          }
          break;
        }
      }
      carried.add(lines.get(indexAt(old >= 0 ? old : Math.max(0, start - shift))));
    }
    return new LinedText(changed, List.copyOf(carried), newStarts, evidence);
  }
}
