package kz.baspa.docx.flow;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.baspa.docx.flow.FlowInline.Format;
import kz.baspa.tei.SecureXml;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.math.FormulaAddress;
import kz.baspa.text.math.LinearMath;
import org.jspecify.annotations.Nullable;

/**
 * What Word had where a {@code formula} stands. It is given back only where it says the very words
 * that the TEI file has: whoever edits these has edited the formula.
 */
final class FormulaMarkup {
  private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";

  private FormulaMarkup() {}

  /** The words of a formula with its markup where that is known, else as they are. */
  static List<FlowInline> in(String words, Format format, String sources) {
    List<FlowInline> pieces = new ArrayList<>();
    int at = 0;
    for (String source : sources.strip().split("\\s+")) {
      Element math = FormulaAddress.read(source).flatMap(FormulaMarkup::parse).orElse(null);
      String line = math == null ? "" : line(math);
      int start = line.isEmpty() ? -1 : words.indexOf(line, at);
      if (math == null || start < 0) {
        return List.of(new FlowInline.Text(words, format));
      }
      if (start > at) {
        pieces.add(new FlowInline.Text(words.substring(at, start), format));
      }
      pieces.add(new FlowInline.Formula(math, line));
      at = start + line.length();
    }
    if (at < words.length()) {
      pieces.add(new FlowInline.Text(words.substring(at), format));
    }
    return pieces;
  }

  private static String line(Element math) {
    return LinearMath.of(math).replaceAll("[ \\n\\t\\r]+", " ").strip();
  }

  /** The tree of some markup; nothing if it is none of Word's. */
  private static Optional<Element> parse(String markup) {
    try {
      XMLInputFactory readers = SecureXml.inputFactory();
      XMLStreamReader in = readers.createXMLStreamReader(new StringReader(markup));
      Element root = null;
      Element current = null;
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            Element element = element(in);
            if (element == null) {
              return Optional.empty();
            }
            if (current == null) {
              root = element;
            } else {
              current.add(element);
            }
            current = element;
          }
          case XMLStreamConstants.END_ELEMENT ->
              current = current == null ? null : current.parent();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (current != null && current.is("m:t", "w:t")) {
              current.text(in.getText());
            }
          }
          default -> {
            // Comments and processing instructions say nothing here.
          }
        }
      }
      boolean math = root != null && root.is("m:oMath", "m:oMathPara");
      return math ? Optional.ofNullable(root) : Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Element element(XMLStreamReader in) {
    String prefix = prefix(in.getNamespaceURI());
    if (prefix.isEmpty()) {
      return null;
    }
    Element element = new Element(prefix + in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String space = in.getAttributeNamespace(i);
      String name = in.getAttributeLocalName(i);
      String own = name.equals("space") && !MATH.equals(space) ? "xml:" : prefix(space);
      if (!own.isEmpty()) {
        element.set(own + name, in.getAttributeValue(i));
      }
    }
    return element;
  }

  private static String prefix(@Nullable String namespace) {
    return MATH.equals(namespace) ? "m:" : WordNamespaces.MAIN.equals(namespace) ? "w:" : "";
  }
}
