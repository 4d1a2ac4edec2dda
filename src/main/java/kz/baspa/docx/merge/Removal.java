package kz.baspa.docx.merge;

import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/** Takes out of the TEI what was deleted in Word, and nothing that stands beside it. */
final class Removal {
  private final Nesting nesting;

  Removal(Nesting nesting) {
    this.nesting = nesting;
  }

  void remove(FlowBlock block) {
    Element element = block.element();
    switch (block.kind()) {
      case PART_HEADING, CHAPTER_HEADING, SECTION_HEADING -> {
        Element division = element.container();
        boolean head = division.is("div") && division.child("head") == element;
        remove(element);
        if (head) {
          nesting.dissolve(division);
        }
      }
      case TABLE_CAPTION, FIGURE_CAPTION -> caption(element);
      case TABLE -> element.children().removeIf(each -> isElement(each, "row", "pb"));
      case FIGURE -> {
        element.children().removeIf(each -> isElement(each, "graphic", "figDesc", "pb"));
        if (element.elements().isEmpty()) {
          remove(element);
        }
      }
      case CONTENTS_ENTRY -> remove(element);
      default -> {
        if (element.children().containsAll(block.content())
            && block.content().size() < element.children().size()) {
          block.content().forEach(node -> remove(element, node));
        } else {
          remove(element);
        }
      }
    }
  }

  private static void caption(Element element) {
    if (element.is("head")) {
      Element owner = element.container();
      remove(element);
      owner.attributes().remove("n");
      if (owner.is("figure") && owner.elements().isEmpty()) {
        remove(owner);
      }
    } else if (element.is("p") || element.is("figure") && element.child("graphic") == null) {
      remove(element);
    } else {
      element.attributes().remove("n");
    }
  }

  private static boolean isElement(TeiNode node, String... names) {
    return node instanceof Element element && element.is(names);
  }

  /** Takes an element out of its parent, if it stands in one. */
  static void remove(Element element) {
    if (element.parent() != null) {
      remove(element.parent(), element);
    }
  }

  private static void remove(Element parent, TeiNode child) {
    int at = TextEdit.indexOf(parent, child);
    if (at >= 0) {
      parent.children().remove(at);
    }
  }
}
