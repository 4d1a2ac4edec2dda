package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.baspa.docx.flow.InlineReader;
import kz.baspa.docx.read.Piece;
import kz.baspa.tei.PrintedText;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text that a reader sees of some TEI nodes, and for each character of it the place in the tree
 * where it stands. Spaces are joined as {@link InlineReader} joins them.
 */
public final class Leaves {
  /** A stretch of character data, which can be changed. */
  static final class Leaf {
    private Element parent;
    private TeiNode.Text node;
    private final StringBuilder text;

    /** The correction that it belongs to, or null. */
    private @Nullable Element correction;

    Leaf(Element parent, TeiNode.Text node, @Nullable Element correction) {
      this.parent = parent;
      this.node = node;
      this.text = new StringBuilder(node.text());
      this.correction = correction;
    }

    Element parent() {
      return parent;
    }

    TeiNode.Text node() {
      return node;
    }

    @Nullable Element correction() {
      return correction;
    }

    StringBuilder text() {
      return text;
    }

    /** The leaf has left its correction and stands in this element now. */
    void moveTo(Element newParent) {
      parent = newParent;
      correction = null;
    }

    /** Puts the changed text back into the tree. */
    void store() {
      if (!node.text().contentEquals(text)) {
        int at = place();
        if (at >= 0) {
          parent.children().remove(at);
          node = new TeiNode.Text(text.toString());
          if (!text.isEmpty()) {
            parent.add(at, node);
          }
        }
      }
    }

    int place() {
      for (int i = 0; i < parent.children().size(); i++) {
        if (parent.children().get(i) == node) {
          return i;
        }
      }
      return -1;
    }
  }

  /**
   * Where one shown character stands.
   *
   * @param leaf the character data, null for what is an element (a note, a gap, a line break)
   * @param from the first character of it in the leaf
   * @param to behind the last: a space may be several characters of the file
   * @param element the element that is shown, null for character data
   */
  record Place(@Nullable Leaf leaf, int from, int to, @Nullable Element element) {
    @Nullable Element correction() {
      return leaf == null ? null : leaf.correction();
    }

    /** The element that is shown, of a place that is no character data. */
    Element shown() {
      return Objects.requireNonNull(element, "the place of an element");
    }
  }

  private final StringBuilder shown = new StringBuilder();
  private final List<Place> places = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private @Nullable Place space;
  private boolean spaceBefore = true;

  private Leaves() {}

  /** The leaves of these nodes, children of {@code owner}. */
  public static Leaves of(Element owner, List<TeiNode> nodes) {
    Leaves leaves = new Leaves();
    nodes.forEach(node -> leaves.node(owner, node, null));
    return leaves;
  }

  public String shown() {
    return shown.toString();
  }

  Place place(int shownIndex) {
    return places.get(shownIndex);
  }

  int length() {
    return places.size();
  }

  List<Leaf> all() {
    return leaves;
  }

  private void node(Element parent, TeiNode node, @Nullable Element correction) {
    if (node instanceof TeiNode.Text text) {
      characters(new Leaf(parent, text, correction));
    } else if (node instanceof Element element) {
      element(element, correction);
    }
  }

  /** Whether a note stands in another: in Word it stands there in brackets. */
  private static boolean isInNote(Element note) {
    Element around = note.parent();
    while (around != null && !around.is("note")) {
      around = around.parent();
    }
    return around != null;
  }

  private void element(Element element, @Nullable Element correction) {
    if (!PrintedText.isPrinted(element.name(), false)) {
      return;
    }
    switch (element.name()) {
      case "choice", "supplied" ->
          element.children().forEach(child -> node(element, child, outer(correction, element)));
      case "note" -> {
        if (isInNote(element)) {
          giveSpace();
          sign('(', element);
          element.children().forEach(child -> node(element, child, correction));
          sign(')', element);
        } else if (element.get("place").equals("bottom")) {
          giveSpace();
          sign(Piece.NOTE_MARK, element);
        }
      }
      case "lb" -> {
        space = null;
        sign('\n', element);
        spaceBefore = true;
      }
      case "gap" -> {
        giveSpace();
        for (char c : "[…]".toCharArray()) {
          sign(c, element);
        }
      }
      default -> element.children().forEach(child -> node(element, child, correction));
    }
  }

  private static Element outer(@Nullable Element correction, Element element) {
    return correction == null ? element : correction;
  }

  private void sign(char c, Element element) {
    shown.append(c);
    places.add(new Place(null, 0, 0, element));
    spaceBefore = false;
  }

  private void giveSpace() {
    if (space != null) {
      shown.append(' ');
      places.add(space);
      space = null;
      spaceBefore = true;
    }
  }

  private void characters(Leaf leaf) {
    leaves.add(leaf);
    String text = leaf.node().text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (!spaceBefore) {
          int from = space != null && space.leaf() == leaf ? space.from() : i;
          space = new Place(leaf, from, i + 1, null);
        }
      } else if (c != '\u00AD') {
        giveSpace();
        shown.append(c);
        places.add(new Place(leaf, i, i + 1, null));
        spaceBefore = false;
      }
    }
  }
}
