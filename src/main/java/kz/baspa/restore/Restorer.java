package kz.baspa.restore;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.EditedText;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.evidence.Unread;

/**
 * Restores a raw text by running the rules over it, one after the other.
 *
 * <pre>{@code
 * Restored restored = new Restorer(Rules.standard(), Fixes.SAFE).restore(raw, Progress.NONE);
 * restored.lined().text();
 * }</pre>
 *
 * Immutable, and safe for several threads if the rules are.
 */
public final class Restorer {
  private final List<Rule> rules;
  private final Fixes fixes;
  private final List<Decision> decisions;

  /** A restorer with these rules and nobody's decisions. */
  public Restorer(List<Rule> rules, Fixes fixes) {
    this(rules, fixes, List.of());
  }

  /**
   * A restorer with these rules.
   *
   * @param decisions what a person decided; it wins over every rule
   * @throws IllegalArgumentException if the rules do not stand in the order of their layers
   */
  public Restorer(List<Rule> rules, Fixes fixes, List<Decision> decisions) {
    for (int i = 1; i < rules.size(); i++) {
      if (!rules.get(i).layer().mayFollow(rules.get(i - 1).layer())) {
        throw new IllegalArgumentException(
            "out of the order of the layers: " + rules.get(i).name());
      }
    }
    this.rules = List.copyOf(rules);
    this.fixes = fixes;
    this.decisions = List.copyOf(decisions);
  }

  /** Runs all rules over this text. */
  public Restored restore(RawText raw, Progress progress) {
    Decider decider = new Decider(fixes);
    LinedText text = LinedText.of(EditedText.of(raw.text()), raw.evidence());
    for (Unread unread : raw.evidence().unread()) {
      decider.report(
          Finding.at(unread.start(), unread.key(), unread.arguments().toArray(new Object[0])));
    }
    int done = 0;
    for (Rule rule : rules) {
      progress.step("restore.step", done++, rules.size());
      text = rule.restore(text, decider);
    }
    Restored restored = settled(raw, text, decider, decisions);
    progress.step("restore.step", done, rules.size());
    return restored;
  }

  /**
   * What a restored text in which nobody has decided anything becomes by a person's decisions: the
   * same as if they had been there when it was restored, and at once.
   */
  public static Restored decide(Restored undecided, List<Decision> decisions) {
    Decider decider = Decider.after(undecided);
    return settled(undecided.raw(), undecided.lined(), decider, decisions);
  }

  private static Restored settled(
      RawText raw, LinedText text, Decider decider, List<Decision> decisions) {
    List<Decision> unmatched = new ArrayList<>();
    LinedText settled = LineDecisions.apply(decider.settle(text, decisions), decisions, unmatched);
    unmatched.forEach(decider::reportUnmatched);
    return new Restored(raw, settled, decider.proposals(), decider.findings());
  }
}
