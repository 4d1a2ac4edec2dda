package kz.baspa.kazakh.lexicon;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.LetterCodes;

/**
 * The words of a list, laid out to find every one that is spelt nearly like what stands in a text:
 *
 * <pre>{@code
 * lexicon.similarWords().near("мехиекет", costs, 200, (letters, from, length, cost) -> 200);
 * // meets мемлекет and a few others
 * }</pre>
 *
 * <p>The words of each length stand together, the likeliest first. Of each the set of its letters
 * is kept in 64 bits, so that one comparison of two sets passes over nearly all words; the few that
 * are left are measured letter by letter, all letters of the observed word at once (Myers, A fast
 * bit-vector algorithm for approximate string matching, Journal of the ACM 46, 1999). Letters that
 * look alike (қ and к, ә and э) count as the same. Immutable, for any number of threads.
 */
public final class SimilarWords {
  /** No longer word is looked for. */
  private static final int LONGEST = 48;

  /** By how much the length of a word may differ from that of the observed one. */
  public static final int LONGER = 4;

  private static final byte[] CLASSES = classes();

  private final byte[] letters;

  /** By length, then by cost: where its letters begin, its letters as a set, and its cost. */
  private final int[] starts;

  private final long[] sets;
  private final short[] costs;

  /** Where the words of each length begin in those. */
  private final int[] byLength = new int[LONGEST + 2];

