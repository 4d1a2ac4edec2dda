package kz.baspa.text.evidence;

import java.util.Set;

/**
 * What a file says of words inside a block: {@code «Қозы Көрпеш»} at 40–53 is italic. Spans of
 * looks do not overlap each other.
 *
 * @param start first UTF-16 unit in the raw text
 * @param end the unit after the last one
 * @param looks how the words look
 * @param target where a link leads, which note a mark calls; else empty
 */
public record SpanEvidence(int start, int end, Set<SpanLook> looks, String target) {
  public SpanEvidence {
    looks = Set.copyOf(looks);
  }

  public boolean is(SpanLook look) {
    return looks.contains(look);
  }
}
