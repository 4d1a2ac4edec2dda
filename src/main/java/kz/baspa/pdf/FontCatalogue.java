package kz.baspa.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The fonts that ship. Fonts of the machine are not used: Debian's Liberation Serif 1.07 has the
 * same name as 2.1.5 and no ә ғ қ ң ө ұ ү һ.
 *
 * <pre>{@code
 * FontCatalogue.installed().forEach(font -> font.has('₸'));
 * }</pre>
 */
public final class FontCatalogue {
  /** The letters that Kazakh has beyond the Russian alphabet. */
  public static final String KAZAKH_LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

  /** The letters and signs that a thesis needs. */
  public static final String NEEDED =
      KAZAKH_LETTERS
          + "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
          + "₸№«»“”–—…•";

  private static final FontCatalogue SHIPPED =
      new FontCatalogue(
          List.of(
              FontFile.load("Liberation Serif", "LiberationSerif-Regular.ttf", false, false),
              FontFile.load("Liberation Serif", "LiberationSerif-Bold.ttf", true, false),
              FontFile.load("Liberation Serif", "LiberationSerif-Italic.ttf", false, true),
              FontFile.load("Liberation Serif", "LiberationSerif-BoldItalic.ttf", true, true),
              FontFile.load("Tinos", "Tinos-Regular.ttf", false, false),
              FontFile.load("Tinos", "Tinos-Bold.ttf", true, false),
              FontFile.load("Tinos", "Tinos-Italic.ttf", false, true),
              FontFile.load("Tinos", "Tinos-BoldItalic.ttf", true, true)));

  private final List<FontFile> fonts;

  private FontCatalogue(List<FontFile> fonts) {
    for (FontFile font : fonts) {
      String missing = missing(font, KAZAKH_LETTERS);
      if (!missing.isEmpty()) {
        throw new BaspaException(Fault.INTERNAL, "pdf.font-incomplete", font.file(), missing);
      }
    }
    this.fonts = List.copyOf(fonts);
  }

  /** The fonts that ship, each of which has every Kazakh letter. */
  public static List<FontFile> installed() {
    return SHIPPED.fonts;
  }

  /** The names of the families, the first choice first. */
  public static List<String> families() {
    return SHIPPED.fonts.stream().map(FontFile::family).distinct().toList();
  }

  /** What a font lacks of these characters; "" if nothing. */
  public static String missing(FontFile font, String characters) {
    return characters
        .codePoints()
        .filter(c -> !font.has(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** The families in the order in which a letter is looked for: this one, then the others. */
  static List<String> startingWith(String family) {
    List<String> order = new ArrayList<>(families());
    if (!order.remove(family)) {
      throw new BaspaException(
          Fault.INPUT, "pdf.font-unknown", family, String.join(", ", families()));
    }
    order.add(0, family);
    return order;
  }

  /** Whether some family has this character in all its styles. */
  static boolean isPrintable(int codePoint) {
    return families().stream()
        .anyMatch(
            family ->
                SHIPPED.fonts.stream()
                    .filter(font -> font.family().equals(family))
                    .allMatch(font -> font.has(codePoint)));
  }
}
