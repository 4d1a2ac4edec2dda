package kz.baspa.pdf;

import java.util.BitSet;
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

  private static final BitSet PRINTABLE = new BitSet();

  static {
    families().forEach(family -> PRINTABLE.or(common(family)));
  }

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

  /** The family that lends this one what it lacks. */
  static String lendingTo(String family) {
    if (!families().contains(family)) {
      throw new BaspaException(
          Fault.INPUT, "pdf.font-unknown", family, String.join(", ", families()));
    }
    return families().stream().filter(other -> !other.equals(family)).findFirst().orElseThrow();
  }

  /** The signs that a family lacks and another lends it; spaces and control characters left out. */
  static BitSet lacking(String family) {
    BitSet lacking = common(lendingTo(family));
    lacking.andNot(common(family));
    lacking.clear(0, 0xA1);
    return lacking;
  }

  /** The characters that all styles of a family have; a new set. */
  private static BitSet common(String family) {
    BitSet all = new BitSet();
    all.set(0, Character.MAX_CODE_POINT + 1);
    for (FontFile font : SHIPPED.fonts) {
      if (font.family().equals(family)) {
        all.and(font.characters());
      }
    }
    return all;
  }

  /** Whether some family has this character in all its styles. */
  static boolean isPrintable(int codePoint) {
    return PRINTABLE.get(codePoint);
  }
}
