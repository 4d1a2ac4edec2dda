package kz.baspa.restore.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;

/**
 * Parts a number from the word that runs into it: «1907жылы» becomes «1907 жылы», «25млн» «25 млн».
 * Endings stay with their number: «25ке» is «25-ке» written badly, not two words.
 */
public final class LostSpace extends TokenRule {
  private static final Pattern NUMBER_AND_WORD = Pattern.compile("(\\d{1,4})(\\p{IsCyrillic}{3,})");
  private static final int COMMON = 20;

  private final Lexicon lexicon;

  public LostSpace(Lexicon lexicon) {
    super("lost-blank");
    this.lexicon = lexicon;
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    return each(lines, this::examine);
  }

  private void examine(Token token, List<Change> changes) {
    Matcher matcher = NUMBER_AND_WORD.matcher(token.observed());
    if (matcher.matches() && lexicon.count(matcher.group(2)) >= COMMON) {
      int at = token.start() + matcher.end(1);
      boolean year = matcher.group(1).length() == 4;
      boolean sure = year || matcher.group(2).length() > 4;
      changes.add(new Change(at, at, " ", name(), sure ? 0.97 : 0.85));
    }
  }
}
