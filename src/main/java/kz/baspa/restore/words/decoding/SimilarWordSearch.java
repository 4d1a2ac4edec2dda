package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.SimilarWords;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Confusion;

/**
 * Finds, for an observed word, all words of the list that the channel may have turned into it, by
 * looking at every word that is spelt nearly so. For one thread.
 */
final class SimilarWordSearch {
  private final SimilarWords words;
  private final WordAlignment alignment;
  private final EditCosts editCosts;
  private final LetterCosts letterCosts;
  private final int most;
  private final int margin;

  private final int[] from;
  private final int[] length;
  private final int[] cost;
  private final int[] total;
  private int found;
  private int limit;
  private int bound;
  private byte[] letters = {};

  /**
   * @param most how many candidates to find at most
   * @param margin how much costlier than the cheapest, word and channel together, a candidate may
   *     be, in nats
   */
  SimilarWordSearch(Channel channel, SimilarWords words, int most, double margin) {
    this.words = words;
    this.alignment = new WordAlignment(channel.index());
    this.editCosts = new EditCosts(channel.index());
    this.letterCosts = new LetterCosts(channel.index());
    this.most = most;
    this.margin = WordGraph.units(margin);
    this.from = new int[most + 1];
    this.length = new int[most + 1];
    this.cost = new int[most + 1];
    this.total = new int[most + 1];
  }

  /** A candidate and what word and channel cost together, in nats. */
  record Weighed(Candidate candidate, double total) {}

  /**
   * The candidates for a word observed in lower case, the likeliest first.
   *
   * @param maximumCost what the channel may ask at most, in nats
   * @param together what word and channel may cost together at most, in nats
   */
  List<Weighed> candidates(String observed, double maximumCost, double together) {
    found = 0;
    limit = WordGraph.units(maximumCost);
    bound = WordGraph.units(together);
    alignment.observe(observed);
    int[][] edits = editCosts.of(observed, mostEdits(observed.length()), bound);
    SimilarWords.OtherLetters letter = letterCosts.of(observed, alignment.longReadings());
    words.near(observed, edits, letter, bound, this::meet);
    List<Weighed> candidates = new ArrayList<>();
    for (int k = 0; k < found; k++) {
      if (total[k] <= bound) {
        alignment.cost(letters, from[k], length[k], cost[k]);
        candidates.add(weighed(k));
      }
    }
    return candidates;
  }

  /** How many letters of a word of this length may differ before nothing is left of it. */
  private static int mostEdits(int length) {
    return length < 4 ? 1 : length < 6 ? 2 : length < 8 ? 3 : length < 11 ? 4 : 5;
  }

  private int meet(byte[] pool, int at, int count, int wordCost) {
    letters = pool;
    int channel = alignment.cost(pool, at, count, Math.min(limit, bound - wordCost));
    if (channel == WordGraph.NEVER) {
      return bound;
    }
    int sum = channel + wordCost;
    int place = found;
    while (place > 0 && total[place - 1] > sum) {
      place--;
    }
    insert(from, place, at);
    insert(length, place, count);
    insert(cost, place, channel);
    insert(total, place, sum);
    found = Math.min(most, found + 1);
    bound = Math.min(bound, total[0] + margin);
    if (found == most) {
      bound = Math.min(bound, total[most - 1]);
    }
    return bound;
  }

  private void insert(int[] column, int place, int value) {
    System.arraycopy(column, place, column, place + 1, found - place);
    column[place] = value;
  }

  private Weighed weighed(int k) {
    List<Confusion> path = alignment.path(letters, from[k], length[k]);
    StringBuilder word = new StringBuilder();
    for (int i = from[k]; i < from[k] + length[k]; i++) {
      word.append(LetterCodes.letter(letters[i]));
    }
    double exact = path.stream().mapToDouble(Confusion::cost).sum();
    return new Weighed(
        new Candidate(word.toString(), exact, path), (double) total[k] / WordGraph.UNITS);
  }

  static final Comparator<Weighed> LIKELIEST_FIRST = Comparator.comparingDouble(Weighed::total);
}
