package kz.baspa.docx.merge;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.kazakh.PartTitles;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/** Makes TEI of the blocks that were written in Word, and finds their place. */
final class NewBlocks {
  private final Element text;
  private final NewText newText;
  private final Nesting nesting;
  private final Wording wording;
  private final Map<WordBlock, String> expected = new IdentityHashMap<>();
  private @Nullable Element last;
  private int references;
  private int divisions;

  NewBlocks(Element tei, NewText newText, Nesting nesting, Wording wording) {
    this.text = Objects.requireNonNull(tei.child("text"), "the schema asks for a text");
    this.newText = newText;
    this.nesting = nesting;
    this.wording = wording;
  }

  /** What is new from now on stands behind this element. */
  void after(Element element) {
    last = element;
  }

  /**
   * Adds a block.
   *
   * @param next the block that follows in the document, or null
   * @return the element that it became
   */
  Element add(WordBlock block, @Nullable WordBlock next) {
    Element made =
        switch (block.kind()) {
          case PART_HEADING, CHAPTER_HEADING, SECTION_HEADING ->
              heading(block, newText.nodes(Pieces.plain(withoutLabel(block))));
          case BULLET, NUMBERED -> item(block, next);
          case ITEM_CONTINUED -> unit(filled("p", block));
          case REFERENCE -> reference(block, next);
          case QUOTE -> unit(new Element("quote").add(filled("p", block)));
          case TABLE -> table(block);
          case TABLE_CAPTION, FIGURE_CAPTION -> caption(block, next);
          case FIGURE ->
              unit(
                  new Element("figure")
                      .add(
                          new Element("graphic")
                              .set("url", Imported.pictureName(block.picture()))));
          case TITLE, TITLE_PAGE -> titlePage(block);
          case CONTENTS_HEADING, CONTENTS_ENTRY -> contents(block);
          default -> unit(filled("p", block));
        };
    last = made;
    return made;
  }

  private Element filled(String name, WordBlock block) {
    Element element = new Element(name);
    newText.nodes(block.pieces()).forEach(element::add);
    return element;
  }

  private Element body() {
    Element body = text.child("body");
    if (body == null) {
      body = new Element("body");
      text.add(body);
    }
    return body;
  }

  /** The ancestor of an element, or itself, that stands directly in a part of the work. */
  private static Element unitOf(Element element) {
    Element unit = element;
    while (unit.parent() != null && !unit.parent().is("div", "front", "body", "back", "text")) {
      unit = unit.parent();
    }
    return unit;
  }

  private boolean isInFront(Element element) {
    Element front = text.child("front");
    for (Element above = element; above != null; above = above.parent()) {
      if (above == front) {
        return true;
      }
    }
    return false;
  }

  /** Puts an element behind the last one, as a part's own child. */
  private Element unit(Element element) {
    if (last == null || last.parent() == null || isInFront(last) && !element.is("titlePage")) {
      body().add(0, element);
      return element;
    }
    Element unit = last.is("div") ? last : unitOf(last);
    Element parent = unit.is("div") && unit == last ? unit : unit.container();
    int at = parent == unit ? parent.children().size() : TextEdit.indexOf(parent, unit) + 1;
    parent.add(at, element);
    return element;
  }

  /** A new part that begins with this heading; its place among the others is found later. */
  Element heading(WordBlock block, List<? extends TeiNode> title) {
    int level = block.kind() == Kind.PART_HEADING ? 1 : Math.max(1, block.level());
    Element head = new Element("head");
    head.replaceChildren(title);
    Part part = level == 1 ? Part.CHAPTER : Part.SECTION;
    if (level == 1) {
      part =
          PartTitles.partOf(head.textContent()).filter(each -> each != Part.CONTENTS).orElse(part);
    }
    Element division = new Element("div").set("type", part.type());
    // Word counts each heading of the style; a conclusion has no number all the same.
    boolean uncounted = part != Part.CHAPTER && part != Part.SECTION && part != Part.APPENDIX;
    String label = uncounted ? "" : block.label();
    if (label.isEmpty()) {
      Optional<Wording.Split> split = wording.appendix(block.shown());
      if (split.isPresent()) {
        division.set("type", "appendix");
      }
      label = split.or(() -> Wording.literal(block.shown())).map(Wording.Split::label).orElse("");
    }
    if (!label.isEmpty()) {
      division.set("n", label);
    }
    String id;
    do {
      id = "added" + ++divisions;
    } while (isTaken(id));
    division.set("xml:id", id).add(head);
    unit(division);
    nesting.level(division, level);
    block.bookmarks().forEach(name -> newText.bookmark(name, division.get("xml:id")));
    last = head;
    return head;
  }

