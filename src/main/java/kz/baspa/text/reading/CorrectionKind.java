package kz.baspa.text.reading;

import java.util.Collections;
import java.util.Comparator;
import java.util.function.Function;
import kz.baspa.text.Edit;
import kz.baspa.text.RuleCatalogue;

/**
 * What an edit is to a reader. Which rule's edits are what stands in the {@link RuleCatalogue}; of
 * rules that made an edit together the first constant counts.
 */
public enum CorrectionKind {
  /** A person's own decision. */
  DECISION,
  /** A word has become another: its row in the report says from what to what. */
  WORDS,
  /** Letters were given their alphabet; shown word by word like the words. */
  LETTERS,
  /** Stops were given back; shown in their sentences, all in one row. */
  MARKS,
  /** Lines were put in order, invisible characters taken out: counted and not listed. */
  LINES;

  private static final Function<String, CorrectionKind> OF_RULE =
      RuleCatalogue.column(RuleCatalogue.Entry::kind, CorrectionKind.class);

  public static CorrectionKind of(Edit edit) {
    return OF_RULE.apply(mainRule(edit));
  }

  /** Of the rules that made an edit together, the first of those that say most to a reader. */
  public static String mainRule(Edit edit) {
    return Collections.min(edit.rules(), Comparator.comparing(OF_RULE));
  }
}
