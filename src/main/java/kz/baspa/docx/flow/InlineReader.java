package kz.baspa.docx.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.baspa.docx.flow.FlowInline.Format;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/**
 * Reads what stands inside a paragraph. Blanks and line breaks of the file are one blank, as XML
 * has it; no-break blanks stay.
 */
public final class InlineReader {
  /** Elements that mark a phrase and add nothing to it. */
  private static final Set<String> PHRASES =
      Set.of(
          ("foreign seg q quote soCalled mentioned term title name persName placeName orgName rs"
                  + " geogName date num measure w s c pc abbr expan add unclear corr reg locus"
                  + " biblScope author editor publisher pubPlace docDate code email idno formula"
                  + " label cit bibl titlePart ident gloss anchor")
              .split(" "));

  private final Set<String> anchors;
  private List<FlowInline> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Format format = Format.PLAIN;
  private boolean blankBefore = true;
  private boolean blankDue;

  private InlineReader(Set<String> anchors) {
    this.anchors = anchors;
  }

  /**
   * The pieces of a paragraph.
   *
   * @param anchors the identifiers that links lead to; other ones are not marked
   */
  static List<FlowInline> of(List<TeiNode> nodes, Set<String> anchors) {
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
        blankDue = !blankBefore;
      } else {
        giveBlank();
        text.append(c);
        blankBefore = false;
      }
    }
  }

  private void giveBlank() {
    if (blankDue) {
      text.append(' ');
      blankDue = false;
      blankBefore = true;
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
      case "hi", "emph" -> styled(element, inner.with(look(element)));
      case "choice" -> choice(element, inner);
      case "supplied" -> supplied(element, inner);
      case "surplus" -> {
        String gone = element.textContent().strip();
        piece(new FlowInline.Correction(blankDue ? " " + gone : gone, List.of(), inner, element));
      }
      case "sic", "orig", "del" -> {
        // What stood in the original is not printed.
      }
      case "ref", "ptr" -> link(element, inner);
      case "note" -> note(element, inner);
      case "graphic" -> piece(new FlowInline.Picture(element));
      case "lb" -> {
        blankDue = false;
        piece(new FlowInline.Break());
        blankBefore = true;
      }
      case "gap" -> {
        giveBlank();
        piece(new FlowInline.Gap(element));
        blankBefore = false;
      }
      case "pb", "cb", "milestone" -> {
        // A page of the original, not of ours.
      }
      default -> {
        if (!PHRASES.contains(element.name())) {
          throw Flow.unknown(element);
        }
        anchored(element, inner);
      }
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
      if (blankDue) {
        giveBlank();
      }
      endText();
      format = inner;
    }
    nodes(element.children());
  }

  private void anchored(Element element, Format inner) {
    String id = element.get("xml:id");
    if (!anchors.contains(id)) {
      styled(element, inner);
      return;
    }
    giveBlank();
    List<FlowInline> content = inner(element.children(), inner);
    piece(new FlowInline.Anchor(id, content));
  }

  /** The pieces of these nodes as a list of its own, blanks going on across its borders. */
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
    Element after = first(choice, "corr", "reg", "expan");
    Element before = first(choice, "sic", "orig", "abbr");
    if (after == null || before == null) {
      throw Flow.unknown(choice);
    }
    giveBlank();
    List<FlowInline> content = inner(after.children(), inner.in(after.get("xml:lang")));
    piece(new FlowInline.Correction(before.textContent(), content, inner, choice));
  }

  /** What is given back was not there before. */
  private void supplied(Element supplied, Format inner) {
    giveBlank();
    List<FlowInline> content = inner(supplied.children(), inner);
    piece(new FlowInline.Correction("", content, inner, supplied));
  }

  private static Element first(Element parent, String... names) {
    for (String name : names) {
      Element child = parent.child(name);
      if (child != null) {
        return child;
      }
    }
    return null;
  }

  private void link(Element element, Format inner) {
    giveBlank();
    List<FlowInline> content = inner(element.children(), inner);
    piece(new FlowInline.Link(element.get("target"), content, element));
  }

  private void note(Element note, Format inner) {
    switch (note.get("place")) {
      case "bottom", "foot", "end" -> {
        giveBlank();
        piece(new FlowInline.Note(note));
        blankBefore = false;
      }
      default -> {
        if (!note.get("type").equals("proposal")) {
          styled(note, inner);
        }
      }
    }
  }

  /** The {@code hi/@rend} for a sum of looks: {@code bold italic}. */
  public static String rend(int looks) {
    List<String> words = new ArrayList<>();
    for (int look = Format.ITALIC; look <= Format.UNDERLINED; look *= 2) {
      if ((looks & look) != 0) {
        words.add(
            switch (look) {
              case Format.ITALIC -> "italic";
              case Format.BOLD -> "bold";
              case Format.RAISED -> "sup";
              case Format.LOWERED -> "sub";
              default -> "underline";
            });
      }
    }
    return String.join(" ", words);
  }

  /** How {@code hi} or {@code emph} makes its words look, a sum as in {@link Format}. */
  public static int look(Element element) {
    String rend = element.get("rend");
    int looks = 0;
    for (String word : rend.split("[ ;,]+")) {
      looks |=
          switch (word) {
            case "bold", "b", "strong" -> Format.BOLD;
            case "sup", "superscript" -> Format.RAISED;
            case "sub", "subscript" -> Format.LOWERED;
            case "underline", "u", "underlined" -> Format.UNDERLINED;
            case "italic", "italics", "i" -> Format.ITALIC;
            default -> 0;
          };
    }
    return looks == 0 && (rend.isEmpty() || element.is("emph")) ? Format.ITALIC : looks;
  }
}
