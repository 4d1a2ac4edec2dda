package kz.baspa.restore.words.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;

/**
 * A word of a line as it is observed.
 *
 * @param start its first UTF-16 unit in the text
 * @param end the unit after its last one
 * @param observed the word as it stands there
 * @param opens whether nothing, or a mark that ends a clause, stands before it
 * @param spaceBefore whether one space and nothing else parts it from the token before it
 * @param quotation the number of the quotation of its line that it stands in, from 1; 0 if it
 *     stands in none
 */
public record Token(
    int start, int end, String observed, boolean opens, boolean spaceBefore, int quotation) {
  private static final String OPENING = "«“„";
  private static final String CLOSING = "»”";

  /** No number before a hyphen has more digits. */
  private static final int LONGEST_NUMBER = 4;

  /** What has fewer letters behind a number and a hyphen is mostly an ending. */
  private static final int SHORTEST_WORD = 4;

  /** How the endings of numbers begin that are longer: «60-тардың», «80-сыншы», «12-інші». */
  private static final Pattern ENDING =
      Pattern.compile(
          "[лдт][ае]р(?![аеуү])|[дт](?:ағы|егі|ай|ей)|[ыі]?н?ш[ыі](?!ғ|лде)|с[ыі]н[шаед]");

  public String lower() {
    return Alphabet.lower(observed);
  }

  boolean hasLetter() {
    for (int i = 0; i < observed.length(); i++) {
      if (Character.isLetter(observed.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The tokens of a stretch of text: runs without spaces, outer punctuation left off. */
  public static List<Token> of(String text, int from, int to) {
    return of(text, from, to, StrokeLetters.NONE);
  }

  /**
   * The same in a work in which strokes may stand for letters.
   *
   * @param strokes which marks behind a word belong to it: {@code ек!} is «екі»
   */
  public static List<Token> of(String text, int from, int to, StrokeLetters strokes) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    int lastEnd = -1;
    int marksRead = from;
    int quotations = 0;
    boolean inside = false;
    while (at < to) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      int first = at;
      while (first < end && !isWordUnit(text.charAt(first))) {
        first++;
      }
      int last = end;
      while (last > first && !isWordUnit(text.charAt(last - 1))) {
        last--;
      }
      last += strokes.isLetter(text, last, to) ? 1 : 0;
      at = end;
      if (first < last && isAddress(text, first, last)) {
        lastEnd = -1;
        continue;
      }
      while (first < last) {
        int cut = cut(text, first, last);
        boolean near = lastEnd >= 0 && first == lastEnd + 1 && text.charAt(lastEnd) == ' ';
        boolean opens = lastEnd < 0 || !near;
        for (; marksRead < first; marksRead++) {
          char mark = text.charAt(marksRead);
          boolean opening = OPENING.indexOf(mark) >= 0 && closes(text, marksRead, to);
          quotations += opening ? 1 : 0;
          inside = opening || inside && CLOSING.indexOf(mark) < 0;
        }
        String observed = text.substring(first, cut);
        tokens.add(new Token(first, cut, observed, opens, near, inside ? quotations : 0));
        lastEnd = cut;
        first = cut;
        while (first < last && !isWordUnit(text.charAt(first))) {
          first++;
        }
      }
    }
    return tokens;
  }

  /** Whether a quotation that opens here is closed again. */
  private static boolean closes(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a run without spaces falls apart: at marks that no misreading puts inside a word, at a
   * full stop or comma between words of two letters and more, and at the hyphen between a number
   * and a word that is no ending: «1-тарау», but not «20-дан».
   */
  private static int cut(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      char unit = text.charAt(i);
      boolean mark = ".,:?".indexOf(unit) >= 0;
      if (unit == '-'
          && i - from <= LONGEST_NUMBER
          && letters(text, i + 1, i + 1 + SHORTEST_WORD, from, to)
          && digits(text, from, i)
          && !ENDING.matcher(text).region(i + 1, to).lookingAt()) {
        return i;
      }
      if ("()[]{}«»“”„\"—–;/…=+*".indexOf(unit) >= 0
          || mark && letters(text, i - 2, i, from, to) && letters(text, i + 1, i + 3, from, to)) {
        return i;
      }
    }
    return to;
  }

  private static boolean letters(String text, int start, int end, int from, int to) {
    if (start < from || end > to) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean digits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a run without spaces is an address and no word. */
  private static boolean isAddress(String text, int from, int to) {
    String run = text.substring(from, Math.min(to, from + 200));
    return run.contains("@") || run.contains("://") || run.contains("www.");
  }

  private static boolean isWordUnit(char unit) {
    return Character.isLetterOrDigit(unit);
  }
}
