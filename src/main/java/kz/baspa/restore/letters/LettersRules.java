package kz.baspa.restore.letters;

import java.util.List;
import java.util.function.Predicate;
import kz.baspa.restore.Rule;

/** The rules of the first layer, in the order in which they run. */
public final class LettersRules {
  private LettersRules() {}

  /**
   * All of them.
   *
   * @param isWord whether a spelling, in any case, is a Kazakh word; what it does not know only
   *     makes the rules more careful
   */
  public static List<Rule> all(Predicate<String> isWord) {
    return List.of(
        new InvisibleCharacters(),
        new Composition(),
        new OldFont(isWord),
        new NearLetters(isWord),
        new MixedScript(isWord),
        new RomanNumerals(),
        new LookAlikeWords(isWord),
        new MisreadBrackets());
  }
}
