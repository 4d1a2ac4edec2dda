package kz.baspa.text.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of one stretch of the raw text: {@code 1.1 Су қорлары} at 120–134 is a heading
 * of level 2 whose number takes up the first 4 units.
 *
 * @param start first UTF-16 unit in the raw text
 * @param end the unit after the last one; equal to the start for an empty cell
 * @param kind what it is
 * @param level depth of a heading, contents entry or item, from 1; 0 elsewhere
 * @param label how many units the number, bullet or mark in front takes up, its space taken in; 0
 *     if there is none
 * @param confidence how sure the reader is of the kind, 0 to 1: 1 where the file says so itself
 * @param wrapped whether line ends inside come from the width of the page and not from the author
 * @param look how it looks
 * @param name what it is called elsewhere: the file of a picture, the identifier of a note; empty
 *     if it has no name
 * @param cell where a cell stands; null elsewhere
 * @param place where it stands on its page; null if the file has no pages
 */
public record BlockEvidence(
    int start,
    int end,
    BlockKind kind,
    int level,
    int label,
    double confidence,
    boolean wrapped,
    BlockLook look,
    String name,
    @Nullable CellPlace cell,
    @Nullable PagePlace place) {

  /** A block of this kind of which no more is known. */
  public static BlockEvidence of(int start, int end, BlockKind kind) {
    return new BlockEvidence(start, end, kind, 0, 0, 1, false, BlockLook.UNKNOWN, "", null, null);
  }
}
