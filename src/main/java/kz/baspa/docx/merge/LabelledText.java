package kz.baspa.docx.merge;

import java.util.List;
import java.util.Optional;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.merge.BaseBlocks.Shown;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;
import kz.baspa.docx.read.WordBlock;
import org.jspecify.annotations.Nullable;

/**
 * The text of an edited block without its label.
 *
 * @param label the label, null where it is not known
 */
record LabelledText(@Nullable String label, List<Piece> pieces) {

  /** The label as it stands before the text, with what parts the two. */
  String typed(WordBlock block) {
    String all = block.shown();
    String text = Piece.shown(pieces);
    return all.endsWith(text) ? all.substring(0, all.length() - text.length()) : "";
  }

  /** Parts the label that a block had, or one like it, from what stands there now. */
  static LabelledText of(Shown was, WordBlock now, Wording wording) {
    String shown = now.shown();
    FlowBlock block = was.block();
    String number = block.formulaNumber();
    if (!number.isEmpty() && shown.endsWith(number)) {
      int end = shown.length() - number.length();
      return new LabelledText(null, Pieces.tidy(Pieces.slice(now.pieces(), 0, end)));
    }
    if (!was.prefix().isEmpty() && shown.startsWith(was.prefix())) {
      return new LabelledText(
          null, Pieces.slice(now.pieces(), was.prefix().length(), shown.length()));
    }
    boolean caption = block.kind() == Kind.TABLE_CAPTION || block.kind() == Kind.FIGURE_CAPTION;
    Optional<Wording.Split> split = Optional.empty();
    if (caption) {
      split = wording.caption(shown, block.kind() == Kind.TABLE_CAPTION);
    } else if (block.kind() == Kind.PART_HEADING && block.isAppendix()) {
      // «А ҚОСЫМШАСЫ» alone, where no mark stood before the title, is the title.
      split =
          wording
              .appendix(shown)
              .filter(found -> !was.prefix().isEmpty() || found.textFrom() < shown.length());
    } else if (!was.prefix().isEmpty() && now.label().isEmpty()) {
      split = Wording.literal(shown);
    }
    if (split.isPresent()) {
      int from = split.get().textFrom();
      return new LabelledText(
          split.get().label(), Pieces.tidy(Pieces.slice(now.pieces(), from, shown.length())));
    }
    String label = now.label();
    boolean item = block.kind() == Kind.NUMBERED && now.kind() == Kind.NUMBERED;
    if (item && Character.isLetterOrDigit(last(block.label()))) {
      label = label.replaceAll("[.)]$", ""); // the export sets the bracket behind a bare number
    }
    boolean counted = block.kind().isHeading() || block.kind() == Kind.REFERENCE || item;
    return new LabelledText(counted && !label.isEmpty() ? label : null, now.pieces());
  }

  private static int last(String label) {
    return label.isEmpty() ? 0 : label.codePointBefore(label.length());
  }
}
