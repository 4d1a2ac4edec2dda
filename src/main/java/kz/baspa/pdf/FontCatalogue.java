package kz.baspa.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The fonts that are printed with: those that ship, and after them those of the user. Fonts of the
 * machine are not used: Debian's Liberation Serif 1.07 has the same name as 2.1.5 and no ә ғ қ ң ө
 * ұ ү һ. Immutable.
 *
 * <pre>{@code
 * FontCatalogue.SHIPPED.lender('∀', "Liberation Serif") // "Noto Sans Math"
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

  /** The families that a work may be set in; each has every letter of Kazakh. */
  private static final List<FontFile> TEXT =
      List.of(
          FontFile.load("Liberation Serif", "LiberationSerif-Regular.ttf", false, false),
          FontFile.load("Liberation Serif", "LiberationSerif-Bold.ttf", true, false),
          FontFile.load("Liberation Serif", "LiberationSerif-Italic.ttf", false, true),
          FontFile.load("Liberation Serif", "LiberationSerif-BoldItalic.ttf", true, true),
          FontFile.load("Tinos", "Tinos-Regular.ttf", false, false),
          FontFile.load("Tinos", "Tinos-Bold.ttf", true, false),
          FontFile.load("Tinos", "Tinos-Italic.ttf", false, true),
          FontFile.load("Tinos", "Tinos-BoldItalic.ttf", true, true));

  /** Letters of other scripts and signs; the first that has one draws it. */
  private static final List<FontFile> LENDING =
      List.of(
          FontFile.load("Noto Sans Math", "NotoSansMath-Regular.ttf", false, false),
          FontFile.load("Noto Sans Symbols", "NotoSansSymbols-Regular.ttf", false, false),
          FontFile.load("Noto Sans Symbols2", "NotoSansSymbols2-Regular.ttf", false, false),
          FontFile.load("Noto Serif Georgian", "NotoSerifGeorgian-Regular.ttf", false, false),
          FontFile.load("Noto Serif Georgian", "NotoSerifGeorgian-Bold.ttf", true, false),
          FontFile.load("Noto Serif Armenian", "NotoSerifArmenian-Regular.ttf", false, false),
          FontFile.load("Noto Serif Armenian", "NotoSerifArmenian-Bold.ttf", true, false),
          FontFile.load("Noto Serif Hebrew", "NotoSerifHebrew-Regular.ttf", false, false),
          FontFile.load("Noto Serif Hebrew", "NotoSerifHebrew-Bold.ttf", true, false),
          FontFile.load("Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf", false, false),
          FontFile.load("Noto Naskh Arabic", "NotoNaskhArabic-Bold.ttf", true, false));

  /** The fonts that ship. */
  public static final FontCatalogue SHIPPED = new FontCatalogue(TEXT, LENDING);

  private final List<FontFile> fonts;

  /** The names of the families, in the order of the fonts. */
  private final Set<String> names = new LinkedHashSet<>();

  /** What all styles of a family have, by family; worked out when it is asked for. */
  private final Map<String, BitSet> families = new ConcurrentHashMap<>();

  private FontCatalogue(List<FontFile> text, List<FontFile> lending) {
    List<FontFile> all = new ArrayList<>(text);
    all.addAll(lending);
    fonts = List.copyOf(all);
    fonts.forEach(font -> names.add(font.family()));
  }

  /**
   * These fonts and those of the user.
   *
   * @throws BaspaException of bad input if one cannot be read or may not be put into a PDF
   */
  public FontCatalogue with(List<Path> files) {
    List<FontFile> more = new ArrayList<>(fonts.subList(TEXT.size(), fonts.size()));
    for (Path file : files) {
      FontFile font = FontFile.ofUser(file);
      boolean taken = names.contains(font.family());
      String family = taken ? font.family() + " " + (more.size() + 1) : font.family();
      more.add(new FontFile(family, font.file(), font.bold(), font.italic(), true, font.content()));
    }
    return files.isEmpty() ? this : new FontCatalogue(TEXT, more);
  }

  /** The fonts, in the order in which they are asked for a character. */
  public List<FontFile> fonts() {
    return fonts;
  }

  /** The names of the families that a work may be set in, the first choice first. */
  public List<String> families() {
    return names.stream().filter(this::isText).toList();
  }

  /** Whether a work may be set in this family. */
  boolean isText(String family) {
    if (LENDING.stream().anyMatch(font -> font.family().equals(family))) {
      return false; // told without reading them
    }
    BitSet has = family(family);
    return KAZAKH_LETTERS.codePoints().allMatch(has::get);
  }

  private BitSet family(String name) {
    BitSet known = families.get(name);
    return known == null ? families.computeIfAbsent(name, this::inAllStyles) : known;
  }

  private BitSet inAllStyles(String name) {
    return fonts.stream()
        .filter(font -> font.family().equals(name))
        .map(font -> (BitSet) font.characters().clone())
        .reduce(
            (one, other) -> {
              one.and(other);
              return one;
            })
        .orElseGet(BitSet::new);
  }

  /** What a font lacks of these characters; "" if nothing. */
  public static String missing(FontFile font, String characters) {
    return characters
        .codePoints()
        .filter(c -> !font.has(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /**
   * Refuses a family that no work can be set in.
   *
   * @throws BaspaException of bad input that names those that there are
   */
  void require(String family) {
    if (!names.contains(family) || !isText(family)) {
      throw new BaspaException(
          Fault.INPUT, "pdf.font-unknown", family, String.join(", ", families()));
    }
  }

  /** Whether some family has this character in all its styles. */
  boolean isPrintable(int codePoint) {
    return names.stream().anyMatch(family -> has(family, codePoint));
  }

  /** Whether a family has this character in all its styles. */
  boolean has(String family, int codePoint) {
    return family(family).get(codePoint);
  }

  /** The family that draws a character in a work of this family: itself, or the first that can. */
  Optional<String> lender(int codePoint, String family) {
    return has(family, codePoint)
        ? Optional.of(family)
        : names.stream().filter(other -> has(other, codePoint)).findFirst();
  }

  /** The font of a family for a style: that of the style, or else of the nearest that there is. */
  FontFile nearest(String family, boolean bold, boolean italic) {
    return fonts.stream()
        .filter(font -> font.family().equals(family))
        .reduce(
            (one, other) ->
                distance(other, bold, italic) < distance(one, bold, italic) ? other : one)
        .orElseThrow();
  }

  private static int distance(FontFile font, boolean bold, boolean italic) {
    return (font.bold() == bold ? 0 : 2) + (font.italic() == italic ? 0 : 1);
  }
}
