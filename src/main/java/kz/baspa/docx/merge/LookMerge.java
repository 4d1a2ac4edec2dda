package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.merge.Leaves.Leaf;
import kz.baspa.docx.merge.Leaves.Place;
import kz.baspa.docx.read.Piece;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the bold, italics and the like that words of a paragraph got or lost in Word: {@code
 * hi} comes round the words and goes from them. A corrected word is one whole.
 */
public final class LookMerge {
  /**
   * The looks that a character is still to get.
   *
   * @param any whether it is a space or not shown, and looks as its neighbours do
   */
  private record Missing(boolean any, Set<Look> looks) {
    static final Missing ANY = new Missing(true, Look.PLAIN);
    static final Missing NONE = new Missing(false, Look.PLAIN);

    boolean isMark() {
      return !looks.isEmpty();
    }
  }

  private final Element owner;
  private final List<Piece> edited;
  private List<Set<Look>> wanted = List.of();
  private Leaves leaves;

  /** For each stretch of character data the looks that its characters are to get. */
  private final Map<TeiNode, Missing[]> missing = new IdentityHashMap<>();

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
    boolean plain = edited.stream().allMatch(piece -> piece.looks().isEmpty());
    if (plain && owner.find("hi") == null) {
      return false;
    }
    LookMerge merge = new LookMerge(owner, edited);
    return merge.leaves.shown().equals(Piece.shown(edited)) && merge.run();
  }

  private boolean run() {
    wanted = new ArrayList<>();
    for (Piece piece : edited) {
      int length = piece.kind() == Piece.Kind.TEXT ? piece.text().length() : 1;
      boolean link = !piece.target().isEmpty();
      for (int i = 0; i < length; i++) {
        Place place = leaves.place(wanted.size());
        wanted.add(link ? underlinedAsBefore(piece.looks(), place) : piece.looks());
      }
    }
    Set<Element> tooMuch = tooMuch();
    tooMuch.forEach(LookMerge::dissolve);
    leaves = Leaves.of(owner, owner.children());
    return findMissing() && wrap(owner) || !tooMuch.isEmpty();
  }

  /** Programs underline links by themselves. */
  private Set<Look> underlinedAsBefore(Set<Look> looks, Place place) {
    Set<Look> underlined = EnumSet.of(Look.UNDERLINED);
    return looks(place).contains(Look.UNDERLINED)
        ? Look.union(looks, underlined)
        : Look.without(looks, underlined);
  }

  private Set<Look> looks(Place place) {
    Set<Look> looks = EnumSet.noneOf(Look.class);
    Element above = place.leaf() == null ? null : place.leaf().parent();
    while (above != null && above != owner) {
      looks.addAll(own(above));
      above = above.parent();
    }
    return looks;
  }

  private static Set<Look> own(Element element) {
    return element.is("hi") ? Look.of(element) : Look.PLAIN;
  }

  /** The character data at a place where looks count; null elsewhere. */
  private @Nullable Leaf counted(int at) {
    return Character.isWhitespace(leaves.shown().charAt(at)) ? null : leaves.place(at).leaf();
  }

  /** Marks round words of which one does not look so any more. */
  private Set<Element> tooMuch() {
    Set<Element> tooMuch = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < wanted.size(); i++) {
      Leaf leaf = counted(i);
      if (leaf != null) {
        Element above = leaf.parent();
        while (above != owner) {
          if (!wanted.get(i).containsAll(own(above))) {
            tooMuch.add(above);
          }
          above = above.container();
        }
      }
    }
    return tooMuch;
  }

  /** Takes a mark away; its language and its identifier stay with the words. */
  private static void dissolve(Element mark) {
    Element parent = mark.container();
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
      Missing[] none = new Missing[leaf.node().text().length()];
      Arrays.fill(none, Missing.ANY);
      missing.put(leaf.node(), none);
    }
    for (int i = 0; i < wanted.size(); i++) {
      Leaf leaf = counted(i);
      if (leaf != null) {
        Place place = leaves.place(i);
        Missing look = new Missing(false, Look.without(wanted.get(i), looks(place)));
        Objects.requireNonNull(missing.get(leaf.node()))[place.from()] = look;
        any |= look.isMark();
      }
    }
    return any;
  }

  /** A stretch that is to get the same looks. */
  private record Stretch(TeiNode node, Missing looks) {}

  /** Puts marks round the words inside an element; whether any was put. */
  private boolean wrap(Element parent) {
    boolean changed = false;
    List<Stretch> stretches = new ArrayList<>();
    for (TeiNode node : parent.children()) {
      if (node instanceof TeiNode.Text text) {
        split(text, stretches);
      } else if (node instanceof Element child) {
        Missing looks = missing(child);
        if (looks.equals(Missing.NONE) && !child.is("choice", "supplied", "note")) {
          changed |= wrap(child);
        }
        stretches.add(new Stretch(child, looks));
      } else {
        stretches.add(new Stretch(node, Missing.ANY));
      }
    }
    if (stretches.stream().noneMatch(stretch -> stretch.looks().isMark())) {
      return changed;
    }
    parent.replaceChildren(wrapped(stretches));
    return true;
  }

  /** What all of an element is to get; nothing where its parts are to look otherwise. */
  private Missing missing(Element element) {
    if (element.is("note", "gap", "lb")) {
      return Missing.NONE;
    }
    Missing looks = Missing.ANY;
    for (TeiNode node : element.children()) {
      Missing own = Missing.ANY;
      if (node instanceof Element child) {
        own = missing(child);
      } else if (missing.containsKey(node)) {
        for (Missing each : missing.get(node)) {
          if (!each.any() && !own.any() && !each.equals(own)) {
            return Missing.NONE;
          }
          own = each.any() ? own : each;
        }
      }
      if (!own.any() && !looks.any() && !own.equals(looks)) {
        return Missing.NONE;
      }
      looks = own.any() ? looks : own;
    }
    return looks;
  }

  private void split(TeiNode.Text text, List<Stretch> stretches) {
    Missing[] looks = missing.get(text);
    if (looks == null) {
      stretches.add(new Stretch(text, Missing.ANY));
      return;
    }
    int from = 0;
    for (int i = 1; i <= looks.length; i++) {
      if (i == looks.length || !looks[i].equals(looks[from])) {
        stretches.add(new Stretch(new TeiNode.Text(text.text().substring(from, i)), looks[from]));
        from = i;
      }
    }
  }

  /**
   * The nodes again, what is to look alike side by side in one mark, spaces at its ends outside.
   */
  private static List<TeiNode> wrapped(List<Stretch> stretches) {
    List<TeiNode> nodes = new ArrayList<>();
    int at = 0;
    while (at < stretches.size()) {
      Missing looks = stretches.get(at).looks();
      int end = at + 1;
      for (int i = at + 1; looks.isMark() && i < stretches.size(); i++) {
        if (stretches.get(i).looks().equals(looks)) {
          end = i + 1;
        } else if (!stretches.get(i).looks().any()) {
          break;
        }
      }
      List<TeiNode> same = stretches.subList(at, end).stream().map(Stretch::node).toList();
      if (looks.isMark()) {
        Element mark = new Element("hi").set("rend", Look.rend(looks.looks()));
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
