package kz.baspa.text.evidence;

import java.util.List;

/**
 * How sure a reader of pictures was of one word.
 *
 * @param start first UTF-16 unit in the raw text
 * @param end the unit after the last one
 * @param confidence 0 to 1
 * @param alternatives what else it might be, the likelier first
 * @param letters its letters, one for each UTF-16 unit; none if the reader did not tell of them
 */
public record WordEvidence(
    int start, int end, double confidence, List<String> alternatives, List<ReadLetter> letters) {
  public WordEvidence {
    alternatives = List.copyOf(alternatives);
    letters = List.copyOf(letters);
  }

  /** A word of whose letters nothing is known. */
  public WordEvidence(int start, int end, double confidence, List<String> alternatives) {
    this(start, end, confidence, alternatives, List.of());
  }
}
