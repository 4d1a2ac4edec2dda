package kz.baspa.text.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person can say of a line of the restored text; stands as {@code heading-2} in the column
 * {@code replacement} of a decision whose verdict is {@link Decision.Verdict#LINE}.
 */
public enum LineRole {
  /** A heading of a part or chapter. */
  HEADING_1,
  /** A heading of a section. */
  HEADING_2,
  /** A heading within a section. */
  HEADING_3,
  PARAGRAPH,
  /** An item of a list. */
  ITEM,
  /** An entry of the list of references. */
  REFERENCE,
  /** The words of a footnote. */
  NOTE,
  /** The running head or the number of a page: it goes. */
  RUNNING_HEAD,
  /** It goes on with the line before. */
  JOIN,
  /** A line begins here, in the midst of another. */
  PART;

  /** The name in a table of decisions. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of this name. */
  public static Optional<LineRole> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}
