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

  /** Kinds of letters: so many bits of a set, see {@link #kind}. */
  static final int KINDS = LetterCodes.LETTERS.length() + 1;

  /** Letters that words have twice more often than others, as many as a set has bits left. */
  private static final String OFTEN_TWICE = "аеыинтдлркмсобгшзпйу";

  private static final byte[] TWICE = twice();

  /** By length, then by cost: the letters of each word, its letters as a set, and its cost. */
  private final byte[] letters;

  private final long[] sets;
  private final short[] costs;

  /** Where the words of each length begin in those, and their letters. */
  private final int[] byLength = new int[LONGEST + 2];

  private final int[] firstLetter = new int[LONGEST + 2];

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
    int[] begin = new int[count + 1];
    long[] order = new long[count];
    Collector collector = new Collector(words, new byte[count * 10], begin);
    collector.collect(words.root(), 0);
    for (int number = 0; number < count; number++) {
      long length = (long) begin[number + 1] - begin[number];
      order[number] = length << 48 | (long) cost.applyAsInt(number) << 24 | (long) number;
      if (length <= LONGEST) {
        byLength[(int) length + 1]++;
      }
    }
    Arrays.sort(order);
    for (int length = 1; length < byLength.length; length++) {
      // As yet the number of words that are one letter shorter.
      firstLetter[length] = firstLetter[length - 1] + byLength[length] * (length - 1);
      byLength[length] += byLength[length - 1];
    }
    letters = new byte[firstLetter[LONGEST + 1]];
    sets = new long[byLength[LONGEST + 1]];
    costs = new short[sets.length];
    int size = 0;
    for (int i = 0; i < sets.length; i++) {
      int from = begin[(int) (order[i] & 0xffffff)];
      int length = (int) (order[i] >> 48);
      costs[i] = (short) (order[i] >> 24 & 0x7fff);
      sets[i] = setOf(collector.pool, from, length);
      System.arraycopy(collector.pool, from, letters, size, length);
      size += length;
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

  /** The kind of a letter: the code of the simplest of those that look alike; 0 for no letter. */
  public static int kind(byte code) {
    return CLASSES[code];
  }

  private static byte[] twice() {
    byte[] bits = new byte[LetterCodes.LETTERS.length() + 1];
    for (int i = 0; i < OFTEN_TWICE.length(); i++) {
      bits[LetterCodes.code(OFTEN_TWICE.charAt(i))] = (byte) (KINDS + i);
    }
    return bits;
  }

  /** A bit for each kind of letter that is there, and behind them for those that come twice. */
  private static long setOf(byte[] codes, int from, int length) {
    long set = 0;
    for (int i = from; i < from + length; i++) {
      byte kind = CLASSES[codes[i]];
      long bit = 1L << kind;
      if ((set & bit) != 0 && TWICE[kind] != 0) {
        set |= 1L << TWICE[kind];
      }
      set |= bit;
    }
    return set;
  }

  /**
   * What it costs at least, in units, that a word was observed as something else, by its letters
   * alone, wherever they stand. Each kind of letters has its place in the arrays, see {@link
   * #kind}.
   *
   * @param any what any word costs
   * @param missed what it costs more that the word has no letter of a kind that was observed
   * @param extra what it costs more that the word has a letter of a kind that was not
   */
  public record OtherLetters(int any, int[] missed, int[] extra) {}

  /**
   * Meets the words that are spelt nearly like an observed one.
   *
   * @param observed in lower case
   * @param editCosts what it costs at least, in units, that no letter differs, one, two and so on
   *     up to how many may differ at most: a row for each number of letters by which the word is
   *     longer than the observed one, from −{@link #LONGER} to {@link #LONGER}
   * @param letterCosts what it costs at least that the word has other letters
   * @param bound what a word and its damage may cost together, in units
   */
  public void near(
      String observed, int[][] editCosts, OtherLetters letterCosts, int bound, Visitor visitor) {
    int length = observed.length();
    if (length == 0 || length > LONGEST) {
      return;
    }
    byte[] codes = new byte[length];
    long[] byKind = new long[KINDS];
    for (int i = 0; i < length; i++) {
      codes[i] = LetterCodes.code(observed.charAt(i));
      byKind[CLASSES[codes[i]]] |= 1L << i;
    }
    long[] positions = new long[KINDS];
    for (int code = 0; code < KINDS; code++) {
      positions[code] = byKind[CLASSES[code]];
    }
    long[] reach = new long[KINDS];
    long set = setOf(codes, 0, length);
    LetterSums sums = new LetterSums(set, letterCosts);
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
      int i = byLength[wanted];
      while (i < end) {
        while (most >= difference && costs[i] > left - edits[most]) {
          most--;
        }
        if (most < difference) {
          break;
        }
        int likely = firstAbove(left - edits[most], i, end);
        int different = reach(codes, wanted, most, reach);
        // One letter for another changes two bits of the sets, one more or less changes one.
        int bits = 2 * most - difference;
        for (i = alike(sets, set, i, likely, bits);
            i < likely;
            i = alike(sets, set, i + 1, likely, bits)) {
          int from = firstLetter[wanted] + (i - byLength[wanted]) * wanted;
          if (sums.least(sets[i]) <= left - costs[i]
              && outOfReach(reach, from, wanted) <= different
              && distance(positions, length, from, wanted) <= most) {
            int now = visitor.word(letters, from, wanted, costs[i]);
            if (now < left) {
              left = now;
              i++;
              break;
            }
          }
        }
      }
    }
  }

  /** The next from one on to before another whose letters differ in no more than so many bits. */
  private static int alike(long[] sets, long set, int from, int to, int bits) {
    int i = from;
    // Four at a time: the difference is negative where there are too many.
    while (i + 3 < to
        && (bits - Long.bitCount(set ^ sets[i])
                & bits - Long.bitCount(set ^ sets[i + 1])
                & bits - Long.bitCount(set ^ sets[i + 2])
                & bits - Long.bitCount(set ^ sets[i + 3]))
            < 0) {
      i += 4;
    }
    while (i < to && Long.bitCount(set ^ sets[i]) > bits) {
      i++;
    }
    return i;
  }

  /**
   * Works out, for each letter, at which places of a word it is within reach of an alike one that
   * is observed: before a place there cannot be more letters too many, or too few, than may differ.
   *
   * @param codes what is observed
   * @param wanted how many letters the word has
   * @param most how many letters may differ
   * @param reach is written to: a bit for each place, by letter
   * @return how many letters of the word may be out of reach
   */
  private static int reach(byte[] codes, int wanted, int most, long[] reach) {
    int longer = wanted - codes.length;
    int more = (most + longer) / 2;
    int fewer = (most - longer) / 2;
    Arrays.fill(reach, 0);
    for (int i = 0; i < codes.length; i++) {
      int first = Math.max(0, i - fewer);
      int last = Math.min(wanted - 1, i + more);
      if (first <= last) {
        reach[CLASSES[codes[i]]] |= -1L >>> 63 - last + first << first;
      }
    }
    for (int code = 0; code < KINDS; code++) {
      reach[code] = reach[CLASSES[code]];
    }
    return most + Math.min(0, longer);
  }

  /** How many letters of a word have no alike one within reach. */
  private int outOfReach(long[] reach, int from, int wanted) {
    int within = 0;
    for (int j = 0; j < wanted; j++) {
      within += (int) (reach[letters[from + j]] >>> j) & 1;
    }
    return wanted - within;
  }

  /** The first word from one on to before another that costs more. */
  private int firstAbove(int cost, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (costs[middle] <= cost) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many letters differ, by the algorithm of Myers. */
  private int distance(long[] positions, int length, int from, int wanted) {
    int last = length - 1;
    long plus = -1L >>> (63 - last);
    long minus = 0;
    int distance = length;
    for (int i = from; i < from + wanted; i++) {
      long equal = positions[letters[i]];
      long across = equal | minus;
      long down = (((equal & plus) + plus) ^ plus) | equal;
      long up = minus | ~(down | plus);
      long less = plus & down;
      distance += (int) (up >>> last & 1) - (int) (less >>> last & 1);
      up = up << 1 | 1;
      less <<= 1;
      plus = less | ~(across | up);
      minus = up & across;
    }
    return distance;
  }
}
