package kz.baspa.restore.words.tokens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;

/**
 * Finds whole sentences and lines in other languages, those words among them that Kazakh has, too:
 * «Как отмечает автор, культура есть зеркало народа», «Эне тилибизди сактоо – бардыгыбыздын
 * милдети».
 *
 * <p>A run of words without a letter that the other language lacks is one where two words or more,
 * and a good part of all, are words that Kazakh lacks. A line with one such word is Russian where
 * the line before it is.
 */
final class OtherLanguageSentences {
  private static final double LETTERS = 3;
  private static final double SMALL_WORD = 2;
  private static final double ENDING = 1.5;
  private static final double LETTER = 0.75;

  /** One-letter words of Russian. */
  private static final String RUSSIAN_LETTERS = "ивскоуя";

  /** Letters of Kazakh that its kin to the west and south, or Russian, lack. */
  private static final String NOT_KINDRED = "іұқғ";

  /** Letters of Bashkir and Uzbek, which have қ or ғ. */
  private static final String WITH_GHAIN = "ўҳҡҙҫ";

  /** A small word that Kazakh prose has so often speaks neither for nor against. */
  private static final int OFTEN = 5;

  private static final int FEWEST_MARKS = 2;
  private static final double ENOUGH = 3;

  /** So many words may stand for one that is marked. */
  private static final int WORDS_PER_MARK = 4;

  /** The same in a work without Kazakh letters, where Kazakh words may look like marked ones. */
  private static final int WORDS_PER_MARK_WITHOUT_LETTERS = 3;

  /**
   * Where so many of the words stand in Russian lines, the work itself is Russian, not typed so.
   */
  private static final double RUSSIAN_WORK = 0.3;

  private final Lexicon lexicon;
  private final boolean hasKazakh;
  private final Set<Token> found = new HashSet<>();

  /**
   * The finder.
   *
   * @param hasKazakh whether the work has kept Kazakh letters
   */
  OtherLanguageSentences(Lexicon lexicon, boolean hasKazakh) {
    this.lexicon = lexicon;
    this.hasKazakh = hasKazakh;
  }

  /** The words of such sentences. */
  Set<Token> in(List<List<Token>> lines) {
    int words = 0;
    int russian = 0;
    for (List<Token> line : lines) {
      for (List<Token> run : runs(line, Alphabet.KAZAKH_ONLY)) {
        Marks marks = marks(run, OtherLanguages.russian(), RUSSIAN_LETTERS);
        if (marks.areEnough(hasKazakh ? WORDS_PER_MARK : WORDS_PER_MARK_WITHOUT_LETTERS)) {
          found.addAll(run);
          russian += run.size();
        }
      }
      words += line.size();
      if (hasKazakh) {
        findKindred(line);
      }
    }
    if (hasKazakh || russian >= words * RUSSIAN_WORK) {
      findNeighbours(lines);
    }
    return found;
  }

  private void findKindred(List<Token> line) {
    boolean ghain = line.stream().anyMatch(token -> hasAny(token.lower(), WITH_GHAIN));
    for (List<Token> run : runs(line, ghain ? "іұ" : NOT_KINDRED)) {
      Marks marks = marks(run, OtherLanguages.kindred(), "");
      if (marks.best() > ENDING && marks.areEnough(WORDS_PER_MARK)) {
        found.addAll(run);
      }
    }
  }

  /** A line without Kazakh letters that has a mark, behind one that is Russian. */
  private void findNeighbours(List<List<Token>> lines) {
    boolean before = false;
    for (int i = 0; i < lines.size(); i++) {
      List<Token> line = lines.get(i);
      if (line.isEmpty()) {
        continue;
      }
      boolean whole = found.containsAll(line);
      if (!whole && before && runs(line, Alphabet.KAZAKH_ONLY).equals(List.of(line))) {
        whole = marks(line, OtherLanguages.russian(), "").count() > 0;
        if (whole) {
          found.addAll(line);
        }
      }
      before = whole;
    }
  }

  /** The longest runs of tokens that have none of these letters. */
  private static List<List<Token>> runs(List<Token> line, String letters) {
    List<List<Token>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || hasAny(line.get(i).lower(), letters)) {
        if (i > from) {
          runs.add(line.subList(from, i));
        }
        from = i + 1;
      }
    }
    return runs;
  }

  /** Whether a word has one of these letters. */
  static boolean hasAny(String lower, String letters) {
    for (int i = 0; i < lower.length(); i++) {
      if (letters.indexOf(lower.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What speaks for another language.
   *
   * @param words with letters in the run
   * @param count of those that are marked
   * @param sum of what they say
   * @param best what the one that says most says
   */
  private record Marks(int words, int count, double sum, double best) {
    boolean areEnough(int wordsPerMark) {
      return count >= FEWEST_MARKS && sum >= ENOUGH && count * wordsPerMark >= words;
    }
  }

  private Marks marks(List<Token> run, OtherLanguages language, String letterWords) {
    int words = 0;
    int count = 0;
    double sum = 0;
    double best = 0;
    for (Token token : run) {
      if (!token.hasLetter()) {
        continue;
      }
      words++;
      double weight = weight(token, language, letterWords);
      count += weight > 0 ? 1 : 0;
      sum += weight;
      best = Math.max(best, weight);
    }
    return new Marks(words, count, sum, best);
  }

  private double weight(Token token, OtherLanguages language, String letterWords) {
    String lower = token.lower();
    if (lower.length() == 1) {
      return lower.equals(token.observed()) && letterWords.contains(lower) ? LETTER : 0;
    }
    if (language.isSmallWord(lower)) {
      return lexicon.count(lower) < OFTEN ? SMALL_WORD : 0;
    }
    if (lexicon.knows(lower)) {
      return 0;
    }
    if (language.hasLetters(lower)) {
      return LETTERS;
    }
    return language.hasEnding(lower) ? ENDING : 0;
  }
}
