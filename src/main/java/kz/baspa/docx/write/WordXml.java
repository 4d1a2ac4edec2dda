package kz.baspa.docx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import kz.baspa.docx.flow.WordNamespaces;

/**
 * Writes one part of a Word document, element by element, straight to its stream.
 *
 * <pre>{@code
 * x.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Heading1").close().close();
 * }</pre>
 */
final class WordXml {
  private static final int BUFFER = 1 << 15;

  private final OutputStream out;
  private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean tagOpen;

  WordXml(OutputStream out) {
    this.out = out;
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** Opens the part's root element with the two namespaces that every part needs. */
  WordXml root(String name) {
    return open(name)
        .attribute("xmlns:w", WordNamespaces.MAIN)
        .attribute("xmlns:r", WordNamespaces.RELATIONS);
  }

  WordXml open(String name, String... attributes) {
    endTag();
    buffer.append('<').append(name);
    tagOpen = true;
    open.push(name);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  WordXml attribute(String name, String value) {
    if (!tagOpen) {
      throw new IllegalStateException("no tag is open for attribute " + name);
    }
    buffer.append(' ').append(name).append("=\"");
    escape(value, true);
    buffer.append('"');
    return this;
  }

  WordXml attribute(String name, long value) {
    return attribute(name, Long.toString(value));
  }

  WordXml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** An empty element with one value, the commonest form: {@code <w:jc w:val="both"/>}. */
  WordXml value(String name, Object value) {
    return empty(name, "w:val", value.toString());
  }

  WordXml text(String text) {
    endTag();
    escape(text, false);
    return this;
  }

  WordXml close() {
    String name = open.pop();
    if (tagOpen) {
      buffer.append("/>");
      tagOpen = false;
    } else {
      buffer.append("</").append(name).append('>');
    }
    if (buffer.length() >= BUFFER) {
      flush();
    }
    return this;
  }

  /** Ends the part and closes its stream; every element must have been closed. */
  void finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    if (tagOpen) {
      return;
    }
    try {
      out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.setLength(0);
  }

  private void endTag() {
    if (tagOpen) {
      buffer.append('>');
      tagOpen = false;
    }
  }

  private void escape(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> buffer.append("&lt;");
        case '>' -> buffer.append("&gt;");
        case '&' -> buffer.append("&amp;");
        case '"' -> buffer.append(inAttribute ? "&quot;" : "\"");
        case '\t', '\n', '\r' -> {
          if (inAttribute || c == '\r') {
            buffer.append("&#").append((int) c).append(';');
          } else {
            buffer.append(c);
          }
        }
        default -> buffer.append(c);
      }
    }
  }
}
