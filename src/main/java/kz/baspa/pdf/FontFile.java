package kz.baspa.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A font, and the characters it has. One that ships is read when it is first asked for them: most
 * works need four of the nineteen.
 *
 * @param family the family it belongs to: {@code Liberation Serif}
 * @param file its name in {@code fonts/}, {@code LiberationSerif-BoldItalic.ttf}, or the path of a
 *     font of the user
 * @param bold whether it is a bold one
 * @param italic whether it is an italic one
 * @param users whether it is a font of the user and not one that ships
 * @param content what stands in the file
 */
public record FontFile(
    String family,
    String file,
    boolean bold,
    boolean italic,
    boolean users,
    Supplier<Content> content) {

  /**
   * What a font says of itself.
   *
   * @param version as the font has it
   * @param characters the code points that it has glyphs for; not to be changed
   */
  record Content(String version, BitSet characters) {
    private static Content of(TrueTypeFont font) throws IOException {
      return new Content(FontFile.version(font), FontFile.characters(font));
    }
  }

  /** Where the fonts stand on the class path. */
  static final String FOLDER = "/kz/baspa/fonts/";

  /** Of what stands beyond, FOP writes a file that does not say what its letters are. */
  private static final int LAST_CODE_POINT = 0xFFFF;

  /** No font that people write theses with is larger. */
  private static final int LARGEST = 64 << 20;

  /** The bit of OS/2 fsType by which a maker forbids that a font is put into a file. */
  private static final int NOT_TO_BE_EMBEDDED = 2;

  /** The version, as the font itself has it. */
  public String version() {
    return content.get().version();
  }

  /** The code points that it has glyphs for; not to be changed. */
  public BitSet characters() {
    return content.get().characters();
  }

  /** Whether it has a glyph for this character. */
  public boolean has(int codePoint) {
    return characters().get(codePoint);
  }

  /** What it holds. */
  byte[] bytes() throws IOException {
    return users ? Files.readAllBytes(Path.of(file)) : shipped(file);
  }

  private static byte[] shipped(String file) throws IOException {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException(FOLDER + file + " is not there");
      }
      return in.readAllBytes();
    }
  }

  /** A font that ships. */
  static FontFile load(String family, String file, boolean bold, boolean italic) {
    return new FontFile(family, file, bold, italic, false, new ReadOnce(file));
  }

  /** Reads a font that ships when it is asked for first. */
  private static final class ReadOnce implements Supplier<Content> {
    private final String file;
    private @Nullable Content content;

    ReadOnce(String file) {
      this.file = file;
    }

    @Override
    public synchronized Content get() {
      if (content == null) {
        try (RandomAccessReadBuffer data = new RandomAccessReadBuffer(shipped(file));
            TrueTypeFont font = new TTFParser().parse(data)) {
          content = Content.of(font);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return content;
    }
  }

  /**
   * A font of the user: TrueType or OpenType.
   *
   * @throws BaspaException of bad input if it cannot be read, or may not be put into a PDF
   */
  static FontFile ofUser(Path path) {
    try {
      byte[] bytes = bytesOfUser(path);
      RandomAccessReadBuffer data = new RandomAccessReadBuffer(bytes);
      boolean openType = bytes.length > 4 && bytes[0] == 'O' && bytes[1] == 'T';
      try (data;
          TrueTypeFont font =
              openType ? new OTFParser().parse(data) : new TTFParser().parse(data)) {
        if (font.getOS2Windows() != null
            && (font.getOS2Windows().getFsType() & 0xF) == NOT_TO_BE_EMBEDDED) {
          throw new BaspaException(Fault.INPUT, "pdf.font-not-embeddable", path.toString());
        }
        int style = font.getHeader().getMacStyle();
        String family =
            Optional.ofNullable(font.getNaming().getFontFamily())
                .filter(name -> !name.isBlank())
                .orElse(path.getFileName().toString());
        Content content = Content.of(font);
        return new FontFile(
            family.replaceAll("[^\\p{L}\\p{N} ._-]", "-"),
            path.toString(),
            (style & HeaderTable.MAC_STYLE_BOLD) != 0,
            (style & HeaderTable.MAC_STYLE_ITALIC) != 0,
            true,
            () -> content);
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof BaspaException known) {
        throw known;
      }
      // What FontBox throws at a file that is no font is of many kinds.
      throw new BaspaException(e, Fault.INPUT, "pdf.no-font", path.toString());
    }
  }

  private static byte[] bytesOfUser(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
      throw new BaspaException(Fault.INPUT, "pdf.no-font", path.toString());
    }
    return Files.readAllBytes(path);
  }

  private static BitSet characters(TrueTypeFont font) throws IOException {
    CmapLookup cmap = font.getUnicodeCmapLookup();
    BitSet characters = new BitSet(0x10000);
    for (int c = ' '; c <= LAST_CODE_POINT; c++) {
      // PDF/A asks what a private character stands for (6.2.11.7.3), and nobody can say.
      if (cmap.getGlyphId(c) > 0 && Character.getType(c) != Character.PRIVATE_USE) {
        characters.set(c);
      }
    }
    return characters;
  }

  private static String version(TrueTypeFont font) throws IOException {
    String version = font.getNaming() == null ? null : font.getNaming().getName(5, 3, 1, 0x409);
    return version == null ? "" : version;
  }
}
