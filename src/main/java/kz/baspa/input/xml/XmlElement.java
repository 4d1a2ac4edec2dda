package kz.baspa.input.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.baspa.text.math.MarkupElement;
import org.jspecify.annotations.Nullable;

/**
 * An element whose name has the usual prefix of its namespace, whatever prefix the file uses. Text
 * is an element without a name.
 */
public final class XmlElement implements MarkupElement {
  private final String name;
  private final String text;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();

  XmlElement(String name, String text) {
    this.name = name;
    this.text = text;
  }

  void set(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(XmlElement child) {
    children.add(child);
  }

  /** The name with its prefix, {@code w:p}; empty for text. */
  @Override
  public String name() {
    return name;
  }

  public boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** The value of an attribute, empty if it is not there. */
  @Override
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** All attributes in the order of the file. */
  public Map<String, String> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The text of a piece of text; empty for an element. */
  public String ownText() {
    return text;
  }

  /** Elements and text in their order. */
  public List<XmlElement> nodes() {
    return children;
  }

  /** The elements inside, without text. */
  @Override
  public List<XmlElement> elements() {
    return children.stream().filter(child -> !child.name.isEmpty()).toList();
  }

  /** The first element inside of this name, or null. */
  public @Nullable XmlElement child(String wanted) {
    for (XmlElement child : children) {
      if (child.name.equals(wanted)) {
        return child;
      }
    }
    return null;
  }

  /** The value of {@code w:val} and the like of a child, empty if there is no such child. */
  public String valueOf(String child, String attribute) {
    XmlElement found = child(child);
    return found == null ? "" : found.get(attribute);
  }

  /** The first element of this name at any depth, or null. */
  public @Nullable XmlElement find(String wanted) {
    for (XmlElement child : children) {
      if (child.name.equals(wanted)) {
        return child;
      }
      XmlElement inside = child.find(wanted);
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  /** Visits all elements inside, in the order of the file. */
  public void visit(Consumer<XmlElement> visitor) {
    for (XmlElement child : children) {
      if (!child.name.isEmpty()) {
        visitor.accept(child);
        child.visit(visitor);
      }
    }
  }

  /** All text inside. */
  @Override
  public String textContent() {
    if (name.isEmpty()) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    for (XmlElement child : children) {
      all.append(child.textContent());
    }
    return all.toString();
  }
}
