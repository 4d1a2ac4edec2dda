package kz.baspa.docx.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.FlowInline;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.profile.Profile;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.Part;

/** Writes the blocks of the work as Word's paragraphs and tables. */
final class BodyWriter {
  private final WordXml x;
  private final DocumentContext work;
  private final RunWriter runs;
  private final Sections sections;
  private final Map<Kind, Integer> sequences = new HashMap<>();
  private boolean contentsOpen;
  private boolean afterTable;

  BodyWriter(WordXml x, DocumentContext work, RunWriter runs, Sections sections) {
    this.x = x;
    this.work = work;
    this.runs = runs;
    this.sections = sections;
  }

  /** All blocks, with the breaks between sections. */
  void write() {
    List<FlowBlock> blocks = work.blocks();
    ContentsWriter contents = new ContentsWriter(x, work, runs);
    boolean generate = contents.isMissing();
    if (generate && sections.titleEnd() < 0) {
      contents.generate(Styles.PART);
    }
    for (int i = 0; i < blocks.size(); i++) {
      FlowBlock block = blocks.get(i);
      boolean endsSection = sections.endsAfter(i);
      if (block.kind() == Kind.CONTENTS_ENTRY) {
        boolean first = i == 0 || blocks.get(i - 1).kind() != Kind.CONTENTS_ENTRY;
        boolean last = i + 1 == blocks.size() || blocks.get(i + 1).kind() != Kind.CONTENTS_ENTRY;
        contents.entry(block, first, last);
        contentsOpen = !last;
      } else if (block.kind() == Kind.TABLE) {
        table(block);
      } else if (block.kind() != Kind.TITLE_PAGE_END) {
        afterTable = i > 0 && blocks.get(i - 1).kind() == Kind.TABLE;
        // A frame stands on the page of the paragraph behind it, which must not be the next
        // section's.
        boolean framed = endsSection && isImprint(block);
        paragraph(block, endsSection && !framed);
        endsSection = framed;
      }
      if (endsSection) {
        x.open("w:p").open("w:pPr");
        sections.write(x, i);
        x.close().close();
      }
      if (generate && i == sections.titleEnd()) {
        contents.generate(Styles.PART);
      }
    }
    if (contentsOpen) {
      throw new IllegalStateException("contents not closed");
    }
  }

  private void paragraph(FlowBlock block, boolean endsSection) {
    x.open("w:p").open("w:pPr").value("w:pStyle", style(block));
    if (isImprint(block)) {
      atFoot();
    }
    number(block);
    String formulaNumber = block.formulaNumber();
    if (endsSection) {
      sections.write(x, work.blocks().indexOf(block));
    }
    x.close();
    int bookmark = work.isAnchor(block.id()) ? runs.openBookmark(block.id()) : 0;
    if (block.kind() == Kind.TABLE_CAPTION || block.kind() == Kind.FIGURE_CAPTION) {
      caption(block);
    } else {
      label(block);
      if (!formulaNumber.isEmpty()) {
        runs.tab();
      }
      runs.write(work.inlines(block));
    }
    if (!formulaNumber.isEmpty()) {
      runs.tab();
      runs.label(formulaNumber);
    }
    if (bookmark != 0) {
      runs.closeBookmark(bookmark);
    }
    x.close();
  }

  private static String formula(FlowBlock block) {
    return block.formulaNumber().isEmpty() ? Styles.FORMULA : Styles.FORMULA_NUMBERED;
  }

  /** Whether this is the city and year with which the title page ends. */
  private static boolean isImprint(FlowBlock block) {
    Element page = block.element().parent();
    if (block.kind() != Kind.TITLE_PAGE || page == null) {
      return false;
    }
    List<Element> lines = page.elements().stream().filter(line -> !line.is("pb")).toList();
    return lines.subList(lines.indexOf(block.element()), lines.size()).stream()
        .allMatch(line -> line.is("docImprint"));
  }

  /**
   * City and year stand at the foot of the title page: in a frame, which Word and LibreOffice place
   * alike and which Google Docs shows where it stands in the text. It is not the style's, since
   * LibreOffice takes frames from paragraphs only.
   */
  private void atFoot() {
    x.open("w:framePr", "w:w", work.layout().textWidth() + "", "w:wrap", "notBeside");
    x.attribute("w:vAnchor", "margin").attribute("w:hAnchor", "margin");
    x.attribute("w:xAlign", "center").attribute("w:yAlign", "bottom").close();
  }

  private String style(FlowBlock block) {
    return switch (block.kind()) {
      case TITLE -> "Title";
      case TITLE_PAGE -> titlePageStyle(block.element());
      case CONTENTS_HEADING -> "TOCHeading";
      case PART_HEADING -> ownPage(block) ? Styles.PART : Styles.PART_RUN_ON;
      case CHAPTER_HEADING, SECTION_HEADING ->
          "Heading" + Math.min(Math.max(block.level(), 1), Styles.HEADING_LEVELS);
      case PARAGRAPH ->
          block.isFormula() ? formula(block) : afterTable ? Styles.BODY_AFTER_TABLE : Styles.BODY;
      case PARAGRAPH_CONTINUED -> Styles.BODY_CONTINUED;
      case BULLET -> Styles.listStyle("ListBullet", block.level());
      case NUMBERED ->
          Styles.listStyle(
              work.numbering().isAutomatic(block) ? "ListNumber" : Styles.LITERAL_LIST,
              block.level());
      case ITEM_CONTINUED -> Styles.listStyle(Styles.LIST_CONTINUED, block.level());
      case QUOTE -> "Quote";
      case REFERENCE -> "Bibliography";
      case TABLE_CAPTION -> "Caption";
      case FIGURE -> Styles.FIGURE;
      case FIGURE_CAPTION -> Styles.FIGURE_CAPTION;
      case TITLE_PAGE_END, CONTENTS_ENTRY, TABLE ->
          throw new IllegalStateException("not a paragraph: " + block);
    };
  }

