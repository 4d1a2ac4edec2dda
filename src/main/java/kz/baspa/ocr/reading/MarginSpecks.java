package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Takes away what was read in the margins of a page whose lines end below each other: pieces of the
 * edge of a sheet or of the page beside it, which stand far behind the last word of a line, or
 * before the first.
 */
public final class MarginSpecks {
  /** Fewer lines that begin or end at one place are no column. */
  private static final int FEWEST = 8;

  /** Places are one within this part of the width of the widest line. */
  private static final double NEAR = 0.015;

  /** So far from the column, in heights of its line, and from the next word stands what is none. */
  private static final double BESIDE = 0.7;

  private static final double APART = 1.2;

  /** Longer words are none that an edge is read as. */
  private static final int LONGEST = 4;

  private MarginSpecks() {}

  /** The same lines without what stands in the margins. */
  public static List<RecognizedLine> without(List<RecognizedLine> lines) {
    int right = edge(lines, line -> line.box().right());
    int left = edge(lines, line -> line.box().left());
    List<RecognizedLine> clean = new ArrayList<>();
    for (RecognizedLine line : lines) {
      List<RecognizedWord> words = new ArrayList<>(line.words());
      while (right > 0 && words.size() > 1 && isBehind(words, right)) {
        words.remove(words.size() - 1);
      }
      while (left > 0 && words.size() > 1 && isBefore(words, left)) {
        words.remove(0);
      }
      clean.add(new RecognizedLine(words));
    }
    return clean;
  }

  private static boolean isBehind(List<RecognizedWord> words, int edge) {
    RecognizedWord last = words.get(words.size() - 1);
    Box before = words.get(words.size() - 2).box();
    int high = before.height();
    return last.text().length() <= LONGEST
        && last.box().left() > edge + BESIDE * high
        && last.box().left() - before.right() > APART * high;
  }

  private static boolean isBefore(List<RecognizedWord> words, int edge) {
    RecognizedWord first = words.get(0);
    Box next = words.get(1).box();
    int high = next.height();
    return first.text().length() <= LONGEST
        && first.box().right() < edge - BESIDE * high
        && next.left() - first.box().right() > APART * high;
  }

  /** Where most lines begin or end; 0 if they do not do so in one place. */
  private static int edge(List<RecognizedLine> lines, ToIntFunction<RecognizedLine> side) {
    int widest = lines.stream().mapToInt(line -> line.box().width()).max().orElse(0);
    int[] places =
        lines.stream()
            .filter(line -> line.box().width() > 0.6 * widest)
            .mapToInt(side)
            .sorted()
            .toArray();
    int most = 0;
    int edge = 0;
    for (int from = 0, to = 0; from < places.length; from++) {
      while (to < places.length && places[to] - places[from] <= 2 * NEAR * widest) {
        to++;
      }
      if (to - from > most) {
        most = to - from;
        edge = places[(from + to - 1) / 2];
      }
    }
    return most >= FEWEST && most * 2 > places.length ? edge : 0;
  }
}
