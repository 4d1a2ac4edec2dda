package kz.baspa.kazakh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Kazakh words may be broken at the end of a line (тасымал).
 *
 * <pre>{@code
 * Hyphenator.standard().breaks("құмырсқа");      // after 6 letters: құмырс-қа, after 2: құ-мырсқа
 * Hyphenator.standard().hyphenated("Қазақстан"); // "Қа-зақ-стан"
 * }</pre>
 *
 * <p>Words are broken by syllable ({@link Syllables}). Beyond that (rules of orthography,
 * «Сөздердің тасымалдануы», Емле анықтағышы, Тіл білімі институты):
 *
 * <ul>
 *   <li>no single letter is left behind or carried over: ала-қан, ар-мия, ою-лы; атом, ақыл, сия
 *       are not broken;
 *   <li>compounds part where their words do, as the table {@code compounds.txt} has them:
 *       Қазақ-стан; no single letter of a part is torn off either: кәсіп-орын, not кәсіпо-рын;
 *   <li>acronyms (ҚазҰУ, БҰҰ) and what is joined to them (АҚШ-тың), and all that has a figure in it
 *       (25-ке), are not broken;
 *   <li>words with a hyphen part after it: қарым-қатынас; inside their halves only as a last
 *       resort.
 * </ul>
 *
 * Immutable, for any number of threads. A word with letters of another alphabet is not broken.
 */
public final class Hyphenator {
  /** A word in capitals up to this length is taken for an acronym: ЮНЕСКО, МАГАТЭ. */
  private static final int LONGEST_ACRONYM = 7;

  private static final int PLAIN = 30;
  private static final int IN_COMPOUND = 10;
  private static final int TWO_LETTERS_LEFT = 20;
  private static final int TWO_LETTERS_CARRIED = 25;
  private static final int BETWEEN_VOWELS = 15;
  private static final int IN_HYPHENED_WORD = 25;
  private static final int LEAST_LETTERS = 2;

  private final Compounds compounds;

  private Hyphenator(Compounds compounds) {
    this.compounds = compounds;
  }

  /** The hyphenator with the table of compounds that ships. */
  public static Hyphenator standard() {
    return Standard.INSTANCE;
  }

  private static final class Standard {
    private static final Hyphenator INSTANCE = new Hyphenator(readCompounds());

    private static Compounds readCompounds() {
      try (InputStream in = Hyphenator.class.getResourceAsStream("compounds.txt")) {
        if (in == null) {
          throw new IllegalStateException("kz/baspa/kazakh/compounds.txt is missing from the jar");
        }
        return Compounds.read(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The breaks of one word, in order.
   *
   * @param word letters and hyphens only, in any case; anything else makes it unbreakable
   */
  public List<Break> breaks(String word) {
    List<Break> breaks = new ArrayList<>();
    boolean hyphened = false;
    int from = 0;
    for (int at = 0; at <= word.length(); at++) {
      boolean end = at == word.length();
      if (!end && !isHyphen(word.charAt(at))) {
        if (!Alphabet.isLetter(word.charAt(at))) {
          return List.of();
        }
        continue;
      }
      hyphened |= !end;
      if (isAcronym(word, from, at)) {
        return List.of();
      }
      part(word, from, at, hyphened, breaks);
      if (!end && at - from >= LEAST_LETTERS && lettersFrom(word, at + 1) >= LEAST_LETTERS) {
        breaks.add(new Break(at + 1, 0, true));
      }
      from = at + 1;
    }
    return List.copyOf(breaks);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }

  private static int lettersFrom(String word, int from) {
    int to = from;
    while (to < word.length() && !isHyphen(word.charAt(to))) {
      to++;
    }
    return to - from;
  }

  /** Capitals that are no mere capital first letter: БҰҰ, ҚазҰУ; not a long word in capitals. */
  private static boolean isAcronym(String word, int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    if (capitals == to - from) {
      return capitals > 1 && capitals <= LONGEST_ACRONYM;
    }
    return capitals > 1 || capitals == 1 && !Character.isUpperCase(word.charAt(from));
  }

  /** The breaks of one half of a word with a hyphen, or of a word that has none. */
  private void part(String word, int from, int to, boolean hyphened, List<Break> breaks) {
    String lower = Alphabet.lower(word.substring(from, to));
    int[] joints = compounds.joints(lower);
    int start = 0;
    int more = hyphened ? IN_HYPHENED_WORD : 0;
    for (int k = 0; k <= joints.length; k++) {
      int end = k == joints.length ? lower.length() : joints[k];
      for (int at : Syllables.starts(lower, start, end)) {
        boolean besideJoint =
            k > 0 && at - start < LEAST_LETTERS || k < joints.length && end - at < LEAST_LETTERS;
        if (!besideJoint) {
          add(lower, from, at, PLAIN + more, breaks);
        }
      }
      if (k < joints.length) {
        add(lower, from, end, IN_COMPOUND + more, breaks);
      }
      start = end;
    }
  }

  private static void add(String part, int from, int at, int penalty, List<Break> breaks) {
    int carried = part.length() - at;
    if (at < LEAST_LETTERS || carried < LEAST_LETTERS) {
      return;
    }
    int all = penalty;
    all += at == LEAST_LETTERS ? TWO_LETTERS_LEFT : 0;
    all += carried == LEAST_LETTERS ? TWO_LETTERS_CARRIED : 0;
    boolean vowels = Alphabet.isVowel(part.charAt(at - 1)) && Alphabet.isVowel(part.charAt(at));
    all += vowels ? BETWEEN_VOWELS : 0;
    breaks.add(new Break(from + at, Math.min(all, 100), false));
  }

  /** The word with a hyphen at each break, for people to look at: {@code қа-рым-қа-ты-нас}. */
  public String hyphenated(String word) {
    StringBuilder out = new StringBuilder(word);
    List<Break> breaks = breaks(word);
    for (int i = breaks.size() - 1; i >= 0; i--) {
      if (!breaks.get(i).ownHyphen()) {
        out.insert(breaks.get(i).offset(), '-');
      }
    }
    return out.toString();
  }

  /**
   * The breaks of all words of a text, in order, as offsets into the text. Addresses, abbreviations
   * and whatever has a figure, a stop or a letter of another alphabet in it are passed over.
   */
  public List<Break> breaksInText(String text) {
    List<Break> breaks = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      chunk(text, i, end, breaks);
      i = end;
    }
    return List.copyOf(breaks);
  }

  /** What stands between two spaces: words, and marks before, between and after them. */
  private void chunk(String text, int from, int to, List<Break> breaks) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stopInside =
          (c == '.' || c == '@' || c == '_')
              && i > from
              && i + 1 < to
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (Character.isDigit(c) || stopInside || c == '\\') {
        return;
      }
    }
    int i = from;
    while (i < to) {
      if (!isOfWord(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < to && isOfWord(text.charAt(i))) {
        i++;
      }
      int last = i;
      while (start < last && isHyphen(text.charAt(start))) {
        start++;
      }
      while (last > start && isHyphen(text.charAt(last - 1))) {
        last--;
      }
      if (last - start < 2 * LEAST_LETTERS) {
        continue;
      }
      String word = text.substring(start, last);
      boolean stop = last < text.length() && text.charAt(last) == '.';
      if (stop && Abbreviations.standard().takesStop(word)) {
        continue;
      }
      for (Break inWord : breaks(word)) {
        breaks.add(new Break(start + inWord.offset(), inWord.penalty(), inWord.ownHyphen()));
      }
    }
  }

  private static boolean isOfWord(char c) {
    return isHyphen(c)
        || Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
