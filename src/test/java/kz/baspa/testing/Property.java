package kz.baspa.testing;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What holds whatever the values are: a test that is tried with many. The values are the same in
 * each run of the tests, so that a change is never blamed for what was there before it; {@code
 * -Dproperty.seed=random -Dproperty.times=100} tries a hundred times as many others. When a try
 * fails, its values are made fewer and smaller as long as it goes on failing, and the failure names
 * them and the seed that repeats it ({@code -Dproperty.seed=…}).
 *
 * <pre>{@code
 * Property.holds(300, draws -> {
 *   String text = draws.text(60);
 *   assertThat(undo(restore(text))).isEqualTo(text);
 * });
 * }</pre>
 */
public final class Property {
  /** So many simpler tries are made in search of the simplest that fails. */
  private static final int SIMPLER_TRIES = 2000;

  private static final long SIMPLER_SECONDS = 10;

  /** What is checked of the values drawn. */
  @FunctionalInterface
  public interface Check {
    /** Fails when the property does not hold. */
    void of(Draws draws) throws Throwable;
  }

  private final Check check;
  private long[] failing;
  private Throwable failure;

  private Property(Check check) {
    this.check = check;
  }

  /** Tries the check so many times. */
  public static void holds(int tries, Check check) {
    String given = System.getProperty("property.seed", "2026");
    long seed =
        given.equals("random") ? ThreadLocalRandom.current().nextLong() : Long.parseLong(given);
    holds(tries * Integer.getInteger("property.times", 1), seed, check);
  }

  /** The same with the same values each time. */
  public static void holds(int tries, long seed, Check check) {
    for (int i = 0; i < tries; i++) {
      Property property = new Property(check);
      if (property.fails(new Draws(seed + i))) {
        property.simplify();
        Draws simplest = new Draws(property.failing);
        property.fails(simplest);
        throw new AssertionError(
            "Try %d of %d fails (-Dproperty.seed=%d repeats it) with %s"
                .formatted(i + 1, tries, seed + i, simplest.shown()),
            property.failure);
      }
    }
  }

  private boolean fails(Draws draws) {
    try {
      check.of(draws);
      return false;
    } catch (Throwable e) {
      failing = draws.recorded();
      failure = e;
      return true;
    }
  }

  /**
   * Leaves out half of the numbers, a quarter … and halves each, as long as the check fails the
   * same way.
   */
  private void simplify() {
    long end = System.nanoTime() + SIMPLER_SECONDS * 1_000_000_000;
    int left = SIMPLER_TRIES;
    boolean simpler = true;
    while (simpler) {
      simpler = false;
      for (int block = failing.length; block > 0; block -= block > 8 ? block / 2 : 1) {
        for (int at = 0; at + block <= failing.length; ) {
          if (left-- <= 0 || System.nanoTime() > end) {
            return;
          }
          if (failsSimpler(without(failing, at, block))) {
            simpler = true;
          } else {
            at += block;
          }
        }
      }
      for (int at = 0; at < failing.length; at++) {
        for (long less = failing[at]; less > 0 && at < failing.length; less /= 2) {
          if (left-- <= 0 || System.nanoTime() > end) {
            return;
          }
          long[] numbers = failing.clone();
          numbers[at] = Math.max(0, failing[at] - less);
          simpler |= failsSimpler(numbers);
        }
      }
    }
  }

  private boolean failsSimpler(long[] numbers) {
    long[] before = failing;
    Throwable cause = failure;
    boolean fails = fails(new Draws(numbers));
    if (fails && failure.getClass() == cause.getClass() && isSimpler(failing, before)) {
      return true;
    }
    failing = before;
    failure = cause;
    return false;
  }

  private static boolean isSimpler(long[] one, long[] other) {
    return one.length == other.length ? Arrays.compare(one, other) < 0 : one.length < other.length;
  }

  private static long[] without(long[] numbers, int start, int count) {
    long[] rest = Arrays.copyOf(numbers, numbers.length - count);
    System.arraycopy(numbers, start + count, rest, start, rest.length - start);
    return rest;
  }
}
