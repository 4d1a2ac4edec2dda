package kz.baspa.restore.words;

import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;

/**
 * Mends capitals where none belong: «АЛматы» becomes «Алматы», «ШЫмкент» «Шымкент», and «ЦМұражай»,
 * where a bracket or a quotation mark was read as a letter, «Мұражай».
 *
 * <p>Which mark it was nobody can tell any more; it is left out. Only proposed are names, before
 * which the letter may be an initial (САхметов), and what may be an acronym with its ending
 * (АҚтың).
 */
public final class TwoCapitals extends TokenRule {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsUppercase}{2}\\p{IsLowercase}{3,}(?:-\\p{IsLowercase}+)?");

  private static final Pattern INNER =
      Pattern.compile("(?=.{4})(?:\\p{L}?\\p{IsLowercase}+\\p{IsUppercase})+\\p{IsLowercase}*");

  /** Names of firms have capitals within («ҚазМұнайГаз»); common words have not. */
  private static final int COMMON = 10;

  private static final double UNSURE = 0.6;

  private final Lexicon lexicon;

  public TwoCapitals(Lexicon lexicon) {
    super("two-capitals");
    this.lexicon = lexicon;
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    return each(lines, this::examine);
  }

  private void examine(Token token, List<Change> changes) {
    String observed = token.observed();
    if (!mayHaveInner(observed)) {
      return;
    }
    if (INNER.matcher(observed).matches()) {
      examineInner(token, changes);
      return;
    }
    if (!WORD.matcher(observed).matches()) {
      return;
    }
    int start = token.start();
    String rest = token.lower().substring(1);
    if (lexicon.knows(token.lower())) {
      double confidence = lexicon.morphology().isEnding(token.lower().substring(2)) ? UNSURE : 0.95;
      changes.add(new Change(start + 1, start + 2, rest.substring(0, 1), name(), confidence));
    } else if (lexicon.lists(rest)) {
      double confidence =
          lexicon.isMostlyName(rest) || lexicon.morphology().isEnding(rest.substring(1))
              ? UNSURE
              : 0.92;
      changes.add(new Change(start, start + 1, "", name(), confidence));
    }
  }

  /** Whether a capital may stand behind the first letter: most words need no pattern. */
  private static boolean mayHaveInner(String observed) {
    for (int i = 1; i < observed.length(); i++) {
      if (Character.isUpperCase(observed.charAt(i)) || Character.isSurrogate(observed.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void examineInner(Token token, List<Change> changes) {
    String lower = token.lower();
    if (lexicon.count(lower) < COMMON || lexicon.lowerCaseShare(lower) == 0) {
      return;
    }
    for (int i = 1; i < lower.length(); i++) {
      if (Character.isUpperCase(token.observed().charAt(i))) {
        int at = token.start() + i;
        changes.add(new Change(at, at + 1, lower.substring(i, i + 1), name(), 0.95));
      }
    }
  }
}
