package kz.baspa.restore.outline.headings;

import java.util.Objects;
import kz.baspa.restore.outline.Label;
import org.jspecify.annotations.Nullable;

/**
 * A heading found in the body, or a place that may be one.
 *
 * @param start where it begins, its label taken in
 * @param titleStart where its title begins
 * @param titleEnd where its title ends
 * @param end where it ends, a mark after the title taken in
 * @param label its label, or null
 * @param expected the entry of the contents list that names it, or null
 * @param score how much speaks for it
 * @param distance how many letters of the title differ from the expected one; -1 if its words are
 *     others
 */
record Heading(
    int start,
    int titleStart,
    int titleEnd,
    int end,
    @Nullable Label label,
    @Nullable ExpectedHeading expected,
    double score,
    int distance) {
  /** The entry of the contents list that names it; it must be a heading that one names. */
  ExpectedHeading entry() {
    return Objects.requireNonNull(expected, "no entry names this heading");
  }

  boolean overlaps(Heading other) {
    return start < other.end && other.start < end;
  }
}
