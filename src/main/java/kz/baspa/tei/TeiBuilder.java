package kz.baspa.tei;

import java.util.Objects;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/**
 * Builds a TEI tree in the order in which it is read.
 *
 * <pre>{@code
 * new TeiBuilder().open("TEI").open("text").element("p", "Су", "rend", "caption").close().close().root()
 * }</pre>
 *
 * Attributes are given as names and values in turn; one whose value is null is left out.
 */
public final class TeiBuilder {
  private @Nullable Element root;
  private @Nullable Element current;

  /** Opens an element inside the one that is open. The first is the root. */
  public TeiBuilder open(String name, @Nullable String... attributes) {
    Element element = new Element(name);
    if (root == null) {
      element.set("xmlns", TeiReader.NAMESPACE);
      root = element;
    } else {
      open().add(element);
    }
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        element.set(attributes[i], clean(attributes[i + 1]));
      }
    }
    current = element;
    return this;
  }

  /** Closes the element that was opened last. */
  public TeiBuilder close() {
    current = open().parent();
    return this;
  }

  private Element open() {
    return Objects.requireNonNull(current, "no element is open");
  }

  /** An element with nothing in it. */
  public TeiBuilder empty(String name, @Nullable String... attributes) {
    return open(name, attributes).close();
  }

  /** Text, without what XML cannot hold. */
  public TeiBuilder text(String text) {
    String clean = clean(text);
    if (!clean.isEmpty()) {
      open().text(clean);
    }
    return this;
  }

  /** An element that holds nothing but this text. */
  public TeiBuilder element(String name, String text, @Nullable String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** The whole tree. */
  public Element root() {
    return Objects.requireNonNull(root, "no element was opened");
  }

  /** The text without what XML 1.0 cannot hold; line ends, tabs and form feeds become spaces. */
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
