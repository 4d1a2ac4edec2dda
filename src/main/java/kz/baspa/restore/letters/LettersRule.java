package kz.baspa.restore.letters;

import java.util.List;
import kz.baspa.restore.Decider;
import kz.baspa.restore.Layer;
import kz.baspa.restore.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/** A rule of the first layer: it looks at the whole text and says which letters are others. */
abstract class LettersRule implements Rule {
  private final String name;

  LettersRule(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Layer layer() {
    return Layer.LETTERS;
  }

  @Override
  public final LinedText restore(LinedText text, Decider decider) {
    List<Change> changes = changes(text, decider);
    return decider.decide(this, text, changes);
  }

  /** What it proposes for this text, without overlaps; findings go to the decider. */
  abstract List<Change> changes(LinedText text, Decider decider);

  final Change change(int start, int end, String after, double confidence) {
    return new Change(start, end, after, name, confidence);
  }
}
