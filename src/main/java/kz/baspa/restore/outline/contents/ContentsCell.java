package kz.baspa.restore.outline.contents;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a contents list up to its page numbers or its line end: {@code Кіріспе......2-8}.
 *
 * @param start where its words begin
 * @param end where they end; equal to {@code start} where a number stands alone
 * @param pages the page numbers behind it, or null
 * @param blankLineBefore whether a blank line stands before it
 * @param glued whether another cell stands before it in its line
 */
record ContentsCell(
    int start, int end, @Nullable Pages pages, boolean blankLineBefore, boolean glued) {
  /**
   * Page numbers of a contents entry.
   *
   * @param start where their digits begin
   * @param end where they end
   * @param first the first page
   * @param last the last page, or the first if there is only one
   * @param after the place after the word бет or its like
   */
  record Pages(int start, int end, int first, int last, int after) {}

  int length() {
    return end - start;
  }

  boolean isNumberAlone() {
    return start == end;
  }

  /** The page numbers of a cell that has some, as every number that stands alone does. */
  Pages numbers() {
    return Objects.requireNonNull(pages, "no page numbers");
  }
}
