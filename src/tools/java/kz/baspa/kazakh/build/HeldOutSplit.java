package kz.baspa.kazakh.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.baspa.kazakh.automata.LetterCodes;

/**
 * Keeps some words and pairs out of the counts and the list, for a lexicon that is measured on what
 * it has not seen: one in 16 of the words met one to three times, and a tenth of the pairs'
 * occurrences.
 */
final class HeldOutSplit {
  private static final int RARE = 3;
  private static final double WORDS = 0.06;
  private static final double PAIRS = 0.1;

  private final Random chance = new Random(5);
  private final Set<String> keptOut = new HashSet<>();
  private final Map<String, Integer> lost = new HashMap<>();

  /**
   * Writes words.tsv, pairs.tsv, list.txt without what is kept out, and kept-words.txt,
   * kept-pairs.txt.
   */
  void write(Path list, Path counts, Path out) throws IOException {
    Files.createDirectories(out);
    List<String> rows = Files.readAllLines(counts.resolve("words.tsv"));
    for (String row : rows) {
      String[] cells = row.split("\t");
      if (!row.startsWith("#")
          && LetterCodes.isWord(cells[0])
          && cells[0].length() > 2
          && Integer.parseInt(cells[1]) <= RARE
          && Integer.parseInt(cells[2]) > 0
          && chance.nextDouble() < WORDS) {
        keptOut.add(cells[0]);
      }
    }
    pairs(counts, out);
    List<String> words = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\t");
      if (row.startsWith("#") || keptOut.contains(cells[0])) {
        continue;
      }
      int left = Math.max(1, Integer.parseInt(cells[1]) - lost.getOrDefault(cells[0], 0));
      int lower = Math.min(left, Integer.parseInt(cells[2]));
      words.add(String.join("\t", cells[0], "" + left, "" + lower, cells[3]));
    }
    Files.write(out.resolve("words.tsv"), words);
    Files.write(out.resolve("kept-words.txt"), keptOut.stream().sorted().toList());
    Files.write(
        out.resolve("list.txt"),
        Sources.list(list).stream().filter(word -> !keptOut.contains(word)).toList());
  }

  private void pairs(Path counts, Path out) throws IOException {
    List<String> left = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (Sources.CountedPair pair : Sources.pairs(counts.resolve("pairs.tsv"))) {
      int test = 0;
      for (int i = 0; i < pair.count(); i++) {
        if (chance.nextDouble() < PAIRS) {
          test++;
          kept.add(pair.first() + "\t" + pair.second());
        }
      }
      lost.merge(pair.second(), test, Integer::sum);
      // The counts hold no pair that was met once.
      if (pair.count() - test > 1
          && !keptOut.contains(pair.first())
          && !keptOut.contains(pair.second())) {
        left.add(pair.first() + "\t" + pair.second() + "\t" + (pair.count() - test));
      }
    }
    Files.write(out.resolve("pairs.tsv"), left);
    Files.write(out.resolve("kept-pairs.txt"), kept);
  }
}
