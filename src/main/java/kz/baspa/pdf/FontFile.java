package kz.baspa.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that ships, and the characters it has.
 *
 * @param family the family it belongs to: {@code Liberation Serif}
 * @param file its name in {@code fonts/}: {@code LiberationSerif-BoldItalic.ttf}
 * @param bold whether it is a bold one
 * @param italic whether it is an italic one
 * @param version as the font itself has it
 * @param characters the code points that it has glyphs for; not to be changed
 */
public record FontFile(
    String family, String file, boolean bold, boolean italic, String version, BitSet characters) {

  /** Where the fonts stand on the class path. */
  static final String FOLDER = "/kz/baspa/fonts/";

  /** FOP prints none beyond. */
  private static final int LAST_CODE_POINT = 0xFFFF;

  /** Whether it has a glyph for this character. */
  public boolean has(int codePoint) {
    return characters.get(codePoint);
  }

  static FontFile load(String family, String file, boolean bold, boolean italic) {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException(FOLDER + file + " is not there");
      }
      byte[] bytes = in.readAllBytes();
      try (RandomAccessReadBuffer data =
              new RandomAccessReadBuffer(new ByteArrayInputStream(bytes));
          TrueTypeFont font = new TTFParser().parse(data)) {
        CmapLookup cmap = font.getUnicodeCmapLookup();
        BitSet characters = new BitSet(0x10000);
        for (int c = ' '; c <= LAST_CODE_POINT; c++) {
          if (cmap.getGlyphId(c) > 0) {
            characters.set(c);
          }
        }
        String version = font.getNaming().getName(5, 3, 1, 0x409);
        return new FontFile(family, file, bold, italic, version, characters);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
