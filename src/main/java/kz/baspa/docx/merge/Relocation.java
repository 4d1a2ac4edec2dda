package kz.baspa.docx.merge;

import java.util.List;
import java.util.Objects;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.merge.BaseBlocks.Shown;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Puts a block that was moved in Word where it stands now. Its words are merged as if it had
 * stayed, so that the corrections and all other marks travel with them; so do its identifier and
 * language.
 */
final class Relocation {
  private final NewBlocks newBlocks;
  private final NewText newText;
  private final Removal removal;
  private final Wording wording;
  private final boolean tracked;
  private final List<Decision> decisions;

  /** The words of the table's caption that was moved last. */
  private List<TeiNode> caption = List.of();

  Relocation(
      NewBlocks newBlocks,
      NewText newText,
      Removal removal,
      Wording wording,
      boolean tracked,
      List<Decision> decisions) {
    this.newBlocks = newBlocks;
    this.newText = newText;
    this.removal = removal;
    this.wording = wording;
    this.tracked = tracked;
    this.decisions = decisions;
  }

  /**
   * Moves a block.
   *
   * @param next the block that follows in the document, or null
   * @return the element that it is now
   */
  Element move(Shown was, WordBlock now, @Nullable WordBlock next) {
    Element old = was.block().element();
    List<TeiNode> head = caption;
    caption = List.of();
    return switch (was.block().kind()) {
      case TABLE -> table(was.block(), now, next, head);
      case FIGURE -> figure(was.block(), now, next);
      case PART_HEADING, CHAPTER_HEADING, SECTION_HEADING -> heading(was, now, next);
      case TABLE_CAPTION, FIGURE_CAPTION -> {
        List<TeiNode> words = words(was, now).nodes();
        Element id = old.container();
        removal.remove(was.block());
        Element made = newBlocks.add(now, next);
        Element title = made.child("head");
        if (made.is("figure") && title != null) {
          title.replaceChildren(words);
          inherit(made, id, "n");
        } else {
          caption = words;
        }
        yield made;
      }
      default -> text(was, now, next);
    };
  }

  /** The nodes of a block after its words were merged, and the pieces that were merged into it. */
  private record Words(List<TeiNode> nodes, List<Piece> pieces) {}

  private Words words(Shown was, WordBlock now) {
    Element old = was.block().element();
    List<Piece> pieces = LabelledText.of(was, now, wording).pieces();
    List<TeiNode> content = List.copyOf(old.children());
    ParagraphMerge.merge(old, content, pieces, tracked, newText, decisions);
    return new Words(List.copyOf(old.children()), pieces);
  }

  private Element text(Shown was, WordBlock now, @Nullable WordBlock next) {
    Words words = words(was, now);
    Element old = was.block().element();
    Removal.remove(old);
    Element made = newBlocks.add(now, next);
    Element target = made.is("quote") ? Objects.requireNonNull(made.child("p")) : made;
    target.replaceChildren(words.nodes());
    LookMerge.merge(target, words.pieces());
    inherit(target, old, "n", "rend");
    return made;
  }

  private Element heading(Shown was, WordBlock now, @Nullable WordBlock next) {
    List<TeiNode> title = words(was, now).nodes();
    Element division = was.block().element().container();
    removal.remove(was.block());
    Element made = newBlocks.add(now, next);
    made.replaceChildren(title);
    if (division.is("div")) {
      made.container().attributes().remove("xml:id");
      inherit(made.container(), division, "n", "type");
      String id = made.container().get("xml:id");
      now.bookmarks().forEach(name -> newText.bookmark(name, id));
    }
    return made;
  }

  private Element table(
      FlowBlock block, WordBlock now, @Nullable WordBlock next, List<TeiNode> title) {
    Element old = block.element();
    new TableMerge(newText, decisions, tracked).merge(old, now);
    List<Element> rows = old.elements().stream().filter(child -> !child.is("head")).toList();
    old.children().removeIf(rows::contains);
    Element made = newBlocks.add(now, next);
    made.children().removeIf(child -> child instanceof Element row && row.is("row"));
    rows.forEach(made::add);
    Element head = made.child("head");
    if (head != null && shown(head).equals(shown(new Element("head"), title))) {
      head.replaceChildren(title);
    }
    inherit(made, old, "n");
    return made;
  }

  private static String shown(Element head) {
    return shown(head, head.children());
  }

  private static String shown(Element head, List<TeiNode> words) {
    return Leaves.of(head, words).shown();
  }

  private Element figure(FlowBlock block, WordBlock now, @Nullable WordBlock next) {
    Element old = block.element();
    List<Element> picture =
        old.elements().stream().filter(child -> child.is("graphic", "figDesc", "pb")).toList();
    removal.remove(block);
    Element made = newBlocks.add(now, next);
    made.replaceChildren(picture);
    inherit(made, old, "n");
    return made;
  }

  /** Gives an element what the old one had besides its words; an identifier is taken from it. */
  private static void inherit(Element made, Element old, String... without) {
    old.attributes()
        .forEach(
            (name, value) -> {
              if (!List.of(without).contains(name)) {
                made.attributes().putIfAbsent(name, value);
              }
            });
    old.attributes().remove("xml:id");
  }
}
