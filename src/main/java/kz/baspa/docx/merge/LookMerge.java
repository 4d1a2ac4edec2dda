package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.docx.flow.FlowInline.Format;
import kz.baspa.docx.flow.InlineReader;
import kz.baspa.docx.merge.Leaves.Leaf;
import kz.baspa.docx.merge.Leaves.Place;
import kz.baspa.docx.read.Piece;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/**
 * Takes over the bold, italics and the like that words of a paragraph got or lost in Word: {@code
 * hi} comes round the words and goes from them. A corrected word is one whole.
 */
public final class LookMerge {
  /** Blanks and what is not shown: they look as their neighbours do. */
  private static final int ANY = -1;

  private final Element owner;
  private final List<Piece> edited;
  private int[] wanted = {};
  private Leaves leaves;

  /** For each stretch of character data the looks that its characters are to get. */
  private final Map<TeiNode, int[]> missing = new IdentityHashMap<>();

  private LookMerge(Element owner, List<Piece> edited) {
    this.owner = owner;
    this.edited = edited;
    this.leaves = Leaves.of(owner, owner.children());
  }

  /**
   * Merges the looks of a paragraph whose words have been merged.
   *
   * @return whether anything was changed
   */
  public static boolean merge(Element owner, List<Piece> edited) {
    boolean plain = edited.stream().allMatch(piece -> piece.looks() == 0);
    if (plain && owner.find("hi") == null && owner.find("emph") == null) {
      return false;
    }
    LookMerge merge = new LookMerge(owner, edited);
    return merge.leaves.shown().equals(Piece.shown(edited)) && merge.run();
  }

  private boolean run() {
    wanted = new int[leaves.length()];
    int at = 0;
    for (Piece piece : edited) {
      int length = piece.kind() == Piece.Kind.TEXT ? piece.text().length() : 1;
      Arrays.fill(wanted, at, at + length, piece.looks());
      if (!piece.target().isEmpty()) {
        underlinedAsBefore(at, at + length);
      }
      at += length;
    }
    Set<Element> tooMuch = tooMuch();
    tooMuch.forEach(LookMerge::dissolve);
    leaves = Leaves.of(owner, owner.children());
    return findMissing() && wrap(owner) || !tooMuch.isEmpty();
  }

  /** Programs underline links of their own accord. */
  private void underlinedAsBefore(int from, int to) {
    for (int i = from; i < to; i++) {
      int before = looks(leaves.place(i)) & Format.UNDERLINED;
      wanted[i] = wanted[i] & ~Format.UNDERLINED | before;
    }
  }

  private int looks(Place place) {
    int looks = 0;
    Element above = place.leaf() == null ? null : place.leaf().parent();
    while (above != null && above != owner) {
      looks |= own(above);
      above = above.parent();
    }
    return looks;
  }

  private static int own(Element element) {
    return element.is("hi", "emph") ? InlineReader.look(element) : 0;
  }

  private boolean counts(int at) {
    return leaves.place(at).leaf() != null && !Character.isWhitespace(leaves.shown().charAt(at));
  }

