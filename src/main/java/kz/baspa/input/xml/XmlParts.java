package kz.baspa.input.xml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into trees: no document type is followed, no entity is opened, depth and size are
 * bounded. Safe for several threads.
 */
public final class XmlParts {
  /** No part of an office file nests deeper. */
  private static final int MAX_DEPTH = 1_000;

  private final XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
  private final Map<String, String> prefixes;

  /**
   * A reader.
   *
   * @param prefixes by namespace, with their colon: {@code "w:"}; other namespaces are {@code "?:"}
   */
  public XmlParts(Map<String, String> prefixes) {
    this.prefixes = Map.copyOf(prefixes);
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    readers.setProperty(XMLInputFactory.IS_COALESCING, true);
    readers.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    readers.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    readers.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
    readers.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("an external entity is not opened");
        });
  }

  /** The whole part. */
  public XmlElement read(InputStream in) throws XMLStreamException {
    XMLStreamReader reader = readers.createXMLStreamReader(in);
    try {
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // The document type and remarks before the root are passed over.
      }
      return subtree(reader);
    } finally {
      reader.close();
    }
  }

  /**
   * Hands on the children of one element, one after the other, so that a long work needs no room.
   *
   * @param parent the name of that element
   */
  public void children(InputStream in, String parent, Consumer<XmlElement> each)
      throws XMLStreamException {
    XMLStreamReader reader = readers.createXMLStreamReader(in);
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT && name(reader).equals(parent)) {
          int event = reader.next();
          while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
              each.accept(subtree(reader));
            }
            event = reader.next();
          }
        }
      }
    } finally {
      reader.close();
    }
  }

  private XmlElement subtree(XMLStreamReader in) throws XMLStreamException {
    XmlElement root = element(in);
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement child = element(in);
          open.element().add(child);
          open.push(child);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            open.element().add(new XmlElement("", in.getText()));
        default -> {
          // Remarks and processing instructions say nothing here.
        }
      }
    }
    return root;
  }

  private XmlElement element(XMLStreamReader in) {
    XmlElement element = new XmlElement(name(in), "");
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = prefix(in.getAttributeNamespace(i), "");
      element.set(prefix + in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    return element;
  }

  private String name(XMLStreamReader in) {
    return prefix(in.getNamespaceURI(), "") + in.getLocalName();
  }

  private String prefix(@Nullable String namespace, String none) {
    return namespace == null || namespace.isEmpty() ? none : prefixes.getOrDefault(namespace, "?:");
  }
}
