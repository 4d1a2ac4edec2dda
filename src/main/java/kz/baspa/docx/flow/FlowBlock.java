package kz.baspa.docx.flow;

import java.util.List;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph, table or picture of the printed work, in reading order.
 *
 * @param kind what it is, which decides its style
 * @param level depth of a heading, contents entry or list item, from 1; 0 for the others
 * @param label what stands before its text and is not part of it: «I тарау», «1.1», «17»; or ""
 * @param id the {@code xml:id} that links lead to, or ""
 * @param element the element that it prints
 * @param content what is printed inside the paragraph; empty for a table
 * @param list the list that an item belongs to, null for the others
 */
public record FlowBlock(
    Kind kind,
    int level,
    String label,
    String id,
    Element element,
    List<TeiNode> content,
    @Nullable Element list) {

  /** What a block is. */
  public enum Kind {
    TITLE,
    TITLE_PAGE,
    TITLE_PAGE_END,
    CONTENTS_HEADING,
    CONTENTS_ENTRY,
    PART_HEADING,
    CHAPTER_HEADING,
    SECTION_HEADING,
    PARAGRAPH,
    PARAGRAPH_CONTINUED,
    BULLET,
    NUMBERED,
    ITEM_CONTINUED,
    QUOTE,
    REFERENCE,
    TABLE_CAPTION,
    TABLE,
    FIGURE,
    FIGURE_CAPTION;

    /** Running text, which looks plain of itself: what looks otherwise in it was made so. */
    public boolean isRunning() {
      return switch (this) {
        case PARAGRAPH, PARAGRAPH_CONTINUED, BULLET, NUMBERED, ITEM_CONTINUED -> true;
        case QUOTE, REFERENCE -> true;
        default -> false;
      };
    }

    public boolean isHeading() {
      return this == PART_HEADING || this == CHAPTER_HEADING || this == SECTION_HEADING;
    }
  }

  /** Whether this is the heading of an appendix. */
  public boolean isAppendix() {
    Element division = element.parent();
    return division != null && division.get("type").equals("appendix");
  }

  /** Whether this is a paragraph that is one formula and nothing else. */
  public boolean isFormula() {
    List<Element> inside = element.elements();
    return kind == Kind.PARAGRAPH
        && element.is("p")
        && inside.size() == 1
        && inside.get(0).is("formula")
        && element.textContent().strip().equals(inside.get(0).textContent().strip());
  }

  /** The number of such a formula as it stands at the margin, {@code (1)}; empty if it has none. */
  public String formulaNumber() {
    String number = isFormula() ? element.elements().get(0).get("n") : "";
    return number.isEmpty() ? "" : "(" + number.replaceAll("[()]", "") + ")";
  }

  static FlowBlock of(Kind kind, Element element, List<TeiNode> content) {
    return new FlowBlock(kind, 0, "", element.get("xml:id"), element, content, null);
  }

  FlowBlock at(int newLevel, String newLabel) {
    return new FlowBlock(kind, newLevel, newLabel, id, element, content, list);
  }

  public FlowBlock withId(String newId) {
    return new FlowBlock(kind, level, label, newId, element, content, list);
  }

  FlowBlock in(Element newList) {
    return new FlowBlock(kind, level, label, id, element, content, newList);
  }
}
