package kz.baspa.docx.merge;

import java.util.List;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.merge.BaseBlocks.Shown;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.WordBlock;

/** Finds for each block of the edited document the one that it was. */
final class BlockMatching {
  /** Less in common, and a paragraph is a new one. */
  private static final double ALIKE = 0.4;

  private static final int MOST_CELLS = 250_000;
  private static final String PICTURE = "\uFFFC";

  private final List<Shown> before;
  private final List<WordBlock> after;
  private final int[] matches;

  /** Whether as many blocks went as came, so that a heading with all other words is the same. */
  private boolean square;

  private int firstDifference;

  private BlockMatching(List<Shown> before, List<WordBlock> after) {
    this.before = before;
    this.after = after;
    this.matches =
        Diff.matches(
            before.stream().map(BlockMatching::key).toList(),
            after.stream().map(BlockMatching::key).toList());
  }

  /** For each edited block the place of the one that it was, -1 for a new one. */
  static int[] of(List<Shown> before, List<WordBlock> after) {
    BlockMatching alignment = new BlockMatching(before, after);
    alignment.changed();
    return alignment.matches;
  }

  private static String key(Shown shown) {
    return shown.block().kind() == Kind.FIGURE ? PICTURE : shown.shown();
  }

  private static String key(WordBlock block) {
    return block.kind() == Kind.FIGURE
        ? PICTURE
        : block.kind() == Kind.TABLE ? table(block) : block.shown();
  }

  static String table(WordBlock block) {
    StringBuilder cells = new StringBuilder();
    for (List<WordBlock.Cell> row : block.rows()) {
      for (WordBlock.Cell cell : row) {
        String shown = cell.goesOn() ? "" : Piece.shown(cell.pieces());
        if (!shown.isEmpty()) {
          cells.append(cells.isEmpty() ? "" : "\t").append(shown);
        }
      }
    }
    return cells.toString();
  }

  /** Between what stayed as it was: what is most alike, in order. */
  private void changed() {
    int fromBefore = 0;
    int fromAfter = 0;
    for (int b = 0; b <= after.size(); b++) {
      if (b == after.size() || matches[b] >= 0) {
        int toBefore = b == after.size() ? before.size() : matches[b];
        stretch(fromBefore, toBefore, fromAfter, b);
        fromBefore = toBefore + 1;
        fromAfter = b + 1;
      }
    }
  }

  private void stretch(int a, int endA, int b, int endB) {
    int rows = endA - a;
    int columns = endB - b;
    if (rows <= 0 || columns <= 0) {
      return;
    }
    if ((long) rows * columns > MOST_CELLS) {
      for (int i = 0; i < Math.min(rows, columns); i++) {
        if (likeness(a + i, b + i) >= ALIKE) {
          matches[b + i] = a + i;
        }
      }
      return;
    }
    square = rows == columns;
    firstDifference = a - b;
    double[][] like = new double[rows][columns];
    double[][] best = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        like[i][j] = likeness(a + i, b + j);
        double paired = like[i][j] >= ALIKE ? like[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (like[i][j] >= ALIKE && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
        matches[b + j++] = a + i++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private double likeness(int a, int b) {
    Kind one = before.get(a).block().kind();
    Kind other = after.get(b).kind();
    if (one == Kind.TABLE != (other == Kind.TABLE)
        || one == Kind.FIGURE != (other == Kind.FIGURE)) {
      return 0;
    }
    double words = WordTokens.likeness(key(before.get(a)), key(after.get(b)));
    if (square && one == other && one.isHeading() && a - b == firstDifference) {
      return Math.max(words, ALIKE);
    }
    return one == other && words > 0 ? Math.min(1, words + 0.1) : words;
  }
}
