package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.merge.Changes.Change;
import kz.baspa.docx.merge.Leaves.Leaf;
import kz.baspa.docx.merge.Leaves.Place;
import kz.baspa.docx.read.Piece;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/** Puts changed stretches of text into the tree of a paragraph, from its end to its beginning. */
final class TextEdit {
  private final Element owner;
  private final List<TeiNode> content;
  private final Leaves leaves;
  private final String shown;
  private final NewText newText;

  TextEdit(Element owner, List<TeiNode> content, Leaves leaves, NewText newText) {
    this.owner = owner;
    this.content = content;
    this.leaves = leaves;
    this.shown = leaves.shown();
    this.newText = newText;
  }

  static int indexOf(Element parent, TeiNode child) {
    for (int i = 0; i < parent.children().size(); i++) {
      if (parent.children().get(i) == child) {
        return i;
      }
    }
    return -1;
  }

  /** Takes a stretch out of the tree and puts new text in its place. */
  void replace(Change change) {
    Place before = change.start() > 0 ? leaves.place(change.start() - 1) : null;
    Place first = change.start() < shown.length() ? leaves.place(change.start()) : null;
    boolean plain =
        change.pieces().stream()
            .allMatch(
                piece ->
                    piece.kind() == Piece.Kind.TEXT
                        && piece.target().isEmpty()
                        && (piece.looks().isEmpty() || change.start() < change.end()));
    String text = Piece.shown(change.pieces());
    for (int i = change.end() - 1; i >= change.start(); i--) {
      Place place = leaves.place(i);
      if (place.leaf() != null) {
        place.leaf().text().delete(place.from(), place.to());
      } else {
        Element container = place.shown().parent();
        int at = container == null ? -1 : indexOf(container, place.shown());
        if (container != null && at >= 0) {
          container.children().remove(at);
        }
      }
    }
    if (text.isEmpty()) {
      return;
    }
    if (plain && change.start() < change.end() && first != null && first.leaf() != null) {
      first.leaf().text().insert(first.from(), NewText.written(text));
    } else if (plain
        && before != null
        && before.leaf() != null
        && (takes(before) || isInside(before, first))) {
      before.leaf().text().insert(before.to(), NewText.written(text));
    } else if (plain && first != null && first.leaf() != null && takes(first)) {
      first.leaf().text().insert(first.from(), NewText.written(text));
    } else {
      insert(change.pieces(), before, change.start() == change.end() ? first : null);
    }
  }

  /** Whether two neighbours stand in one mark, so that what comes between them does too. */
  private static boolean isInside(@Nullable Place before, @Nullable Place after) {
    return before != null
        && after != null
        && before.leaf() != null
        && after.leaf() != null
        && before.correction() == null
        && before.leaf().parent() == after.leaf().parent();
  }

  private boolean takes(@Nullable Place place) {
    return place != null
        && place.leaf() != null
        && place.correction() == null
        && !place.leaf().parent().is("ref", "locus");
  }

  /** Puts new nodes behind a place, splitting character data where it must. */
  private void insert(List<Piece> pieces, @Nullable Place before, @Nullable Place after) {
    List<TeiNode> nodes = newText.nodes(pieces);
    if (before == null) {
      int at = content.isEmpty() ? owner.children().size() : indexOf(owner, content.get(0));
      addAll(owner, Math.max(0, at), nodes);
      return;
    }
    Leaf leaf = before.leaf();
    if (leaf != null && takes(before) && leaf.parent() == owner) {
      String tail = leaf.text().substring(before.to());
      leaf.text().setLength(before.to());
      List<TeiNode> all = new ArrayList<>(nodes);
      if (!tail.isEmpty()) {
        all.add(new TeiNode.Text(tail));
      }
      int at = leaf.place();
      addAll(owner, at + 1, all);
      leaf.store();
      return;
    }
    TeiNode node = leaf == null ? before.shown() : leaf.node();
    Element parent = leaf == null ? before.shown().container() : leaf.parent();
    while (parent != owner && parent.parent() != null && !holds(parent, after)) {
      node = parent;
      parent = parent.parent();
    }
    addAll(parent, indexOf(parent, node) + 1, nodes);
  }

  private static boolean holds(Element mark, @Nullable Place place) {
    if (place == null || mark.is("choice", "corr", "reg", "supplied")) {
      return false;
    }
    Element above = place.leaf() == null ? place.element() : place.leaf().parent();
    while (above != null && above != mark) {
      above = above.parent();
    }
    return above == mark;
  }

  static void addAll(Element parent, int at, List<TeiNode> nodes) {
    int next = at;
    for (TeiNode node : nodes) {
      parent.add(next++, node);
    }
  }

  /** Marks around nothing go: a citation whose words were deleted. */
  static void prune(Element element) {
    for (Element child : element.elements()) {
      prune(child);
      boolean mark =
          child.is("ref", "hi", "q", "foreign", "seg", "locus", "supplied", "corr", "reg");
      if (mark && child.children().isEmpty()) {
        Element gone = child.is("corr", "reg") ? element : child;
        int at = indexOf(gone.container(), gone);
        if (at >= 0) {
          gone.container().children().remove(at);
        }
      }
    }
  }
}
