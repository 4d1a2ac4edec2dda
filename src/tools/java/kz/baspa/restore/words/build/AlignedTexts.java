package kz.baspa.restore.words.build;

import java.util.List;
import kz.baspa.restore.words.build.LetterAlignment.Column;

/** A damaged text aligned with its truth, to ask what stands for a stretch of it. */
public final class AlignedTexts {
  private static final int PIECE = 4000;

  private final String truth;
  private final int[] truthAt;

  private AlignedTexts(String truth, int[] truthAt) {
    this.truth = truth;
    this.truthAt = truthAt;
  }

  /** Aligns a damaged text with its truth; white space in both must be single spaces. */
  public static AlignedTexts of(String truth, String observed) {
    int[] truthAt = new int[observed.length() + 1];
    int t = 0;
    int s = 0;
    while (s < observed.length()) {
      int observedEnd = Math.min(observed.length(), s + PIECE);
      int truthEnd =
          observedEnd == observed.length() ? truth.length() : Math.min(truth.length(), t + PIECE);
      List<Column> columns =
          LetterAlignment.of(truth.substring(t, truthEnd), observed.substring(s, observedEnd));
      // The end of a piece is aligned badly, because its other half is missing: keep its first
      // half.
      int keep = observedEnd == observed.length() ? observedEnd : s + PIECE / 2;
      for (Column column : columns) {
        if (s >= keep) {
          break;
        }
        if (column.read() >= 0) {
          truthAt[s++] = t;
        }
        if (column.printed() >= 0) {
          t++;
        }
      }
    }
    truthAt[observed.length()] = truth.length();
    return new AlignedTexts(truth, truthAt);
  }

  /** The words of the truth that stand for this stretch of the damaged text, marks left off. */
  public String truthOf(int start, int end) {
    int from = truthAt[start];
    int to = end == 0 ? from : Math.max(from, Math.min(truth.length(), truthAt[end - 1] + 1));
    while (from > 0
        && isWord(truth.charAt(from - 1))
        && from < truth.length()
        && isWord(truth.charAt(from))) {
      from--;
    }
    while (to < truth.length()
        && to > 0
        && isWord(truth.charAt(to))
        && isWord(truth.charAt(to - 1))) {
      to++;
    }
    return truth.substring(from, to).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private static boolean isWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '-';
  }
}
