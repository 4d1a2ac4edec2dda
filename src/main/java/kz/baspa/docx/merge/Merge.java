package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.BookmarkNames;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.merge.BaseBlocks.Shown;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.decision.Decision;

/** Brings an edited document into the TEI that it was made from. */
public final class Merge {
  /** What contents that are no field write behind an entry. */
  private static final Pattern PAGE = Pattern.compile("[\\s.…]*\\d{1,4}");

  private final Element tei;
  private final List<Shown> before;
  private final List<WordBlock> after;
  private final boolean tracked;
  private final Wording wording;
  private final boolean ownStyles;
  private final NewText newText = new NewText();
  private final Nesting nesting = new Nesting();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<WordBlock, Element> placed = new IdentityHashMap<>();
  private final NewBlocks newBlocks;
  private final Removal removal;
  private final boolean hasContents;
  private boolean changed;

  /**
   * A merge of these.
   *
   * @param tracked whether the corrections were tracked changes
   * @param ownStyles whether the document has the styles of the export, so that a paragraph without
   *     one is a plain one
   */
  public Merge(
      Element tei, List<WordBlock> after, boolean tracked, Wording wording, boolean ownStyles) {
    this.tei = tei;
    this.before = BaseBlocks.of(tei, wording);
    this.tracked = tracked;
    this.wording = wording;
    this.ownStyles = ownStyles;
    this.hasContents =
        before.isEmpty()
            || before.stream().anyMatch(each -> each.block().kind() == Kind.CONTENTS_ENTRY);
    this.after = after.stream().filter(this::isOfTheWork).toList();
    this.newBlocks = new NewBlocks(tei, newText, nesting, wording);
    this.removal = new Removal(nesting);
    for (Element element : tei.all()) {
      String id = element.get("xml:id");
      if (!id.isEmpty()) {
        newText.bookmark(BookmarkNames.of(id), id);
        if (element.is("bibl")) {
          newText.reference(element.get("n"), id);
        }
      }
    }
  }

  /** Contents that the export made, and empty paragraphs, are not the work's own. */
  private boolean isOfTheWork(WordBlock block) {
    boolean contents = block.kind() == Kind.CONTENTS_ENTRY || block.kind() == Kind.CONTENTS_HEADING;
    boolean empty =
        block.shown().isBlank() && block.kind() != Kind.FIGURE && block.label().isEmpty();
    return !(contents && !hasContents) && !empty;
  }

  List<Decision> decisions() {
    return decisions;
  }

  /** Where each edited block stands in the TEI now. */
  Map<WordBlock, Element> placed() {
    return placed;
  }

  /** Merges; whether anything is other than it was. */
  public boolean run() {
    int[] matches = BlockMatching.of(before, after);
    Map<Integer, Integer> moves = Moves.of(before, after, matches);
    Relocation relocation =
        new Relocation(newBlocks, newText, removal, wording, tracked, decisions);
    boolean[] kept = new boolean[before.size()];
    for (int b = 0; b < after.size(); b++) {
      int from = matches[b] >= 0 ? matches[b] : moves.getOrDefault(b, -1);
      if (from >= 0) {
        kept[from] = true;
      }
      if (matches[b] < 0 && after.get(b).kind() == Kind.REFERENCE) {
        Shown was = from >= 0 ? before.get(from) : null;
        newBlocks.expect(after.get(b), was == null ? "" : was.block().element().get("xml:id"));
      }
    }
    for (int b = 0; b < after.size(); b++) {
      WordBlock block = after.get(b);
      WordBlock next = b + 1 < after.size() ? after.get(b + 1) : null;
      if (matches[b] >= 0) {
        matched(before.get(matches[b]), block);
      } else if (moves.containsKey(b)) {
        placed.put(block, relocation.move(before.get(moves.get(b)), block, next));
        changed = true;
      } else {
        placed.put(block, newBlocks.add(block, next));
        changed = true;
      }
    }
    for (int a = 0; a < kept.length; a++) {
      if (!kept[a]) {
        removal.remove(before.get(a).block());
        changed = true;
      }
    }
    if (nesting.isNeeded()) {
      changed = true;
      Element text = Objects.requireNonNull(tei.child("text"), "the schema asks for a text");
      for (Element region : text.elements()) {
        if (region.is("body", "back")) {
          nesting.nest(region);
        }
      }
    }
    changed |= tidy();
    return changed;
  }

