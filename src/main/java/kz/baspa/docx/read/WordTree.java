package kz.baspa.docx.read;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.baspa.docx.flow.BaseCopy;
import kz.baspa.docx.flow.WordNamespaces;
import kz.baspa.tei.SecureXml;
import kz.baspa.tei.TeiNode.Element;

/**
 * Reads a part of a Word file as a tree whose names have Word's usual prefixes, whatever prefixes
 * and whichever of the two dialects (transitional, strict) the file uses.
 */
final class WordTree {
  private static final XMLInputFactory READERS = SecureXml.inputFactory();
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(WordNamespaces.MAIN, "w:"),
          Map.entry(STRICT + "wordprocessingml/main", "w:"),
          Map.entry(WordNamespaces.RELATIONS, "r:"),
          Map.entry(STRICT + "officeDocument/relationships", "r:"),
          Map.entry(DRAWING + "main", "a:"),
          Map.entry(STRICT + "drawingml/main", "a:"),
          Map.entry(DRAWING + "wordprocessingDrawing", "wp:"),
          Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp:"),
          Map.entry(OFFICE + "math", "m:"),
          Map.entry(STRICT + "officeDocument/math", "m:"),
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
          Map.entry("urn:schemas-microsoft-com:vml", "v:"),
          Map.entry(BaseCopy.NAMESPACE, "baspa:"),
          Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

  private WordTree() {}

  /** The whole part. */
  static Element read(InputStream part) throws XMLStreamException {
    XMLStreamReader in = READERS.createXMLStreamReader(part);
    try {
      in.nextTag();
      return subtree(in);
    } finally {
      in.close();
    }
  }

  /** Every child of {@code w:body}, one after the other, so that a long work needs no room. */
  static void body(InputStream part, Consumer<Element> blocks) throws XMLStreamException {
    XMLStreamReader in = READERS.createXMLStreamReader(part);
    try {
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.DTD) {
          throw new XMLStreamException("a document type is not read", in.getLocation());
        }
        if (event == XMLStreamConstants.START_ELEMENT && name(in).equals("w:body")) {
          while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            blocks.accept(subtree(in));
          }
        }
      }
    } finally {
      in.close();
    }
  }

  /** The element at which the reader stands; afterwards it stands at its end. */
  private static Element subtree(XMLStreamReader in) throws XMLStreamException {
    Element root = element(in);
    Element current = root;
    while (current != null) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element child = element(in);
          current.add(child);
          current = child;
        }
        case XMLStreamConstants.END_ELEMENT -> current = current.parent();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (holdsText(current)) {
            current.text(in.getText());
          }
        }
        default -> {
          // Comments and processing instructions say nothing here.
        }
      }
    }
    return root;
  }

  private static boolean holdsText(Element element) {
    return element.is("w:t", "w:delText", "w:instrText", "m:t", "a:t")
        || element.name().startsWith("baspa:");
  }

  private static Element element(XMLStreamReader in) {
    Element element = new Element(name(in));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String space = in.getAttributeNamespace(i);
      String prefix = space == null || space.isEmpty() ? "" : PREFIXES.getOrDefault(space, "?:");
      element.set(prefix + in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    return element;
  }

  private static String name(XMLStreamReader in) {
    String space = in.getNamespaceURI();
    return PREFIXES.getOrDefault(space == null ? "" : space, "?:") + in.getLocalName();
  }
}
