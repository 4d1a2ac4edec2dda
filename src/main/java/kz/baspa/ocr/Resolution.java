package kz.baspa.ocr;

import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

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

  /** Dots that are higher or wider by less than this are square. */
  private static final double SQUARE = 1.2;

  private static final double MOST_STRETCHED = 4.5;

  /** What the file says of a page; nothing where it says nothing that can be believed. */
  static Optional<Resolution> of(ImageReader reader, int page) {
    try {
      IIOMetadata metadata = reader.getImageMetadata(page);
      if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
        return Optional.empty();
      }
      Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
      double across = MILLIMETRES / value(root, "HorizontalPixelSize");
      double down = MILLIMETRES / value(root, "VerticalPixelSize");
      Resolution said = new Resolution(across, down);
      return said.isBelievable() ? Optional.of(said) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // what it says of itself cannot be read
    }
  }

  private static double value(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    @Nullable Node first = found.item(0);
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
