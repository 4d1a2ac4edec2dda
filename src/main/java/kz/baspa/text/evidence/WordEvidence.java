package kz.baspa.text.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure a reader of pictures was of one word.
 *
 * @param start first UTF-16 unit in the raw text
 * @param end the unit after the last one
 * @param confidence 0 to 1
 * @param alternatives what else it might be, the likelier first
 * @param place where it stands on its page; null if that is not known
 */
public record WordEvidence(
    int start, int end, double confidence, List<String> alternatives, @Nullable PagePlace place) {
  public WordEvidence {
    alternatives = List.copyOf(alternatives);
  }
}
