package kz.baspa.restore.rule;

import java.util.List;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/** A rule that looks the whole text over once and proposes all that it finds. */
public abstract class ProposingRule implements Rule {
  private final String name;

  /**
   * A rule of this name.
   *
   * @param name as {@link Rule#name} asks
   */
  protected ProposingRule(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final LinedText restore(LinedText text, Decider decider) {
    List<Change> changes = changes(text, decider);
    return decider.decide(this, text, changes);
  }

  /** What it proposes for this text, without overlaps; findings go to the decider. */
  protected abstract List<Change> changes(LinedText text, Decider decider);

  /** A change that carries this rule's name. */
  protected final Change change(int start, int end, String after, double confidence) {
    return new Change(start, end, after, name, confidence);
  }
}
