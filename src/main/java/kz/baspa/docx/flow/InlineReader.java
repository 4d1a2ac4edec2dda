package kz.baspa.docx.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.baspa.docx.flow.FlowInline.Format;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/**
 * Reads what stands inside a paragraph. Spaces and line ends of the file that follow one another
 * are one space; no-break spaces stay. An element that the schema does not allow here stops the
 * run.
 */
public final class InlineReader {
  private final Set<String> anchors;
  private List<FlowInline> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Format format = Format.PLAIN;
  private boolean spaceBefore = true;
  private boolean spaceDue;

  private InlineReader(Set<String> anchors) {
    this.anchors = anchors;
  }

  /**
   * The pieces of a paragraph.
   *
   * @param anchors the identifiers that links lead to; other ones are not marked
   */
  public static List<FlowInline> of(List<TeiNode> nodes, Set<String> anchors) {
    InlineReader reader = new InlineReader(anchors);
    reader.nodes(nodes);
    reader.endText();
    return List.copyOf(reader.pieces);
  }

  /** The text that a reader sees, without footnotes. */
  public static String shown(List<FlowInline> pieces) {
    StringBuilder shown = new StringBuilder();
    append(pieces, shown);
    return shown.toString();
  }

  private static void append(List<FlowInline> pieces, StringBuilder shown) {
    for (FlowInline piece : pieces) {
      if (piece instanceof FlowInline.Text run) {
        shown.append(run.text());
      } else if (piece instanceof FlowInline.Correction correction) {
        append(correction.after(), shown);
      } else if (piece instanceof FlowInline.Link link) {
        append(link.content(), shown);
      } else if (piece instanceof FlowInline.Anchor anchor) {
        append(anchor.content(), shown);
      } else if (piece instanceof FlowInline.Formula formula) {
        shown.append(formula.line());
      } else if (piece instanceof FlowInline.Break) {
        shown.append('\n');
      }
    }
  }

  private void nodes(List<TeiNode> nodes) {
    for (TeiNode node : nodes) {
      if (node instanceof TeiNode.Text characters) {
        characters(characters.text());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void characters(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        spaceDue = !spaceBefore;
      } else {
        giveSpace();
        text.append(c);
        spaceBefore = false;
      }
    }
  }

  private void giveSpace() {
    if (spaceDue) {
      text.append(' ');
      spaceDue = false;
      spaceBefore = true;
    }
  }

  private void endText() {
    if (text.length() > 0) {
      pieces.add(new FlowInline.Text(text.toString(), format));
      text.setLength(0);
    }
  }

  private void element(Element element) {
    Format outer = format;
    Format inner = format.in(element.get("xml:lang"));
    switch (element.name()) {
      case "hi" -> styled(element, inner.with(Look.of(element)));
      case "choice" -> choice(element, inner);
      case "supplied" -> supplied(element, inner);
      case "ref" -> link(element, inner);
      case "note" -> {
        giveSpace();
        piece(new FlowInline.Note(element));
        spaceBefore = false;
      }
      case "graphic" -> piece(new FlowInline.Picture(element));
      case "lb" -> {
        spaceDue = false;
        piece(new FlowInline.Break());
        spaceBefore = true;
      }
      case "gap" -> {
        giveSpace();
        piece(new FlowInline.Gap(element));
        spaceBefore = false;
      }
      case "pb" -> {
        // A page of the original, not of ours.
      }
      case "formula" -> formula(element, inner);
      case "foreign", "q", "seg", "locus", "pubPlace", "docDate" -> anchored(element, inner);
      default -> throw Flow.unknown(element);
    }
    endFormat(outer);
  }

  private void endFormat(Format outer) {
    if (!format.equals(outer)) {
      endText();
      format = outer;
    }
  }

  private void piece(FlowInline piece) {
    endText();
    pieces.add(piece);
  }

  private void styled(Element element, Format inner) {
    if (!inner.equals(format)) {
      if (spaceDue) {
        giveSpace();
      }
      endText();
      format = inner;
    }
    nodes(element.children());
  }

  private void formula(Element element, Format inner) {
    String sources = element.get("source");
    if (sources.isEmpty() || !element.elements().isEmpty()) {
      anchored(element, inner);
      return;
    }
    giveSpace();
    for (FlowInline piece : inner(element.children(), inner)) {
      if (piece instanceof FlowInline.Text words) {
        FormulaMarkup.in(words.text(), words.format(), sources).forEach(this::piece);
      } else {
        piece(piece);
      }
    }
  }

  private void anchored(Element element, Format inner) {
    String id = element.get("xml:id");
    if (!anchors.contains(id)) {
      styled(element, inner);
      return;
    }
    giveSpace();
    List<FlowInline> content = inner(element.children(), inner);
    piece(new FlowInline.Anchor(id, content));
  }

  /** The pieces of these nodes as a list of its own, spaces joined across its borders. */
  private List<FlowInline> inner(List<TeiNode> nodes, Format inner) {
    endText();
    List<FlowInline> outside = pieces;
    Format outer = format;
    pieces = new ArrayList<>();
    format = inner;
    nodes(nodes);
    endText();
    List<FlowInline> inside = List.copyOf(pieces);
    pieces = outside;
    format = outer;
    return inside;
  }

  private void choice(Element choice, Format inner) {
    Element after = choice.child("corr") == null ? choice.child("reg") : choice.child("corr");
    Element before = choice.child("sic") == null ? choice.child("orig") : choice.child("sic");
    if (after == null || before == null) {
      throw Flow.unknown(choice);
    }
    giveSpace();
    List<FlowInline> content = inner(after.children(), inner.in(after.get("xml:lang")));
    piece(new FlowInline.Correction(before.textContent(), content, inner, choice));
  }

  /** What is given back was not there before. */
  private void supplied(Element supplied, Format inner) {
    giveSpace();
    List<FlowInline> content = inner(supplied.children(), inner);
    piece(new FlowInline.Correction("", content, inner, supplied));
  }

  private void link(Element element, Format inner) {
    giveSpace();
    List<FlowInline> content = inner(element.children(), inner);
    piece(new FlowInline.Link(element.get("target"), content, element));
  }
}
