package kz.baspa.restore.spacing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.FunctionWords;
import kz.baspa.text.Spaces;

/**
 * Pieces of words that may belong together because a lone Kazakh letter stands between them, and
 * the cheapest way to read them: «ту», «ғ», «ан», «жылы» are «туған» and «жылы».
 */
final class PieceChain {
  /**
   * A word that was in pieces.
   *
   * @param from first unit of the word
   * @param to the unit after its last one
   * @param known whether the joined word is known
   * @param lone whether a lone Kazakh letter stands at each of its spaces
   */
  record Joined(int from, int to, boolean known, boolean lone) {}

  private static final int MOST_PIECES = 12;
  private static final int LONGEST_WORD = 40;

  /** No text has so many pieces in a row with a lone letter at each space. */
  private static final int LONGEST_CHAIN = 400;

  /** What a lone Kazakh letter costs as a word, any other lone letter, and a capital in a word. */
  private static final double LONE_KAZAKH = 22;

  private static final double LONE = 14;
  private static final double ABBREVIATION = 7;
  private static final double INNER_END = 8;
  private static final double BROKEN = 3;
  private static final double UNKNOWN_BROKEN = 100;
  private static final Pattern GENITIVE = Pattern.compile("[ндт][ыі]ң$");
  private static final double INNER_CAPITAL = 15;

  private final String text;
  private final WordCosts costs;
  private int loneLetters;
  private int pieces;

  PieceChain(String text, WordCosts costs) {
    this.text = text;
    this.costs = costs;
  }

  /** How many pieces were seen so far. */
  int pieces() {
    return pieces;
  }

  /** How many lone Kazakh letters were seen so far. */
  int loneLetters() {
    return loneLetters;
  }

  /** Reads the pieces between two offsets and adds the words that were in pieces. */
  void read(int from, int to, List<Joined> joined) {
    List<int[]> chain = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (start < to && Spaces.isSpace(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < to && !Spaces.isSpace(text.charAt(end))) {
        end++;
      }
      if (start == end) {
        break;
      }
      pieces++;
      if (isLoneKazakh(start, end)) {
        loneLetters++;
      }
      if (!chain.isEmpty() && !belong(chain.get(chain.size() - 1), start, end)) {
        solve(chain, joined);
        chain.clear();
      }
      chain.add(new int[] {start, end});
      at = end;
    }
    solve(chain, joined);
  }

  /** Whether these neighbours may be pieces of one word. */
  private boolean belong(int[] left, int start, int end) {
    return start - left[1] <= 2
        && Alphabet.isCyrillic(text.charAt(left[1] - 1))
        && Alphabet.isCyrillic(text.charAt(start))
        && !(Character.isUpperCase(text.charAt(start))
            && Character.isLowerCase(text.charAt(left[1] - 1)))
        && (touchesLone(left[0], left[1], start, end) || isBroken(left[0], left[1], start, end))
        && !isRomanNumeral(left[0], left[1])
        && !isSpacedOut(left[0], left[1])
        && !isSpacedOut(start, end);
  }

  private boolean touchesLone(int leftStart, int leftEnd, int start, int end) {
    return endsLone(leftStart, leftEnd) || beginsLone(start, end);
  }

  /** A space beside a Kazakh letter, and what stands on one side of it is no word. */
  private boolean isBroken(int leftStart, int leftEnd, int start, int end) {
    return (Alphabet.isKazakhOnly(text.charAt(leftEnd - 1))
            || Alphabet.isKazakhOnly(text.charAt(start)))
        && Character.isLowerCase(text.charAt(start))
        && !(costs.knows(bare(leftStart, leftEnd)) && costs.knows(bare(start, end)));
  }

