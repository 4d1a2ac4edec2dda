package kz.baspa.cli.console;

import java.util.stream.Collectors;

/**
 * Text that a terminal shows and does not obey: a name of a file may hold anything but a slash.
 *
 * <pre>{@code
 * Printable.of("a\u001B[2J.txt"); // a\x1B[2J.txt
 * }</pre>
 */
public final class Printable {
  private Printable() {}

  /**
   * The same with its control characters, line ends too, and what turns the direction of writing as
   * their codes.
   */
  public static String of(String text) {
    return text.codePoints().allMatch(Printable::isHarmless)
        ? text
        : text.codePoints()
            .mapToObj(
                each ->
                    isHarmless(each)
                        ? Character.toString(each)
                        : (each < 0x100 ? "\\x%02X" : "\\u%04X").formatted(each))
            .collect(Collectors.joining());
  }

  /** The same of an argument of a message; what is no text stays. */
  public static Object argument(Object argument) {
    return argument instanceof String text ? of(text) : argument;
  }

  private static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> !isTurning(character);
      default -> true;
    };
  }

  private static boolean isTurning(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }
}
