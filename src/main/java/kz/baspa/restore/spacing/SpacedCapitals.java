package kz.baspa.restore.spacing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Closes words that are spaced out letter by letter in a heading: «М А З М Ұ Н Ы» becomes
 * «МАЗМҰНЫ», «К І Р І С П Е» «КІРІСПЕ».
 *
 * <p>Capitals are closed wherever they stand, and small letters where all letters of the line stand
 * apart. Two spaces part words; where only single spaces stand, the words are those that are known
 * («П А Й Д А Л А Н Ы Л Ғ А Н Ә Д Е Б И Е Т Т Е Р»). In a sentence a word that was set wide for
 * emphasis is closed whole («оның м а қ с а т ы» becomes «оның мақсаты»), unless it is quoted for
 * how it is written. What is no known word is left: an alphabet, initials, variables of a formula.
 */
public final class SpacedCapitals extends ProposingRule {
  static final String NAME = "spaced-capital";
  private static final int FEWEST_LETTERS = 4;
  private static final int MOST_LETTERS = 120;
  private static final int LONGEST_WORD = 24;

  /** In a sentence, letters that stand alone are easily taken for a word that has fewer. */
  private static final int FEWEST_OF_ONE = 4;

  private static final int FEWEST_OF_MANY = 3;

  /** So many points a figure has that is named by its corners. */
  private static final int MOST_LABELS = 5;

  private final Lexicon lexicon;

  public SpacedCapitals(Lexicon lexicon) {
    super(NAME);
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    WordCosts costs = new WordCosts(lexicon);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      close(text.text(), text.contentStart(i), text.contentEnd(i), costs, changes);
    }
    return changes;
  }

  /** Looks for rows of lone letters between two offsets. */
  private static void close(String text, int from, int to, WordCosts costs, List<Change> changes) {
    int at = from;
    while (at < to) {
      if (!isLone(text, at, from, to)) {
        at++;
        continue;
      }
      List<Integer> row = new ArrayList<>();
      int next = at;
      while (next >= 0) {
        row.add(next);
        at = next + 1;
        next = nextLone(text, at, from, to);
      }
      if (row.size() >= FEWEST_LETTERS && row.size() <= MOST_LETTERS) {
        boolean heading = isHeading(text, row, from, to) && !areLabels(text, row, from, to, costs);
        if (heading || isEmphasis(text, row)) {
          closeRow(text, row, heading, costs, changes);
        }
      }
    }
  }

  private static boolean isLone(String text, int at, int from, int to) {
    return Character.isLetter(text.charAt(at))
        && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /** The next lone letter behind nothing but up to six spaces; -1 if there is none. */
  private static int nextLone(String text, int at, int from, int to) {
    int next = at;
    while (next < to && next - at < 6 && Spaces.isSpace(text.charAt(next))) {
      next++;
    }
    return next > at && next < to && isLone(text, next, from, to) ? next : -1;
  }

  /** All are capitals, or the line has no other letters. */
  private static boolean isHeading(String text, List<Integer> row, int from, int to) {
    boolean capitals = row.stream().allMatch(at -> Character.isUpperCase(text.charAt(at)));
    if (capitals) {
      return true;
    }
    long letters = text.substring(from, to).chars().filter(Character::isLetter).count();
    return letters == row.size();
  }

  /** Whether a few capitals in a sentence are points or variables: «А В С Д нүктелері». */
  private static boolean areLabels(
      String text, List<Integer> row, int from, int to, WordCosts costs) {
    if (row.size() > MOST_LABELS || text.substring(from, to).strip().length() < 3 * row.size()) {
      return false;
    }
    StringBuilder word = new StringBuilder();
    row.forEach(at -> word.append(text.charAt(at)));
    return costs.count(word.toString().toLowerCase(Locale.ROOT)) == 0;
  }

  /** Small letters, the first one perhaps a capital, that are no quotation of how a word looks. */
  private static boolean isEmphasis(String text, List<Integer> row) {
    int before = row.get(0) - 1;
    int after = row.get(row.size() - 1) + 1;
    boolean quoted =
        before >= 0
            && after < text.length()
            && "«“„\"".indexOf(text.charAt(before)) >= 0
            && "»”“\"".indexOf(text.charAt(after)) >= 0;
    return !quoted
        && row.subList(1, row.size()).stream()
            .allMatch(at -> Character.isLowerCase(text.charAt(at)));
  }

  private static void closeRow(
      String text, List<Integer> row, boolean heading, WordCosts costs, List<Change> changes) {
    int start = 0;
    for (int i = 1; i <= row.size(); i++) {
      if (i == row.size() || row.get(i) - row.get(i - 1) > 2) {
        closeWords(text, row.subList(start, i), heading, costs, changes);
        start = i;
      }
    }
  }

  /** Cuts lone letters with single spaces between them into known words and closes these. */
  private static void closeWords(
      String text, List<Integer> letters, boolean heading, WordCosts costs, List<Change> changes) {
    int size = letters.size();
    double[] best = new double[size + 1];
    int[] from = new int[size + 1];
    for (int end = 1; end <= size; end++) {
      best[end] = Double.POSITIVE_INFINITY;
      StringBuilder word = new StringBuilder();
      for (int start = end - 1; start >= Math.max(0, end - LONGEST_WORD); start--) {
        word.insert(0, text.charAt(letters.get(start)));
        String string = word.toString();
        boolean whole = end - start == size;
        int fewest = heading ? 2 : whole ? FEWEST_OF_ONE : FEWEST_OF_MANY;
        boolean known = string.length() >= fewest && costs.knows(string);
        double cost = best[start] + (known ? costs.of(string) : Double.POSITIVE_INFINITY);
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
    }
    if (best[size] == Double.POSITIVE_INFINITY) {
      return;
    }
    boolean[] begins = new boolean[size + 1];
    for (int end = size; end > 0; end = from[end]) {
      begins[from[end]] = true;
    }
    for (int i = 1; i < size; i++) {
      if (!begins[i]) {
        changes.add(new Change(letters.get(i - 1) + 1, letters.get(i), "", NAME, 0.95));
      }
    }
  }
}
