package kz.baspa.restore.words.decoding;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.SimilarWords;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.channel.ConfusionIndex;
import kz.baspa.restore.words.channel.LongReadings;
import kz.baspa.restore.words.channel.PlaceMemo;

/**
 * What it costs at least, through one channel, that some letters of an observed word differ from
 * those of the intended one, wherever they stand: by how many differ, and by how much longer the
 * intended word is. For one thread.
 */
final class EditCosts {
  /** What one letter that differs costs at least, in units: hardly any confusion costs less. */
  private static final int LEAST = WordGraph.UNITS * 9 / 4;

  private static final int LONGER = SimilarWords.LONGER;
  private static final int WIDTH = 2 * LONGER + 1;
  private static final Step[] NONE = {};

  private final ConfusionIndex confusions;

  /** What may have happened from a place on, by the characters that stand there. */
  private final PlaceMemo<Step[]> steps = new PlaceMemo<>();

  private final Step[] losses;

  /**
   * By place in the observed word, by how many letters more were intended, and by how many differ.
   */
  private int[] costs = {};

  /** How many numbers of letters that differ are told apart. */
  private int row;

  EditCosts(ConfusionIndex confusions) {
    this.confusions = confusions;
    Map<Integer, Step> cheapest = new TreeMap<>();
    for (byte code = 1; code <= LetterCodes.LETTERS.length(); code++) {
      for (Confusion lost : confusions.losses(code)) {
        int letters = lost.intended().length();
        add(cheapest, new Step(0, letters, letters, lost.units()));
      }
    }
    this.losses = cheapest.values().toArray(Step[]::new);
  }

  /**
   * Something that may have happened.
   *
   * @param characters how many observed characters it takes
   * @param longer how many letters more were intended
   * @param edits how many letters differ
   * @param units what it costs
   */
  private record Step(int characters, int longer, int edits, int units) {}

  /**
   * The least costs, in units: for each number of letters by which the intended word is longer,
   * from −{@link SimilarWords#LONGER} on, that of no letter that differs, of one, of two, and so
   * on.
   *
   * @param observed in lower case
   * @param most how many letters may differ at most
   * @param bound what costs more, in units, need not be told from what cannot be
   */
  int[][] of(String observed, int most, int bound) {
    int end = observed.length();
    row = most + 1;
    if (costs.length < (end + 1) * WIDTH * row) {
      costs = new int[(end + 8) * WIDTH * row];
    }
    Arrays.fill(costs, 0, (end + 1) * WIDTH * row, WordGraph.NEVER);
    costs[LONGER * row] = 0;
    int at = 0;
    for (int i = 0; i <= end; i++) {
      Step[] here = i < end ? steps(observed, i) : NONE;
      for (int longer = 0; longer < WIDTH; longer++) {
        for (int edits = 0; edits <= most; edits++) {
          int cost = costs[at++];
          if (cost < WordGraph.NEVER) {
            go(i, longer, edits, cost, bound, here);
            go(i, longer, edits, cost, bound, losses);
          }
        }
      }
    }
    int[][] least = new int[WIDTH][];
    for (int longer = 0; longer < WIDTH; longer++) {
      int from = (end * WIDTH + longer) * row;
      int[] sums = Arrays.copyOfRange(costs, from, from + row);
      for (int edits = most - 1; edits >= 0; edits--) {
        sums[edits] = Math.min(sums[edits], sums[edits + 1]);
      }
      for (int edits = 0; edits <= most; edits++) {
        sums[edits] = Math.max(sums[edits], edits * LEAST);
      }
      least[longer] = sums;
    }
    return least;
  }

  private void go(int i, int longer, int edits, int cost, int bound, Step[] some) {
    for (Step step : some) {
      int width = longer + step.longer();
      int units = cost + step.units();
      if (width >= 0 && width < WIDTH && units <= bound) {
        int sum = Math.min(row - 1, edits + step.edits());
        int at = ((i + step.characters()) * WIDTH + width) * row + sum;
        costs[at] = Math.min(costs[at], units);
      }
    }
  }

  private Step[] steps(String observed, int at) {
    Step[] known = steps.get(observed, at);
    if (known == null) {
      known = steps(observed.substring(at, Math.min(observed.length(), at + Channel.LONGEST)));
      steps.put(observed, at, known);
    }
    return known;
  }

  private Step[] steps(String here) {
    Map<Integer, Step> cheapest = new TreeMap<>();
    int row = confusions.row(here.charAt(0));
    byte own = LetterCodes.code(here.charAt(0));
    add(cheapest, new Step(1, -1, 1, confusions.adding(row)));
    for (byte code = 1; code <= LetterCodes.LETTERS.length(); code++) {
      int edits = SimilarWords.alike(code, own) ? 0 : 1;
      add(cheapest, new Step(1, 0, edits, confusions.single(row, code)));
    }
    LongReadings longReadings = confusions.longReadings(here, 0);
    for (int k = 0; k < longReadings.size(); k++) {
      Confusion several = longReadings.get(k);
      int characters = several.observed().length();
      int longer = several.intended().length() - characters;
      add(cheapest, new Step(characters, longer, edits(several), several.units()));
    }
    return cheapest.values().toArray(Step[]::new);
  }

  private static void add(Map<Integer, Step> cheapest, Step step) {
    if (step.units() < WordGraph.NEVER) {
      int kind = (step.characters() * WIDTH + step.longer() + LONGER) * WIDTH + step.edits();
      cheapest.merge(kind, step, (one, other) -> one.units() <= other.units() ? one : other);
    }
  }

  /** How many letters differ at most: those that are not alike, place by place. */
  private static int edits(Confusion several) {
    String intended = several.intended();
    String observed = several.observed();
    int edits = Math.abs(intended.length() - observed.length());
    for (int i = 0; i < Math.min(intended.length(), observed.length()); i++) {
      byte code = LetterCodes.code(observed.charAt(i));
      edits += SimilarWords.alike(several.code(i), code) ? 0 : 1;
    }
    return edits;
  }
}
