package kz.baspa.restore.words.channel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for a place in a word, by the characters from there on, as many as
 * one confusion takes: {@code memo.get("мектеп", 4)} is what {@code memo.put("теп", 1, …)} put. For
 * any number of threads.
 */
public final class PlaceMemo<T> {
  /** A power of two. */
  private static final int SIZE = 1 << 12;

  private final AtomicReferenceArray<@Nullable Known<T>> all = new AtomicReferenceArray<>(SIZE);

  /** Immutable, so that a thread sees it whole or not at all. */
  private record Known<T>(long key, T value) {}

  /** What was put for the characters that stand here, or null. */
  public @Nullable T get(String word, int at) {
    long key = key(word, at);
    Known<T> known = all.get(place(key));
    return known == null || known.key != key ? null : known.value;
  }

  /** Remembers something for the characters that stand here, in the place of others. */
  public void put(String word, int at, T value) {
    long key = key(word, at);
    all.set(place(key), new Known<>(key, value));
  }

  /** The characters, and how many there are. */
  private static long key(String word, int at) {
    int end = Math.min(word.length(), at + Channel.LONGEST);
    int characters = end - at;
    long key = characters;
    for (int i = at; i < end; i++) {
      key = key << Character.SIZE | word.charAt(i);
    }
    return key;
  }

  private static int place(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - Integer.numberOfTrailingZeros(SIZE));
  }
}
