package kz.baspa.tei;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import kz.baspa.tei.TeiNode.Element;

/**
 * Writes a TEI tree as a file, always in the same way: an element that holds elements only is
 * indented; one that may hold text stays on one line, so that no space comes into the text, and has
 * both tags even where it is empty. The same tree gives the same bytes.
 */
public final class TeiPrinter {
  /** Elements that may hold text beside elements. */
  private static final Set<String> MIXED =
      Set.of(
          ("p head item cell bibl ref choice note hi q foreign seg formula sic corr orig reg"
                  + " supplied locus figDesc title author publisher pubPlace titlePart docAuthor"
                  + " docDate docImprint label")
              .split(" "));

  private final StringBuilder out = new StringBuilder();

  private TeiPrinter() {}

  public static byte[] print(Element root) {
    TeiPrinter printer = new TeiPrinter();
    printer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    printer.element(root, 0, true);
    printer.out.append('\n');
    return printer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(Element element, int depth, boolean onLine) {
    if (onLine) {
      indent(depth);
    }
    String name = element.name();
    out.append('<').append(name);
    element
        .attributes()
        .forEach(
            (key, value) -> {
              out.append(' ').append(key).append("=\"");
              escape(value, true);
              out.append('"');
            });
    boolean lines = holdsElementsOnly(element);
    if (lines && element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (TeiNode child : element.children()) {
      if (child instanceof Element inner) {
        element(inner, depth + 1, lines);
      } else if (child instanceof TeiNode.Text text) {
        if (!lines) {
          escape(text.text(), false);
        }
      } else if (child instanceof TeiNode.Other other) {
        if (lines) {
          indent(depth + 1);
        }
        out.append(other.raw());
      }
    }
    if (lines) {
      indent(depth);
    }
    out.append("</").append(name).append('>');
  }

  private static boolean holdsElementsOnly(Element element) {
    return !isMixed(element)
        && element.children().stream()
            .noneMatch(child -> child instanceof TeiNode.Text text && !text.text().isBlank());
  }

  /** A note of standOff that keeps the lines of a title page holds paragraphs, not text. */
  private static boolean isMixed(Element element) {
    return MIXED.contains(element.name())
        && !(element.is("note") && element.get("type").equals("sourceTitlePage"));
  }

  private void indent(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void escape(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }
}