  /** Marks round words of which one does not look so any more. */
  private Set<Element> tooMuch() {
    Set<Element> tooMuch = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < wanted.length; i++) {
      if (counts(i)) {
        Element above = leaves.place(i).leaf().parent();
        while (above != owner) {
          if ((own(above) & ~wanted[i]) != 0) {
            tooMuch.add(above);
          }
          above = above.parent();
        }
      }
    }
    return tooMuch;
  }

  /** Takes a mark away; its language and its identifier stay with the words. */
  private static void dissolve(Element mark) {
    Element parent = mark.parent();
    int at = TextEdit.indexOf(parent, mark);
    parent.children().remove(at);
    Element kept = new Element(mark.get("xml:lang").isEmpty() ? "seg" : "foreign");
    mark.attributes().forEach(kept::set);
    kept.attributes().remove("rend");
    if (kept.attributes().isEmpty()) {
      TextEdit.addAll(parent, at, List.copyOf(mark.children()));
    } else {
      kept.replaceChildren(mark.children());
      parent.add(at, kept);
    }
  }

  private boolean findMissing() {
    boolean any = false;
    for (Leaf leaf : leaves.all()) {
      int[] none = new int[leaf.node().text().length()];
      Arrays.fill(none, ANY);
      missing.put(leaf.node(), none);
    }
    for (int i = 0; i < wanted.length; i++) {
      if (counts(i)) {
        Place place = leaves.place(i);
        int look = wanted[i] & ~looks(place);
        missing.get(place.leaf().node())[place.from()] = look;
        any |= look != 0;
      }
    }
    return any;
  }

  /** A stretch that is to get the same looks. */
  private record Stretch(TeiNode node, int looks) {}

  /** Puts marks round the words inside an element; whether any was put. */
  private boolean wrap(Element parent) {
    boolean changed = false;
    List<Stretch> stretches = new ArrayList<>();
    for (TeiNode node : parent.children()) {
      if (node instanceof TeiNode.Text text) {
        split(text, stretches);
      } else if (node instanceof Element child) {
        int looks = looks(child);
        if (looks == 0 && !child.is("choice", "supplied", "surplus", "note")) {
          changed |= wrap(child);
        }
        stretches.add(new Stretch(child, looks));
      } else {
        stretches.add(new Stretch(node, ANY));
      }
    }
    if (stretches.stream().noneMatch(stretch -> stretch.looks() > 0)) {
      return changed;
    }
    parent.replaceChildren(wrapped(stretches));
    return true;
  }

  /** What all of an element is to get; 0 where its parts are to look otherwise. */
  private int looks(Element element) {
    if (element.is("note", "gap", "lb")) {
      return 0;
    }
    int looks = ANY;
    for (TeiNode node : element.children()) {
      int own = ANY;
      if (node instanceof Element child) {
        own = looks(child);
      } else if (missing.containsKey(node)) {
        for (int each : missing.get(node)) {
          if (each != ANY && own != ANY && each != own) {
            return 0;
          }
          own = each == ANY ? own : each;
        }
      }
      if (own != ANY && looks != ANY && own != looks) {
        return 0;
      }
      looks = own == ANY ? looks : own;
    }
    return looks;
  }

  private void split(TeiNode.Text text, List<Stretch> stretches) {
    int[] looks = missing.get(text);
    if (looks == null) {
      stretches.add(new Stretch(text, ANY));
      return;
    }
    int from = 0;
    for (int i = 1; i <= looks.length; i++) {
      if (i == looks.length || looks[i] != looks[from]) {
        stretches.add(new Stretch(new TeiNode.Text(text.text().substring(from, i)), looks[from]));
        from = i;
      }
    }
  }

  /**
   * The nodes again, what is to look alike side by side in one mark, blanks at its ends outside.
   */
  private static List<TeiNode> wrapped(List<Stretch> stretches) {
    List<TeiNode> nodes = new ArrayList<>();
    int at = 0;
    while (at < stretches.size()) {
      int looks = stretches.get(at).looks();
      int end = at + 1;
      for (int i = at + 1; looks > 0 && i < stretches.size(); i++) {
        if (stretches.get(i).looks() == looks) {
          end = i + 1;
        } else if (stretches.get(i).looks() != ANY) {
          break;
        }
      }
      List<TeiNode> same = stretches.subList(at, end).stream().map(Stretch::node).toList();
      if (looks > 0) {
        Element mark = new Element("hi").set("rend", InlineReader.rend(looks));
        joined(same).forEach(mark::add);
        nodes.add(mark);
      } else {
        nodes.addAll(same);
      }
      at = end;
    }
    return joined(nodes);
  }

  /** The same with neighbouring character data as one. */
  private static List<TeiNode> joined(List<TeiNode> nodes) {
    List<TeiNode> joined = new ArrayList<>();
    for (TeiNode node : nodes) {
      int last = joined.size() - 1;
      if (node instanceof TeiNode.Text text
          && last >= 0
          && joined.get(last) instanceof TeiNode.Text before) {
        joined.set(last, new TeiNode.Text(before.text() + text.text()));
      } else {
        joined.add(node);
      }
    }
    return joined;
  }
}
