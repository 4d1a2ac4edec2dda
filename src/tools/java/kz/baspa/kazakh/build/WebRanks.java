package kz.baspa.kazakh.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.kazakh.Alphabet;

/**
 * What Tesseract's langdata (Apache-2.0) says of words that are known already: {@code
 * langdata-words.txt} has the words of the Kazakh web in the order of their frequency, {@code
 * langdata-bigrams.txt} pairs of them. It was read off the web with all its slips, so that it says
 * how frequent a form is and beside what it stands, never that the form is right.
 */
final class WebRanks {
  /** Behind this rank the order says nothing. */
  private static final int LAST = 120_000;

  /** What a pair counts that was only met there; pairs that were counted were met twice or more. */
  private static final int PAIR = 1;

  /**
   * By Zipf's law the word of rank r is met SCALE / r times: half of what the counted prose gives
   * for the ranks that it has words for, because a word of the web is rarer in prose.
   */
  private static final double SCALE = 40_000;

  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<String[]> pairs = new ArrayList<>();

  WebRanks(Path directory) throws IOException {
    int rank = 0;
    for (String line : Files.readAllLines(directory.resolve("langdata-words.txt"))) {
      rank++;
      if (rank <= LAST) {
        ranks.putIfAbsent(Alphabet.lower(line.strip()), rank);
      }
    }
    for (String line : Files.readAllLines(directory.resolve("langdata-bigrams.txt"))) {
      String[] words = Alphabet.lower(line.strip()).split(" ");
      if (words.length == 2) {
        pairs.add(words);
      }
    }
  }

  /**
   * The counts, and for known forms that were not counted, without a source, what their rank says.
   */
  Map<String, CountedWord> fill(Map<String, CountedWord> counts, Set<String> known) {
    Map<String, CountedWord> filled = new TreeMap<>(counts);
    for (String form : known) {
      Integer rank = ranks.get(form);
      if (rank != null && !counts.containsKey(form)) {
        int count = Math.max(1, (int) Math.round(SCALE / rank));
        filled.put(form, new CountedWord(count, count, 0));
      }
    }
    return filled;
  }

  /** The counted pairs, and the others that stand side by side on the web. */
  List<Sources.CountedPair> fill(List<Sources.CountedPair> counted) {
    Map<List<String>, Sources.CountedPair> filled = new TreeMap<>(WebRanks::compare);
    for (String[] pair : pairs) {
      filled.put(List.of(pair), new Sources.CountedPair(pair[0], pair[1], PAIR));
    }
    for (Sources.CountedPair pair : counted) {
      filled.put(List.of(pair.first(), pair.second()), pair);
    }
    return List.copyOf(filled.values());
  }

  private static int compare(List<String> one, List<String> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first != 0 ? first : one.get(1).compareTo(other.get(1));
  }
}
