package kz.baspa.docx.write;

import java.util.List;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.FlowInline;
import kz.baspa.docx.flow.InlineReader;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.tei.TeiNode;

/**
 * The contents: a TOC field that already holds its entries, each a link with the page number of our
 * own layout. Word makes it anew when a person asks for it, and only then.
 */
final class ContentsWriter {
  private static final String FIELD = "TOC \\o \"1-3\" \\h \\z \\u";
  private static final String HEADING = "Мазмұны";

  private final WordXml x;
  private final DocumentContext work;
  private final RunWriter runs;

  ContentsWriter(WordXml x, DocumentContext work, RunWriter runs) {
    this.x = x;
    this.work = work;
    this.runs = runs;
  }

  /** Whether the work has headings worth listing and no contents of its own. */
  boolean isMissing() {
    long headings = work.blocks().stream().filter(block -> block.kind().isHeading()).count();
    return headings >= 2
        && work.blocks().stream().noneMatch(block -> block.kind() == Kind.CONTENTS_ENTRY);
  }

  /** One entry of the work's own contents; the first opens the field and the last ends it. */
  void entry(FlowBlock block, boolean first, boolean last) {
    if (first) {
      open();
    }
    String id = target(block);
    FlowBlock heading = work.heading(id);
    int level = heading == null ? block.level() : Math.max(heading.level(), 1);
    String label =
        heading != null && heading.isAppendix()
            ? work.labelText(heading, block.label())
            : block.label() + Numbering.after(block.label());
    openParagraph(level, first);
    boolean linked = heading != null;
    if (linked) {
      runs.openLink(id);
    }
    if (!label.isEmpty()) {
      runs.label(label + " ");
    }
    runs.write(
        work.inlines(block).stream()
            .flatMap(
                piece ->
                    piece instanceof FlowInline.Link link
                        ? link.content().stream()
                        : java.util.stream.Stream.of(piece))
            .toList());
    page(id);
    if (linked) {
      x.close();
    }
    closeParagraph(last);
  }

  private static String target(FlowBlock entry) {
    TeiNode.Element link = entry.element().find("ref");
    if (link == null || link.parent() != entry.element()) {
      return "";
    }
    String target = link.get("target");
    return target.startsWith("#") ? target.substring(1) : "";
  }

  /** Contents made from the headings, under a heading of their own. */
  void generate(String style) {
    List<FlowBlock> headings =
        work.blocks().stream()
            .filter(block -> block.kind().isHeading() && block.level() <= Styles.CONTENTS_LEVELS)
            .toList();
    x.open("w:p").open("w:pPr").value("w:pStyle", "TOCHeading").close();
    runs.label(HEADING);
    x.close();
    open();
    for (int i = 0; i < headings.size(); i++) {
      FlowBlock heading = headings.get(i);
      openParagraph(Math.max(heading.level(), 1), i == 0);
      runs.openLink(heading.id());
      String label = work.labelText(heading);
      runs.label((label.isEmpty() ? "" : label + " ") + InlineReader.shown(work.inlines(heading)));
      page(heading.id());
      x.close();
      closeParagraph(i + 1 == headings.size());
    }
  }

  private void open() {
    x.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
    x.value("w:docPartGallery", "Table of Contents").empty("w:docPartUnique");
    x.close().close().open("w:sdtContent");
  }

  private void openParagraph(int level, boolean first) {
    x.open("w:p").open("w:pPr");
    x.value("w:pStyle", "TOC" + Math.min(level, Styles.CONTENTS_LEVELS)).close();
    if (first) {
      runs.mark("begin");
      runs.instruction(FIELD);
      runs.mark("separate");
    }
  }

  private void page(String id) {
    Integer page = id.isEmpty() ? null : work.page(id);
    if (page != null) {
      runs.tab();
      runs.field("PAGEREF " + work.bookmark(id) + " \\h", page.toString());
    }
  }

  private void closeParagraph(boolean last) {
    if (last) {
      runs.mark("end");
    }
    x.close();
    if (last) {
      x.close().close();
    }
  }
}
