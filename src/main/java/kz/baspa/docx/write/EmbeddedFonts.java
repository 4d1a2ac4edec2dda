package kz.baspa.docx.write;

import static kz.baspa.docx.flow.Look.BOLD;
import static kz.baspa.docx.flow.Look.ITALIC;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.baspa.docx.flow.Look;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/**
 * Embeds the fonts that ship, obfuscated as ECMA-376 part 4, 2.8.1 asks: the first 32 bytes are
 * mixed with the font's key, so that the file inside is no font for other programs.
 */
final class EmbeddedFonts {
  private static final String FOLDER = "/kz/baspa/fonts/";
  private static final int MIXED = 32;
  private static final int KEY = 16;
  private static final int LAST_CODE_POINT = 0x1FFFF;
  private static final List<String> SHIPPED = List.of("Liberation Serif", "Tinos");

  /** The fonts as they stand in a document, by file; not to be changed. */
  private static final Map<String, byte[]> MIXED_FONTS = new ConcurrentHashMap<>();

  /** What the families have, read once: a font is large. */
  private static final Map<String, BitSet> CHARACTERS = new ConcurrentHashMap<>();

  /** Which faces of the fonts the work needs. */
  private final Set<Set<Look>> looks;

  private final boolean embedded;
  private final String family;

  EmbeddedFonts(String family, Set<Set<Look>> looks) {
    this.family = family;
    this.looks = looks;
    this.embedded = SHIPPED.contains(family);
  }

  /** The other family that ships, which has letters that this one lacks (₸); null if none does. */
  static @Nullable String fallback(String family) {
    return SHIPPED.contains(family)
        ? SHIPPED.stream().filter(other -> !other.equals(family)).findFirst().orElse(null)
        : null;
  }

  /**
   * The characters that a family has.
   *
   * @param family one of those that ship
   */
  static BitSet characters(String family) {
    return (BitSet) CHARACTERS.computeIfAbsent(family, EmbeddedFonts::read).clone();
  }

  private static BitSet read(String family) {
    try (RandomAccessReadBuffer data = new RandomAccessReadBuffer(bytes(file(family, "Regular")));
        TrueTypeFont font = new TTFParser().parse(data)) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      BitSet characters = new BitSet(0x10000);
      for (int c = ' '; c <= LAST_CODE_POINT; c++) {
        if (cmap.getGlyphId(c) > 0) {
          characters.set(c);
        }
      }
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the table of fonts and the fonts themselves.
   *
   * @param fallbackUsed whether the other family that ships is needed too
   */
  void write(WordPackage target, boolean fallbackUsed) {
    PackagePart table = target.wordPart("fontTable", "fontTable", "rIdFontTable");
    WordXml x = new WordXml(WordPackage.open(table));
    x.root("w:fonts");
    int number = font(x, target, table, family, faces(), 1);
    String other = fallback(family);
    if (fallbackUsed && other != null) {
      font(x, target, table, other, List.of("Regular"), number);
    }
    x.close().finish();
  }

  private List<String> faces() {
    List<String> faces = new ArrayList<>(List.of("Regular", "Bold"));
    if (looks.stream().anyMatch(look -> look.contains(ITALIC) && !look.contains(BOLD))) {
      faces.add("Italic");
    }
    if (looks.stream().anyMatch(look -> look.contains(ITALIC) && look.contains(BOLD))) {
      faces.add("BoldItalic");
    }
    return faces;
  }

  private int font(
      WordXml x, WordPackage target, PackagePart table, String name, List<String> faces, int from) {
    int number = from;
    x.open("w:font", "w:name", name);
    x.value("w:altName", "Times New Roman");
    x.value("w:charset", "CC").value("w:family", "roman").value("w:pitch", "variable");
    if (embedded) {
      for (String face : faces) {
        String relation = "rId" + number;
        UUID key = UUID.nameUUIDFromBytes((name + " " + face).getBytes(StandardCharsets.UTF_8));
        PackagePart part =
            target.part(
                "/word/fonts/font" + number + ".odttf",
                "application/vnd.openxmlformats-officedocument.obfuscatedFont");
        target.relate(table, part, "font", relation);
        byte[] bytes =
            MIXED_FONTS.computeIfAbsent(
                file(name, face),
                file -> {
                  byte[] mixed = bytes(file);
                  mix(mixed, key);
                  return mixed;
                });
        try (OutputStream out = WordPackage.open(part)) {
          out.write(bytes);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        x.empty(
            "w:embed" + face,
            "r:id",
            relation,
            "w:fontKey",
            "{" + key.toString().toUpperCase(Locale.ROOT) + "}");
        number++;
      }
    }
    x.close();
    return number;
  }

  /**
   * Mixes the first 32 bytes with the key, whose bytes are taken from its end. Done twice it undoes
   * itself.
   */
  static void mix(byte[] font, UUID key) {
    String hex = key.toString().replace("-", "");
    for (int i = 0; i < MIXED; i++) {
      int at = (KEY - 1 - i % KEY) * 2;
      font[i] ^= (byte) Integer.parseInt(hex.substring(at, at + 2), 16);
    }
  }

  private static String file(String family, String face) {
    return family.replace(" ", "") + "-" + face + ".ttf";
  }

  private static byte[] bytes(String file) {
    try (InputStream in = EmbeddedFonts.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException(FOLDER + file + " is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