  /** Meets words. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Meets a word that is spelt nearly like the observed one.
     *
     * @param letters codes of letters, see {@link LetterCodes#code}; not to be changed
     * @param from where the word begins in these
     * @param length how many letters it has
     * @param cost what the word costs, in units
     * @return what a word and its damage may cost together from now on, in units
     */
    int word(byte[] letters, int from, int length, int cost);
  }

  /**
   * Lays out the words of a list.
   *
   * @param words the list
   * @param cost the cost of the word with a number, in units
   */
  SimilarWords(Automaton words, IntUnaryOperator cost) {
    int count = words.size();
    byte[] pool = new byte[count * 10];
    int[] begin = new int[count + 1];
    long[] order = new long[count];
    Collector collector = new Collector(words, pool, begin);
    collector.collect(words.root(), 0);
    letters = Arrays.copyOf(collector.pool, begin[count]);
    for (int number = 0; number < count; number++) {
      long length = (long) begin[number + 1] - begin[number];
      order[number] = length << 48 | (long) cost.applyAsInt(number) << 24 | (long) number;
    }
    Arrays.sort(order);
    starts = new int[count];
    sets = new long[count];
    costs = new short[count];
    for (int i = 0; i < count; i++) {
      int number = (int) (order[i] & 0xffffff);
      int length = (int) (order[i] >> 48);
      starts[i] = begin[number];
      costs[i] = (short) (order[i] >> 24 & 0x7fff);
      sets[i] = setOf(letters, begin[number], length);
      if (length <= LONGEST) {
        byLength[length + 1] = i + 1;
      }
    }
    for (int length = 1; length < byLength.length; length++) {
      byLength[length] = Math.max(byLength[length], byLength[length - 1]);
    }
  }

  /** Writes the letters of all words one behind another. */
  private static final class Collector {
    private final Automaton words;
    private byte[] pool;
    private final int[] begin;
    private byte[] prefix = new byte[64];
    private int number;
    private int size;

    Collector(Automaton words, byte[] pool, int[] begin) {
      this.words = words;
      this.pool = pool;
      this.begin = begin;
    }

    void collect(int state, int depth) {
      if (depth == prefix.length) {
        prefix = Arrays.copyOf(prefix, depth * 2);
      }
      int end = words.endArc(state);
      for (int arc = words.firstArc(state); arc < end; arc++) {
        prefix[depth] = words.label(arc);
        if (words.ends(arc)) {
          if (size + depth + 1 > pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
          }
          System.arraycopy(prefix, 0, pool, size, depth + 1);
          size += depth + 1;
          begin[++number] = size;
        }
        if (words.target(arc) != Automaton.NOWHERE) {
          collect(words.target(arc), depth + 1);
        }
      }
    }
  }

  private static byte[] classes() {
    byte[] classes = new byte[LetterCodes.LETTERS.length() + 1];
    for (char letter : LetterCodes.LETTERS.toCharArray()) {
      char flat = letter == 'э' || letter == 'ә' ? 'а' : Alphabet.flatten(letter);
      classes[LetterCodes.code(letter)] = LetterCodes.code(flat);
    }
    return classes;
  }

  /** Whether two letters look so alike that they count as the same. */
  public static boolean alike(byte code, byte other) {
    return CLASSES[code] == CLASSES[other];
  }

  private static long setOf(byte[] codes, int from, int length) {
    long once = 0;
    long twice = 0;
    for (int i = from; i < from + length; i++) {
      long bit = 1L << CLASSES[codes[i]];
      twice |= once & bit;
      once |= bit;
    }
    // Forty bits for the letters; of those met twice the higher ones share the rest.
    return once ^ Long.rotateLeft(twice, 42);
  }

  /**
   * Meets the words that are spelt nearly like an observed one.
   *
   * @param observed in lower case
   * @param editCosts what it costs at least, in units, that no letter differs, one, two and so on
   *     up to how many may differ at most: a row for each number of letters by which the word is
   *     longer than the observed one, from −{@link #LONGER} to {@link #LONGER}
   * @param bound what a word and its damage may cost together, in units
   */
  public void near(String observed, int[][] editCosts, int bound, Visitor visitor) {
    int length = observed.length();
    if (length == 0 || length > LONGEST) {
      return;
    }
    byte[] codes = new byte[length];
    long[] positions = new long[LetterCodes.LETTERS.length() + 2];
    for (int i = 0; i < length; i++) {
      codes[i] = LetterCodes.code(observed.charAt(i));
      positions[CLASSES[codes[i]]] |= 1L << i;
    }
    long set = setOf(codes, 0, length);
    int mostEdits = editCosts[0].length - 1;
    int left = bound;
    for (int step = 0; step <= 2 * Math.min(LONGER, mostEdits); step++) {
      int difference = (step + 1) / 2;
      int wanted = step % 2 == 0 ? length + difference : length - difference;
      if (wanted < 1 || wanted > LONGEST) {
        continue;
      }
      // The costlier the words become, the fewer edits they may have.
      int most = mostEdits;
      int[] edits = editCosts[wanted - length + LONGER];
      int end = byLength[wanted + 1];
      for (int i = byLength[wanted]; i < end; i++) {
        while (most >= difference && costs[i] > left - edits[most]) {
          most--;
        }
        if (most < difference) {
          break;
        }
        // One letter for another changes two bits of the sets, one more or less changes one.
        if (Long.bitCount(set ^ sets[i]) <= 2 * most - difference
            && distance(positions, length, starts[i], wanted, most) <= most) {
          left = Math.min(left, visitor.word(letters, starts[i], wanted, costs[i]));
        }
      }
    }
  }

  /** How many letters differ, by the algorithm of Myers; more than {@code most} if it is more. */
  private int distance(long[] positions, int length, int from, int wanted, int most) {
    long plus = -1L >>> (64 - length);
    long minus = 0;
    long last = 1L << (length - 1);
    int distance = length;
    for (int i = from; i < from + wanted; i++) {
      long equal = positions[CLASSES[letters[i]]];
      long across = equal | minus;
      long down = (((equal & plus) + plus) ^ plus) | equal;
      long up = minus | ~(down | plus);
      long less = plus & down;
      if ((up & last) != 0) {
        distance++;
      } else if ((less & last) != 0) {
        distance--;
      }
      if (distance - (from + wanted - 1 - i) > most) {
        return most + 1;
      }
      up = up << 1 | 1;
      less <<= 1;
      plus = less | ~(across | up);
      minus = up & across;
    }
    return distance;
  }
}
