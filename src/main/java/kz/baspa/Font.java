package kz.baspa;

import java.util.List;
import kz.baspa.pdf.FontCatalogue;

/**
 * A font that ships.
 *
 * @param name family and style: {@code Liberation Serif Bold}
 * @param version as the font itself has it
 * @param missingKazakh what it lacks of the letters that Kazakh has beyond the Russian alphabet
 * @param missingOther what it lacks of the other letters and signs that a thesis needs
 */
public record Font(String name, String version, String missingKazakh, String missingOther) {
  /** The fonts that ship and that a work may be set in; others lend them signs. */
  public static List<Font> shipped() {
    return FontCatalogue.SHIPPED.fonts().stream()
        .filter(font -> FontCatalogue.SHIPPED.families().contains(font.family()))
        .map(
            font ->
                new Font(
                    font.family() + (font.bold() ? " Bold" : "") + (font.italic() ? " Italic" : ""),
                    font.version(),
                    FontCatalogue.missing(font, FontCatalogue.KAZAKH_LETTERS),
                    FontCatalogue.missing(font, FontCatalogue.NEEDED)
                        .replaceAll("[" + FontCatalogue.KAZAKH_LETTERS + "]", "")))
        .toList();
  }
}
