package kz.baspa.restore.rule;

import java.util.function.Function;
import kz.baspa.text.RuleCatalogue;

/**
 * The layers of restoration. Letters come first and words last; the three between take turns,
 * because a hard line end is told apart only once headings are known, and a list item only once
 * hard line ends are gone. Which rule is of which layer stands in {@code rules.tsv}.
 */
public enum Layer {
  /** What a character is: scripts, old fonts, look-alikes, invisible characters. */
  LETTERS(0, true),
  /** What a space does inside a word and between words. */
  SPACING(1, false),
  /** What a line is: broken lines, page breaks, glued paragraphs. */
  LINES(1, false),
  /** What the parts of the work are: contents, headings, lists, references, tables. */
  OUTLINE(1, false),
  /** What a word is. */
  WORDS(2, true);

  private static final Function<String, Layer> OF_RULE =
      RuleCatalogue.column(RuleCatalogue.Entry::layer, Layer.class);

  private final int turn;
  private final boolean corrects;

  Layer(int turn, boolean corrects) {
    this.turn = turn;
    this.corrects = corrects;
  }

  /** The layer of the rule of this name. */
  static Layer of(String rule) {
    return OF_RULE.apply(rule);
  }

  /** Whether a rule of this layer may run after one of the other. */
  public boolean mayFollow(Layer other) {
    return turn >= other.turn;
  }

  /** Whether its rules correct text; those of the others lay out lines. */
  public boolean corrects() {
    return corrects;
  }
}
