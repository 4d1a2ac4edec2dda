package kz.baspa.input.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of a PDF file as PNG or JPEG, each once. */
final class PageImages {
  /** A larger picture is the scan of a page. */
  private static final long MOST_PIXELS = 30_000_000;

  private static final int MOST_PICTURES = 2_000;
  private static final long MOST_BYTES = 512L << 20;

  private final Map<COSBase, byte[]> known = new HashMap<>();
  private final Map<COSBase, Integer> names = new HashMap<>();
  private long bytes;

  /** What messages call a picture: its number among those of the file. */
  String name(PDImage image) {
    int next = names.size() + 1;
    return "image-" + names.computeIfAbsent(image.getCOSObject(), key -> next);
  }

  /** The picture as a file; nothing in it if it cannot be read or is too large. */
  byte[] of(PDImage image) {
    byte[] before = known.get(image.getCOSObject());
    if (before != null) {
      return before;
    }
    byte[] file = new byte[0];
    boolean fits = (long) image.getWidth() * image.getHeight() <= MOST_PIXELS;
    if (fits && !image.isStencil() && known.size() < MOST_PICTURES && bytes < MOST_BYTES) {
      try {
        file = isPlainJpeg(image) ? jpeg(image) : png(image);
      } catch (IOException | RuntimeException e) {
        file = new byte[0]; // told as a picture that cannot be printed
      }
    }
    bytes += file.length;
    known.put(image.getCOSObject(), file);
    return file;
  }

  private static boolean isPlainJpeg(PDImage image) throws IOException {
    return "jpg".equals(image.getSuffix())
        && image instanceof PDImageXObject object
        && object.getSoftMask() == null
        && object.getMask() == null
        && image.getColorSpace().getNumberOfComponents() != 4;
  }

  private static byte[] jpeg(PDImage image) throws IOException {
    List<String> stop = List.of(COSName.DCT_DECODE.getName());
    try (InputStream in = image.createInputStream(stop)) {
      return in.readNBytes(64 << 20);
    }
  }

  private static byte[] png(PDImage image) throws IOException {
    BufferedImage pixels = image.getImage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(pixels, "png", out);
    return out.toByteArray();
  }
}
