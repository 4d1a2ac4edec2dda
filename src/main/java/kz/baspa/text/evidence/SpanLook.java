package kz.baspa.text.evidence;

/** What a file says of words inside a block. */
public enum SpanLook {
  BOLD,
  ITALIC,
  UNDERLINE,
  SUPERSCRIPT,
  SUBSCRIPT,
  /** A formula; {@link SpanEvidence#target} may be the address of its markup. */
  FORMULA,
  /** The mark of a note; {@link SpanEvidence#target} names the note. */
  NOTE_MARK,
  /** A link; {@link SpanEvidence#target} is where it leads. */
  LINK,
  /** A page of the file begins here; {@link SpanEvidence#target} is its printed number. */
  PAGE
}
