package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.docx.flow.Flow;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.docx.flow.Wording;
import kz.baspa.tei.TeiNode.Element;

/** The blocks of the TEI that a document was made from, as the document showed them. */
public final class BaseBlocks {
  /**
   * One of them.
   *
   * @param prefix the label that stood before the text as text, "" where Word counted
   * @param label the label that Word showed, as text or by itself
   * @param shown the text with the prefix, and with the number of a formula behind it
   */
  public record Shown(FlowBlock block, String prefix, String label, String shown) {}

  private final Numbering numbering;
  private final Wording wording;

  private final Set<String> appendices = new HashSet<>();

  private BaseBlocks(List<FlowBlock> blocks, Wording wording) {
    for (FlowBlock block : blocks) {
      if (block.kind().isHeading() && block.isAppendix()) {
        appendices.add(block.id());
      }
    }
    this.numbering = new Numbering(blocks);
    this.wording = wording;
  }

  public static List<Shown> of(Element tei, Wording wording) {
    List<FlowBlock> blocks = Flow.of(tei);
    BaseBlocks base = new BaseBlocks(blocks, wording);
    List<Shown> shown = new ArrayList<>();
    for (FlowBlock block : blocks) {
      if (block.kind() != Kind.TITLE_PAGE_END) {
        shown.add(base.shown(block));
      }
    }
    return shown;
  }

  private Shown shown(FlowBlock block) {
    if (block.kind() == Kind.TABLE) {
      return new Shown(block, "", "", table(block.element()));
    }
    String text = Leaves.of(block.element(), block.content()).shown();
    String label = label(block);
    String prefix = numbering.isAutomatic(block) ? "" : prefix(block, label, text.isEmpty());
    String number = block.formulaNumber();
    return new Shown(block, prefix, label, prefix + text + (number.isEmpty() ? "" : " " + number));
  }

  /** The cells that hold anything, one after the other. */
  static String table(Element table) {
    List<String> cells = new ArrayList<>();
    for (Element row : table.elements()) {
      if (row.is("row")) {
        for (Element cell : row.elements()) {
          cells.add(Leaves.of(cell, cell.children()).shown());
        }
      }
    }
    return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("\t"));
  }

  private String label(FlowBlock block) {
    if (block.label().isEmpty()) {
      return "";
    }
    Element link = block.kind() == Kind.CONTENTS_ENTRY ? block.element().child("ref") : null;
    boolean appendix =
        block.kind().isHeading() && block.isAppendix()
            || link != null && appendices.contains(link.get("target").replaceFirst("^#", ""));
    return appendix ? wording.appendixHeading().replace("{number}", block.label()) : block.label();
  }

  private String prefix(FlowBlock block, String label, boolean alone) {
    if (label.isEmpty()) {
      return "";
    }
    return switch (block.kind()) {
      case CHAPTER_HEADING, SECTION_HEADING -> label + Numbering.after(label) + " ";
      case CONTENTS_ENTRY ->
          label + (label.equals(block.label()) ? Numbering.after(label) : "") + " ";
      case PART_HEADING ->
          block.isAppendix() ? label + (alone ? "" : "\n") : label + Numbering.after(label) + " ";
      case REFERENCE, NUMBERED -> label + " ";
      case TABLE_CAPTION, FIGURE_CAPTION -> caption(block, alone);
      default -> "";
    };
  }

  private String caption(FlowBlock block, boolean alone) {
    String before = wording.before(block.kind() == Kind.TABLE_CAPTION, block.label());
    return alone ? before.replaceFirst("[\\s\\p{P}]+$", "") : before;
  }
}
