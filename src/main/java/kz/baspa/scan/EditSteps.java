package kz.baspa.scan;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.text.Spaces;

/**
 * Takes a replacement apart into the smallest steps that lead from the one text to the other, so
 * that each letter of a new word is known to come from those it stands for: {@code тау\nлы жол} →
 * {@code таулы жөл} loses the line's end behind the third letter, and its о becomes ө. A blank is
 * dear, so that words stay with each other where both sides have as many.
 */
final class EditSteps {
  /** The largest table of costs; what needs a larger one stays in one piece. */
  private static final int MOST = 1 << 20;

  private static final int RESPELT = 1; // the same letter in another case, one blank for another
  private static final int REPLACED = 4;
  private static final int OTHER_KIND = 6; // a mark for a letter
  private static final int PARTED = 20; // a blank for a letter: dearer than both by themselves
  private static final int BLANK = 6;
  private static final int SIGN = 5;

  private final String before;
  private final String after;
  private final List<Step> steps = new ArrayList<>();

  /**
   * One replacement.
   *
   * @param start first UTF-16 unit that is replaced
   * @param end the unit after the last one
   * @param after what stands there instead
   */
  record Step(int start, int end, String after) {}

  private EditSteps(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** The steps from one text to the other, in their order; none overlaps another. */
  static List<Step> of(String before, String after) {
    EditSteps steps = new EditSteps(before, after);
    int rows = before.length() + 1;
    int columns = after.length() + 1;
    boolean simple =
        before.chars().noneMatch(EditSteps::isHalf) && after.chars().noneMatch(EditSteps::isHalf);
    if (simple && (long) rows * columns <= MOST) {
      steps.walk(steps.costs(rows, columns));
    } else {
      steps.add(0, before.length(), 0, after.length());
    }
    return steps.steps;
  }

  private static boolean isHalf(int unit) {
    return Character.isSurrogate((char) unit);
  }

  /**
   * What it costs to make what stands behind two places of the one what stands behind the other.
   */
  private int[][] costs(int rows, int columns) {
    int[][] costs = new int[rows][columns];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        int least = i == rows - 1 && j == columns - 1 ? 0 : Integer.MAX_VALUE;
        if (i < rows - 1) {
          least = Math.min(least, costs[i + 1][j] + alone(before.charAt(i)));
        }
        if (j < columns - 1) {
          least = Math.min(least, costs[i][j + 1] + alone(after.charAt(j)));
        }
        if (i < rows - 1 && j < columns - 1) {
          least = Math.min(least, costs[i + 1][j + 1] + cost(before.charAt(i), after.charAt(j)));
        }
        costs[i][j] = least;
      }
    }
    return costs;
  }

  private void walk(int[][] costs) {
    int i = 0;
    int j = 0;
    while (i < before.length() || j < after.length()) {
      if (i < before.length()
          && j < after.length()
          && costs[i][j] == costs[i + 1][j + 1] + cost(before.charAt(i), after.charAt(j))) {
        add(i, ++i, j, ++j);
        continue;
      }
      int gone = i;
      while (gone < before.length()
          && costs[gone][j] == costs[gone + 1][j] + alone(before.charAt(gone))) {
        gone++;
      }
      int come = j;
      while (gone == i
          && come < after.length()
          && costs[i][come] == costs[i][come + 1] + alone(after.charAt(come))) {
        come++;
      }
      add(i, gone, j, come);
      i = gone;
      j = come;
    }
  }

  private void add(int from, int to, int madeFrom, int madeTo) {
    String made = after.substring(madeFrom, madeTo);
    if (!before.substring(from, to).equals(made)) {
      steps.add(new Step(from, to, made));
    }
  }

  private static int alone(char sign) {
    return Spaces.isSpace(sign) ? BLANK : SIGN;
  }

  private static int cost(char old, char made) {
    if (old == made) {
      return 0;
    }
    boolean blank = Spaces.isSpace(old);
    if (blank != Spaces.isSpace(made)) {
      return PARTED;
    }
    if (blank || Character.toLowerCase(old) == Character.toLowerCase(made)) {
      return RESPELT;
    }
    return Character.isLetterOrDigit(old) == Character.isLetterOrDigit(made)
        ? REPLACED
        : OTHER_KIND;
  }
}
