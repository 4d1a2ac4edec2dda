package kz.baspa.text;

import java.util.Objects;

/**
 * One change of the raw text. {@code new Edit(10, 15, "каза", "қаза", "flattened-letter", 0.98)}
 * reads: the UTF-16 units 10 to 15 of the raw text, which are {@code before}, become {@code after}.
 *
 * @param start first UTF-16 unit of the raw text that is replaced
 * @param end the unit after the last one; equal to {@code start} for an insertion
 * @param before what stands there in the raw text
 * @param after what stands there instead; empty for a deletion
 * @param rule the name of the rule, or several joined with {@code +} where rules met
 * @param confidence how likely it is that the change is right, 0 to 1
 */
public record Edit(
    int start, int end, String before, String after, String rule, double confidence) {
  public Edit {
    Objects.requireNonNull(rule, "rule");
    if (start < 0 || end - start != before.length()) {
      throw new IllegalArgumentException("range " + start + "–" + end + " does not hold its text");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence);
    }
  }

  public boolean insertion() {
    return before.isEmpty();
  }

  public boolean deletion() {
    return after.isEmpty();
  }
}
