package kz.baspa.ocr.recognized;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.TextColumns.Word;

/**
 * What of a line stands on one side of a page.
 *
 * @param gap the widest gap between its words, but for the one behind the number of an entry
 * @param text its words
 */
record ColumnPart(double left, double top, double right, double bottom, double gap, String text) {
  private static final Pattern NUMBER = Pattern.compile("^[\\[(]?(\\d{1,3})(?:[.,)\\]]|$).*");

  double middle() {
    return (top + bottom) / 2;
  }

  double width() {
    return right - left;
  }

  /** Both, which stand in one row. */
  ColumnPart with(ColumnPart other) {
    double between = Math.max(left, other.left) - Math.min(right, other.right);
    boolean first = left <= other.left;
    boolean label = (first ? this : other).number() >= 0 && (first ? this : other).isWord();
    return new ColumnPart(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom),
        Math.max(label ? 0 : between, Math.max(gap, other.gap)),
        first ? text + " " + other.text : other.text + " " + text);
  }

  boolean isWord() {
    return text.indexOf(' ') < 0;
  }

  /** Whether another was read apart from it but stands in its row. */
  boolean isOneRow(ColumnPart other) {
    double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    boolean apart = left >= other.right || other.left >= right;
    return apart && shared > 0.6 * Math.min(bottom - top, other.bottom - other.top);
  }

  boolean beside(ColumnPart other) {
    double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return shared > 0.3 * Math.min(bottom - top, other.bottom - other.top);
  }

  /** Words that stand side by side. */
  static ColumnPart of(List<Word> words) {
    StringBuilder text = new StringBuilder();
    double gap = 0;
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::left));
    for (int i = 0; i < sorted.size(); i++) {
      boolean label = i == 1 && number(text.toString()) >= 0;
      double before = i == 0 || label ? 0 : sorted.get(i).left() - sorted.get(i - 1).right();
      gap = Math.max(gap, before);
      text.append(i == 0 ? "" : " ").append(sorted.get(i).text());
    }
    return new ColumnPart(
        words.stream().mapToDouble(Word::left).min().orElse(0),
        words.stream().mapToDouble(Word::top).min().orElse(0),
        words.stream().mapToDouble(Word::right).max().orElse(0),
        words.stream().mapToDouble(Word::bottom).max().orElse(0),
        gap,
        text.toString());
  }

  /** Whether it names a table or a picture, {@code 2-кесте – …}. */
  boolean isCaption() {
    return CaptionLines.is(text);
  }

  /** The number that it begins with, as an entry of a list does; -1 if there is none. */
  int number() {
    return number(text);
  }

  private static int number(String line) {
    Matcher matcher = NUMBER.matcher(line);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
