package kz.baspa.text.evidence;

import java.util.Map;
import java.util.TreeMap;

/**
 * A letter as a reader of pictures saw it.
 *
 * @param text what it was read as
 * @param confidence how sure the reader was of that, 0 to 1
 * @param others what else it may be, with how sure the reader was of it; none where there was no
 *     doubt
 */
public record ReadLetter(String text, double confidence, Map<String, Double> others) {
  public ReadLetter {
    others = java.util.Collections.unmodifiableMap(new TreeMap<>(others));
  }
}
