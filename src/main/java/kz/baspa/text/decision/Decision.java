package kz.baspa.text.decision;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a person decided about a correction. It wins over every rule.
 *
 * <pre>{@code
 * // каркынын is to stay wherever it stands
 * new Decision(Verdict.REFUSE, "каркынын", "қарқынын", "", OptionalInt.empty(), "", "", 2);
 * }</pre>
 *
 * A decision with an offset, or with words on either side, is about that one place; any other is
 * about the whole series, each place where {@code before} stands as words of its own.
 *
 * @param verdict what is to be done
 * @param before what stands in the raw text
 * @param after what was proposed for it or made of it; of a refusal it may be empty, and then
 *     whatever is made of it is refused
 * @param replacement what the person wants instead; empty unless replaced
 * @param offset where it stands in the raw text, in UTF-16 units
 * @param left the words before it as the restored text has them
 * @param right the words after it
 * @param row the line of the file that it was read from, for messages; 0 if none
 */
public record Decision(
    Verdict verdict,
    String before,
    String after,
    String replacement,
    OptionalInt offset,
    String left,
    String right,
    int row) {
  /** The name that stands among the rules of an edit which a person decided. */
  public static final String RULE = "decision";

  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(offset, "offset");
    if (offset.orElse(0) < 0) {
      throw new IllegalArgumentException("no such place: " + offset);
    }
    if (before.isEmpty() && offset.isEmpty()) {
      throw new IllegalArgumentException("neither words nor a place");
    }
    if (verdict == Verdict.LINE && (offset.isEmpty() || LineRole.of(replacement).isEmpty())) {
      throw new IllegalArgumentException("no line or no such role: " + replacement);
    }
  }

  /** What can be decided. */
  public enum Verdict {
    /** What was proposed is made, however unsure it is. */
    ACCEPT,
    /** The raw words stay. */
    REFUSE,
    /** The person's own words stand instead. */
    REPLACE,
    /** The line is what the person says: {@link #replacement} is the key of a {@link LineRole}. */
    LINE
  }

  /** Whether it is about each place where the words stand. */
  public boolean series() {
    return offset.isEmpty() && left.isBlank() && right.isBlank();
  }

  /** What is to stand there. */
  public String wanted() {
    return switch (verdict) {
      case ACCEPT -> after;
      case REFUSE, LINE -> before;
      case REPLACE -> replacement;
    };
  }
}
