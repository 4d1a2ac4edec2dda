package kz.baspa.ocr;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/**
 * A page made ready to be read: its paper evenly white, its dark edges gone, its lines level.
 * Letters are left as they are: whatever smooths, enlarges or hardens them was measured to make the
 * reading worse.
 */
final class PreparedPage implements AutoCloseable {
  /** A page that is less askew, in degrees, is read as it is. */
  private static final float LEVEL = 0.2f;

  /** How much the best angle must stand out to be believed. */
  private static final float SURE_OF_ANGLE = 3;

  /** Darker is ink, once the paper is white. */
  private static final int INK = 130;

  private PIX picture;
  private List<Leaders.Leader> leaders = List.of();
  private double turned;

  private PreparedPage(PIX picture) {
    this.picture = picture;
  }

  /** Makes a page ready. */
  static PreparedPage of(GreyPicture page) {
    PreparedPage prepared = new PreparedPage(pix(page.lit()));
    if (!page.isBlackAndWhite()) {
      prepared.whiten();
    }
    prepared.clearEdges();
    prepared.level();
    prepared.takeLeaders();
    return prepared;
  }

  private static PIX pix(GreyPicture page) {
    PIX pix = pixCreate(page.width(), page.height(), 8);
    int perLine = pixGetWpl(pix);
    IntBuffer words =
        pixGetData(pix).capacity((long) perLine * page.height()).asByteBuffer().asIntBuffer();
    int[] line = new int[perLine];
    byte[] pixels = page.pixels();
    for (int y = 0; y < page.height(); y++) {
      int at = y * page.width();
      for (int word = 0; word < perLine; word++) {
        int four = 0;
        for (int k = 0; k < 4; k++) {
          int x = 4 * word + k;
          four = four << 8 | (x < page.width() ? pixels[at + x] & 255 : 0);
        }
        line[word] = four;
      }
      words.put(line);
    }
    return pix;
  }

  PIX picture() {
    return picture;
  }

  /** How far it was turned clockwise about its middle to be level, in radians. */
  double angle() {
    return turned;
  }

  int width() {
    return pixGetWidth(picture);
  }

  int height() {
    return pixGetHeight(picture);
  }

  private void replace(@Nullable PIX other) {
    if (other != null && !other.isNull()) {
      pixDestroy(picture);
      picture = other;
    }
  }

  /** Evens out shadows: paper is as bright everywhere. */
  private void whiten() {
    replace(pixBackgroundNorm(picture, null, null, 10, 15, 60, 20, 220, 2, 1));
  }

  /** Makes white what is dark in the large and touches the edge: the lid of a scanner, a table. */
  private void clearEdges() {
    PIX small = pixScaleToGray4OrNull();
    if (small == null) {
      return;
    }
    PIX dark = pixThresholdToBinary(small, INK);
    pixDestroy(small);
    // What is thinner than three of these pixels is a letter or a line.
    PIX thick = pixOpenBrick(null, dark, 5, 5);
    pixDestroy(dark);
    PIX edge = pixExtractBorderConnComps(thick, 8);
    pixDestroy(thick);
    int[] any = new int[1];
    if (edge != null && pixZero(edge, any) == 0 && any[0] == 0) {
      PIX wide = pixDilateBrick(null, edge, 5, 5);
      PIX mask = pixExpandReplicate(wide, 4);
      pixPaintThroughMask(picture, mask, 0, 0, 255);
      pixDestroy(mask);
      pixDestroy(wide);
    }
    if (edge != null) {
      pixDestroy(edge);
    }
  }

  private @Nullable PIX pixScaleToGray4OrNull() {
    boolean fits = pixGetWidth(picture) >= 64 && pixGetHeight(picture) >= 64;
    return fits ? pixScaleAreaMap(picture, 0.25f, 0.25f) : null;
  }

  private void level() {
    PIX ink = pixThresholdToBinary(picture, INK);
    try (FloatPointer angle = new FloatPointer(1);
        FloatPointer sure = new FloatPointer(1)) {
      boolean found = pixFindSkew(ink, angle, sure) == 0;
      if (found && Math.abs(angle.get()) > LEVEL && sure.get() > SURE_OF_ANGLE) {
        float radians = (float) Math.toRadians(angle.get());
        replace(pixRotateAMGray(picture, radians, (byte) 255));
        turned = radians;
      }
    } finally {
      pixDestroy(ink);
    }
  }

  private void takeLeaders() {
    PIX ink = pixThresholdToBinary(picture, INK);
    BOXA parts = pixConnCompBB(ink, 8);
    pixDestroy(ink);
    if (parts == null) {
      return;
    }
    List<RecognizedPage.Box> boxes = new ArrayList<>();
    int[] left = new int[1];
    int[] top = new int[1];
    int[] width = new int[1];
    int[] height = new int[1];
    for (int i = 0; i < boxaGetCount(parts); i++) {
      boxaGetBoxGeometry(parts, i, left, top, width, height);
      boxes.add(new RecognizedPage.Box(left[0], top[0], left[0] + width[0], top[0] + height[0]));
    }
    boxaDestroy(parts);
    leaders = Leaders.among(boxes);
    for (Leaders.Leader leader : leaders) {
      for (RecognizedPage.Box dot : leader.dots()) {
        // What is grey around a dot goes with it.
        BOX box = boxCreate(dot.left() - 2, dot.top() - 2, dot.width() + 4, dot.height() + 4);
        pixSetInRectArbitrary(picture, box, 255);
        boxDestroy(box);
      }
    }
  }

  /** The rows of dots that were taken off the page. */
  List<Leaders.Leader> leaders() {
    return leaders;
  }

  /** A part of the page as a PNG file. */
  byte[] png(RecognizedPage.Box place) throws IOException {
    BOX box = boxCreate(place.left(), place.top(), place.width(), place.height());
    PIX part = pixClipRectangle(picture, box, (BOX) null);
    boxDestroy(box);
    if (part == null) {
      throw new IOException("nothing there");
    }
    try (BytePointer data = new BytePointer();
        SizeTPointer size = new SizeTPointer(1)) {
      if (pixWriteMem(data, size, part, IFF_PNG) != 0) {
        throw new IOException("no PNG was made");
      }
      byte[] bytes = new byte[(int) size.get()];
      data.capacity(bytes.length).get(bytes);
      lept_free(data);
      return bytes;
    } finally {
      pixDestroy(part);
    }
  }

  @Override
  public void close() {
    pixDestroy(picture);
  }
}