  private boolean isTaken(String id) {
    return text.all().stream().anyMatch(element -> element.get("xml:id").equals(id));
  }

  private List<Piece> withoutLabel(WordBlock block) {
    String shown = block.shown();
    Optional<Wording.Split> split =
        block.label().isEmpty()
            ? wording.appendix(shown).or(() -> Wording.literal(shown))
            : Optional.empty();
    return split
        .map(found -> Pieces.tidy(Pieces.slice(block.pieces(), found.textFrom(), shown.length())))
        .orElse(block.pieces());
  }

  private Element item(WordBlock block, @Nullable WordBlock next) {
    boolean numbered = block.kind() == Kind.NUMBERED;
    Element item = filled("item", block);
    if (numbered && !block.label().isEmpty()) {
      boolean bare = last != null && last.is("item") && last.get("n").matches("\\p{Alnum}+");
      item.set("n", bare ? block.label().replaceAll("[.)]$", "") : block.label());
    }
    if (last != null && last.is("item") && last.parent() != null && last.parent().is("list")) {
      Element list = last.parent();
      boolean contents = list.parent() != null && list.parent().get("type").equals("contents");
      if (!contents && list.get("rend").equals("numbered") == numbered) {
        list.add(TextEdit.indexOf(list, last) + 1, item);
        return item;
      }
    }
    Element list = next != null && next.kind() == block.kind() ? behindLast("list") : null;
    if (list != null && list.get("rend").equals("numbered") == numbered) {
      list.add(0, item);
    } else {
      unit(new Element("list").set("rend", numbered ? "numbered" : "bulleted").add(item));
    }
    return item;
  }

  /** What stands directly behind the last element, if it is a list of this name, else null. */
  private @Nullable Element behindLast(String name) {
    if (last == null || last.parent() == null || last.is("div") || isInFront(last)) {
      return null;
    }
    Element unit = unitOf(last);
    List<Element> siblings = unit.container().elements();
    int next = siblings.indexOf(unit) + 1;
    return next < siblings.size() && siblings.get(next).is(name) ? siblings.get(next) : null;
  }

  /**
   * Gives a new reference its identifier before the text that cites it is written.
   *
   * @param known the identifier of one that was moved, "" for a new one
   */
  void expect(WordBlock reference, String known) {
    String id = known;
    while (id.isEmpty() || known.isEmpty() && isTaken(id)) {
      id = "source" + ++references;
    }
    String own = id;
    expected.put(reference, own);
    reference.bookmarks().forEach(name -> newText.bookmark(name, own));
    String label = referenceLabel(reference).label();
    if (!label.isEmpty()) {
      newText.reference(label, own);
    }
  }

  /** The number of a reference, counted or typed, and where its text begins. */
  private static Wording.Split referenceLabel(WordBlock block) {
    Optional<Wording.Split> typed =
        block.label().isEmpty() ? Wording.literal(block.shown()) : Optional.empty();
    String label = typed.map(Wording.Split::label).orElse(block.label()).replaceAll("[.)]$", "");
    return new Wording.Split(label, typed.map(Wording.Split::textFrom).orElse(0));
  }

  private Element reference(WordBlock block, @Nullable WordBlock next) {
    Element bibl = new Element("bibl").set("xml:id", expected.getOrDefault(block, ""));
    Wording.Split label = referenceLabel(block);
    if (!label.label().isEmpty()) {
      bibl.set("n", label.label());
    }
    List<Piece> pieces =
        Pieces.tidy(Pieces.slice(block.pieces(), label.textFrom(), block.shown().length()));
    newText.nodes(pieces).forEach(bibl::add);
    if (last != null && last.is("bibl") && last.parent() != null) {
      last.parent().add(TextEdit.indexOf(last.parent(), last) + 1, bibl);
    } else {
      Element list = next != null && next.kind() == block.kind() ? behindLast("listBibl") : null;
      if (list == null) {
        unit(new Element("listBibl").add(bibl));
      } else {
        list.add(0, bibl);
      }
    }
    return bibl;
  }

