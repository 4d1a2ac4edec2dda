package kz.baspa.html;

import java.util.List;

/**
 * As much of a list as a page holds.
 *
 * @param shown the first values
 * @param left how many more there are
 */
record Shown<T>(List<T> shown, int left) {
  static <T> Shown<T> first(int most, List<T> all) {
    int count = Math.min(most, all.size());
    return new Shown<>(all.subList(0, count), all.size() - count);
  }

  boolean isEmpty() {
    return shown.isEmpty() && left == 0;
  }
}
