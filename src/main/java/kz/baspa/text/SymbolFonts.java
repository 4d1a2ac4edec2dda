package kz.baspa.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Characters of the private use area that Word has for its Symbol and Wingdings fonts (U+F000 and
 * the font's own code), and what they show. The table is {@code symbol-fonts.tsv}.
 *
 * <pre>{@code
 * SymbolFonts.shown('\uF0B7')          // «•»
 * SymbolFonts.read("\uF061 және \uF062") // "α және β"
 * }</pre>
 */
public final class SymbolFonts {
  private static final char FIRST = '\uF000';
  private static final char LAST = '\uF0FF';

  private static final Map<Character, String> SHOWN = table();

  private SymbolFonts() {}

  private static Map<Character, String> table() {
    Map<Character, String> shown = new HashMap<>();
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(SymbolFonts.class, "symbol-fonts.tsv", 3)) {
      shown.put((char) Integer.parseInt(row.cell(0), 16), row.cell(1));
    }
    return Map.copyOf(shown);
  }

  /** What this character shows in its font; nothing where it is none of these fonts or unknown. */
  public static Optional<String> shown(char character) {
    return character < FIRST || character > LAST
        ? Optional.empty()
        : Optional.ofNullable(SHOWN.get(character));
  }

  /** The text with what such characters show in their place. */
  public static String read(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder read = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      shown(c).ifPresentOrElse(read::append, () -> read.append(c));
    }
    return read.toString();
  }
}