  private Element table(WordBlock block) {
    Element table = new Element("table");
    block.rows().forEach(row -> table.add(TableMerge.newRow(row, newText)));
    Element title = last;
    boolean captioned = title != null && title.is("p") && title.get("rend").equals("caption");
    Optional<Wording.Split> caption =
        title != null && captioned ? wording.caption(title.textContent(), true) : Optional.empty();
    unit(table);
    if (title != null && caption.isPresent()) {
      table.set("n", caption.get().label());
      Element head = new Element("head");
      head.text(title.textContent().substring(caption.get().textFrom()).strip());
      if (!head.textContent().isEmpty()) {
        table.add(0, head);
      }
      title.container().children().remove(TextEdit.indexOf(title.container(), title));
    }
    return table;
  }

  private Element caption(WordBlock block, @Nullable WordBlock next) {
    Optional<Wording.Split> figure = wording.caption(block.shown(), false);
    boolean belowFigure = last != null && last.is("figure") && last.child("head") == null;
    boolean aboveTable = next != null && next.kind() == Kind.TABLE;
    if (figure.isPresent() && !aboveTable) {
      Element owner = last != null && belowFigure ? last : unit(new Element("figure"));
      owner.set("n", figure.get().label());
      List<Piece> title =
          Pieces.tidy(
              Pieces.slice(block.pieces(), figure.get().textFrom(), block.shown().length()));
      Element head = new Element("head");
      newText.nodes(title).forEach(head::add);
      if (!title.isEmpty()) {
        // The description of a picture comes last in a figure.
        Element description = owner.child("figDesc");
        owner.add(
            description == null ? owner.children().size() : TextEdit.indexOf(owner, description),
            head);
      }
      return owner;
    }
    return unit(filled("p", block).set("rend", "caption"));
  }

  private Element titlePage(WordBlock block) {
    Element place = last;
    while (place != null && place.parent() != null && !place.container().is("titlePage")) {
      place = place.parent();
    }
    boolean main = block.kind() == Kind.TITLE;
    Element part = filled("titlePart", block).set("type", main ? "main" : "line");
    Element made = main ? new Element("docTitle").add(part) : part;
    if (place != null && place.parent() != null) {
      place.container().add(TextEdit.indexOf(place.container(), place) + 1, made);
    } else if (last == null && text.child("front") == null) {
      Element front = new Element("front");
      text.add(0, front);
      front.add(new Element("titlePage").add(made));
    } else {
      return unit(filled("p", block));
    }
    return part;
  }

  private Element contents(WordBlock block) {
    boolean entry = block.kind() == Kind.CONTENTS_ENTRY;
    if (last != null && last.is("item") && entry && isInFront(last)) {
      Element item = entry(block);
      last.container().add(TextEdit.indexOf(last.container(), last) + 1, item);
      return item;
    }
    Element front = text.child("front");
    if (front == null) {
      front = new Element("front");
      text.add(0, front);
    }
    Element division = null;
    for (Element child : front.elements()) {
      division = child.get("type").equals("contents") ? child : division;
    }
    if (division == null) {
      division = new Element("div").set("type", "contents");
      front.add(division);
    }
    if (!entry) {
      Element head = filled("head", block);
      division.add(0, head);
      return head;
    }
    Element list = division.child("list");
    if (list == null) {
      list = new Element("list");
      division.add(list);
    }
    Element item = entry(block);
    list.add(item);
    return item;
  }

  private Element entry(WordBlock block) {
    String shown = block.shown();
    Optional<Wording.Split> label = Wording.literal(shown).or(() -> wording.appendix(shown));
    Element item = new Element("item");
    label.ifPresent(found -> item.set("n", found.label()));
    if (block.level() > 1) {
      item.set("rend", "level-" + block.level());
    }
    Element ref = new Element("ref");
    block.pieces().stream()
        .filter(piece -> piece.target().startsWith("#"))
        .map(piece -> newText.id(piece.target().substring(1)))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .ifPresent(id -> ref.set("target", "#" + id));
    int from = label.map(Wording.Split::textFrom).orElse(0);
    return item.add(ref.text(NewText.written(shown.substring(from))));
  }
}
