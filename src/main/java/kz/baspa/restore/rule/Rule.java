package kz.baspa.restore.rule;

import java.util.Set;
import kz.baspa.restore.Rules;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.RuleCatalogue;

/**
 * One rule of the restoration. A rule is a class of its own with an example in its comment; it
 * stands in the one list that shows the order ({@link Rules}) and can be switched off by its name.
 *
 * <p>A rule proposes; the {@link Decider} decides what is made and what is only proposed. A rule
 * may also say what a line is ({@link LinedText#mark}), which changes no text.
 */
public interface Rule {
  /** Its name in {@code changes.tsv} and in options: lower case, words joined by hyphens. */
  String name();

  /**
   * The names that its changes carry: its own, and others where it does what other rules do as
   * well. Each stands in the {@link RuleCatalogue}.
   */
  default Set<String> changeNames() {
    return Set.of(name());
  }

  /** Which layer it belongs to, as the {@link RuleCatalogue} says. */
  default Layer layer() {
    return Layer.of(name());
  }

  /**
   * Whether its changes are corrections, of which {@link Fixes} says which are made. What only lays
   * out lines is done whatever the corrections.
   */
  default boolean corrects() {
    return layer().corrects();
  }

  /** Looks the text over, hands its changes to the decider and gives the text that results. */
  LinedText restore(LinedText text, Decider decider);
}
