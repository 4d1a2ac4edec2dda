package kz.baspa.restore.words.tokens;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;

/**
 * Finds words that stand in Russian passages, such as «Абсолютная высота» or the title of a book,
 * so that nobody takes them for misspelt Kazakh. A word is Russian by its ending or as a function
 * word, if the lexicon does not know it and a neighbour is Russian too.
 *
 * <p>In a work that has hardly any Kazakh letter nothing is found: there «билим» is Kazakh typed on
 * a Russian keyboard.
 */
public final class RussianPassages {
  private static final Pattern ENDING =
      Pattern.compile(
          ".{2,}(?:[ая]я|[ое]е|[ое]го|[ое]му|[ыи]й|[ыи]х|[ыи]ми|[ую]ю|ени[еяюй]|ость|ости|т[ь]?ся"
              + "|ци[яию]|ций|ами|ями|ство|ства|вание|вания)");

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "на", "по", "для", "из", "от", "до", "при", "как", "что", "это", "или", "его", "их", "об",
          "под", "над", "не", "за", "она", "они", "был", "была", "было", "были", "также", "между",
          "после", "через");

  /** The least share of words with a Kazakh letter in a work that has them. */
  private static final double KAZAKH = 0.2;

  private final Lexicon lexicon;

  public RussianPassages(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of Russian passages in these lines. */
  public Set<Token> in(List<List<Token>> lines) {
    long words = 0;
    long kazakh = 0;
    for (List<Token> line : lines) {
      words += line.size();
      kazakh += line.stream().filter(RussianPassages::hasKazakhLetter).count();
    }
    Set<Token> found = new HashSet<>();
    if (kazakh < words * KAZAKH) {
      return found;
    }
    for (List<Token> line : lines) {
      for (int i = 0; i + 1 < line.size(); i++) {
        if (isRussian(line.get(i)) && isRussian(line.get(i + 1))) {
          found.add(line.get(i));
          found.add(line.get(i + 1));
        }
      }
    }
    return found;
  }

  private static boolean hasKazakhLetter(Token token) {
    return token.lower().chars().anyMatch(c -> Alphabet.KAZAKH_ONLY.indexOf(c) >= 0);
  }

  private boolean isRussian(Token token) {
    String word = token.lower();
    return !hasKazakhLetter(token)
        && (FUNCTION_WORDS.contains(word)
            || ENDING.matcher(word).matches() && !lexicon.knows(word));
  }
}
