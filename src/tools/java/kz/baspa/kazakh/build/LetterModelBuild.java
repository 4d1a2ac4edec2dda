package kz.baspa.kazakh.build;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.lexicon.LetterNgramModel;

/**
 * Counts which letter follows which in the word list, each form once, and smooths by Witten and
 * Bell (The zero-frequency problem, IEEE Transactions on Information Theory 37, 1991): the more
 * kinds of letters followed a row, the more is left for those that did not.
 */
final class LetterModelBuild {
  private static final double UNITS = 32;

  /**
   * Rows of three letters and more that were met less often are left out; they cost space, not
   * sense.
   */
  private static final int RARE = 4;

  /** A row of letters as text; {@link #BOUNDARY} stands for the end of a word. */
  private static final char BOUNDARY = '|';

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  static byte[] build(Collection<String> words) {
    LetterModelBuild build = new LetterModelBuild();
    words.forEach(build::count);
    return build.write();
  }

  private void count(String word) {
    String bounded = BOUNDARY + word + BOUNDARY;
    for (int at = 1; at < bounded.length(); at++) {
      for (int from = Math.max(0, at - LetterNgramModel.ORDER + 1); from <= at; from++) {
        counts.merge(bounded.substring(from, at + 1), 1, Integer::sum);
      }
    }
  }

  private byte[] write() {
    counts.entrySet().removeIf(row -> row.getKey().length() > 2 && row.getValue() < RARE);
    Map<String, Integer> follow = new HashMap<>();
    counts.forEach(
        (row, count) -> {
          String before = row.substring(0, row.length() - 1);
          kinds.merge(before, 1, Integer::sum);
          follow.merge(before, count, Integer::sum);
        });
    Map<byte[], String> rows = new TreeMap<>(Arrays::compare);
    follow.keySet().stream()
        .filter(row -> !row.isEmpty())
        .forEach(row -> rows.put(codes(row), row));
    counts.keySet().forEach(row -> rows.put(codes(row), row));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AutomatonBuilder.write(rows.keySet(), out);
    for (String row : rows.values()) {
      Varints.write(out, units(probability(row, follow)));
      double all = follow.getOrDefault(row, 0);
      Varints.write(out, all == 0 ? 0 : units(kinds.get(row) / (all + kinds.get(row))));
    }
    return out.toByteArray();
  }

  /** The probability of the last letter after the others. */
  private double probability(String row, Map<String, Integer> follow) {
    if (row.isEmpty()) {
      return 1.0 / (LetterCodes.LETTERS.length() + 1);
    }
    String before = row.substring(0, row.length() - 1);
    double all = follow.getOrDefault(before, 0);
    if (all == 0) {
      return probability(row.substring(1), follow);
    }
    double shorter =
        row.length() == 1
            ? 1.0 / (LetterCodes.LETTERS.length() + 1)
            : probability(row.substring(1), follow);
    double different = kinds.get(before);
    return (counts.getOrDefault(row, 0) + different * shorter) / (all + different);
  }

  private static byte[] codes(String row) {
    byte[] codes = new byte[row.length()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          row.charAt(i) == BOUNDARY ? LetterNgramModel.BOUNDARY : LetterCodes.code(row.charAt(i));
    }
    return codes;
  }

  private static int units(double probability) {
    return (int) Math.min(Short.MAX_VALUE, Math.round(-Math.log(probability) * UNITS));
  }
}
