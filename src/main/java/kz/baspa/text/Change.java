package kz.baspa.text;

import java.util.Objects;

/**
 * What a rule proposes: a change of the text as it reads now, not yet of the raw text. {@link
 * EditedText} turns it into an {@link Edit}.
 *
 * @param start first UTF-16 unit of the current text that is replaced
 * @param end the unit after the last one; equal to {@code start} for an insertion
 * @param after what stands there instead
 * @param rule the name of the rule; one, and without the {@code +} that joins names in tables
 * @param confidence how likely it is that the change is right, 0 to 1
 * @param reason why it should be made, or should only be proposed; {@link Reason#UNSTATED} where
 *     the confidence says it
 */
public record Change(
    int start, int end, String after, String rule, double confidence, Reason reason) {
  /** A change for which the confidence is the reason. */
  public Change(int start, int end, String after, String rule, double confidence) {
    this(start, end, after, rule, confidence, Reason.UNSTATED);
  }

  public Change {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(rule, "rule");
    if (rule.indexOf('+') >= 0) {
      throw new IllegalArgumentException("not one name: " + rule);
    }
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such range: " + start + "–" + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence);
    }
  }

  /** The same change with another confidence and reason. */
  public Change with(double otherConfidence, Reason otherReason) {
    return new Change(start, end, after, rule, otherConfidence, otherReason);
  }
}
