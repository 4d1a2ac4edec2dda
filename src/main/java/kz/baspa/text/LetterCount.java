package kz.baspa.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each letter and digit occurs in a text, by code point after composition (NFC). Spaces,
 * punctuation and soft hyphens do not count, so a text and its printed page can be compared however
 * its lines are broken. Immutable.
 *
 * <pre>{@code
 * LetterCount tei = LetterCount.of("Әлем 7");
 * LetterCount pdf = LetterCount.of("әлем 7");
 * pdf.difference(tei).toString();   // "Ә (U+04D8) -1, ә (U+04D9) +1"
 * }</pre>
 */
public final class LetterCount {
  /** Nothing counted. */
  public static final LetterCount NONE = new LetterCount(new TreeMap<>());

  private final SortedMap<Integer, Long> counts;

  private LetterCount(SortedMap<Integer, Long> counts) {
    this.counts = Collections.unmodifiableSortedMap(counts);
  }

  /** The letters and digits of this text. */
  public static LetterCount of(CharSequence text) {
    return new Builder().add(text).build();
  }

  /** The two counts taken together. */
  public LetterCount plus(LetterCount other) {
    return new Builder().add(this).add(other).build();
  }

  /** How often this code point occurs. */
  public long count(int codePoint) {
    return counts.getOrDefault(codePoint, 0L);
  }

  /** How many letters and digits there are in all. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Every code point that occurs, with how often it does, in the order of the code points. */
  public SortedMap<Integer, Long> counts() {
    return counts;
  }

  /** What this count has more or less of than {@code expected}. */
  public Difference difference(LetterCount expected) {
    TreeMap<Integer, Long> more = new TreeMap<>(counts);
    expected.counts.forEach((letter, count) -> more.merge(letter, -count, Long::sum));
    more.values().removeIf(count -> count == 0);
    return new Difference(more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LetterCount that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** Each letter and how often it occurs: {@code л=2, ә=1}. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> Character.toString(entry.getKey()) + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * What one count has more (above zero) or less (below zero) of than another.
   *
   * @param counts by code point, in the order of the code points; none is zero
   */
  public record Difference(SortedMap<Integer, Long> counts) {
    private static final int SHOWN = 8;

    public Difference {
      counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Whether nothing is missing and nothing too many. */
    public boolean isEmpty() {
      return counts.isEmpty();
    }

    /** How many letters are missing. */
    public long missing() {
      return -counts.values().stream().mapToLong(count -> Math.min(count, 0)).sum();
    }

    /** How many letters are there that should not be. */
    public long extra() {
      return counts.values().stream().mapToLong(count -> Math.max(count, 0)).sum();
    }

    /** A short readable form: {@code Ә (U+04D8) -1, ә (U+04D9) +1}; the first eight letters. */
    @Override
    public String toString() {
      String shown =
          counts.entrySet().stream()
              .limit(SHOWN)
              .map(
                  entry ->
                      String.format(
                          Locale.ROOT,
                          "%s (U+%04X) %+d",
                          Character.toString(entry.getKey()),
                          entry.getKey(),
                          entry.getValue()))
              .collect(Collectors.joining(", "));
      return counts.size() > SHOWN ? shown + ", …" : shown;
    }
  }

  /** Counts a text that comes in pieces, each of which is composed and counted on its own. */
  public static final class Builder {
    private static final int LOW = 0x600;

    /** Latin and Cyrillic letters, without a boxed number for each of them. */
    private final long[] low = new long[LOW];

    private final Map<Integer, Long> high = new TreeMap<>();

    /** Counts this piece; a surrogate pair or a letter and its accent must not be cut in two. */
    public Builder add(CharSequence piece) {
      String text = Normalizer.normalize(piece, Normalizer.Form.NFC);
      for (int i = 0; i < text.length(); ) {
        int letter = text.codePointAt(i);
        i += Character.charCount(letter);
        if (Character.isLetterOrDigit(letter)) {
          add(letter, 1);
        }
      }
      return this;
    }

    /** Adds all letters of another count. */
    public Builder add(LetterCount other) {
      other.counts.forEach(this::add);
      return this;
    }

    private void add(int letter, long count) {
      if (letter < LOW) {
        low[letter] += count;
      } else {
        high.merge(letter, count, Long::sum);
      }
    }

    /** What was counted so far. */
    public LetterCount build() {
      TreeMap<Integer, Long> counts = new TreeMap<>(high);
      for (int letter = 0; letter < LOW; letter++) {
        if (low[letter] != 0) {
          counts.put(letter, low[letter]);
        }
      }
      return new LetterCount(counts);
    }
  }
}
