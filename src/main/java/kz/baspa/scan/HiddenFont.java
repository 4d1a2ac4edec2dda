package kz.baspa.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of the text that nobody sees: the first that ships which has all letters of a word. */
final class HiddenFont {
  private static final String FOLDER = "/kz/baspa/fonts/";
  private static final List<String> FILES =
      List.of(
          "LiberationSerif-Regular.ttf",
          "NotoSansSymbols-Regular.ttf",
          "NotoSansSymbols2-Regular.ttf",
          "NotoSansMath-Regular.ttf",
          "NotoSerifGeorgian-Regular.ttf",
          "NotoSerifArmenian-Regular.ttf",
          "NotoSerifHebrew-Regular.ttf",
          "NotoNaskhArabic-Regular.ttf");

  private final PDDocument file;
  private final Map<String, PDFont> fonts = new HashMap<>();

  HiddenFont(PDDocument file) {
    this.file = file;
  }

  /**
   * A word in a font.
   *
   * @param text its letters, those left out that no font has, and a space, by which programs that
   *     copy text tell words apart
   * @param width how wide the letters are in thousandths of the font's size
   */
  record Set(PDFont font, String text, double width) {}

  /** The word in the font that has all its letters; null if no font has any of them. */
  @Nullable Set set(String word) throws IOException {
    for (String name : FILES) {
      PDFont font = font(name);
      String had = had(font, word);
      if (had.equals(word)) {
        return set(font, word);
      }
    }
    PDFont first = font(FILES.get(0));
    String had = had(first, word);
    return had.isEmpty() ? null : set(first, had);
  }

  private static Set set(PDFont font, String letters) throws IOException {
    return new Set(font, letters + had(font, " "), font.getStringWidth(letters));
  }

  private PDFont font(String name) throws IOException {
    PDFont known = fonts.get(name);
    if (known == null) {
      try (InputStream in = HiddenFont.class.getResourceAsStream(FOLDER + name)) {
        if (in == null) {
          throw new IllegalStateException(name);
        }
        known = PDType0Font.load(file, in, true);
      }
      fonts.put(name, known);
    }
    return known;
  }

  /** The letters of a word that a font has. */
  private static String had(PDFont font, String word) {
    StringBuilder had = new StringBuilder();
    word.codePoints()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              try {
                font.encode(letter);
                had.append(letter);
              } catch (IOException | IllegalArgumentException e) {
                // it has no such letter
              }
            });
    return had.toString();
  }
}
