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
 */
public record Change(int start, int end, String after, String rule, double confidence) {
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
}
