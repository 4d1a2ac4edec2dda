package kz.baspa.docx.flow;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.kazakh.PartTitles;
import kz.baspa.tei.PrintedText;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The work as a flow of blocks: TEI's tree of parts, taken apart into the paragraphs that Word
 * knows. An element that it does not know stops the run with its name: text is never dropped.
 */
public final class Flow {
  private final List<FlowBlock> blocks = new ArrayList<>();

  private Flow() {}

  /** The blocks of a whole TEI file, in reading order. */
  public static List<FlowBlock> of(Element tei) {
    Flow flow = new Flow();
    for (Element child : tei.elements()) {
      switch (child.name()) {
        case "teiHeader", "standOff" -> {
          // About the text, not of it.
        }
        case "text" -> flow.text(child);
        default -> throw unknown(child);
      }
    }
    return List.copyOf(flow.blocks);
  }

  /** The blocks inside one element: a cell, a note. */
  public static List<FlowBlock> inside(Element element) {
    Flow flow = new Flow();
    flow.mixed(element, Kind.PARAGRAPH, Kind.PARAGRAPH_CONTINUED, 0);
    return List.copyOf(flow.blocks);
  }

  public static BaspaException unknown(Element element) {
    return new BaspaException(
        Fault.INPUT,
        "docx.unknown-element",
        element.name(),
        Integer.toString(element.line()),
        element.parent() == null ? "" : element.parent().name());
  }

  private void text(Element text) {
    for (Element part : text.elements()) {
      switch (part.name()) {
        case "front", "body", "back" -> divisions(part, 0);
        case "pb" -> {
          // A page of the original, not of ours.
        }
        default -> throw unknown(part);
      }
    }
  }

  private void divisions(Element parent, int depth) {
    for (TeiNode node : parent.children()) {
      if (node instanceof Element child) {
        block(child, parent, depth);
      } else if (node instanceof TeiNode.Text text && !text.text().isBlank()) {
        throw new BaspaException(
            Fault.INPUT, "docx.loose-text", text.text().strip(), parent.name(), parent.line() + "");
      }
    }
  }

  private void block(Element child, Element parent, int depth) {
    switch (child.name()) {
      case "div" -> division(child, depth + 1);
      case "head" -> heading(child, parent, depth);
      case "titlePage" -> titlePage(child);
      case "listBibl" -> references(child);
      case "bibl" -> reference(child);
      case "list" -> list(child, 1, contents(parent));
      case "table" -> table(child);
      case "figure" -> figure(child);
      case "quote" -> mixed(child, Kind.QUOTE, Kind.QUOTE, 0);
      case "p" -> {
        boolean caption = child.get("rend").equals("caption");
        mixed(child, caption ? Kind.FIGURE_CAPTION : Kind.PARAGRAPH, Kind.PARAGRAPH_CONTINUED, 0);
      }
      case "pb" -> {
        // Nothing to print.
      }
      default -> throw unknown(child);
    }
  }

  private static boolean contents(Element division) {
    return division.get("type").equals("contents");
  }

  private void division(Element division, int depth) {
    int before = blocks.size();
    divisions(division, depth);
    String id = division.get("xml:id");
    if (!id.isEmpty() && division.child("head") == null && blocks.size() > before) {
      FlowBlock first = blocks.get(before);
      blocks.set(before, first.id().isEmpty() ? first.withId(id) : first);
    }
  }

  private void heading(Element head, Element parent, int depth) {
    if (!parent.is("div")) {
      add(FlowBlock.of(Kind.PARAGRAPH, head, head.children()));
      return;
    }
    boolean first = parent.child("head") == head;
    String type = parent.get("type");
    Kind kind =
        switch (type) {
          case "contents" -> Kind.CONTENTS_HEADING;
          case "chapter" -> Kind.CHAPTER_HEADING;
          case "section" -> Kind.SECTION_HEADING;
          default -> depth > 1 ? Kind.SECTION_HEADING : Kind.PART_HEADING;
        };
    String label = first ? label(head, parent.get("n"), type.equals("appendix")) : "";
    FlowBlock block = FlowBlock.of(kind, head, head.children()).at(depth, label);
    String id = first ? parent.get("xml:id") : "";
    add(id.isEmpty() ? block : block.withId(id));
  }

  /** The label before a title; none where the title of an appendix is its mark already. */
  private static String label(Element title, String label, boolean appendix) {
    return appendix && PartTitles.isAppendixMark(title.textContent(), label) ? "" : label;
  }

  private void titlePage(Element page) {
    for (Element child : page.elements()) {
      titlePagePart(child);
    }
    add(FlowBlock.of(Kind.TITLE_PAGE_END, page, List.of()).withId(""));
  }

  private void titlePagePart(Element part) {
    switch (part.name()) {
      case "docTitle" -> part.elements().forEach(this::titlePagePart);
      case "titlePart" -> {
        boolean main = part.get("type").equals("main") || part.get("type").isEmpty();
        add(FlowBlock.of(main ? Kind.TITLE : Kind.TITLE_PAGE, part, part.children()));
      }
      case "docAuthor", "docImprint" -> add(FlowBlock.of(Kind.TITLE_PAGE, part, part.children()));
      case "pb" -> {
        // Nothing to print.
      }
      default -> throw unknown(part);
    }
  }

  private void references(Element listBibl) {
    for (Element child : listBibl.elements()) {
      switch (child.name()) {
        case "bibl" -> reference(child);
        case "pb" -> {
          // Nothing to print.
        }
        default -> throw unknown(child);
      }
    }
  }

  private void reference(Element bibl) {
    add(FlowBlock.of(Kind.REFERENCE, bibl, bibl.children()).at(1, bibl.get("n")));
  }

