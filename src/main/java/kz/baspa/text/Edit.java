package kz.baspa.text;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.text.decision.Decision;

/**
 * One change of the raw text.
 *
 * <pre>{@code
 * new Edit(10, 14, "каза", "қаза", List.of("word"), 0.98, Status.MADE);
 * // the UTF-16 units 10 to 14 of the raw text, which are "каза", have become "қаза"
 * }</pre>
 *
 * @param start first UTF-16 unit of the raw text that is replaced
 * @param end the unit after the last one; equal to {@code start} for an insertion
 * @param before what stands there in the raw text
 * @param after what stands there instead; empty for a deletion
 * @param rules the names of the rules that had a part in it, in their order; at least one. A
 *     person's decision is among them as {@link Decision#RULE}
 * @param confidence how likely it is that the change is right, 0 to 1
 * @param status whether it was made, and whether a person decided so
 * @param reason why it was made or not
 */
public record Edit(
    int start,
    int end,
    String before,
    String after,
    List<String> rules,
    double confidence,
    Status status,
    Reason reason) {

  /** The rule whose proposals only ask. */
  public static final String QUESTION = "unknown-word";

  /** What became of an edit, and by whom. */
  public enum Status {
    /** The rules made it. */
    MADE,
    /** The rules propose it: it is not made, and is for a person to decide. */
    PROPOSED,
    /** It is made as a person decided. */
    DECIDED,
    /** It is not made, as a person decided. */
    REFUSED;

    /** The status of an edit that these rules had a part in. */
    public static Status of(boolean applied, List<String> rules) {
      if (rules.contains(Decision.RULE)) {
        return applied ? DECIDED : REFUSED;
      }
      return applied ? MADE : PROPOSED;
    }

    /** Whether the restored text has the edit. */
    public boolean isApplied() {
      return this == MADE || this == DECIDED;
    }
  }

  /** An edit that says no reason. */
  public Edit(
      int start,
      int end,
      String before,
      String after,
      List<String> rules,
      double confidence,
      Status status) {
    this(start, end, before, after, rules, confidence, status, Reason.UNSTATED);
  }

  public Edit {
    rules = List.copyOf(rules);
    if (start < 0 || end - start != before.length()) {
      throw new IllegalArgumentException("range " + start + "–" + end + " does not hold its text");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence);
    }
    if (rules.isEmpty() || status != Status.of(status.isApplied(), rules)) {
      throw new IllegalArgumentException(status + " does not fit the rules " + rules);
    }
  }

  /** Whether it only adds something. */
  public boolean insertion() {
    return before.isEmpty();
  }

  /** Whether it only takes something away. */
  public boolean deletion() {
    return after.isEmpty();
  }

  /**
   * Whether it proposes nothing and only asks about a word that is likely wrong and to which no
   * known word comes near. Its {@code after} is empty, which here deletes nothing; its confidence
   * says how likely the word is wrong.
   */
  public boolean question() {
    return rules.contains(QUESTION) && after.isEmpty();
  }

  /** Whether a person decided that it is made or is not made. */
  public boolean decided() {
    return status == Status.DECIDED || status == Status.REFUSED;
  }

  /** The same edit, proposed and not made, with another confidence and reason. */
  public Edit proposed(double otherConfidence, Reason otherReason) {
    Status proposed = Status.of(false, rules);
    return new Edit(start, end, before, after, rules, otherConfidence, proposed, otherReason);
  }

  /** The same edit as a question that proposes nothing. */
  public Edit asking() {
    List<String> question = List.of(QUESTION);
    return new Edit(start, end, before, "", question, confidence, Status.PROPOSED, reason);
  }

  /** The same edit, refused by a person. */
  public Edit refused() {
    List<String> names = new ArrayList<>(rules);
    if (!decided()) {
      names.add(Decision.RULE);
    }
    return new Edit(start, end, before, after, names, confidence, Status.REFUSED, Reason.DECISION);
  }
}
