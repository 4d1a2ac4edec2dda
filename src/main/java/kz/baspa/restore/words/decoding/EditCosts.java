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

  private final ConfusionIndex confusions;

  /** What may have happened from a place on, by the characters that stand there. */
  private final PlaceMemo<Step[]> steps = new PlaceMemo<>();

  private final Step[] losses;

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
   */
  int[][] of(String observed, int most) {
    int end = observed.length();
    int[][][] costs = new int[end + 1][WIDTH][most + 1];
    for (int[][] place : costs) {
      for (int[] row : place) {
        Arrays.fill(row, WordGraph.NEVER);
      }
    }
    costs[0][LONGER][0] = 0;
    for (int i = 0; i <= end; i++) {
      Step[] here = i < end ? steps(observed, i) : new Step[0];
      for (int longer = 0; longer < WIDTH; longer++) {
        for (int edits = 0; edits <= most; edits++) {
          int cost = costs[i][longer][edits];
          if (cost < WordGraph.NEVER) {
            go(costs, i, longer, edits, cost, here);
            go(costs, i, longer, edits, cost, losses);
          }
        }
      }
    }
    int[][] least = costs[end];
    for (int[] row : least) {
      for (int edits = most; edits >= 0; edits--) {
        row[edits] = Math.min(row[edits], edits < most ? row[edits + 1] : WordGraph.NEVER);
      }
      for (int edits = 0; edits <= most; edits++) {
        row[edits] = Math.max(row[edits], edits * LEAST);
      }
    }
    return least;
  }

  private static void go(int[][][] costs, int at, int longer, int edits, int cost, Step[] some) {
    for (Step step : some) {
      int width = longer + step.longer();
      if (width >= 0 && width < WIDTH) {
        int[] row = costs[at + step.characters()][width];
        int sum = Math.min(row.length - 1, edits + step.edits());
        row[sum] = Math.min(row[sum], cost + step.units());
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
