package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.channel.ConfusionIndex;
import kz.baspa.restore.words.channel.LongReadings;
import org.jspecify.annotations.Nullable;

/**
 * Lays intended words beside one observed word at the least cost that the channel asks for: the
 * weighted edit distance with confusions of several letters. For one thread; its working memory is
 * used again for each word.
 */
final class WordAlignment {
  private static final int NEVER = WordGraph.NEVER;

  /** By so many letters what is left of the two words may differ for a bound to be worked out. */
  private static final int WIDE = 6;

  private static final int WIDTH = 2 * WIDE + 1;

  private final ConfusionIndex confusions;
  private String observed = "";
  private int[] rows = {};
  private LongReadings[] longReadings = {};

  /** What the observed word asks for at least from each of its letters on. */
  private int[] rest = {};

  /**
   * The same by how many letters more are left of the intended word, from −{@link #WIDE} on: {@link
   * #WIDTH} costs for each observed letter.
   */
  private int[] toEnd = {};

  /** Whether they are those of the observed word already. */
  private boolean weighed;

  /** What it costs at least that so many letters were lost at once. */
  private final int[] losing;

  private int intended;

  /** What the first letters of either side cost together, by observed and intended letters. */
  private int[][] costs = {};

  /** Between which intended letters those costs are worth going on from, by observed letters. */
  private int[] low = {};

  private int[] high = {};
  private int limit;

  /** The last confusion of that. */
  private @Nullable Confusion[][] last = {};

  WordAlignment(ConfusionIndex confusions) {
    this.confusions = confusions;
    this.losing = confusions.leastLosing();
  }

  /** Takes the word that others will be aligned with, in lower case. */
  void observe(String word) {
    observed = word;
    int length = word.length();
    if (rows.length < length) {
      rows = new int[length + 16];
      longReadings = new LongReadings[length + 16];
      rest = new int[length + 17];
      low = new int[length + 17];
      high = new int[length + 17];
      toEnd = new int[(length + 17) * WIDTH];
    }
    for (int i = 0; i < length; i++) {
      rows[i] = confusions.row(word.charAt(i));
      longReadings[i] = confusions.longReadings(word, i);
    }
    confusions.leastFrom(word, rest);
    weighed = false;
  }

  /** Works out what is left from each place on costs at least, before the first word is aligned. */
  private void weigh() {
    for (int i = observed.length(); i >= 0; i--) {
      for (int longer = -WIDE; longer <= WIDE; longer++) {
        toEnd[i * WIDTH + longer + WIDE] = leastToEnd(i, longer);
      }
    }
    weighed = true;
  }

  /** What takes several characters or letters, for each place of the observed word. */
  LongReadings[] longReadings() {
    return longReadings;
  }

  /**
   * What is left from an observed letter on costs at least, if so many letters more are left of the
   * intended word.
   */
  private int leastToEnd(int i, int longer) {
    int end = observed.length();
    if (i == end && longer == 0) {
      return 0;
    }
    int least = NEVER;
    for (int lost = 1; lost < losing.length; lost++) {
      least = Math.min(least, losing[lost] + knownToEnd(i, longer - lost));
    }
    if (i < end) {
      least = Math.min(least, confusions.adding(rows[i]) + knownToEnd(i + 1, longer + 1));
      least = Math.min(least, confusions.leastSingle(rows[i]) + knownToEnd(i + 1, longer));
      for (int k = 0; k < longReadings[i].size(); k++) {
        Confusion several = longReadings[i].get(k);
        int characters = several.observed().length();
        int after = longer + characters - several.intended().length();
        least = Math.min(least, several.units() + knownToEnd(i + characters, after));
      }
    }
    return Math.min(NEVER, least);
  }

  /** Beyond what is worked out it is at least what any word costs from there on. */
  private int knownToEnd(int i, int longer) {
    if (observed.length() - i + longer < 0) {
      return NEVER;
    }
    return longer < -WIDE || longer > WIDE ? rest[i] : toEnd[i * WIDTH + longer + WIDE];
  }

