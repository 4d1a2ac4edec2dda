package kz.baspa.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Where a property takes its values from. Every value is made of whole numbers below a bound, which
 * are recorded: so {@link Property} can repeat a try and shrink it by making numbers fewer and
 * smaller. 0 is always the simplest.
 *
 * <pre>{@code
 * String text = draws.text(60);
 * int place = draws.between(0, text.length());
 * }</pre>
 */
public final class Draws {
  /** One in so many draws takes an edge: the least or the most of what is possible. */
  private static final int EDGES = 10;

  private static final String LETTERS = "аəәғқңөұүһіёєїѕјАӘҒҚҢӨҰҮҺІиЙbBоoсcхx";
  private static final String MARKS = " \t.,-–—«»\"'()[]|\\/&<>%№;:!?…0123456789";
  private static final String CONTROLS =
      "\n\r\f\0\u0001\u000B\u001B\u007F\u0085\u00A0\u00AD\u0300\u0306\u200B\u200D\u200F\u2028\u2029\u202E\uFEFF\uFFFC"
          + "\uFFFD\uFFFE\uFFFF";

  private final Random random;
  private final long[] replayed;
  private long[] recorded = new long[64];
  private int size;
  private final List<Object> shown = new ArrayList<>();
  private int depth;

  Draws(long seed) {
    this.random = new Random(seed);
    this.replayed = null;
  }

  /** Draws these numbers again, as far as they reach, and then zeros. */
  Draws(long[] replayed) {
    this.random = null;
    this.replayed = replayed;
  }

  /** The numbers that were drawn. */
  long[] recorded() {
    return Arrays.copyOf(recorded, size);
  }

  /** The values that were drawn, for people. */
  List<Object> shown() {
    return shown;
  }

  private long choose(long bound) {
    return record(random == null ? 0 : random.nextLong(bound), bound);
  }

  /** The number that was drawn, or the one that is drawn again. */
  private long record(long drawn, long bound) {
    long number = drawn;
    if (random == null) {
      number = size < replayed.length ? Math.min(replayed[size], bound - 1) : 0;
    }
    if (size == recorded.length) {
      recorded = Arrays.copyOf(recorded, 2 * size);
    }
    recorded[size++] = number;
    return number;
  }

  private <T> T show(Supplier<T> made) {
    depth++;
    T value = made.get();
    depth--;
    if (depth == 0) {
      shown.add(value);
    }
    return value;
  }

  /** A number from 0 to one less than the bound, each as likely as the others. */
  public int below(int bound) {
    return show(() -> (int) choose(bound));
  }

  /** Yes or no; no is the simpler. */
  public boolean toss() {
    return show(() -> choose(2) == 1);
  }

  /** A number from the least to the most, with both; these two and 0 are likelier than others. */
  public int between(int least, int most) {
    return show(
        () -> {
          long span = (long) most - least + 1;
          if (choose(EDGES) == EDGES - 1) {
            int[] edges = {least, most, Math.min(Math.max(0, least), most)};
            return edges[(int) choose(edges.length)];
          }
          return (int) (least + choose(span));
        });
  }

  /** Any number, a seed for what is made by a random generator of its own. */
  public long seed() {
    return show(() -> choose(1L << 32) << 32 | choose(1L << 32));
  }

  /** One of these. */
  @SafeVarargs
  public final <T> T of(T... values) {
    return show(() -> values[(int) choose(values.length)]);
  }

  /** One of these. */
  public <T> T of(List<T> values) {
    return show(() -> values.get((int) choose(values.size())));
  }

  /** One of the values of an enumeration. */
  public <E extends Enum<E>> E of(Class<E> values) {
    return of(values.getEnumConstants());
  }

  /** A letter out of these, in code points. */
  public int letter(String letters) {
    return show(
        () -> letters.codePointAt(letters.offsetByCodePoints(0, (int) choose(points(letters)))));
  }

  private static int points(String letters) {
    return letters.codePointCount(0, letters.length());
  }

  /**
   * Some values: half of the time few, now and then the least and the most. Before each, 1 is
   * recorded, and 0 at the end, so that a value that is left out with its 1 makes the list shorter.
   */
  public <T> List<T> list(int least, int most, Supplier<T> value) {
    return show(
        () -> {
          int length = random == null ? most : length(least, most);
          List<T> values = new ArrayList<>();
          while (values.size() < least
              || values.size() < most && record(values.size() < length ? 1 : 0, 2) == 1) {
            values.add(value.get());
          }
          return values;
        });
  }

  private int length(int least, int most) {
    return switch (random.nextInt(EDGES)) {
      case 0 -> least;
      case 1 -> most;
      case 2, 3, 4, 5 -> least + random.nextInt(most - least + 1);
      default -> least + random.nextInt(Math.min(most - least, 8) + 1);
    };
  }

  /** A text of so many code points. */
  public String text(int least, int most, IntSupplier codePoint) {
    return show(
        () -> {
          StringBuilder text = new StringBuilder();
          list(least, most, codePoint::getAsInt).forEach(text::appendCodePoint);
          return text.toString();
        });
  }

  /** A text of so many letters from the first to the last. */
  public String text(int least, int most, char first, char last) {
    return text(least, most, () -> between(first, last));
  }

  /**
   * Any text of whole code points: Kazakh and alien letters, marks, controls, whatever Unicode has.
   */
  public String text(int most) {
    return text(0, most, this::codePoint);
  }

  /** Any text of whole code points that is not empty. */
  public String words(int most) {
    return text(1, most, this::codePoint);
  }

  /** Any row of UTF-16 units, halves of surrogate pairs among them. */
  public String units(int most) {
    return text(0, most, () -> choose(8) == 7 ? between(0xD800, 0xDFFF) : codePoint());
  }

  private int codePoint() {
    return switch ((int) choose(8)) {
      case 0, 1, 2 -> letter(LETTERS);
      case 3 -> letter(MARKS);
      case 4 -> letter(CONTROLS);
      case 5 -> between(0x0400, 0x052F);
      case 6 -> {
        int unit = between(0, 0xFFFF);
        yield Character.isSurrogate((char) unit) ? 0x1F600 : unit;
      }
      default -> between(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT);
    };
  }
}
