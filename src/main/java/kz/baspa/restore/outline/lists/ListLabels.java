package kz.baspa.restore.outline.lists;

import java.util.List;
import kz.baspa.restore.outline.MisreadLabels;

/** The order of the labels of items: 2 behind 1, б behind а or ә. */
final class ListLabels {
  private static final String LETTERS = "абвгдежзиклмнопрст";
  private static final String KAZAKH_LETTERS = "аәбвгғдежзиклмн";
  private static final String LATIN_LETTERS = "abcdefghijklmnop";

  private ListLabels() {}

  static boolean follows(String before, String label) {
    return isNumber(before)
        ? label.equals(Integer.toString(Integer.parseInt(before) + 1))
        : List.of(LETTERS, KAZAKH_LETTERS, LATIN_LETTERS).stream()
            .anyMatch(letters -> isNext(letters, before, label));
  }

  /** The label that is due, if this one looks like it: 5 behind 2 is 3, 6 behind ә is б. */
  static String due(String before, String label) {
    if (isNumber(before) && isNumber(label)) {
      int due = Integer.parseInt(before) + 1;
      return MisreadLabels.isAlike(List.of(due), List.of(Integer.parseInt(label)))
          ? Integer.toString(due)
          : label;
    }
    return label.equals("6") && follows(before, "б") ? "б" : label;
  }

  private static boolean isNumber(String label) {
    return Character.isDigit(label.charAt(0));
  }

  private static boolean isNext(String letters, String before, String label) {
    int at = letters.indexOf(before);
    return at >= 0 && letters.startsWith(label, at + 1);
  }
}
