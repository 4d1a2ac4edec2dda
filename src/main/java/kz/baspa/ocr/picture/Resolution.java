package kz.baspa.ocr.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How many dots an inch a picture has, as its file says: a fax has 204 × 98.
 *
 * @param across dots an inch from left to right
 * @param down dots an inch from top to bottom
 */
public record Resolution(double across, double down) {
  /** Scanners do not make fewer; 72 and 96 are written by programs that do not know. */
  private static final double LEAST = 97;

  private static final double MOST = 2_400;
  private static final double MILLIMETRES = 25.4;
  private static final double METRES_OF_INCH = 0.0254;

  /** The names of blocks in files: {@code pHYs}, {@code IDAT}, {@code JFIF}. */
  private static final int PHYS = 0x70485973;

  private static final int IDAT = 0x49444154;
  private static final int JFIF = 0x4A464946;

  /** Dots that are higher or wider by less than this are square. */
  private static final double SQUARE = 1.2;

  private static final double MOST_STRETCHED = 4.5;

  /**
   * What a file says of a page; nothing where it says nothing that can be believed. PNG and JPEG
   * are looked at here: what else they say of themselves may be packed to fill any memory.
   *
   * @param tiff a reader of the file if it is TIFF
   */
  static Optional<Resolution> of(byte[] file, ImageReader tiff, int page) {
    try {
      Optional<Resolution> said =
          switch (PictureFile.format(file)) {
            case "png" -> ofPng(ByteBuffer.wrap(file));
            case "jpeg" -> ofJpeg(ByteBuffer.wrap(file));
            default -> ofTiff(tiff.getImageMetadata(page));
          };
      return said.filter(Resolution::isBelievable);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // what it says of itself cannot be read
    }
  }

  /** A PNG is a row of blocks: length, name, content, check sum. */
  private static Optional<Resolution> ofPng(ByteBuffer file) {
    for (int at = 8; at + 21 <= file.limit(); ) {
      int name = file.getInt(at + 4);
      if (name == PHYS && file.get(at + 16) == 1) {
        return Optional.of(
            new Resolution(
                file.getInt(at + 8) * METRES_OF_INCH, file.getInt(at + 12) * METRES_OF_INCH));
      }
      if (name == IDAT) {
        return Optional.empty();
      }
      at = Math.addExact(at, Math.addExact(12, file.getInt(at)));
    }
    return Optional.empty();
  }

  /** JFIF says it in its first block. */
  private static Optional<Resolution> ofJpeg(ByteBuffer file) {
    boolean told = file.limit() > 18 && file.getInt(6) == JFIF;
    double unit = told && file.get(13) == 2 ? 2.54 : 1;
    return told && file.get(13) > 0
        ? Optional.of(
            new Resolution(
                (file.getShort(14) & 0xFFFF) * unit, (file.getShort(16) & 0xFFFF) * unit))
        : Optional.empty();
  }

  private static Optional<Resolution> ofTiff(@Nullable IIOMetadata metadata) {
    if (metadata == null) {
      return Optional.empty();
    }
    Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
    return Optional.of(
        new Resolution(
            MILLIMETRES / value(root, "HorizontalPixelSize"),
            MILLIMETRES / value(root, "VerticalPixelSize")));
  }

  private static double value(Element root, String name) {
    @Nullable Node first = root.getElementsByTagName(name).item(0);
    return first == null ? 0 : Double.parseDouble(((Element) first).getAttribute("value"));
  }

  private boolean isBelievable() {
    return across >= LEAST && across <= MOST && down >= LEAST && down <= MOST;
  }

  /** The picture with square dots, as letters need them to be read. */
  GreyPicture squared(GreyPicture picture) {
    double ratio = across / down;
    if (Math.max(ratio, 1 / ratio) < SQUARE || Math.max(ratio, 1 / ratio) > MOST_STRETCHED) {
      return picture;
    }
    return ratio > 1
        ? picture.stretched(picture.width(), (int) Math.round(picture.height() * ratio))
        : picture.stretched((int) Math.round(picture.width() / ratio), picture.height());
  }
}
