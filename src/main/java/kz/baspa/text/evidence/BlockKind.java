package kz.baspa.text.evidence;

/** What a file says that a stretch of its text is. */
public enum BlockKind {
  /** Words that stand for themselves; the file says no more of them. */
  PARAGRAPH,
  /** A line of the title page. */
  TITLE_PAGE,
  /** The head of the contents list. */
  CONTENTS_HEAD,
  /** An entry of the contents list with its page. */
  CONTENTS_ENTRY,
  /** A heading; {@link BlockEvidence#level} says how deep. */
  HEADING,
  /** An item of a list with its bullet or number in front. */
  ITEM,
  /** A cell of a table; {@link BlockEvidence#cell} says where it stands. */
  CELL,
  /** The caption of a table or figure. */
  CAPTION,
  /** The words of a footnote or endnote, behind its mark. */
  NOTE,
  /** A formula that stands alone. */
  FORMULA,
  /** A picture: one {@link Evidence#PICTURE_MARK}. */
  PICTURE,
  /** A running head or foot, or the number of a page: no part of the work's text. */
  RUNNING_HEAD
}
