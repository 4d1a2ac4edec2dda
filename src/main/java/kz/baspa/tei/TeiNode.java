package kz.baspa.tei;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.text.math.MarkupElement;
import org.jspecify.annotations.Nullable;

/**
 * A node of the TEI file. Unlike the DOM it keeps the order of attributes and the place in the
 * file, so that an import changes only what was edited and an error names its line.
 */
public sealed interface TeiNode {

  /** Character data, as it stands in the file. */
  record Text(String text) implements TeiNode {}

  /** A comment or a processing instruction, with its marks. */
  record Other(String raw) implements TeiNode {}

  /** An element; the only node that can be changed. */
  final class Element implements TeiNode, MarkupElement {
    private final String name;
    private final int line;
    private final int column;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<TeiNode> children = new ArrayList<>();
    private @Nullable Element parent;

    /**
     * An element without attributes and children.
     *
     * @param name local name for TEI, prefix and local name for other namespaces
     * @param line from 1; 0 for an element that stands in no file
     */
    public Element(String name, int line, int column) {
      this.name = name;
      this.line = line;
      this.column = column;
    }

    public Element(String name) {
      this(name, 0, 0);
    }

    @Override
    public String name() {
      return name;
    }

    public boolean is(String... names) {
      for (String each : names) {
        if (name.equals(each)) {
          return true;
        }
      }
      return false;
    }

    public int line() {
      return line;
    }

    int column() {
      return column;
    }

    public @Nullable Element parent() {
      return parent;
    }

    /**
     * The element around this one, where there must be one.
     *
     * @throws IllegalStateException if there is none
     */
    public Element container() {
      if (parent == null) {
        throw new IllegalStateException(this + " stands in no element");
      }
      return parent;
    }

    /** Attributes by qualified name ({@code xml:id}), in the file's order. */
    public Map<String, String> attributes() {
      return attributes;
    }

    /** An attribute's value, "" if it is not there. */
    @Override
    public String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    public Element set(String attribute, String value) {
      attributes.put(attribute, value);
      return this;
    }

    public List<TeiNode> children() {
      return children;
    }

    public Element add(TeiNode child) {
      return add(children.size(), child);
    }

    public Element add(int index, TeiNode child) {
      if (child instanceof Element element) {
        element.parent = this;
      }
      children.add(index, child);
      return this;
    }

    public Element text(String text) {
      return add(new Text(text));
    }

    public void replaceChildren(List<? extends TeiNode> nodes) {
      List<TeiNode> kept = List.copyOf(nodes);
      children.clear();
      kept.forEach(this::add);
    }

    @Override
    public List<Element> elements() {
      List<Element> found = new ArrayList<>();
      for (TeiNode child : children) {
        if (child instanceof Element element) {
          found.add(element);
        }
      }
      return found;
    }

    /** The first child element of this name, or null. */
    public @Nullable Element child(String childName) {
      for (TeiNode child : children) {
        if (child instanceof Element element && element.is(childName)) {
          return element;
        }
      }
      return null;
    }

    /** The first element of this name at any depth, this one included, or null. */
    public @Nullable Element find(String wanted) {
      if (is(wanted)) {
        return this;
      }
      for (TeiNode child : children) {
        if (child instanceof Element element) {
          Element found = element.find(wanted);
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    }

    /** Every element below this one in document order, this one first. */
    public List<Element> all() {
      List<Element> found = new ArrayList<>();
      collect(found);
      return found;
    }

    private void collect(List<Element> found) {
      found.add(this);
      for (TeiNode child : children) {
        if (child instanceof Element element) {
          element.collect(found);
        }
      }
    }

    /** All character data below this element. */
    @Override
    public String textContent() {
      StringBuilder text = new StringBuilder();
      appendText(text);
      return text.toString();
    }

    private void appendText(StringBuilder text) {
      for (TeiNode child : children) {
        if (child instanceof Text own) {
          text.append(own.text());
        } else if (child instanceof Element element) {
          element.appendText(text);
        }
      }
    }

    @Override
    public String toString() {
      return "<" + name + "> line " + line;
    }
  }
}
