package kz.baspa.restore.words.decoding;

import java.util.Arrays;
import kz.baspa.restore.words.channel.Confusion;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a search, in a queue by what they cost in all: the cheapest is taken first, of those
 * that cost the same the one added last. Costs are whole and small. For one thread.
 */
final class SearchPaths {
  /** A path is so many numbers, one behind the other. */
  private static final int WIDTH = 8;

  private static final int PLACE = 0;
  private static final int SPENT = 1;
  private static final int WORD = 2;
  private static final int TOTAL = 3;
  private static final int BEFORE = 4;
  private static final int NEXT = 5;
  private static final int STATE = 6;

  private int[] numbers = new int[1024 * WIDTH];
  private @Nullable Confusion[] by = new Confusion[1024];
  private int size;

  /** The path added last of those in the queue at each cost, and how many there are. */
  private int[] first = new int[1024];

  private int[] queued = new int[1024];
  private int cheapest;

  /** No path is added that costs more. */
  private int bound;

  /** How many are in the queue within the bound. */
  private int waiting;

  /**
   * Forgets all paths.
   *
   * @param most what paths may cost
   */
  void clear(int most) {
    size = 0;
    cheapest = 0;
    bound = most;
    waiting = 0;
    if (first.length <= most) {
      first = new int[most + 1];
      queued = new int[most + 1];
    }
    Arrays.fill(first, 0, Math.max(0, most + 1), -1);
    Arrays.fill(queued, 0, Math.max(0, most + 1), 0);
  }

  /**
   * Adds a path, unless it costs more than the bound.
   *
   * @param place where it has come to in the observed word, and in which graph
   * @param state where it has come to in that
   * @param spent what the channel asks for it
   * @param word what the likeliest word costs that begins as this path does
   * @param total what it costs in all
   * @param before the path that it goes on from, −1 for none
   * @param confusion by which it does
   */
  void add(
      int place,
      long state,
      int spent,
      int word,
      int total,
      int before,
      @Nullable Confusion confusion) {
    if (total > bound) {
      return;
    }
    if (size == by.length) {
      numbers = Arrays.copyOf(numbers, numbers.length * 2);
      by = Arrays.copyOf(by, size * 2);
    }
    int[] path = numbers;
    int at = size * WIDTH;
    path[at + PLACE] = place;
    path[at + SPENT] = spent;
    path[at + WORD] = word;
    path[at + TOTAL] = total;
    path[at + BEFORE] = before;
    path[at + NEXT] = first[total];
    path[at + STATE] = (int) (state >>> 32);
    path[at + STATE + 1] = (int) state;
    by[size] = confusion;
    first[total] = size++;
    queued[total]++;
    waiting++;
    cheapest = Math.min(cheapest, total);
  }

  /** Takes the cheapest path out of the queue; −1 if none is left. */
  int poll() {
    while (cheapest <= bound && first[cheapest] < 0) {
      cheapest++;
    }
    if (cheapest > bound) {
      return -1;
    }
    int taken = first[cheapest];
    first[cheapest] = numbers[taken * WIDTH + NEXT];
    queued[cheapest]--;
    waiting--;
    return taken;
  }

  /**
   * Lowers the bound to what paths may cost, and where so many paths are in the queue that only
   * they can still be taken, to what those cost.
   *
   * @param steps how many paths may still be taken
   * @return the bound
   */
  int lower(int most, int steps) {
    while (bound > most || steps > 0 && waiting - queued[bound] >= steps) {
      waiting -= queued[bound--];
    }
    return bound;
  }

  int place(int path) {
    return numbers[path * WIDTH + PLACE];
  }

  long state(int path) {
    return (long) numbers[path * WIDTH + STATE] << 32
        | numbers[path * WIDTH + STATE + 1] & 0xffffffffL;
  }

  int spent(int path) {
    return numbers[path * WIDTH + SPENT];
  }

  int word(int path) {
    return numbers[path * WIDTH + WORD];
  }

  int total(int path) {
    return numbers[path * WIDTH + TOTAL];
  }

  int before(int path) {
    return numbers[path * WIDTH + BEFORE];
  }

  @Nullable Confusion by(int path) {
    return by[path];
  }
}