  /**
   * What the channel asks for an intended word to look like the observed one, in units; {@link
   * WordGraph#NEVER} if it is more than the most.
   *
   * @param letters codes of letters
   * @param from where the intended word begins in these
   * @param most what it may ask, in units
   */
  int cost(byte[] letters, int from, int length, int most) {
    if (!weighed) {
      weigh();
    }
    int end = observed.length();
    limit = most;
    intended = length;
    prepare(end, length);
    step(0, 0, 0, null);
    for (int i = 0; i <= end; i++) {
      int[] row = costs[i];
      for (int j = Math.max(0, low[i]); j <= high[i]; j++) {
        int here = row[j];
        if (here == NEVER) {
          continue;
        }
        if (i < end) {
          step(i + 1, j, here + confusions.adding(rows[i]), null);
        }
        if (j < length) {
          byte code = letters[from + j];
          if (i < end) {
            step(i + 1, j + 1, here + confusions.single(rows[i], code), null);
            several(longReadings[i].beginningWith(code), letters, from, length, i, j);
          }
          several(confusions.losses(code), letters, from, length, i, j);
        }
      }
    }
    return at(end, length);
  }

  private void prepare(int end, int length) {
    if (costs.length <= end || costs[0].length <= length) {
      int rowCount = Math.max(end + 8, costs.length);
      int columns = Math.max(length + 8, costs.length == 0 ? 0 : costs[0].length);
      costs = new int[rowCount][columns];
      last = new Confusion[rowCount][columns];
    }
    Arrays.fill(low, 0, end + 1, 0);
    Arrays.fill(high, 0, end + 1, -1);
  }

  private int at(int i, int j) {
    return j < low[i] || j > high[i] ? NEVER : costs[i][j];
  }

  /** Goes to a place, unless what is left of the words is too dear from there on. */
  private void step(int i, int j, int cost, @Nullable Confusion confusion) {
    if (cost + knownToEnd(i, intended - j - observed.length() + i) > limit) {
      return;
    }
    int[] row = costs[i];
    if (high[i] < low[i]) {
      low[i] = j;
      high[i] = j;
      row[j] = NEVER;
    }
    while (high[i] < j) {
      row[++high[i]] = NEVER;
    }
    while (low[i] > j) {
      row[--low[i]] = NEVER;
    }
    if (cost < row[j]) {
      row[j] = cost;
      last[i][j] = confusion;
    }
  }

  /** Takes the confusions of one or more letters that fit, cheapest first. */
  private void several(Confusion[] some, byte[] letters, int from, int length, int i, int j) {
    int here = costs[i][j];
    for (Confusion confusion : some) {
      if (here + confusion.units() > limit) {
        return;
      }
      int intended = confusion.intended().length();
      if (j + intended <= length && fits(confusion, letters, from + j)) {
        step(i + confusion.observed().length(), j + intended, here + confusion.units(), confusion);
      }
    }
  }

  private static boolean fits(Confusion confusion, byte[] letters, int at) {
    for (int k = 1; k < confusion.intended().length(); k++) {
      if (confusion.code(k) != letters[at + k]) {
        return false;
      }
    }
    return true;
  }

  /** The confusions by which the word last aligned became the observed one. */
  List<Confusion> path(byte[] letters, int from, int length) {
    List<Confusion> path = new ArrayList<>();
    int i = observed.length();
    int j = length;
    while (i > 0 || j > 0) {
      Confusion confusion = last[i][j];
      if (confusion == null) {
        byte code = j == 0 ? 0 : letters[from + j - 1];
        boolean single =
            i > 0
                && j > 0
                && costs[i][j] == at(i - 1, j - 1) + confusions.single(rows[i - 1], code);
        confusion =
            single ? confusions.reading(rows[i - 1], code) : confusions.addition(rows[i - 1]);
        i--;
        j -= single ? 1 : 0;
      } else {
        i -= confusion.observed().length();
        j -= confusion.intended().length();
      }
      path.add(confusion);
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }
}
