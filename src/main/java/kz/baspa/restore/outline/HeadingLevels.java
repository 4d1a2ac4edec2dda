package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how deep a labelled heading lies: parts and chapters at 1, their sections at 2. Where
 * chapters are called {@code I тарау}, a section numbered {@code 1} or {@code § 1} lies under them;
 * where they are called {@code 1}, it is {@code 1.1} that does. It is asked in the order of the
 * headings and remembers which kinds of labels it has seen.
 */
public final class HeadingLevels {
  private final List<Label.Kind> kinds = new ArrayList<>();

  /** The level of the next heading. */
  public int next(@Nullable Label label) {
    if (label == null || label.kind() == Label.Kind.APPENDIX) {
      return 1;
    }
    int depth = label.depth();
    if (label.kind() == Label.Kind.NUMBER && depth > 1) {
      // 1.1 counts its chapter, so it lies one under 1 or I тарау.
      int numbered = kinds.indexOf(Label.Kind.NUMBER);
      int above = numbered >= 0 ? numbered : Math.max(0, kinds.size() - 1);
      return above + depth;
    }
    if (!kinds.contains(label.kind())) {
      kinds.add(label.kind());
    }
    return kinds.indexOf(label.kind()) + depth;
  }
}
