package kz.baspa.restore.outline.contents;

import java.util.List;
import kz.baspa.restore.outline.Label;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a contents list as it stands in the text.
 *
 * @param start where it begins
 * @param end where it ends, page numbers and their word taken in
 * @param label its label, or null
 * @param titleStart where the title begins
 * @param titleEnd where the title ends
 * @param joints places inside the title where it runs over a line end, as pairs of start and end
 * @param pages its page numbers, or null
 * @param title the title, its lines joined
 * @param part the part of the thesis that it opens, or null
 */
record ContentsEntry(
    int start,
    int end,
    @Nullable Label label,
    int titleStart,
    int titleEnd,
    List<int[]> joints,
    ContentsCell.@Nullable Pages pages,
    String title,
    @Nullable Part part) {

  /** Whether the page numbers stand behind the title and not in a column of their own. */
  boolean hasPagesAtEnd() {
    return pages != null && pages.start() >= titleEnd && pages.after() <= end;
  }
}
