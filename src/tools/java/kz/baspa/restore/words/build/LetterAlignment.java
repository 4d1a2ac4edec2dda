package kz.baspa.restore.words.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays what was read beside what was printed, letter by letter, at the least cost. */
final class LetterAlignment {
  /** One column: a printed and a read letter, or -1 where one side has none. */
  record Column(int printed, int read) {}

  private static final int SAME = 0;
  private static final int ALIKE = 1;
  private static final int OTHER = 3;
  private static final int LOST = 2;
  private static final int SPACE = 5;

  private LetterAlignment() {}

  /** The columns of two texts whose runs of white space are single spaces. */
  static List<Column> of(String printed, String read) {
    int rows = printed.length();
    int columns = read.length();
    byte[][] from = new byte[rows + 1][columns + 1];
    int[] above = new int[columns + 1];
    int[] here = new int[columns + 1];
    for (int j = 1; j <= columns; j++) {
      above[j] = above[j - 1] + gap(read.charAt(j - 1));
      from[0][j] = 2;
    }
    for (int i = 1; i <= rows; i++) {
      char p = printed.charAt(i - 1);
      here[0] = above[0] + gap(p);
      from[i][0] = 1;
      for (int j = 1; j <= columns; j++) {
        char r = read.charAt(j - 1);
        int both = above[j - 1] + substitution(p, r);
        int lost = above[j] + gap(p);
        int added = here[j - 1] + gap(r);
        int least = Math.min(both, Math.min(lost, added));
        here[j] = least;
        from[i][j] = (byte) (least == both ? 0 : least == lost ? 1 : 2);
      }
      int[] spare = above;
      above = here;
      here = spare;
    }
    List<Column> result = new ArrayList<>(rows + 16);
    int i = rows;
    int j = columns;
    while (i > 0 || j > 0) {
      switch (from[i][j]) {
        case 0 -> result.add(new Column(printed.charAt(--i), read.charAt(--j)));
        case 1 -> result.add(new Column(printed.charAt(--i), -1));
        default -> result.add(new Column(-1, read.charAt(--j)));
      }
    }
    Collections.reverse(result);
    return result;
  }

  private static int gap(char letter) {
    return letter == ' ' ? LOST + 1 : LOST;
  }

  private static int substitution(char printed, char read) {
    if (printed == read) {
      return SAME;
    }
    if (printed == ' ' || read == ' ') {
      return SPACE;
    }
    return Shapes.alike(printed, read) ? ALIKE : OTHER;
  }
}
