package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Lexicon;
import kz.baspa.text.Change;

/**
 * Mends words that begin with two capitals: «АЛматы» becomes «Алматы», and «ЦАстана», where a
 * bracket or a quotation mark was read as a letter, «Астана».
 *
 * <p>Which mark it was nobody can tell any more; it is left out. Acronyms with an ending (ҚРда) are
 * no such words: what follows their first letter is none that the list has.
 */
public final class TwoCapitals extends TokenRule {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsUppercase}{2}\\p{IsLowercase}{3,}(?:-\\p{IsLowercase}+)?");

  private final Lexicon lexicon;

  public TwoCapitals(Lexicon lexicon) {
    super("two-capitals");
    this.lexicon = lexicon;
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    List<Change> changes = new ArrayList<>();
    lines.forEach(tokens -> tokens.forEach(token -> examine(token, changes)));
    return changes;
  }

  private void examine(Token token, List<Change> changes) {
    String seen = token.seen();
    if (!WORD.matcher(seen).matches()) {
      return;
    }
    int start = token.start();
    if (lexicon.knows(token.lower())) {
      String small = token.lower().substring(1, 2);
      changes.add(new Change(start + 1, start + 2, small, name(), 0.95));
    } else if (lexicon.lists(seen.substring(1))) {
      changes.add(new Change(start, start + 1, "", name(), 0.92));
    }
  }
}
