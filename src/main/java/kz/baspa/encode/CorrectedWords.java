package kz.baspa.encode;

import java.util.List;
import java.util.TreeSet;

/**
 * Words of the text in which something was corrected.
 *
 * @param confidence of the least sure of its edits
 * @param rules the names of the rules that had a part in it
 */
record CorrectedWords(
    int start, int end, Display display, double confidence, TreeSet<String> rules) {
  CorrectedWords join(CorrectedWords other) {
    TreeSet<String> both = new TreeSet<>(rules);
    both.addAll(other.rules);
    return new CorrectedWords(
        start,
        Math.max(end, other.end),
        display.compareTo(other.display) < 0 ? display : other.display,
        Math.min(confidence, other.confidence),
        both);
  }

  /** Adds a span that begins no earlier than the last of these; two of one word become one. */
  static void add(List<CorrectedWords> spans, CorrectedWords span) {
    if (!spans.isEmpty()) {
      CorrectedWords last = spans.get(spans.size() - 1);
      boolean word = last.display != Display.SUPPLIED && span.display != Display.SUPPLIED;
      if (word && span.start <= last.end) {
        spans.set(spans.size() - 1, last.join(span));
        return;
      }
      if (span.start < last.end) {
        return;
      }
    }
    spans.add(span);
  }

  /** The index of the first of these that ends after this offset. */
  static int firstEndingAfter(List<CorrectedWords> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether this unit belongs to a word: a letter, digit, hyphen or apostrophe. */
  static boolean isOfWord(String text, int offset) {
    char unit = text.charAt(offset);
    return Character.isLetterOrDigit(unit)
        || Character.isSurrogate(unit)
        || "-'’‑".indexOf(unit) >= 0;
  }
}
