package kz.baspa.text;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one line of the restored text. The line's words are not held here but in the
 * text, so that later corrections of its words do not make it stale: {@code 1.1 Су қорлары\t7} is a
 * contents entry with label {@code 1.1}, {@code contentStart} 4 and {@code contentTail} 2.
 *
 * @param kind what it is
 * @param level depth of a heading or contents entry: 1 for a part or chapter, 2 for a section, and
 *     so on; 0 elsewhere
 * @param part which part of a thesis a heading or contents entry opens; null elsewhere
 * @param label number or name in front of a title, in its normal form ({@code I тарау}, {@code
 *     1.1}, {@code А}), or of a numbered item or reference ({@code 17}); empty if there is none
 * @param contentStart how many UTF-16 units stand before the title or text proper (label, bullet)
 * @param contentTail how many units stand after it (the page numbers of a contents entry)
 * @param firstPage first page in a contents entry, 0 if none is given
 * @param lastPage last page in a contents entry; equal to the first if only one is given
 * @param entry index, among the contents entries, of the one that this heading belongs to; -1 if
 *     none
 */
public record Line(
    LineKind kind,
    int level,
    @Nullable Part part,
    String label,
    int contentStart,
    int contentTail,
    int firstPage,
    int lastPage,
    int entry) {

  /** A line of which nothing is known yet. */
  public static final Line UNKNOWN = of(LineKind.UNKNOWN);

  /** A line of this kind with no label and nothing around its text. */
  public static Line of(LineKind kind) {
    return new Line(kind, 0, null, "", 0, 0, 0, 0, -1);
  }

  /** A list item or reference whose marker takes up the first units of the line. */
  public static Line marked(LineKind kind, String label, int contentStart) {
    return new Line(kind, 0, null, label, contentStart, 0, 0, 0, -1);
  }

  /** A heading; the values are those of the record. */
  public static Line heading(
      int level, @Nullable Part part, String label, int contentStart, int entry) {
    return new Line(LineKind.HEADING, level, part, label, contentStart, 0, 0, 0, entry);
  }

  /** An entry of the contents list; the values are those of the record. */
  public static Line contentsEntry(
      int level,
      @Nullable Part part,
      String label,
      int contentStart,
      int contentTail,
      int firstPage,
      int lastPage) {
    return new Line(
        LineKind.CONTENTS_ENTRY,
        level,
        part,
        label,
        contentStart,
        contentTail,
        firstPage,
        lastPage,
        -1);
  }
}
