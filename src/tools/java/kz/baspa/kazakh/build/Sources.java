package kz.baspa.kazakh.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.LetterCodes;

/** The raw material: the word list, the counted words and the counted pairs. */
final class Sources {
  /**
   * A row of pairs.tsv.
   *
   * @param count how often the two words stood side by side
   */
  record CountedPair(String first, String second, int count) {}

  private Sources() {}

  /**
   * The forms of a list, one a line, lower-cased, in Kazakh letters only; look-alike letters
   * mended.
   */
  static Set<String> list(Path file) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      // Letters of the Azerbaijani and Abkhaz alphabets that people type for ә and ө.
      String word = Alphabet.lower(line.strip()).replace('ə', 'ә').replace('ӛ', 'ө');
      if (word.length() > 1 && LetterCodes.isWord(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** word → its counts. */
  static Map<String, CountedWord> counts(Path file) throws IOException {
    Map<String, CountedWord> counts = new TreeMap<>();
    for (String[] cells : rows(file)) {
      if (LetterCodes.isWord(cells[0])) {
        counts.put(
            cells[0],
            new CountedWord(
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3])));
      }
    }
    return counts;
  }

  static List<CountedPair> pairs(Path file) throws IOException {
    List<CountedPair> pairs = new ArrayList<>();
    for (String[] cells : rows(file)) {
      pairs.add(new CountedPair(cells[0], cells[1], Integer.parseInt(cells[2])));
    }
    return pairs;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }
}
