package kz.baspa.input.html;

import java.util.Locale;
import kz.baspa.input.build.Numerals;
import org.jsoup.nodes.Element;

/** The numbers of lists as browsers show them. */
final class HtmlNumbers {
  private HtmlNumbers() {}

  static int start(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  /** {@code 3.}, {@code iii.} or {@code c.} */
  static String label(String type, int count) {
    String shown =
        switch (type) {
          case "i" -> Numerals.roman(count).toLowerCase(Locale.ROOT);
          case "I" -> Numerals.roman(count);
          case "a" -> Numerals.letter(Numerals.LATIN, count);
          case "A" -> Numerals.letter(Numerals.LATIN, count).toUpperCase(Locale.ROOT);
          default -> Integer.toString(count);
        };
    return shown + ".";
  }
}
