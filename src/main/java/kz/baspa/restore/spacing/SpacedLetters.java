package kz.baspa.restore.spacing;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Takes away the spaces that copying puts round Kazakh letters: «Қ аза қ стан» becomes «Қазақстан»,
 * «м ә ртебесін» «мәртебесін».
 *
 * <p>A Kazakh letter that stands alone is hardly ever a word. Whether it belongs to the word before
 * it, to the one after it or to both is what the cheapest way to read the pieces as words says
 * ({@link WordCosts}). Pieces are joined where the word is known. Words that are not known are
 * joined only in a text in which at least {@value #ENOUGH} such words were found that are known,
 * and enough lone letters found their word: in a work on phonetics («қ мен ғ дыбыстары») they do
 * not. Where it happens often, a space beside a Kazakh letter that does not stand alone («тақ
 * ырып») goes too, if one of the pieces is no word and the whole is known.
 */
public final class SpacedLetters extends ProposingRule {
  static final String NAME = "spaced-letter";

  /** Known words that show that the text is spaced. */
  private static final int ENOUGH = 5;

  /** One such word in this many pieces shows that spaces were lost and won everywhere. */
  private static final int OFTEN = 200;

  private final Lexicon lexicon;

  public SpacedLetters(Lexicon lexicon) {
    super(NAME);
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    WordCosts costs = new WordCosts(lexicon);
    PieceChain chain = new PieceChain(text.text(), costs);
    List<PieceChain.Joined> joined = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      chain.read(text.contentStart(i), text.contentEnd(i), joined);
    }
    long known = joined.stream().filter(PieceChain.Joined::known).count();
    boolean spaced = known >= ENOUGH && known >= 0.3 * chain.loneLetters();
    boolean broken = known >= ENOUGH && known * OFTEN >= chain.pieces();
    List<Change> changes = new ArrayList<>();
    for (PieceChain.Joined word : joined) {
      if (word.lone() ? word.known() || spaced : word.known() && broken) {
        changes.addAll(changes(text.text(), word, word.known() ? 0.95 : 0.75));
      }
    }
    return changes;
  }

  private static List<Change> changes(String text, PieceChain.Joined word, double confidence) {
    List<Change> changes = new ArrayList<>();
    for (int i = word.from(); i < word.to(); i++) {
      int space = i;
      while (space < word.to() && Spaces.isSpace(text.charAt(space))) {
        space++;
      }
      if (space > i) {
        changes.add(new Change(i, space, "", NAME, confidence));
        i = space;
      }
    }
    return changes;
  }
}
