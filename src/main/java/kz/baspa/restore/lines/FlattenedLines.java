package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.kazakh.FunctionWords;
import kz.baspa.kazakh.FunctionWords.Kind;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Gives sentences that were cut into lines their full stop back: «…аяқталған⏎Империялар …» becomes
 * «…аяқталған. Империялар …». Where the line goes on in the middle of a sentence («7,5
 * млн⏎баррель», «және⏎», a comma) the line end becomes a space; where it has its mark already (? !
 * … : ;) it gets no second one, and a full stop that is there ends its paragraph.
 *
 * <p>{@link Lineation} says where the text is flattened at all.
 */
public final class FlattenedLines extends ProposingRule {
  /** Rule of the change that gives a stop back. */
  static final String STOP = "supplied-stop";

  private static final Pattern BRACKETED = Pattern.compile("[\\p{L}\\d]{1,3}\\)");

  private final Abbreviations abbreviations;

  public FlattenedLines(Abbreviations abbreviations) {
    super(STOP);
    this.abbreviations = abbreviations;
  }

  @Override
  public Set<String> changeNames() {
    return Set.of(STOP, HardLines.JOINED);
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    Lineation layout = Lineation.of(text);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i + 1 < layout.size(); i++) {
      if (layout.isNear(i) && layout.isFlattened(i)) {
        Change change = join(layout, i, text.text());
        if (change != null) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /** What becomes of this line end; null if it stays. */
  private @Nullable Change join(Lineation layout, int i, String text) {
    LineShape line = layout.shape(i);
    LineShape next = layout.shape(i + 1);
    // Lists are known by now; a number that is left over («2) Көлбеу …») is a sentence's own.
    boolean item =
        next.start() == LineShape.Start.ITEM
            && !BRACKETED.matcher(text).region(next.from(), next.to()).lookingAt();
    if (item
        || next.start() == LineShape.Start.DASH
        || line.isAllCapitals(text)
        || next.isAllCapitals(text)) {
      return null;
    }
    if (line.end() == LineShape.End.STOP && text.charAt(line.to() - 1) == '.') {
      return null;
    }
    boolean supplied = line.end() == LineShape.End.OPEN && !goesOn(text, line, next);
    return supplied
        ? new Change(line.to(), next.from(), ". ", STOP, 0.93)
        : new Change(line.to(), next.from(), " ", HardLines.JOINED, 0.9);
  }

  private boolean goesOn(String text, LineShape line, LineShape next) {
    if (next.start() == LineShape.Start.LOWER) {
      return true;
    }
    String last = SentenceEnds.wordBefore(text, line.from(), line.to());
    return FunctionWords.is(last, Kind.COMITATIVE, Kind.CONJUNCTION, Kind.POSTPOSITION)
        || abbreviations.kind(last) == Abbreviations.Kind.BARE && next.startsWithAcronym(text);
  }
}
