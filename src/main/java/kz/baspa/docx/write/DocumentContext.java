package kz.baspa.docx.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.baspa.docx.flow.BookmarkNames;
import kz.baspa.docx.flow.Flow;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowInline;
import kz.baspa.docx.flow.InlineReader;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.profile.Profile;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/** What all writers of one document share: its blocks, links and numbering. */
final class DocumentContext {
  private final Element tei;
  private final List<FlowBlock> blocks;
  private final WordMeasures layout;
  private final Numbering numbering;
  private final Map<String, Integer> pageOf;
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> marked = new HashSet<>();
  private final Map<String, String> bookmarks = new HashMap<>();
  private final Set<String> bookmarkNames = new HashSet<>();
  private final Map<String, FlowBlock> headings = new HashMap<>();

  DocumentContext(Element tei, Profile profile, Map<String, Integer> pageOf, Tracking tracking) {
    this.tei = tei;
    this.layout = new WordMeasures(profile);
    this.pageOf = Map.copyOf(pageOf);
    this.blocks = identified(Flow.of(tei));
    this.numbering = new Numbering(blocks);
    Element text = tei.child("text");
    if (text != null) {
      for (Element element : text.all()) {
        if (element.get("target").startsWith("#")) {
          anchors.add(element.get("target").substring(1));
        }
      }
    }
    for (FlowBlock block : blocks) {
      if (block.kind().isHeading()) {
        headings.put(block.id(), block);
        anchors.add(block.id());
      }
    }
    marked.addAll(anchors);
    marked.addAll(tracking.places());
  }

  /** Gives every heading a place that the contents can lead to. */
  private static List<FlowBlock> identified(List<FlowBlock> blocks) {
    List<FlowBlock> identified = new ArrayList<>();
    int next = 1;
    for (FlowBlock block : blocks) {
      boolean nameless = block.kind().isHeading() && block.id().isEmpty();
      identified.add(
          nameless ? block.withId(String.format(Locale.ROOT, "_Toc%08d", next++)) : block);
    }
    return List.copyOf(identified);
  }

  Element tei() {
    return tei;
  }

  List<FlowBlock> blocks() {
    return blocks;
  }

  WordMeasures layout() {
    return layout;
  }

  Numbering numbering() {
    return numbering;
  }

  /** The page of our own layout on which this place stands, or null. */
  @Nullable Integer page(String id) {
    return pageOf.get(id);
  }

  /** The heading with this identifier, or null. */
  @Nullable FlowBlock heading(String id) {
    return headings.get(id);
  }

  /** Whether a bookmark is due here. */
  boolean isAnchor(String id) {
    return !id.isEmpty() && anchors.contains(id);
  }

  /** The pieces of a paragraph. */
  List<FlowInline> inlines(FlowBlock block) {
    return InlineReader.of(block.content(), marked);
  }

  /** Word's name for a place: letters, digits and underscores, 40 at most, no two alike. */
  String bookmark(String id) {
    return bookmarks.computeIfAbsent(id, this::newBookmark);
  }

  private String newBookmark(String id) {
    String name = BookmarkNames.of(id);
    String candidate = name;
    for (int i = 2; !bookmarkNames.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      String tail = "_" + i;
      candidate =
          name.substring(0, Math.min(name.length(), BookmarkNames.LONGEST - tail.length())) + tail;
    }
    return candidate;
  }

  /** How a heading's label is written, with what parts it from the title; "" without a label. */
  String labelText(FlowBlock heading) {
    return labelText(heading, heading.label());
  }

  /** How a label of this heading is written, as an entry of the contents may have it. */
  String labelText(FlowBlock heading, String label) {
    if (label.isEmpty()) {
      return "";
    }
    if (heading.isAppendix()) {
      return layout.profile().appendixHeading(label);
    }
    return label + Numbering.after(label);
  }
}