  private void list(Element list, int level, boolean contents) {
    for (Element child : list.elements()) {
      switch (child.name()) {
        case "item" -> {
          if (contents) {
            contentsEntry(child, level);
          } else {
            item(child, list, level);
          }
        }
        case "pb" -> {
          // Nothing to print.
        }
        default -> throw unknown(child);
      }
    }
  }

  private void contentsEntry(Element item, int level) {
    int depth = level;
    String rend = item.get("rend");
    if (rend.startsWith("level-") && rend.length() == "level-".length() + 1) {
      depth = Math.max(1, Character.digit(rend.charAt(rend.length() - 1), 10));
    }
    List<TeiNode> content = new ArrayList<>();
    for (TeiNode node : item.children()) {
      boolean printed =
          !(node instanceof Element child) || PrintedText.isPrinted(child.name(), true);
      if (printed) {
        content.add(node);
      }
    }
    Element title = item.child("ref");
    String label = label(title == null ? item : title, item.get("n"), true);
    add(new FlowBlock(Kind.CONTENTS_ENTRY, depth, label, "", item, content, item.container()));
  }

  private void item(Element item, Element list, int level) {
    boolean numbered =
        list.get("rend").equals("numbered") || !item.get("n").isEmpty() && !isBulleted(list);
    int before = blocks.size();
    mixed(item, numbered ? Kind.NUMBERED : Kind.BULLET, Kind.ITEM_CONTINUED, level);
    if (before == blocks.size() || blocks.get(before).element() != item && nested(item, before)) {
      add(before, FlowBlock.of(numbered ? Kind.NUMBERED : Kind.BULLET, item, List.of()));
      continued(item, before + 1, level);
    }
    FlowBlock first = blocks.get(before);
    blocks.set(before, first.at(level, item.get("n")).in(list));
  }

  /** What stands behind the list with which an item begins goes on with that item. */
  private void continued(Element item, int from, int level) {
    for (int i = from; i < blocks.size(); i++) {
      FlowBlock block = blocks.get(i);
      if (block.element() == item) {
        blocks.set(i, FlowBlock.of(Kind.ITEM_CONTINUED, item, block.content()).at(level, ""));
      }
    }
  }

  private static boolean isBulleted(Element list) {
    return list.get("rend").equals("bulleted");
  }

  /** Whether the item begins with a list of its own and so has no paragraph to carry its mark. */
  private boolean nested(Element item, int first) {
    Element list = blocks.get(first).list();
    return list != null && list.parent() == item;
  }

  private void table(Element table) {
    Element head = table.child("head");
    if (head != null || !table.get("n").isEmpty()) {
      Element shown = head == null ? table : head;
      List<TeiNode> content = head == null ? List.of() : head.children();
      add(
          FlowBlock.of(Kind.TABLE_CAPTION, shown, content)
              .at(1, table.get("n"))
              .withId(table.get("xml:id")));
    }
    add(FlowBlock.of(Kind.TABLE, table, List.of()).withId(head == null ? table.get("xml:id") : ""));
    for (Element child : table.elements()) {
      switch (child.name()) {
        case "head", "row", "pb" -> {
          // Printed above or inside.
        }
        default -> throw unknown(child);
      }
    }
  }

  private void figure(Element figure) {
    List<TeiNode> pictures = new ArrayList<>();
    for (Element child : figure.elements()) {
      switch (child.name()) {
        case "graphic" -> pictures.add(child);
        case "head", "figDesc", "pb" -> {
          // The caption comes last; the description is the picture's alternative text.
        }
        default -> throw unknown(child);
      }
    }
    if (!pictures.isEmpty()) {
      add(FlowBlock.of(Kind.FIGURE, figure, pictures).withId(""));
    }
    Element head = figure.child("head");
    if (head != null || !figure.get("n").isEmpty()) {
      add(
          FlowBlock.of(
                  Kind.FIGURE_CAPTION,
                  head == null ? figure : head,
                  head == null ? List.of() : head.children())
              .at(1, figure.get("n"))
              .withId(figure.get("xml:id")));
    }
  }

  /** Text with blocks in between: each stretch of text is a paragraph, each block a block. */
  private void mixed(Element element, Kind first, Kind later, int level) {
    List<TeiNode> stretch = new ArrayList<>();
    boolean begun = false;
    for (TeiNode node : element.children()) {
      if (node instanceof Element child && isBlock(child)) {
        begun |= stretch(element, stretch, begun ? later : first);
        stretch.clear();
        int before = blocks.size();
        if (child.is("list")) {
          list(child, level + 1, false);
        } else if (child.is("p")) {
          Kind kind = begun ? later : first;
          mixed(child, kind, later, level);
          begun = true;
        } else {
          block(child, element, 1);
        }
        begun |= blocks.size() > before && !child.is("list");
      } else {
        stretch.add(node);
      }
    }
    stretch(element, stretch, begun ? later : first);
  }

  private boolean stretch(Element element, List<TeiNode> nodes, Kind kind) {
    boolean printed =
        nodes.stream()
            .anyMatch(
                node ->
                    node instanceof Element child && !child.is("pb")
                        || node instanceof TeiNode.Text text && !text.text().isBlank());
    if (printed) {
      add(FlowBlock.of(kind, element, List.copyOf(nodes)));
    }
    return printed;
  }

  private static boolean isBlock(Element element) {
    return element.is("p", "list", "table", "listBibl", "figure", "quote");
  }

  private void add(FlowBlock block) {
    blocks.add(block);
  }

  private void add(int index, FlowBlock block) {
    blocks.add(index, block);
  }
}
