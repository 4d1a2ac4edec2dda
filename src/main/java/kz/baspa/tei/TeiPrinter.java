package kz.baspa.tei;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import kz.baspa.tei.TeiNode.Element;

/**
 * Writes a TEI tree the way Baspa writes it: an element that holds elements only is indented, one
 * that holds text stays on one line.
 */
public final class TeiPrinter {
  /** Elements that hold text even where none stands in them. */
  private static final Set<String> LINES =
      Set.of(
          ("p head item cell bibl ref choice note hi q foreign seg sic corr orig reg supplied"
                  + " surplus locus l title author publisher pubPlace titlePart docAuthor docDate"
                  + " label docImprint")
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
    if (element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    boolean lines = holdsElementsOnly(element);
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
    return !LINES.contains(element.name())
        && element.children().stream()
            .noneMatch(child -> child instanceof TeiNode.Text text && !text.text().isBlank());
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
