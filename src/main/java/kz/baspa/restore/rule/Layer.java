package kz.baspa.restore.rule;

import java.util.function.Function;
import kz.baspa.text.RuleCatalogue;

/** The layers of restoration, in the order in which they run. */
public enum Layer {
  /** What a character is: scripts, old fonts, look-alikes, invisible characters. */
  LETTERS,
  /** What a line is: contents, heading, paragraph, item; broken lines and glued paragraphs. */
  LINES,
  /** What a word is. */
  WORDS;

  private static final Function<String, Layer> OF_RULE =
      RuleCatalogue.column(RuleCatalogue.Entry::layer, Layer.class);

  /** The layer of the rule of this name. */
  static Layer of(String rule) {
    return OF_RULE.apply(rule);
  }
}
