package kz.baspa.docx.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of several corrections side by side were refused: «гүл қурады.» that became «гүл
 * курады» lost its stop and the mending of its second word.
 */
final class Refusals {
  /** Where more was changed in one go, somebody wrote the passage anew. */
  private static final int MOST = 200;

  /**
   * A stretch of the shown text.
   *
   * @param start where it begins
   * @param correction the correction that it is, null for text between
   * @param raw what the correction stands for, "" where it gave something back
   */
  record Part(int start, String shown, @Nullable Element correction, String raw) {}

  /**
   * A refused correction.
   *
   * @param from where its raw words begin in the edited text
   */
  record Refused(Part part, Element correction, int from) {}

  private final List<Part> parts;
  private final String edited;
  private final Set<Long> dead = new HashSet<>();
  private final Deque<Refused> refused = new ArrayDeque<>();

  private Refusals(List<Part> parts, String edited) {
    this.parts = parts;
    this.edited = edited;
  }

  /** The refused ones in order; none where the edited text is anything else besides. */
  static List<Refused> of(List<Part> parts, String edited) {
    Refusals refusals = new Refusals(parts, edited);
    return parts.size() <= MOST && refusals.explains(0, 0)
        ? List.copyOf(refusals.refused)
        : List.of();
  }

  private boolean explains(int part, int at) {
    if (part == parts.size()) {
      return at == edited.length();
    }
    long state = (long) part << 32 | at;
    if (dead.contains(state)) {
      return false;
    }
    Part next = parts.get(part);
    if (edited.startsWith(next.shown(), at) && explains(part + 1, at + next.shown().length())) {
      return true;
    }
    Element correction = next.correction();
    if (correction != null && edited.startsWith(next.raw(), at)) {
      refused.addLast(new Refused(next, correction, at));
      if (explains(part + 1, at + next.raw().length())) {
        return true;
      }
      refused.removeLast();
    }
    dead.add(state);
    return false;
  }
}
