package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/**
 * Mends what editing in Word may leave of a TEI file that the schema does not allow. Pointers to
 * what somebody deleted go: a citation stays without its target, a link becomes plain text, a
 * proposal about a passage that is gone goes with it. Blocks that came to stand between the parts
 * at the end of a work get a part of their own.
 */
final class Mending {
  private static final String TARGET = "target";
  private static final String WHO = "who";
  private static final String RESPONSIBLE = "resp";

  private Mending() {}

  static void mend(Element tei) {
    pointers(tei);
    tei.all().stream().filter(Mending::isInContents).forEach(Mending::oneLink);
    Element back = tei.find("back");
    if (back != null) {
      divide(back);
    }
  }

  private static void divide(Element back) {
    List<TeiNode> children = new ArrayList<>();
    Element own = null;
    for (TeiNode child : List.copyOf(back.children())) {
      boolean stray = child instanceof Element block && !block.is("div", "pb");
      if (stray && own == null) {
        own = new Element("div").set("type", "section");
        children.add(own);
      } else if (!stray && child instanceof Element block && block.is("div")) {
        own = null;
      }
      if (own == null) {
        children.add(child);
      } else {
        own.add(child);
      }
    }
    back.replaceChildren(children);
  }

  private static void pointers(Element tei) {
    Set<String> ids = new HashSet<>();
    for (Element element : tei.all()) {
      String id = element.get("xml:id");
      // of two that came of one copied passage the second has none
      if (!id.isEmpty() && !ids.add(id)) {
        element.attributes().remove("xml:id");
      }
    }
    for (Element element : List.copyOf(tei.all())) {
      if (dangles(element.get(RESPONSIBLE), ids)) {
        element.attributes().remove(RESPONSIBLE);
      }
      if (dangles(element.get(WHO), ids)) {
        element.set(WHO, element.get(WHO).substring(1)); // must be there, and may name anything
      }
      if (element.is("ref") && !element.get("type").equals("bibr")) {
        if (element.get(TARGET).isEmpty() || dangles(element.get(TARGET), ids)) {
          unwrap(element);
        }
      } else if (dangles(element.get(TARGET), ids)) {
        if (element.is("note")) {
          drop(element);
        } else {
          element.attributes().remove(TARGET);
        }
      }
    }
  }

  private static boolean dangles(String pointer, Set<String> ids) {
    return pointer.startsWith("#") && !ids.contains(pointer.substring(1));
  }

  private static void drop(Element note) {
    Element parent = note.parent();
    if (parent != null) {
      parent.children().remove(note);
      if (parent.is("standOff") && parent.elements().isEmpty()) {
        drop(parent);
      }
    }
  }

  /** The entries of a contents list must be links; anywhere else the words stand for themselves. */
  private static void unwrap(Element link) {
    Element parent = link.parent();
    if (parent == null || parent.is("item") && isInContents(parent)) {
      return;
    }
    int at = parent.children().indexOf(link);
    parent.children().remove(at);
    for (TeiNode child : List.copyOf(link.children())) {
      parent.add(at++, child);
    }
  }

  /**
   * An entry is one line and one link; its label, where Word has a link of its own, is in its n.
   */
  private static void oneLink(Element item) {
    item.children()
        .replaceAll(
            child -> child instanceof Element end && end.is("lb") ? new TeiNode.Text(" ") : child);
    List<Element> links = item.elements().stream().filter(child -> child.is("ref")).toList();
    for (int i = links.size() - 2; i >= 0; i--) {
      Element before = links.get(i);
      Element last = links.get(links.size() - 1);
      boolean label =
          before.textContent().strip().replaceFirst("[.)]$", "").equals(item.get("n").strip());
      if (!label) {
        List<TeiNode> joined = new ArrayList<>(before.children());
        joined.addAll(last.children());
        last.replaceChildren(joined);
      }
      item.children().remove(before);
    }
  }

  private static boolean isInContents(Element item) {
    if (!item.is("item")) {
      return false;
    }
    Element list = item.parent();
    Element part = list == null ? null : list.parent();
    return part != null && part.is("div") && part.get("type").equals("contents");
  }
}
