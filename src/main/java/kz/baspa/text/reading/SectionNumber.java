package kz.baspa.text.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The order of numbers of sections and items, and what they may be misread as: behind 1.2 stand
 * 1.2.1, 1.3, 2 or 2.1, and {@code 14} and {@code 12} behind 1 may be 1.1 and 1.2.
 *
 * <pre>{@code
 * SectionNumber.follows("1.2", "1.3");  // true
 * SectionNumber.mayBe("14", "1.1");     // true: the stop was lost, and 1 read as 4
 * }</pre>
 */
public final class SectionNumber {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,2}(?:\\.[1-9]\\d?){0,3}");

  /** Numbers of more parts are not made up. */
  private static final int DEEPEST = 4;

  private SectionNumber() {}

  /** Whether it is a number of a section or item, without a stop at its end. */
  public static boolean isOne(String number) {
    return FORM.matcher(number).matches();
  }

  /** Whether a number may stand behind another. */
  public static boolean follows(String before, String next) {
    return isOne(before) && isOne(next) && after(before).contains(next);
  }

  /** The numbers that may stand behind one, deeper ones first. */
  public static Set<String> after(String number) {
    List<String> parts = List.of(number.split("\\."));
    Set<String> after = new LinkedHashSet<>();
    if (parts.size() < DEEPEST) {
      after.add(number + ".1");
    }
    for (int size = parts.size(); size > 0; size--) {
      List<String> head = new ArrayList<>(parts.subList(0, size));
      head.set(size - 1, Integer.toString(Integer.parseInt(head.get(size - 1)) + 1));
      after.add(String.join(".", head));
    }
    if (parts.size() > 1) {
      after.add(Integer.parseInt(parts.get(0)) + 1 + ".1"); // its chapter may stand in a heading
    }
    return after;
  }

  /**
   * The number before which one stands if that is clear: the sibling before it, or for a first one
   * what holds it; empty if there is none.
   */
  public static String before(String number) {
    int stop = number.lastIndexOf('.');
    int last = Integer.parseInt(number.substring(stop + 1));
    String head = number.substring(0, Math.max(0, stop));
    if (last > 1) {
      return number.substring(0, stop + 1) + (last - 1);
    }
    return head;
  }

  /**
   * Whether a number may have been read so: without its stops or with commas for them, with 5 for
   * 3, and with a stop or a 1 behind one as 4.
   */
  public static boolean mayBe(String read, String number) {
    if (read.equals(number)) {
      return false;
    }
    StringBuilder form = new StringBuilder();
    boolean stopped = false;
    for (char c : number.toCharArray()) {
      form.append(
          switch (c) {
            case '.' -> "[.,:4]?";
            case '1' -> stopped ? "[1ІIі|l4]" : "[1ІIі|l]";
            case '3' -> "[35Зз]";
            case '5' -> "[53]";
            case '6' -> "[6б]";
            case '0' -> "[0ОоO]";
            default -> Character.toString(c);
          });
      stopped = c == '.';
    }
    return read.matches(form.toString());
  }
}
