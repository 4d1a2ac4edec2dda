package kz.baspa.tei;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes TEI: every element that holds elements only is indented, one that holds text stays on one
 * line, so that no blank comes into the text. The bytes depend on nothing but the calls.
 */
public final class Xml {
  public static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** For every open element whether it holds text. */
  private final Deque<Boolean> mixed = new ArrayDeque<>();

  public Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element that holds elements only. */
  public Xml open(String name, String... attributes) {
    start(name, attributes);
    mixed.push(false);
    return this;
  }

  /** Opens an element that holds text. */
  public Xml openText(String name, String... attributes) {
    start(name, attributes);
    mixed.push(true);
    return this;
  }

  private void start(String name, String... attributes) {
    try {
      indent();
      writer.writeStartElement(name);
      if (mixed.isEmpty()) {
        writer.writeDefaultNamespace(NAMESPACE);
      }
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An attribute whose value is null is left out. */
  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      if (attributes[i + 1] != null) {
        String value = clean(attributes[i + 1]);
        if (name.startsWith("xml:")) {
          writer.writeAttribute("xml", XML, name.substring(4), value);
        } else {
          writer.writeAttribute(name, value);
        }
      }
    }
  }

  public Xml close() {
    try {
      if (!mixed.pop()) {
        indent();
      }
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  public Xml empty(String name, String... attributes) {
    try {
      indent();
      writer.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  public Xml text(String text) {
    try {
      writer.writeCharacters(clean(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that holds nothing but this text. */
  public Xml element(String name, String text, String... attributes) {
    return openText(name, attributes).text(text).close();
  }

  private void indent() throws XMLStreamException {
    if (mixed.isEmpty() || !mixed.peek()) {
      writer.writeCharacters("\n" + "  ".repeat(mixed.size()));
    }
  }

  public byte[] toBytes() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return (out + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The text without what XML 1.0 cannot hold; line ends and form feeds are blanks here. */
  public static String clean(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < 0xD800) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B) {
        clean.append(' ');
      } else if (c >= ' ' && c < 0xD800 || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }
}
