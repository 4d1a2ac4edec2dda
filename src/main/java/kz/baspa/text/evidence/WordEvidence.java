package kz.baspa.text.evidence;

import java.util.List;

/**
 * How sure a reader of pictures was of one word.
 *
 * @param start first UTF-16 unit in the raw text
 * @param end the unit after the last one
 * @param confidence 0 to 1
 * @param alternatives what else it might be, the likelier first
 */
public record WordEvidence(int start, int end, double confidence, List<String> alternatives) {
  public WordEvidence {
    alternatives = List.copyOf(alternatives);
  }
}
