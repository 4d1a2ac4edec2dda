package kz.baspa.ocr.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The pages of one file of pictures: PNG, JPEG, or TIFF with one page or many. Decoded by Java's
 * own readers, which a hostile file cannot bring to a crash.
 *
 * <pre>{@code
 * PageSource pages = PictureFile.open(bytes, "scan.tif");
 * GreyPicture third = pages.page(2);
 * }</pre>
 */
public final class PictureFile implements PageSource {
  /** The marks of a JPEG file before its packed pixels and at its end. */
  private static final byte SCAN = (byte) 0xDA;

  private static final byte END = (byte) 0xD9;

  /** No page has more pixels: A2 at 600 dpi has 140 million. */
  private static final long MOST_PIXELS = 250_000_000;

  /** Of a page with more pixels only every second or third one is read. */
  private static final long PIXELS_READ = 36_000_000;

  /** No work has more pages. */
  private static final int MOST_PAGES = 5_000;

  private final byte[] bytes;
  private final int pages;

  private PictureFile(byte[] bytes, int pages) {
    this.bytes = bytes;
    this.pages = pages;
  }

  /** Whether the first bytes are those of such a file. */
  public static boolean isPicture(byte[] first) {
    return startsWith(first, 0x89, 'P', 'N', 'G')
        || startsWith(first, 0xFF, 0xD8, 0xFF)
        || startsWith(first, 'I', 'I', 42, 0)
        || startsWith(first, 'M', 'M', 0, 42);
  }

  private static boolean startsWith(byte[] first, int... sign) {
    for (int i = 0; i < sign.length; i++) {
      if (first.length <= i || (first[i] & 255) != sign[i]) {
        return false;
      }
    }
    return true;
  }

  /** The usual ending of the files of this kind. */
  public static String format(byte[] first) {
    return switch (first[0]) {
      case (byte) 0x89 -> "png";
      case (byte) 0xFF -> "jpeg";
      default -> "tiff";
    };
  }

  /**
   * Looks how many pages a file has.
   *
   * @param name what messages call it
   * @throws BaspaException of bad input if it is broken or has more pages than any work
   */
  public static PictureFile open(byte[] bytes, String name) {
    try (ImageInputStream in = stream(bytes)) {
      ImageReader reader = reader(in);
      try {
        int pages = reader.getNumImages(true);
        if (pages > MOST_PAGES) {
          throw new BaspaException(Fault.INPUT, "input.bomb", name);
        }
        if (pages < 1 || isCutShort(bytes)) {
          throw new IOException("no whole page");
        }
        return new PictureFile(bytes, pages);
      } finally {
        reader.dispose();
      }
    } catch (BaspaException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Java's readers meet broken files with exceptions of many kinds.
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
  }

  /** Whether a JPEG file has no end: Java's reader would make grey of what is missing. */
  private static boolean isCutShort(byte[] bytes) {
    return format(bytes).equals("jpeg") && lastMark(bytes, END) < lastMark(bytes, SCAN);
  }

  /** Where the last mark of a kind stands; marks do not occur among the packed pixels. */
  private static int lastMark(byte[] bytes, byte mark) {
    int at = bytes.length - 2;
    while (at >= 0 && (bytes[at] != (byte) 0xFF || bytes[at + 1] != mark)) {
      at--;
    }
    return at;
  }

  private static ImageInputStream stream(byte[] bytes) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new IOException("unknown kind of picture");
    }
    ImageReader reader = readers.next();
    reader.setInput(in, false, true);
    return reader;
  }

  @Override
  public int pages() {
    return pages;
  }

  /** One at a time: while it is decoded, a page takes up several times its size. */
  @Override
  public GreyPicture page(int page) throws IOException {
    GreyPicture picture = with(reader -> read(reader, page));
    Optional<Resolution> said = resolution(page);
    return said.isPresent() ? said.get().squared(picture) : picture;
  }

  /**
   * The picture of a page with its colours.
   *
   * @throws IOException if it is broken, has more pixels than any page, or has the colours of print
   */
  public BufferedImage image(int page) throws IOException {
    return with(reader -> reader.read(page, parameters(reader, page)));
  }

  /** How many dots an inch a page has; nothing where its file does not say. */
  public Optional<Resolution> resolution(int page) throws IOException {
    return with(
        reader -> {
          if (format(bytes).equals("tiff")) {
            reader.setInput(reader.getInput(), false, false);
          }
          return Resolution.of(bytes, reader, page);
        });
  }

  @Override
  public int[] size(int page) throws IOException {
    return with(reader -> new int[] {reader.getWidth(page), reader.getHeight(page)});
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return bytes;
  }

  private interface Task<T> {
    T of(ImageReader reader) throws IOException;
  }

  private synchronized <T> T with(Task<T> task) throws IOException {
    try (ImageInputStream in = stream(bytes)) {
      ImageReader reader = reader(in);
      try {
        return task.of(reader);
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private static ImageReadParam parameters(ImageReader reader, int page) throws IOException {
    long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
    if (pixels > MOST_PIXELS) {
      throw new IOException("too many pixels");
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_READ));
    if (step > 1) {
      parameters.setSourceSubsampling(step, step, 0, 0);
    }
    return parameters;
  }

  private static GreyPicture read(ImageReader reader, int page) throws IOException {
    ImageReadParam parameters = parameters(reader, page);
    if (reader.canReadRaster() && !reader.getImageTypes(page).hasNext()) {
      Raster raster = reader.readRaster(page, parameters);
      return GreyPixels.inks(raster, isLuminance(reader, page));
    }
    return GreyPixels.of(reader.read(page, parameters));
  }

  /** Whether a JPEG file for print keeps brightness and colours apart. */
  private static boolean isLuminance(ImageReader reader, int page) {
    try {
      javax.imageio.metadata.IIOMetadata metadata = reader.getImageMetadata(page);
      org.w3c.dom.Node root = metadata.getAsTree(metadata.getNativeMetadataFormatName());
      org.w3c.dom.NodeList marks = ((org.w3c.dom.Element) root).getElementsByTagName("app14Adobe");
      return marks.getLength() > 0
          && ((org.w3c.dom.Element) marks.item(0)).getAttribute("transform").equals("2");
    } catch (IOException | RuntimeException e) {
      return false; // what it says of itself cannot be read
    }
  }
}
