package kz.baspa.text;

/** What a line of the restored text is. */
public enum LineKind {
  /** Not yet known; no line of a finished restoration is. */
  UNKNOWN,
  /** Nothing but spaces; kept as it is, and no part of the structure. */
  BLANK,
  /** The head of the contents list: Мазмұны, Жоспары. */
  CONTENTS_HEAD,
  /** One entry of the contents list, with its label and its pages. */
  CONTENTS_ENTRY,
  /** A heading of a part, chapter or section. */
  HEADING,
  PARAGRAPH,
  /** An item of a list; its text begins with "- " for a bullet or with its number. */
  ITEM,
  /** An entry of the list of references. */
  REFERENCE,
  /** «1-кесте – …» or «1-сурет – …». */
  CAPTION,
  /** A row of a table whose cells are parted by tabs. */
  TABLE_ROW,
  /** A line of the title page of the work. */
  TITLE_PAGE,
  /** The words of a footnote behind its mark, where the file says so. */
  NOTE,
  /** A formula that stands alone, where the file says so. */
  FORMULA,
  /** The mark of a picture. */
  PICTURE
}
