package kz.baspa.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A raw text and the edits made to it so far. Immutable: {@link #apply} gives a new one.
 *
 * <pre>{@code
 * EditedText text = EditedText.of("1907жылы");
 * EditedText better = text.apply(List.of(new Change(4, 4, " ", "lost-blank", 0.99)));
 * better.text();   // "1907 жылы"
 * better.edits();  // one insertion at unit 4 of the raw text
 * }</pre>
 *
 * Edits never overlap and stand in the order of the raw text. A change that overlaps an earlier
 * edit, or that could not be told from it by place alone, is merged with it into one edit that
 * carries the names of both rules and the lower confidence; a merged edit that gives back what the
 * raw text had is dropped. So the edits alone always lead from the raw text to this one and back.
 */
public final class EditedText {
  private final String raw;
  private final String text;
  private final List<Edit> edits;

  /** Where each edit's replacement begins in {@link #text}, in the order of {@link #edits}. */
  private final int[] starts;

  private EditedText(String raw, List<Edit> edits) {
    this.raw = raw;
    this.edits = List.copyOf(edits);
    this.starts = new int[edits.size()];
    StringBuilder out = new StringBuilder(raw.length() + 16);
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      Edit edit = this.edits.get(i);
      out.append(raw, at, edit.start());
      starts[i] = out.length();
      out.append(edit.after());
      at = edit.end();
    }
    this.text = out.append(raw, at, raw.length()).toString();
  }

  /** The raw text with no edit made. */
  public static EditedText of(String raw) {
    return new EditedText(Objects.requireNonNull(raw, "raw"), List.of());
  }

  /**
   * The raw text with these edits made.
   *
   * @throws IllegalArgumentException if they overlap, stand out of order, are only proposed, or
   *     replace what the raw text does not hold
   */
  public static EditedText of(String raw, List<Edit> edits) {
    int at = 0;
    for (Edit edit : edits) {
      if (edit.start() < at || edit.end() > raw.length()) {
        throw new IllegalArgumentException("edit out of order or out of the text: " + edit);
      }
      if (!edit.status().isApplied()) {
        throw new IllegalArgumentException("only proposed: " + edit);
      }
      if (!raw.startsWith(edit.before(), edit.start())) {
        throw new IllegalArgumentException("the raw text does not hold what is replaced: " + edit);
      }
      at = edit.end();
    }
    return new EditedText(raw, edits);
  }

  /** The text as it was read. */
  public String raw() {
    return raw;
  }

  /** The text as it reads now. */
  public String text() {
    return text;
  }

  /** The edits that lead from the raw text to this one, in the order of the raw text. */
  public List<Edit> edits() {
    return edits;
  }

  /** Where the replacement of {@code edits().get(index)} begins in {@link #text()}. */
  public int startInText(int index) {
    return starts[index];
  }

  /** Where the replacement of {@code edits().get(index)} ends in {@link #text()}. */
  public int endInText(int index) {
    return starts[index] + edits.get(index).after().length();
  }

  /**
   * The raw offset that belongs to an offset of the current text, deletions before it passed;
   * inside a replacement it is the start of what was replaced.
   */
  public int rawOffset(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int index = lastStartingAtOrBefore(offset);
    while (index >= 0 && starts[index] == offset && endInText(index) > offset) {
      index--;
    }
    if (index < 0) {
      return offset;
    }
    Edit edit = edits.get(index);
    return offset < endInText(index) ? edit.start() : edit.end() + offset - endInText(index);
  }

  /** The raw offset of the end of a stretch that ends here, deletions after it not taken in. */
  public int rawEnd(int offset) {
    int index = lastStartingAtOrBefore(offset);
    while (index >= 0 && starts[index] >= offset) {
      index--;
    }
    if (index < 0) {
      return offset;
    }
    Edit edit = edits.get(index);
    return offset < endInText(index) ? edit.end() : edit.end() + offset - endInText(index);
  }

  /** The offset of the current text that belongs to a raw offset; inside an edit, its start. */
  public int textOffset(int rawOffset) {
    Objects.checkIndex(rawOffset, raw.length() + 1);
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edits.get(middle).end() <= rawOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < edits.size() && edits.get(low).start() < rawOffset) {
      return starts[low];
    }
    return low == 0 ? rawOffset : endInText(low - 1) + rawOffset - edits.get(low - 1).end();
  }

  /** The index of the first edit that ends at or after this offset of the current text. */
  public int firstEditFrom(int offset) {
    int index = lastStartingAtOrBefore(offset) + 1;
    while (index > 0 && endInText(index - 1) >= offset) {
      index--;
    }
    return index;
  }

  /**
   * Makes these changes.
   *
   * @param changes in any order; they must not overlap each other, and no two insertions may stand
   *     at one place
   * @throws IllegalArgumentException if they do, or if one lies outside the text
   */
  public EditedText apply(Collection<Change> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparingInt(Change::start).thenComparingInt(Change::end));
    Change last = null;
    for (Change change : sorted) {
      boolean overlaps =
          last != null
              && (change.start() < last.end()
                  || change.end() == last.start() && change.start() == last.end());
      if (overlaps || change.end() > text.length()) {
        throw new IllegalArgumentException("overlaps another or leaves the text: " + change);
      }
      last = change;
    }
    return new EditedText(raw, merge(sorted));
  }

  /** The edit of the raw text that this change would be; it is not made. */
  public Edit preview(Change change) {
    Cluster cluster = new Cluster(this, change);
    for (int e = firstEditFrom(change.start()); e < edits.size(); e++) {
      if (starts[e] > change.end()) {
        break;
      }
      if (touches(e, change)) {
        cluster.add(e);
      }
    }
    return cluster.toEdit(false);
  }

  /** Walks the edits and the changes side by side and joins those that touch. */
  private List<Edit> merge(List<Change> changes) {
    List<Edit> merged = new ArrayList<>(edits.size() + changes.size());
    int e = 0;
    int c = 0;
    while (c < changes.size()) {
      Change change = changes.get(c);
      if (e < edits.size() && endInText(e) <= change.start() && !touches(e, change)) {
        merged.add(edits.get(e++));
        continue;
      }
      Cluster cluster = new Cluster(this, change);
      c++;
      boolean grown = true;
      while (grown) {
        grown = false;
        while (e < edits.size() && touches(e, cluster.lastChange())) {
          cluster.add(e++);
          grown = true;
        }
        while (c < changes.size() && cluster.reaches(changes.get(c))) {
          cluster.add(changes.get(c++));
          grown = true;
        }
      }
      Edit edit = cluster.toEdit(true);
      if (!edit.before().equals(edit.after())) {
        merged.add(edit);
      }
    }
    merged.addAll(edits.subList(e, edits.size()));
    return merged;
  }

  /**
   * Whether an edit and a change must become one: they overlap, or both are empty in the text or in
   * the raw text and meet, so that their order could not be told afterwards.
   */
  boolean touches(int index, Change change) {
    int start = starts[index];
    int end = endInText(index);
    if (start < change.end() && change.start() < end) {
      return true;
    }
    boolean bare = change.start() == change.end();
    if (start == end) {
      return bare ? change.start() == start : change.start() < start && start < change.end();
    }
    return bare
        && edits.get(index).insertion()
        && (change.start() == end || change.start() == start);
  }

  int rawStartOf(Change change) {
    return rawOffset(change.start());
  }

  int rawEndOf(Change change) {
    return Math.max(rawOffset(change.start()), rawEnd(change.end()));
  }

  private int lastStartingAtOrBefore(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
