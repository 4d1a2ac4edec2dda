package kz.baspa.restore.outline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The number in front of a title: {@code I-ТАРАУ.}, {@code 1. 2.}, {@code § 3}, {@code Қосымша А}.
 *
 * @param kind what sort of number it is
 * @param text its normal form: {@code I тарау}, {@code 1-бөлім}, {@code 1.2}, {@code А}
 * @param numbers its value, from the outermost: {@code [1, 2]} for 1.2; empty for a letter
 * @param start where it begins in the text
 * @param end where the title begins, spaces passed
 */
public record Label(Kind kind, String text, List<Integer> numbers, int start, int end) {
  public enum Kind {
    /** With the word тарау, бөлім, глава … */
    CHAPTER,
    /** Arabic numbers: 1, 1.1, 1.1.1. */
    NUMBER,
    /** A Roman number alone. */
    ROMAN,
    /** With the paragraph sign. */
    PARAGRAPH,
    /** With the word қосымша or приложение. */
    APPENDIX
  }

  public Label {
    numbers = List.copyOf(numbers);
  }

  public int depth() {
    return numbers.size();
  }

  /** Whether two labels name the same place, however they are written. */
  public boolean means(Label other) {
    if (other == null) {
      return false;
    }
    return (kind == Kind.APPENDIX) == (other.kind == Kind.APPENDIX)
        && value().equals(other.value());
  }

  private String value() {
    return numbers.isEmpty()
        ? FoldedText.key(text)
        : numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
