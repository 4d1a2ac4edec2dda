package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.kazakh.morphology.FinalPhoneme;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;
import org.jspecify.annotations.Nullable;

/**
 * Gives an acronym its ending back that stands apart: «БҰҰ ның жарғысы» becomes «БҰҰ-ның жарғысы»,
 * «ТМД мен қарым-қатынас» «ТМД-мен қарым-қатынас», but «БҰҰ мен ТМД» stays: there it means «and».
 *
 * <p>Endings of acronyms are joined with a hyphen (Қазақ тілінің емле ережелері). Мен, бен and пен
 * are the ending where nothing follows that they could join to the acronym: no word at all, another
 * conjunction, or a word that asks for the instrumental. A name between quotation marks is one that
 * they join: «ТМД мен «Достық» қоры».
 */
public final class AcronymEnding extends TokenRule {
  private static final Pattern ACRONYM = Pattern.compile("\\p{IsUppercase}{2,6}");

  /** Endings that are no words; да, де, та and те are, too, particles and not here. */
  private static final Pattern ENDING =
      Pattern.compile("[ндт][ыі]ң|[нтд]ан|[нтд]ен|[ғқ]а|[гк]е|[ндт][ыі]");

  /** Of these, those that are words, too: virgin land, bread, fame, a slip for dawn. */
  private static final Set<String> WORDS = Set.of("тың", "нан", "дан", "тан");

  private static final double SURE = 0.95;
  private static final double UNSURE = 0.6;

  private static final Pattern WITH = Pattern.compile("[мбп]ен");

  /** The mark before a name that the word joins to the acronym: «ТМД мен «Достық» қоры». */
  private static final Pattern QUOTATION = Pattern.compile("\\s+[(–-]?\\s*[«“„\"].*");

  /** What is done, or is, with somebody. */
  private static final Pattern ASKS_FOR_WITH =
      Pattern.compile(
          "және|немесе|бірге|бірлесіп|бірлесе|салыстыр.*|қарым-қатынас.*|байланыс.*"
              + "|ынтымақтаст.*|ынтымақтас[уты].*|шектес.*|келіссөз.*");

  public AcronymEnding() {
    super("acronym-ending");
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    List<Change> changes = new ArrayList<>();
    for (List<Token> tokens : lines) {
      for (int i = 0; i + 1 < tokens.size(); i++) {
        Token acronym = tokens.get(i);
        Token ending = tokens.get(i + 1);
        if (ending.spaceBefore()
            && ACRONYM.matcher(acronym.observed()).matches()
            && isEnding(text, ending, i + 2 < tokens.size() ? tokens.get(i + 2) : null)) {
          double confidence = mayBeWord(acronym, ending) ? UNSURE : SURE;
          changes.add(new Change(acronym.end(), ending.start(), "-", name(), confidence));
        }
      }
    }
    return changes;
  }

  /** Whether an ending that is a word, too, does not even follow the last letter as it should. */
  private static boolean mayBeWord(Token acronym, Token ending) {
    if (!WORDS.contains(ending.observed())) {
      return false;
    }
    FinalPhoneme last = FinalPhoneme.of(acronym.lower());
    char first = ending.observed().charAt(0);
    return switch (last) {
      case VOICELESS -> first != 'т';
      case NASAL -> first != 'н';
      default -> first != 'д';
    };
  }

  private static boolean isEnding(String text, Token ending, @Nullable Token next) {
    if (WITH.matcher(ending.observed()).matches()) {
      if (next == null) {
        return true;
      }
      String between = text.substring(ending.end(), next.start());
      return next.opens() && !QUOTATION.matcher(between).matches()
          || ASKS_FOR_WITH.matcher(next.observed()).matches();
    }
    return ENDING.matcher(ending.observed()).matches();
  }
}
