package kz.baspa.restore.words.decoding;

import java.util.Arrays;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.SimilarWords;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.channel.ConfusionIndex;
import kz.baspa.restore.words.channel.LongReadings;

/**
 * What it costs at least, through one channel, that an intended word lacks letters of the observed
 * one, or has others, whatever stands where: each letter that it lacks must have come from
 * something else, and each other one must have become something else. What a confusion of several
 * letters costs is shared out evenly among them. For one thread.
 */
final class LetterCosts {
  private static final int NEVER = WordGraph.NEVER;
  private static final int KINDS = LetterCodes.LETTERS.length() + 1;

  private final ConfusionIndex confusions;

  /** The share of a letter of each kind in what is lost. */
  private final int[] lost = never();

  /** By the row of a character, what it costs that it was a letter of each kind. */
  private final int[][] byRow;

  /** What each observed character costs at least, and if no letter like it was intended. */
  private int[] least = {};

  private int[] otherwise = {};

  LetterCosts(ConfusionIndex confusions) {
    this.confusions = confusions;
    this.byRow = new int[confusions.rows()][];
    for (byte code = 1; code < KINDS; code++) {
      for (Confusion confusion : confusions.losses(code)) {
        shareAmongIntended(confusion, confusion.units(), lost);
      }
    }
  }

  private static int[] never() {
    int[] costs = new int[KINDS];
    Arrays.fill(costs, NEVER);
    return costs;
  }

  private static void shareAmongIntended(Confusion confusion, int units, int[] costs) {
    int letters = confusion.intended().length();
    for (int k = 0; k < letters; k++) {
      int kind = SimilarWords.kind(confusion.code(k));
      costs[kind] = Math.min(costs[kind], units / letters);
    }
  }

  private int[] costs(int row) {
    if (byRow[row] == null) {
      byRow[row] = never();
      for (byte code = 1; code < KINDS; code++) {
        int kind = SimilarWords.kind(code);
        byRow[row][kind] = Math.min(byRow[row][kind], confusions.single(row, code));
      }
    }
    return byRow[row];
  }

  /**
   * The least costs for an observed word.
   *
   * @param observed in lower case
   * @param longReadings what takes several characters or letters, for each place of the word
   */
  SimilarWords.OtherLetters of(String observed, LongReadings[] longReadings) {
    int length = observed.length();
    prepare(observed, longReadings);
    int any = 0;
    int[] missed = new int[KINDS];
    int[] extra = lost.clone();
    for (int i = 0; i < length; i++) {
      any += least[i];
      missed[kind(observed, i)] += otherwise[i] - least[i];
      int[] costs = costs(confusions.row(observed.charAt(i)));
      for (int kind = 1; kind < KINDS; kind++) {
        extra[kind] = Math.min(extra[kind], costs[kind] - least[i]);
      }
      for (int k = 0; k < longReadings[i].size(); k++) {
        Confusion several = longReadings[i].get(k);
        int beyond = several.units();
        for (int j = i; j < i + several.observed().length(); j++) {
          beyond -= least[j];
        }
        shareAmongIntended(several, beyond, extra);
      }
    }
    return new SimilarWords.OtherLetters(any, missed, extra);
  }

  private static int kind(String observed, int at) {
    return SimilarWords.kind(LetterCodes.code(observed.charAt(at)));
  }

  /** Works out what each observed character costs at least. */
  private void prepare(String observed, LongReadings[] longReadings) {
    int length = observed.length();
    if (least.length < length) {
      least = new int[length + 16];
      otherwise = new int[length + 16];
    }
    for (int i = 0; i < length; i++) {
      int row = confusions.row(observed.charAt(i));
      int own = kind(observed, i);
      int[] costs = costs(row);
      int cheapest = confusions.adding(row);
      for (int kind = 1; kind < KINDS; kind++) {
        cheapest = kind == own ? cheapest : Math.min(cheapest, costs[kind]);
      }
      otherwise[i] = cheapest;
      least[i] = Math.min(cheapest, costs[own]);
    }
    for (int i = 0; i < length; i++) {
      for (int k = 0; k < longReadings[i].size(); k++) {
        cover(longReadings[i].get(k), i, observed);
      }
    }
  }

  /** Shares what a confusion costs among its characters. */
  private void cover(Confusion several, int at, String observed) {
    int characters = several.observed().length();
    int share = several.units() / characters;
    for (int i = at; i < at + characters; i++) {
      least[i] = Math.min(least[i], share);
      int own = kind(observed, i);
      boolean has = false;
      for (int k = 0; k < several.intended().length(); k++) {
        has |= SimilarWords.kind(several.code(k)) == own;
      }
      otherwise[i] = has ? otherwise[i] : Math.min(otherwise[i], share);
    }
  }
}
