package kz.baspa.input.page;

import java.awt.image.BufferedImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page as its file holds it: a sheet with a picture on it. All in points from the upper left
 * corner.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param left where the picture begins
 * @param top where the picture begins
 * @param right where it ends
 * @param bottom where it ends
 * @param quarters by how many quarters of a turn it is turned clockwise when it is drawn
 * @param held the picture
 */
public record PageSheet(
    double width,
    double height,
    double left,
    double top,
    double right,
    double bottom,
    int quarters,
    Held held) {
  /** A sheet that is nothing but its picture. */
  public static PageSheet of(double width, double height, Held held) {
    return new PageSheet(width, height, 0, 0, width, height, 0, held);
  }

  /** A picture, as it lies in its file. */
  public sealed interface Held {}

  /** A JPEG file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Jpeg(byte[] file) implements Held {}

  /** Pixels. */
  public record Pixels(BufferedImage image) implements Held {}

  /** A picture of a PDF file. */
  public record InPdf(PDImageXObject image) implements Held {}
}
