package kz.baspa.restore.outline;

import java.util.List;

/** Numbers of headings that a machine took for others: {@code 5.1} looks like {@code 3.1}. */
public final class MisreadLabels {
  /** Figures that machines take for each other. */
  private static final List<String> ALIKE = List.of("3589", "068", "17", "14", "27");

  private MisreadLabels() {}

  /**
   * Whether two labels are plain numbers of one depth that look alike, or chapters that are: {@code
   * III ТАРАУ} may be the second or the third.
   */
  public static boolean isAlike(Label one, Label other) {
    if (one.kind() == Label.Kind.CHAPTER && other.kind() == Label.Kind.CHAPTER) {
      return isStrokes(one) && isStrokes(other);
    }
    return one.kind() == Label.Kind.NUMBER
        && other.kind() == Label.Kind.NUMBER
        && isAlike(one.numbers(), other.numbers());
  }

  /** Whether a label is I, II or III. */
  private static boolean isStrokes(Label label) {
    return label.depth() == 1 && label.numbers().get(0) <= 3 && label.text().startsWith("I");
  }

  /** Whether each figure of one number is that of the other or looks like it. */
  public static boolean isAlike(List<Integer> due, List<Integer> read) {
    if (due.size() != read.size()) {
      return false;
    }
    for (int i = 0; i < due.size(); i++) {
      String a = due.get(i).toString();
      String b = read.get(i).toString();
      if (a.length() != b.length()) {
        return false;
      }
      for (int at = 0; at < a.length(); at++) {
        char one = a.charAt(at);
        char other = b.charAt(at);
        if (one != other
            && ALIKE.stream().noneMatch(set -> set.indexOf(one) >= 0 && set.indexOf(other) >= 0)) {
          return false;
        }
      }
    }
    return true;
  }
}