  /** A numeral such as ХІХ typed with Cyrillic letters: what follows is ғ. or ғасыр. */
  private boolean isRomanNumeral(int start, int end) {
    if (end - start < 2) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if ("ІХVIXLC-–—".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A lone letter of a word whose every letter stands apart («х и м и я л ы қ»), as in a word set
   * wide for emphasis: it is one of three in a row that are alone and no Kazakh letters.
   */
  private boolean isSpacedOut(int start, int end) {
    if (end - start > 1 || Alphabet.isKazakhOnly(text.charAt(start))) {
      return false;
    }
    int row = 1;
    for (int at = start - 2; row < 3 && isLoneOther(at); at -= 2) {
      row++;
    }
    for (int at = start + 2; row < 3 && isLoneOther(at); at += 2) {
      row++;
    }
    return row == 3;
  }

  private boolean isLoneOther(int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetter(text.charAt(at))
        && !Alphabet.isKazakhOnly(text.charAt(at))
        && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
  }

  /** The last letter of a piece is a Kazakh one and stands alone, maybe behind a hyphen. */
  private boolean endsLone(int start, int end) {
    return Alphabet.isKazakhOnly(text.charAt(end - 1))
        && (end - 1 == start || !Character.isLetter(text.charAt(end - 2)));
  }

  private boolean beginsLone(int start, int end) {
    return Alphabet.isKazakhOnly(text.charAt(start))
        && (start + 1 == end || !Character.isLetter(text.charAt(start + 1)));
  }

  private boolean isLoneKazakh(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return to - from == 1 && Alphabet.isKazakhOnly(text.charAt(from));
  }

  /** Finds the cheapest way to read a chain and adds the words of more than one piece. */
  private void solve(List<int[]> chain, List<Joined> joined) {
    int size = chain.size();
    if (size < 2 || size > LONGEST_CHAIN) {
      return;
    }
    double[] best = new double[size + 1];
    int[] from = new int[size + 1];
    Arrays.fill(best, 1, size + 1, Double.POSITIVE_INFINITY);
    for (int end = 1; end <= size; end++) {
      for (int start = end - 1; start >= Math.max(0, end - MOST_PIECES); start--) {
        if (chain.get(end - 1)[1] - chain.get(start)[0] > 2 * LONGEST_WORD) {
          break;
        }
        double cost = best[start] + cost(chain, start, end);
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
      if (best[end] == Double.POSITIVE_INFINITY) {
        best[end] = best[end - 1] + 100;
        from[end] = end - 1;
      }
    }
    List<Joined> words = new ArrayList<>();
    for (int end = size; end > 0; end = from[end]) {
      if (end - from[end] > 1) {
        int start = chain.get(from[end])[0];
        int to = chain.get(end - 1)[1];
        boolean known = costs.knows(word(chain, from[end], end));
        words.add(new Joined(start, to, known, isLone(chain, from[end], end)));
      }
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      joined.add(words.get(i));
    }
  }

  private boolean isLone(List<int[]> chain, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      int[] right = chain.get(i + 1);
      if (!touchesLone(chain.get(i)[0], chain.get(i)[1], right[0], right[1])) {
        return false;
      }
    }
    return true;
  }

  private double cost(List<int[]> chain, int start, int end) {
    String word = word(chain, start, end);
    int after = chain.get(end - 1)[1];
    boolean stop = text.charAt(after - 1) == '.';
    if (word.length() == 1) {
      boolean marked = stop && Abbreviations.standard().takesStop(word);
      return marked ? ABBREVIATION : Alphabet.isKazakhOnly(word.charAt(0)) ? LONE_KAZAKH : LONE;
    }
    if (end - start == 1 && stop && Abbreviations.standard().takesStop(word)) {
      return ABBREVIATION;
    }
    double cost = costs.of(word);
    if (end - start > 1) {
      cost += Phonotactics.cost(word, costs);
      cost += brokenAtSpaces(chain, start, end, word);
      cost += innerCapitals(chain, start, end, word);
      cost += innerEnds(chain, start, end, word);
    }
    return cost;
  }

  /** A space with no lone letter beside it goes only for a known word, and costs. */
  private double brokenAtSpaces(List<int[]> chain, int start, int end, String word) {
    double cost = 0;
    for (int i = start; i + 1 < end; i++) {
      int[] left = chain.get(i);
      int[] right = chain.get(i + 1);
      if (!touchesLone(left[0], left[1], right[0], right[1])) {
        cost += costs.knows(word) ? BROKEN : UNKNOWN_BROKEN;
      }
    }
    return cost;
  }

  /** A piece that begins with a capital begins a word, unless the word is all capitals. */
  private double innerCapitals(List<int[]> chain, int start, int end, String word) {
    boolean capitals = word.codePoints().noneMatch(Character::isLowerCase);
    double cost = 0;
    for (int i = start + 1; i < end && !capitals; i++) {
      cost += Character.isUpperCase(text.charAt(chain.get(i)[0])) ? INNER_CAPITAL : 0;
    }
    return cost;
  }

  /**
   * What speaks for a word's end inside the joined word: the genitive -ның, which nothing follows,
   * and мен, бен, пен behind a word, unless all of it is a word that was counted.
   */
  private double innerEnds(List<int[]> chain, int start, int end, String word) {
    double cost = 0;
    if (!costs.knows(word)) {
      int length = 0;
      for (int i = start; i + 1 < end; i++) {
        length += chain.get(i)[1] - chain.get(i)[0];
        cost +=
            length >= 5
                    && length <= word.length()
                    && GENITIVE.matcher(word.substring(0, length)).find()
                ? INNER_END
                : 0;
      }
    }
    String last = text.substring(chain.get(end - 1)[0], chain.get(end - 1)[1]);
    if (FunctionWords.is(last, FunctionWords.Kind.COMITATIVE)) {
      String before = word.substring(0, word.length() - 3);
      return costs.count(word) <= costs.count(before, last) ? cost + INNER_END : cost;
    }
    return cost;
  }

  /** The letters, digits and inner marks of some pieces, joined. */
  private String word(List<int[]> chain, int start, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      out.append(text, chain.get(i)[0], chain.get(i)[1]);
    }
    return bare(out, 0, out.length());
  }

  private String bare(int start, int end) {
    return bare(text, start, end);
  }

  /** Without the marks at either end. */
  private static String bare(CharSequence string, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(string.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(string.charAt(to - 1))) {
      to--;
    }
    return string.subSequence(from, to).toString();
  }
}
