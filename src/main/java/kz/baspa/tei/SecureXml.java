package kz.baspa.tei;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * XML readers that fetch nothing and expand nothing: a document type declaration is refused (or, by
 * StAX, passed over unread), no external entity is opened, and depth, names and attributes are
 * bounded. A file that leaves these bounds gives the reader's own exception with line and column.
 *
 * <p>They are the JDK's own readers, whatever other parser a library may have put on the class
 * path.
 */
public final class SecureXml {
  /** No thesis and no Word part nests deeper; a reader's own stack is safe far beyond it. */
  public static final int MAX_DEPTH = 1_000;

  private static final String MAX_ATTRIBUTES = "1000";
  private static final String MAX_NAME = "1000";

  private SecureXml() {}

  /** A namespace-aware SAX reader. */
  public static XMLReader reader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      reader.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      reader.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
      reader.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
      reader.setProperty("jdk.xml.maxXMLNameLimit", MAX_NAME);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML reader cannot be closed", e);
    }
  }

  /**
   * A factory of namespace-aware StAX readers that join adjoining text into one event. It may serve
   * several threads once made.
   */
  public static XMLInputFactory inputFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
    factory.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
    factory.setProperty("jdk.xml.maxXMLNameLimit", MAX_NAME);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("an external entity is not opened");
        });
    return factory;
  }

  /** A namespace-aware builder of small DOM trees. */
  public static DocumentBuilder documentBuilder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
      factory.setAttribute("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
      factory.setAttribute("jdk.xml.maxXMLNameLimit", MAX_NAME);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML reader cannot be closed", e);
    }
  }
}
