package kz.baspa.restore.outline.contents;

import java.util.List;

/**
 * A contents list found in a text.
 *
 * @param start where it begins, its head taken in
 * @param headEnd where its head word ends; equal to {@code start} if it has none
 * @param end where it ends
 * @param entries at least two
 * @param dropped stretches that hold no entry: the word бет over the numbers, numbers that stood in
 *     a column of their own
 */
record ContentsList(
    int start, int headEnd, int end, List<ContentsEntry> entries, List<int[]> dropped) {
  boolean hasHead() {
    return headEnd > start;
  }
}
