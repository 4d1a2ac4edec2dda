package kz.baspa.restore.words.tokens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;

/**
 * Finds words that stand in passages of another language, such as «Горные породы», the Tatar
 * proverb «Җиде кат үлчә, бер кат кис» or the title of a Kyrgyz book, so that nobody takes them for
 * misspelt Kazakh.
 *
 * <p>Each word speaks for or against: letters, small words and endings that Kazakh lacks ({@link
 * OtherLanguages}) for, a word that the lexicon knows against. A passage is where the sum rises
 * above what chance explains. In a work whose words are nearly all known, other words that nothing
 * knows speak for a passage, too; in a damaged one they are most likely misread.
 *
 * <p>Sentences and lines as a whole are found by {@link OtherLanguageSentences}. In a work that has
 * hardly any Kazakh letter nothing else is found: there «билим» is Kazakh typed on a Russian
 * keyboard.
 */
public final class OtherLanguagePassages {
  /** The least share of words with a Kazakh letter in a work that has them. */
  private static final double KAZAKH = 0.2;

  /** Where no more of the words outside quotations are unknown, unknown ones are no damage. */
  private static final double TIDY = 0.08;

  private static final double LETTERS = 3;
  private static final double SMALL_WORD = 2;

  /** A small word that Kazakh prose has so often speaks neither for nor against. */
  private static final int OFTEN = 5;

  /** One-letter words of Russian, which may also be scraps of print. */
  private static final String RUSSIAN_LETTERS = "ивск";

  private static final double LETTER = 1;
  private static final double ENDING = 1.5;

  /** What an unknown word without a Kazakh letter, and one with a letter rare in Kazakh, says. */
  private static final double UNKNOWN = 0.8;

  private static final double UNKNOWN_WITH_KAZAKH_LETTER = 0.3;

  private static final double KNOWN = -1;

  /** Only Kazakh has these letters. */
  private static final double ONLY_KAZAKH = -2;

  /** What the words of a passage must say together. */
  private static final double ENOUGH = 3;

  /** The same in a quotation, whose ends are known. */
  private static final double ENOUGH_IN_QUOTATION = 1.5;

  private final Lexicon lexicon;
  private final OtherLanguages marks = OtherLanguages.standard();
  private final Set<Token> found = new HashSet<>();

  public OtherLanguagePassages(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of passages in other languages in these lines. */
  public Set<Token> in(List<List<Token>> lines) {
    int words = 0;
    int kazakh = 0;
    int unknown = 0;
    int unquoted = 0;
    for (List<Token> line : lines) {
      for (Token token : line) {
        words++;
        kazakh += hasKazakhLetter(token.lower()) ? 1 : 0;
        if (token.quotation() == 0 && isWord(token)) {
          unquoted++;
          unknown += lexicon.knows(token.lower()) || isMarked(token.lower()) ? 0 : 1;
        }
      }
    }
    boolean hasKazakh = kazakh >= words * KAZAKH;
    found.addAll(new OtherLanguageSentences(lexicon, hasKazakh).in(lines));
    if (hasKazakh) {
      boolean tidy = unknown <= unquoted * TIDY;
      for (List<Token> line : lines) {
        findQuotations(line, tidy);
        findPassages(line, tidy);
      }
    }
    return found;
  }

  private static boolean isWord(Token token) {
    return token.hasLetter() && !Character.isUpperCase(token.observed().codePointAt(0));
  }

  private boolean isMarked(String lower) {
    return marks.hasLetters(lower) || marks.isSmallWord(lower) || marks.hasEnding(lower);
  }

  private static boolean hasKazakhLetter(String lower) {
    return OtherLanguageSentences.hasAny(lower, Alphabet.KAZAKH_ONLY);
  }

  private void findQuotations(List<Token> line, boolean tidy) {
    int from = 0;
    while (from < line.size()) {
      int to = from + 1;
      int quotation = line.get(from).quotation();
      if (quotation > 0) {
        while (to < line.size() && line.get(to).quotation() == quotation) {
          to++;
        }
        double sum = 0;
        for (Token token : line.subList(from, to)) {
          sum += weight(token, tidy);
        }
        if (sum >= ENOUGH_IN_QUOTATION) {
          found.addAll(line.subList(from, to));
        }
      }
      from = to;
    }
  }

  /** Takes each stretch in which the sum rises high enough, up to where it is highest. */
  private void findPassages(List<Token> line, boolean tidy) {
    List<Token> stretch = new ArrayList<>();
    double sum = 0;
    double highest = 0;
    int end = 0;
    for (Token token : line) {
      sum += weight(token, tidy);
      if (sum <= 0) {
        keep(stretch, end, highest);
        stretch.clear();
        sum = 0;
        highest = 0;
        end = 0;
        continue;
      }
      stretch.add(token);
      if (sum > highest) {
        highest = sum;
        end = stretch.size();
      }
    }
    keep(stretch, end, highest);
  }

  private void keep(List<Token> stretch, int end, double highest) {
    if (highest >= ENOUGH && end > 1) {
      found.addAll(stretch.subList(0, end));
    }
  }

  private double weight(Token token, boolean tidy) {
    String lower = token.lower();
    if (!token.hasLetter() || lower.length() == 1 && !lower.equals(token.observed())) {
      return 0;
    }
    if (marks.hasLetters(lower) && !lexicon.knows(lower)) {
      return LETTERS;
    }
    if (lower.indexOf('і') >= 0 || lower.indexOf('ұ') >= 0) {
      return ONLY_KAZAKH;
    }
    if (lower.length() == 1) {
      return RUSSIAN_LETTERS.contains(lower) ? LETTER : 0;
    }
    if (marks.isSmallWord(lower)) {
      return lexicon.count(lower) < OFTEN ? SMALL_WORD : 0;
    }
    if (lexicon.knows(lower)) {
      return KNOWN;
    }
    if (marks.hasEnding(lower)) {
      return ENDING;
    }
    if (!tidy) {
      return 0;
    }
    return hasKazakhLetter(lower) ? UNKNOWN_WITH_KAZAKH_LETTER : UNKNOWN;
  }
}