  private void matched(Shown was, WordBlock now) {
    FlowBlock block = was.block();
    Element element = block.element();
    placed.put(now, element);
    newBlocks.after(element);
    if (block.kind() == Kind.TABLE) {
      changed |= new TableMerge(newText, decisions, tracked).merge(element, now);
      return;
    }
    if (block.kind() == Kind.FIGURE) {
      return;
    }
    LabelledText text = LabelledText.of(was, now, wording);
    if (isShownAsBefore(was, text.pieces())) {
      kind(block, now, text.typed(now));
      return;
    }
    boolean whole = block.content().size() == element.children().size();
    changed |=
        ParagraphMerge.merge(element, block.content(), text.pieces(), tracked, newText, decisions);
    if (whole && block.kind().isRunning() && !now.kind().isHeading()) {
      changed |= LookMerge.merge(element, text.pieces());
    }
    if (text.label() != null && !text.label().equals(block.label())) {
      relabel(block, text.label());
    }
    kind(block, now, text.typed(now));
  }

  /** A heading in capitals is a heading that its style showed so; a page number is not its text. */
  private static boolean isShownAsBefore(Shown was, List<Piece> pieces) {
    String before = was.shown().substring(was.prefix().length());
    String now = Piece.shown(pieces);
    boolean capitals =
        was.block().kind().isHeading()
            && !now.equals(before)
            && now.equals(before.toUpperCase(Locale.ROOT));
    boolean page =
        was.block().kind() == Kind.CONTENTS_ENTRY
            && now.startsWith(before)
            && PAGE.matcher(now.substring(before.length())).matches();
    return capitals || page;
  }

  private void relabel(FlowBlock block, String label) {
    Element element = block.element();
    Element owner = element.is("head") ? element.container() : element;
    if (block.kind().isHeading()
        || block.kind() == Kind.REFERENCE
        || block.kind() == Kind.NUMBERED
        || owner.is("table", "figure")) {
      owner.set("n", label);
      changed = true;
    }
  }

  /**
   * A paragraph that became a heading, a heading that became a paragraph or changed its level.
   *
   * @param label what stands before its text, as text
   */
  private void kind(FlowBlock was, WordBlock now, String label) {
    boolean heading = was.kind().isHeading();
    boolean isHeading = now.kind().isHeading();
    if (heading && isHeading) {
      Element division = was.element().container();
      int level = was.kind() == Kind.PART_HEADING ? 1 : Math.max(1, was.level());
      boolean first = division.is("div") && division.child("head") == was.element();
      if (first && now.level() != level) {
        nesting.level(division, now.level());
        if (division.get("type").matches("chapter|section")) {
          division.set("type", now.level() == 1 ? "chapter" : "section");
        }
      }
    } else if (heading
        && now.kind() == Kind.PARAGRAPH
        && (ownStyles || was.kind() != Kind.PART_HEADING)
        && was.element().container().is("div")) {
      Element division = was.element().container();
      Element paragraph = new Element("p");
      int at = TextEdit.indexOf(division, was.element());
      paragraph.replaceChildren(was.element().children());
      if (!label.isEmpty()) {
        paragraph.add(0, new TeiNode.Text(NewText.written(label)));
      }
      division.children().remove(at);
      division.add(at, paragraph);
      placed.put(now, paragraph);
      newBlocks.after(paragraph);
      nesting.dissolve(division);
    } else if (!heading && isHeading && was.element().is("p")) {
      Element head = newBlocks.heading(now, was.element().children());
      removal.remove(was);
      placed.put(now, head);
    }
  }

