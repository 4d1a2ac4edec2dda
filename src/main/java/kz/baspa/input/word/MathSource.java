package kz.baspa.input.word;

import java.util.Map;
import java.util.Set;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.math.FormulaAddress;

/**
 * The markup of a formula, so that Word can be given back what it had. What belongs to the file
 * that it stood in (styles, marks of revisions) is left out; a formula that holds anything else
 * than mathematics, such as a picture, has no markup of its own.
 */
final class MathSource {
  private static final String NAMESPACES =
      " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  /** No formula is longer; what is longer was made to do harm. */
  private static final int LONGEST = 1 << 18;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "w:rStyle",
          "w:rPrChange",
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:proofErr",
          "w:commentRangeStart",
          "w:commentRangeEnd",
          "w:lastRenderedPageBreak");

  private final StringBuilder out = new StringBuilder();
  private final boolean accept;
  private boolean whole = true;

  private MathSource(boolean accept) {
    this.accept = accept;
  }

  /** The address of the markup, with its tracked changes accepted or refused; empty if none. */
  static String of(XmlElement math, boolean accept) {
    MathSource source = new MathSource(accept);
    source.element(math, NAMESPACES);
    return source.whole && source.out.length() < LONGEST
        ? FormulaAddress.of(source.out.toString())
        : "";
  }

  private void element(XmlElement element, String namespaces) {
    String name = element.name();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    switch (name) {
      case "w:ins", "w:moveTo" -> revised(element, accept);
      case "w:del", "w:moveFrom" -> revised(element, !accept);
      case "w:rPr" -> properties(element);
      default -> {
        if (name.startsWith("m:") || name.equals("w:t")) {
          write(element, namespaces);
        } else {
          whole = false;
        }
      }
    }
  }

  private void revised(XmlElement change, boolean kept) {
    if (kept) {
      change.elements().forEach(inner -> element(inner, ""));
    }
  }

  private void write(XmlElement element, String namespaces) {
    open(element, namespaces);
    if (element.is("m:t") || element.is("w:t")) {
      out.append(escaped(element.textContent()));
    } else {
      element.elements().forEach(inner -> element(inner, ""));
    }
    out.append("</").append(element.name()).append('>');
  }

  private void properties(XmlElement properties) {
    out.append("<w:rPr>");
    for (XmlElement property : properties.elements()) {
      if (property.name().startsWith("w:")
          && property.elements().isEmpty()
          && !LEFT_OUT.contains(property.name())
          && !property.name().matches("w:(ins|del|moveFrom|moveTo)")) {
        open(property, "");
        out.append("</").append(property.name()).append('>');
      }
    }
    out.append("</w:rPr>");
  }

  private void open(XmlElement element, String namespaces) {
    out.append('<').append(element.name()).append(namespaces);
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      if (attribute.getKey().matches("[mw]:\\w+|xml:space")) {
        out.append(' ').append(attribute.getKey()).append("=\"");
        out.append(escaped(attribute.getValue())).append('"');
      }
    }
    out.append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;")
        .replace("\r", "&#13;");
  }
}
