package kz.baspa.restore.outline.lists;

import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;

/**
 * The items that a file names itself: {@code • Су;} becomes {@code - Су;}, and {@code 3) Жер;}
 * keeps the number that the file counts. A mark that was typed behind it goes.
 */
final class MarkedItems {
  private final LinedText text;

  MarkedItems(LinedText text) {
    this.text = text;
  }

  LinedText write(Rule rule, Decider decider) {
    LineSegmentation recut = new LineSegmentation(text);
    boolean any = false;
    for (int i = 0; i < text.size(); i++) {
      BlockEvidence block = text.block(i);
      LineShape shape = LineShape.of(text, i);
      if (block == null
          || shape == null
          || block.kind() != BlockKind.ITEM
          || text.line(i).kind() != LineKind.UNKNOWN
          || text.edited().textOffset(block.start()) < text.start(i)) {
        continue;
      }
      any = true;
      item(block, shape, recut);
    }
    return any ? recut.apply(rule, decider) : text;
  }

  private void item(BlockEvidence block, LineShape shape, LineSegmentation recut) {
    String all = text.text();
    int end = text.edited().textOffset(block.start() + block.label());
    int words = Spaces.skipForward(all, Math.max(shape.from(), end), shape.to());
    int behind = ListRule.behindSecond(all, words, shape.to());
    String mark = all.substring(shape.from(), words).strip();
    String label = mark.replaceAll("^[(\\[]+|[.)\\]]+$", "");
    recut.open(shape.from(), ListRule.NAME);
    if (label.codePoints().anyMatch(Character::isLetterOrDigit)) {
      recut.mark(shape.from(), Line.marked(LineKind.ITEM, label, words - shape.from()));
      recut.replace(words, behind, "", ListRule.NAME);
    } else {
      recut.replace(shape.from(), behind, "- ", ListRule.NAME);
      recut.mark(behind, Line.marked(LineKind.ITEM, "", 2));
    }
  }
}
