package kz.baspa.restore.words;

import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Asks about a name that this work spells otherwise than many others: «Теріскойде» where works of
 * forty origins have «Теріскейде», which stands behind it. Nothing is ever made of it: the one work
 * may be the one that is right.
 *
 * <p>No question are words that the lexicon knows.
 */
public final class UsualNames extends TokenRule {
  /** A name of one work that differs by a letter from one of many is as likely another name. */
  private static final double DOUBTFUL = 0.45;

  private final Lexicon lexicon;
  private final Map<String, String> usual;

  /**
   * The rule for these names.
   *
   * @param usual as one work has it → as many have it, both with their capital
   */
  public UsualNames(Lexicon lexicon, Map<String, String> usual) {
    super("usual-name");
    this.lexicon = lexicon;
    this.usual = Map.copyOf(usual);
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    if (usual.isEmpty()) {
      return text;
    }
    examine(text.text(), lines(text, decider)).forEach(change -> decider.askRather(text, change));
    return text;
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    return each(
        lines,
        (token, changes) -> {
          String other = usual.get(token.observed());
          if (other != null && !lexicon.knows(token.lower())) {
            changes.add(new Change(token.start(), token.end(), other, name(), DOUBTFUL));
          }
        });
  }
}
