package kz.baspa.restore.spacing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Parts runs of words whose spaces were lost: {@code көлдіңсуынтазартужолдары} becomes {@code
 * көлдің суын тазарту жолдары}.
 *
 * <p>A run is parted where it is no word itself and all its pieces are known words, of which the
 * cheapest way to read the run ({@link WordCosts}) consists. Runs of two words are left to the word
 * layer, which knows the sentence, unless the line has a run of three or more; there, the spaces
 * behind its marks are given back as well: {@code ашу,нарықтың} becomes {@code ашу, нарықтың}.
 */
public final class RunTogetherWords extends ProposingRule {
  private static final String NAME = "run-together";

  /** A shorter run is a word that nobody listed, in UTF-16 units. */
  private static final int SHORTEST_RUN = 12;

  private static final int LONGEST_RUN = 400;
  private static final int LONGEST_WORD = 24;
  private static final int SHORTEST_WORD = 3;

  /** A run costs so much at most, in nats a letter: «мақсаты» alone costs about 1. */
  private static final double MOST_A_LETTER = 2.1;

  private static final double SURE = 0.93;

  private final WordCosts costs;

  public RunTogetherWords(Lexicon lexicon) {
    super(NAME);
    this.costs = new WordCosts(lexicon);
  }

  /** A run of letters and where its words begin, the first left out. */
  private record Run(int start, int end, List<Integer> cuts) {
    int words() {
      return cuts.size() + 1;
    }
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    for (int line = 0; line < text.size(); line++) {
      int from = text.start(line);
      int to = text.end(line);
      List<Run> runs = runs(text.text(), from, to);
      if (runs.stream().anyMatch(run -> run.words() > 2)) {
        for (Run run : runs) {
          run.cuts().forEach(cut -> changes.add(change(cut, cut, " ", SURE)));
        }
        partMarks(text.text(), from, to, changes);
      }
    }
    return changes;
  }

  private List<Run> runs(String text, int from, int to) {
    List<Run> runs = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && Alphabet.isCyrillic(text.charAt(at))) {
        at++;
      }
      int length = at - start;
      if (length >= SHORTEST_RUN && length <= LONGEST_RUN) {
        Run run = part(text, start, at);
        if (run != null) {
          runs.add(run);
        }
      }
      at = Math.max(at, start + 1);
    }
    return runs;
  }

  /** The cheapest way to read a run as two and more known words; null if there is none. */
  private @Nullable Run part(String text, int start, int end) {
    String run = text.substring(start, end);
    String rest = run.substring(1);
    if (!rest.equals(rest.toLowerCase(Locale.ROOT)) || costs.knows(run)) {
      return null;
    }
    int length = run.length();
    double[] best = new double[length + 1];
    int[] before = new int[length + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int to = SHORTEST_WORD; to <= length; to++) {
      for (int from = Math.max(0, to - LONGEST_WORD); from <= to - SHORTEST_WORD; from++) {
        if (best[from] < Double.POSITIVE_INFINITY) {
          String word = run.substring(from, to);
          double cost = best[from] + costs.of(word);
          if (cost < best[to] && costs.knows(word)) {
            best[to] = cost;
            before[to] = from;
          }
        }
      }
    }
    if (best[length] > MOST_A_LETTER * length || before[length] == 0) {
      return null;
    }
    List<Integer> cuts = new ArrayList<>();
    for (int at = before[length]; at > 0; at = before[at]) {
      cuts.add(0, start + at);
    }
    return new Run(start, end, List.copyOf(cuts));
  }

  /** Gives the marks of a line without spaces their spaces back, between two letters. */
  private void partMarks(String text, int from, int to, List<Change> changes) {
    for (int at = from + 1; at + 1 < to; at++) {
      char c = text.charAt(at);
      if (!Alphabet.isCyrillic(text.charAt(at - 1)) || !Alphabet.isCyrillic(text.charAt(at + 1))) {
        continue;
      }
      boolean initial = at - 2 < from || !Alphabet.isCyrillic(text.charAt(at - 2));
      if (",;:!?".indexOf(c) >= 0 || c == '.' && !initial) {
        changes.add(change(at + 1, at + 1, " ", SURE));
      } else if (c == '–' || c == '—') {
        changes.add(change(at, at, " ", SURE));
        changes.add(change(at + 1, at + 1, " ", SURE));
      }
    }
  }
}