  /**
   * Lists, quotations and regions that lost all they held go; pointers to nothing lose their aim.
   */
  private boolean tidy() {
    boolean tidied = false;
    tidied |= looseInBack();
    Set<String> gone =
        Set.of("list", "listBibl", "quote", "table", "back", "front", "titlePage", "docTitle");
    List<Element> all = new ArrayList<>(tei.all());
    Collections.reverse(all);
    for (Element element : all) {
      if (element.is("table") && element.child("row") == null) {
        tidied |= captionAlone(element);
      }
      if (gone.contains(element.name())
          && element.elements().stream().allMatch(child -> child.is("pb"))) {
        Removal.remove(element);
        tidied = true;
      }
    }
    Element body = tei.child("text") == null ? null : tei.child("text").child("body");
    if (body != null && body.elements().isEmpty()) {
      body.add(new Element("p"));
    }
    Map<String, Element> ids = new HashMap<>();
    tei.all().forEach(element -> ids.put(element.get("xml:id"), element));
    for (Element element : tei.all()) {
      String target = element.get("target");
      if (target.startsWith("#") && !ids.containsKey(target.substring(1))) {
        element.attributes().remove("target");
        if (element.is("note")) {
          Removal.remove(element);
        }
        tidied = true;
      }
    }
    Element standOff = tei.child("standOff");
    if (standOff != null && standOff.elements().isEmpty()) {
      Removal.remove(standOff);
    }
    return tidied;
  }

  /** What lost the heading of the first part behind the body belongs to the body's last part. */
  private boolean looseInBack() {
    Element text = tei.child("text");
    Element body = text == null ? null : text.child("body");
    Element back = text == null ? null : text.child("back");
    boolean moved = false;
    while (body != null && back != null && !back.elements().isEmpty()) {
      Element first = back.elements().get(0);
      if (first.is("div", "pb")) {
        break;
      }
      Element last = body;
      while (!last.elements().isEmpty()
          && last.elements().get(last.elements().size() - 1).is("div")) {
        last = last.elements().get(last.elements().size() - 1);
      }
      Removal.remove(first);
      last.add(first);
      moved = true;
    }
    return moved;
  }

  /** The caption of a table that is gone stays as a paragraph. */
  private boolean captionAlone(Element table) {
    Element head = table.child("head");
    if (head == null) {
      return false;
    }
    Element caption = new Element("p").set("rend", "caption");
    if (!table.get("n").isEmpty()) {
      caption.text(wording.before(true, table.get("n")));
    }
    List.copyOf(head.children()).forEach(caption::add);
    Element parent = table.container();
    int at = TextEdit.indexOf(parent, table);
    parent.children().remove(at);
    parent.add(at, caption);
    return true;
  }

  /** Comments that people wrote, beside the text. */
  void comments(Map<WordBlock, List<String>> comments) {
    Map<WordBlock, List<String>> ordered = new LinkedHashMap<>();
    after.forEach(
        block -> {
          if (comments.containsKey(block)) {
            ordered.put(block, comments.get(block));
          }
        });
    int next = 1;
    for (var entry : ordered.entrySet()) {
      Element place = placed.get(entry.getKey());
      if (place == null) {
        continue;
      }
      Element owner = place.is("head", "row", "cell") ? place.container() : place;
      if (owner.get("xml:id").isEmpty()) {
        while (isTaken("remark" + next)) {
          next++;
        }
        owner.set("xml:id", "remark" + next);
      }
      Element standOff = tei.child("standOff");
      if (standOff == null) {
        standOff = new Element("standOff");
        tei.add(standOff);
      }
      for (String comment : entry.getValue()) {
        standOff.add(
            new Element("note")
                .set("type", "comment")
                .set("target", "#" + owner.get("xml:id"))
                .text(NewText.written(comment)));
        changed = true;
      }
    }
  }

  private boolean isTaken(String id) {
    return tei.all().stream().anyMatch(element -> element.get("xml:id").equals(id));
  }

  boolean isChanged() {
    return changed;
  }
}
