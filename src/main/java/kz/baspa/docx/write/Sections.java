package kz.baspa.docx.write;

import java.util.List;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.profile.Profile.FirstNumbered;
import kz.baspa.profile.Profile.PagePlace;

/**
 * The sections of the document: the title page, which shows no number; what the profile leaves
 * without numbers before Кіріспе; and the rest. All pages count.
 */
final class Sections {
  private final DocumentContext work;
  private final int titleEnd;
  private final int frontEnd;
  private final String footer;

  /**
   * The sections of this work.
   *
   * @param footer the relation of the part that holds the page number
   */
  Sections(DocumentContext work, String footer) {
    this.work = work;
    this.footer = footer;
    this.titleEnd = titleEnd(work.blocks());
    this.frontEnd =
        work.layout().profile().pageNumber().from() == FirstNumbered.INTRODUCTION
            ? beforeIntroduction(work.blocks())
            : -1;
  }

  private static int titleEnd(List<FlowBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == Kind.TITLE_PAGE_END) {
        return i;
      }
    }
    return -1;
  }

  private static int beforeIntroduction(List<FlowBlock> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      FlowBlock block = blocks.get(i);
      if (block.kind() == Kind.PART_HEADING
          && block.element().container().get("type").equals("introduction")) {
        return i - 1;
      }
    }
    return -1;
  }

  /** The block that ends the title page, -1 without one. */
  int titleEnd() {
    return titleEnd;
  }

  /** Whether a section ends with this block. */
  boolean endsAfter(int block) {
    boolean title = titleEnd > 0 && block == titleEnd - 1;
    return title || frontEnd > titleEnd && block == frontEnd;
  }

  /** The properties of the section that ends with this block: no page number is shown. */
  void write(WordXml x, int block) {
    x.open("w:sectPr");
    x.value("w:type", "nextPage");
    work.layout().page(x);
    x.close();
  }

  /** The properties of the last section. */
  void writeLast(WordXml x) {
    PagePlace place = work.layout().profile().pageNumber().place();
    x.open("w:sectPr");
    if (place != PagePlace.NONE) {
      x.empty(
          place.isTop() ? "w:headerReference" : "w:footerReference",
          "w:type",
          "default",
          "r:id",
          footer);
    }
    x.value("w:type", "nextPage");
    work.layout().page(x);
    x.close();
  }
}
