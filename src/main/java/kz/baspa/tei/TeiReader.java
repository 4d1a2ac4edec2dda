package kz.baspa.tei;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.SymbolFonts;

/** Reads a TEI file into its tree, fetching nothing. */
public final class TeiReader {
  public static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private static final XMLInputFactory READERS = SecureXml.inputFactory();

  private TeiReader() {}

  /** The root element; a file that is not well-formed TEI is an input fault with its place. */
  public static Element read(byte[] tei) {
    try {
      XMLStreamReader in =
          READERS.createXMLStreamReader(new ByteArrayInputStream(withoutMark(tei)));
      try {
        return tree(in);
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
      throw new BaspaException(e, Fault.INPUT, "tei.broken", line, column);
    }
  }

  private static byte[] withoutMark(byte[] tei) {
    boolean mark = tei.length >= 3 && tei[0] == (byte) 0xEF && tei[1] == (byte) 0xBB;
    return mark ? Arrays.copyOfRange(tei, 3, tei.length) : tei;
  }

  private static Element tree(XMLStreamReader in) throws XMLStreamException {
    Element root = null;
    Element current = null;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = element(in);
          if (current == null) {
            root = element;
          } else {
            current.add(element);
          }
          current = element;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (current != null) {
            current = current.parent();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (current != null) {
            current.text(SymbolFonts.read(in.getText()));
          }
        }
        case XMLStreamConstants.COMMENT -> {
          if (current != null) {
            current.add(new TeiNode.Other("<!--" + in.getText() + "-->"));
          }
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
          if (current != null) {
            String data = in.getPIData() == null ? "" : " " + in.getPIData();
            current.add(new TeiNode.Other("<?" + in.getPITarget() + data + "?>"));
          }
        }
        case XMLStreamConstants.DTD ->
            throw new XMLStreamException("a document type is not read", in.getLocation());
        default -> {
          // The start and the end of the document say nothing.
        }
      }
    }
    if (root == null || !root.is("TEI")) {
      throw new BaspaException(Fault.INPUT, "tei.not-tei", root == null ? "" : root.name());
    }
    return root;
  }

  private static Element element(XMLStreamReader in) {
    boolean tei = NAMESPACE.equals(in.getNamespaceURI());
    boolean prefixed = in.getPrefix() != null && !in.getPrefix().isEmpty();
    String name = tei || !prefixed ? in.getLocalName() : in.getPrefix() + ":" + in.getLocalName();
    Element element =
        new Element(
            tei ? name : "{" + in.getNamespaceURI() + "}" + name,
            in.getLocation().getLineNumber(),
            in.getLocation().getColumnNumber());
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = in.getNamespacePrefix(i);
      element.set(prefix == null ? "xmlns" : "xmlns:" + prefix, in.getNamespaceURI(i));
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = in.getAttributePrefix(i);
      String attribute = in.getAttributeLocalName(i);
      element.set(
          prefix == null || prefix.isEmpty() ? attribute : prefix + ":" + attribute,
          SymbolFonts.read(in.getAttributeValue(i)));
    }
    return element;
  }
}