  private static String titlePageStyle(Element part) {
    return switch (part.name()) {
      case "docAuthor" -> Styles.TITLE_PAGE_AUTHOR;
      case "docImprint" -> Styles.TITLE_PAGE_IMPRINT;
      default ->
          switch (part.get("type")) {
            case "udc" -> Styles.TITLE_PAGE_LEFT;
            case "manuscript", "supervisor" -> Styles.TITLE_PAGE_RIGHT;
            default -> Styles.TITLE_PAGE;
          };
    };
  }

  private boolean ownPage(FlowBlock heading) {
    Element division = heading.element().container();
    for (Part part : Part.values()) {
      if (part.type().equals(division.get("type"))) {
        return work.layout().profile().onOwnPage(part);
      }
    }
    return true;
  }

  private void number(FlowBlock block) {
    Numbering numbering = work.numbering();
    boolean automatic = numbering.isAutomatic(block);
    boolean heading = block.kind() == Kind.CHAPTER_HEADING || block.kind() == Kind.SECTION_HEADING;
    if (block.kind() == Kind.NUMBERED && automatic) {
      x.open("w:numPr").value("w:ilvl", Math.min(block.level(), 9) - 1);
      x.value("w:numId", numbering.listNumber(block)).close();
    } else if (automatic && numbering.headingNumber(block) != 0) {
      x.open("w:numPr").value("w:ilvl", block.level() - 1);
      x.value("w:numId", numbering.headingNumber(block)).close();
    } else if (!automatic
        && (heading && numbering.countsHeadings(block.level())
            || block.kind() == Kind.REFERENCE && numbering.countsReferences())) {
      x.open("w:numPr").value("w:numId", 0).close();
    }
  }

  private void label(FlowBlock block) {
    if (work.numbering().isAutomatic(block)) {
      return;
    }
    switch (block.kind()) {
      case PART_HEADING, CHAPTER_HEADING, SECTION_HEADING -> {
        String label = work.labelText(block);
        if (!label.isEmpty()) {
          boolean appendix = block.isAppendix() && !block.content().isEmpty();
          runs.label(appendix ? label : label + " ");
          if (appendix) {
            runs.lineBreak();
          }
        }
      }
      case REFERENCE, NUMBERED -> {
        if (!block.label().isEmpty()) {
          runs.label(block.label() + " ");
        }
      }
      default -> {
        // No label, or Word's own.
      }
    }
  }

  /** A caption in the profile's wording, its number counted by Word where Word counts the same. */
  private void caption(FlowBlock block) {
    boolean table = block.kind() == Kind.TABLE_CAPTION;
    List<FlowInline> title = work.inlines(block);
    if (block.label().isEmpty()) {
      runs.write(title);
      return;
    }
    Profile.Caption caption = work.layout().caption(table);
    String form = title.isEmpty() ? untitled(caption.form()) : caption.form();
    int from = 0;
    while (from < form.length()) {
      int next = form.indexOf('{', from);
      if (next < 0) {
        runs.label(form.substring(from));
        return;
      }
      if (next > from) {
        runs.label(form.substring(from, next));
      }
      if (form.startsWith("{number}", next)) {
        captionNumber(block, table);
        from = next + "{number}".length();
      } else if (form.startsWith("{title}", next)) {
        runs.write(title);
        from = next + "{title}".length();
      } else {
        runs.label("{");
        from = next + 1;
      }
    }
  }

  /** «1-кесте – {title}» without a title is «1-кесте». */
  private static String untitled(String form) {
    int title = form.indexOf("{title}");
    return title < 0 ? form : form.substring(0, title).replaceFirst("[\\s\\p{P}]+$", "");
  }

  private void captionNumber(FlowBlock block, boolean table) {
    int next = sequences.getOrDefault(block.kind(), 0) + 1;
    if (block.label().equals(Integer.toString(next))) {
      sequences.put(block.kind(), next);
      runs.field("SEQ " + (table ? "Кесте" : "Сурет") + " \\* ARABIC", block.label());
    } else {
      runs.label(block.label());
    }
  }

  private void table(FlowBlock block) {
    new TableWriter(x, work, runs, this::cellParagraph).write(block.element());
  }

  /** A paragraph in a cell. */
  private void cellParagraph(FlowBlock block, String style) {
    if (block.kind() == Kind.TABLE) {
      table(block);
      return;
    }
    if (block.kind() != Kind.PARAGRAPH && block.kind() != Kind.PARAGRAPH_CONTINUED) {
      paragraph(block, false);
      return;
    }
    x.open("w:p").open("w:pPr").value("w:pStyle", style).close();
    runs.write(work.inlines(block));
    x.close();
  }
}
