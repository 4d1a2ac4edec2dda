package kz.baspa.text;

import java.util.Locale;

/** Why a change was made, or why it is only proposed. */
public enum Reason {
  /** Made: it is sure enough for its rule. */
  SURE,
  /** Made: what stood there is no word, so that nothing sound could be spoilt. */
  NO_WORD,
  /** Made: all that is likelier right than wrong was to be made. */
  ALL,
  /** Made, or not, as a person decided. */
  DECISION,
  /** Proposed: it is not sure enough. */
  UNSURE,
  /** Proposed: the word as it stands is known, and its author may have meant it. */
  KNOWN_WORD,
  /** Proposed: the word may be a name, and no list has all of these. */
  NAME,
  /** Proposed: the work speaks against it, by its other words or its quotation marks. */
  HELD,
  /** Proposed: another word is likelier. */
  OTHER,
  /** Proposed: it would mend the word by half. */
  HALF_MENDED,
  /** Only asked: nothing known comes near. */
  QUESTION,
  /** Proposed: nothing was to be made. */
  NONE,
  /** A table that says no reason. */
  UNSTATED;

  /**
   * The name that the table of changes has.
   *
   * <pre>{@code
   * Reason.KNOWN_WORD.label(); // "known-word"
   * }</pre>
   */
  public String label() {
    return this == UNSTATED ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The reason with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Reason of(String label) {
    for (Reason reason : values()) {
      if (reason.label().equals(label)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("no reason: " + label);
  }
}
