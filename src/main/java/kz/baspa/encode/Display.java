package kz.baspa.encode;

import java.util.Comparator;
import java.util.function.Function;
import kz.baspa.text.Edit;
import kz.baspa.text.RuleCatalogue;

/**
 * How an edit shows in the TEI. Which rule's edits show how stands in the {@link RuleCatalogue}; of
 * rules that made an edit together the first constant counts.
 */
enum Display {
  /** {@code <gap reason="lost"/>}: the text breaks off. */
  GAP,
  /** {@code <pb/>}. */
  PAGE_BREAK,
  /** {@code <supplied>}: a stop is given back. */
  SUPPLIED,
  /** {@code <sic>} and {@code <corr>}. */
  CORRECTION,
  /** {@code <orig>} and {@code <reg>}. */
  REGULARIZATION,
  /** Not at all: the change list has it. */
  LAYOUT;

  /** A longer edit is a line put in order, not a word that a reader would compare. */
  private static final int LONGEST = 80;

  private static final Function<String, Display> OF_RULE =
      RuleCatalogue.column(RuleCatalogue.Entry::display, Display.class);

  static Display of(Edit edit) {
    Display first = edit.rules().stream().map(OF_RULE).min(Comparator.naturalOrder()).orElseThrow();
    boolean words = first == CORRECTION || first == REGULARIZATION;
    boolean line = Math.max(edit.before().length(), edit.after().length()) > LONGEST;
    return words && line ? LAYOUT : first;
  }
}
