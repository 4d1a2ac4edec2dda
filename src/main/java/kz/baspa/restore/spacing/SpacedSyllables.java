package kz.baspa.restore.spacing;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.FunctionWords;
import kz.baspa.kazakh.FunctionWords.Kind;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Closes words whose syllables stand apart: «Шы лау лар дың» becomes «Шылаулардың».
 *
 * <p>Each piece must hold one vowel, at least one of them must be no word, and the whole must be a
 * known word; the cheapest way to read the pieces ({@link WordCosts}) decides. Words in two pieces
 * are closed only in a text in which {@value #ENOUGH} words in three or more were found: alone they
 * are too often two words.
 */
public final class SpacedSyllables extends ProposingRule {
  static final String NAME = "spaced-syllable";
  private static final int ENOUGH = 3;
  private static final int LONGEST_SYLLABLE = 5;
  private static final int MOST_SYLLABLES = 8;
  private static final int MOST_PIECES = 400;
  private static final double SPACE = 1;
  private static final int COMMON = 300;

  private final Lexicon lexicon;

  public SpacedSyllables(Lexicon lexicon) {
    super(NAME);
    this.lexicon = lexicon;
  }

  /** A word in pieces: where each piece begins and ends. */
  private record Word(List<int[]> pieces) {}

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    WordCosts costs = new WordCosts(lexicon);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      read(text.text(), text.contentStart(i), text.contentEnd(i), costs, words);
    }
    long sure = words.stream().filter(word -> word.pieces().size() > 2).count();
    List<Change> changes = new ArrayList<>();
    for (Word word : words) {
      if (word.pieces().size() > 2 || sure >= ENOUGH) {
        for (int i = 1; i < word.pieces().size(); i++) {
          int from = word.pieces().get(i - 1)[1];
          changes.add(new Change(from, word.pieces().get(i)[0], "", NAME, 0.9));
        }
      }
    }
    return changes;
  }

  /** Finds rows of pieces that are syllables and adds the words in them. */
  private static void read(String text, int from, int to, WordCosts costs, List<Word> words) {
    List<int[]> row = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (start < to && !Character.isLetter(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
      boolean follows =
          !row.isEmpty()
              && start == row.get(row.size() - 1)[1] + 1
              && Spaces.isSpace(text.charAt(start - 1));
      boolean syllable =
          isSyllable(text, start, end) && (start == from || !isInWord(text.charAt(start - 1)));
      if (!follows || !syllable || end < to && isInWord(text.charAt(end))) {
        solve(text, row, costs, words);
        row.clear();
      }
      if (syllable && (end == to || !isInWord(text.charAt(end)))) {
        row.add(new int[] {start, end});
      }
      at = Math.max(end, start + 1);
    }
    solve(text, row, costs, words);
  }

  /** A mark that makes a piece part of something longer: «ма-ма», «2-ші», «а.б». */
  private static boolean isInWord(char c) {
    return c == '-' || c == '.' || c == '’' || c == '\'' || Character.isDigit(c);
  }

  private static boolean isSyllable(String text, int start, int end) {
    if (end == start || end - start > LONGEST_SYLLABLE) {
      return false;
    }
    int vowels = 0;
    for (int i = start; i < end; i++) {
      vowels += Alphabet.isVowel(text.charAt(i)) ? 1 : 0;
    }
    return vowels == 1;
  }

  private static void solve(String text, List<int[]> row, WordCosts costs, List<Word> words) {
    int size = row.size();
    if (size < 2 || size > MOST_PIECES) {
      return;
    }
    double[] best = new double[size + 1];
    int[] from = new int[size + 1];
    for (int end = 1; end <= size; end++) {
      best[end] = best[end - 1] + costs.of(word(text, row, end - 1, end));
      from[end] = end - 1;
      for (int start = end - 2; start >= Math.max(0, end - MOST_SYLLABLES); start--) {
        double cost = best[start] + cost(text, row, start, end, costs);
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
    }
    List<Word> found = new ArrayList<>();
    for (int end = size; end > 0; end = from[end]) {
      if (end - from[end] > 1) {
        found.add(0, new Word(List.copyOf(row.subList(from[end], end))));
      }
    }
    words.addAll(found);
  }

  private static double cost(String text, List<int[]> row, int start, int end, WordCosts costs) {
    boolean allWords = true;
    for (int i = start; i < end; i++) {
      if (i > start && Character.isUpperCase(text.charAt(row.get(i)[0]))) {
        return Double.POSITIVE_INFINITY;
      }
      allWords &= costs.count(word(text, row, i, i + 1)) >= COMMON;
    }
    String whole = word(text, row, start, end);
    if (isOwnWord(word(text, row, start, end - 1), word(text, row, end - 1, end), whole, costs)) {
      return Double.POSITIVE_INFINITY;
    }
    return allWords || !costs.knows(whole)
        ? Double.POSITIVE_INFINITY
        : costs.of(whole) + SPACE * (end - start - 1);
  }

  /** Whether the last piece is a conjunction or particle after a word: «кітап пен», «бала да». */
  private static boolean isOwnWord(String before, String last, String whole, WordCosts costs) {
    if (FunctionWords.is(last, Kind.COMITATIVE)) {
      return costs.knows(before);
    }
    boolean particle = last.equals("я") || FunctionWords.is(last, Kind.ADDITIVE, Kind.QUESTION);
    return particle && 3 * costs.count(before, last) > costs.count(whole);
  }

  private static String word(String text, List<int[]> row, int start, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      out.append(text, row.get(i)[0], row.get(i)[1]);
    }
    return out.toString();
  }
}
