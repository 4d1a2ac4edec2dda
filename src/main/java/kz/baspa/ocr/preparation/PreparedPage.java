package kz.baspa.ocr.preparation;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.baspa.ocr.drawing.DrawnLine;
import kz.baspa.ocr.drawing.DrawnTable;
import kz.baspa.ocr.drawing.SolidDrawings;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.Ink;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.text.evidence.Projection;
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
public final class PreparedPage implements AutoCloseable {
  /** A page that is less askew, in degrees, is read as it is. */
  private static final float LEVEL = 0.2f;

  /** How much the best angle must stand out to be believed. */
  private static final float SURE_OF_ANGLE = 3;

  /** Darker is ink, once the paper is white. */
  static final int INK = 130;

  /** No drawing takes up more of its page. */
  private static final double FRAME = 0.8;

  /** Thin lines and dots are darker than one of these: how pale they are differs by the copy. */
  private static final int[] FAINT = {INK, 160, 185};

  /** The same without the first, at which all that is on the page is known. */
  private static final int[] PALER = {160, 185};

  /** At this one of them few lines are lost, and few that are none are found. */
  private static final int THIN_LINES = 160;

  private PIX picture;

  /** The page as it was taken. */
  private PIX original;

  /** Makes that level or straight as well, once it is asked for; nothing if it need not be. */
  private @Nullable UnaryOperator<PIX> laid;

  /** Letters are so many times as high as dots; of letters few are so much higher than most. */
  private static final double ABOVE_DOTS = 2.5;

  /** Where there are letters at all, they are one in so many of what is black. */
  private static final int LETTERS_TO_DOTS = 8;

  private List<RecognizedPage.Box> parts = List.of();
  private Leaders.Rows leaders = Leaders.Rows.NONE;
  private Projection place = Projection.NONE;
  private List<DrawnTable> tables = List.of();
  private List<DrawnLine> strokes = List.of();
  private List<RecognizedPage.Box> drawings = List.of();

  private PreparedPage(PIX picture) {
    this.picture = picture;
    this.original = pixCopy(null, picture);
  }

  /** Makes a page ready. */
  public static PreparedPage of(GreyPicture page) {
    PreparedPage prepared = new PreparedPage(pix(page.lit()));
    try {
      prepared.make(page);
      return prepared;
    } catch (RuntimeException | Error e) {
      prepared.close();
      throw e;
    }
  }

  private void make(GreyPicture page) {
    if (!page.isBlackAndWhite()) {
      Ink ink = Ink.darkerThanPaper(page);
      DarkEdges.clear(picture, DarkEdges.inTheLarge(ink));
      whiten(SolidDrawings.before(page, ink));
    }
    DarkEdges.clear(picture, DarkEdges.inTheLarge(picture));
    parts = parts();
    if (straighten() || level()) {
      parts = parts();
    }
    takeDrawings();
    takeLeaders();
  }

  /** The picture as Leptonica has it, eight bits a pixel; who asks for it frees it. */
  public static PIX pix(GreyPicture page) {
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

  /** The page as it is read; it lives as long as this. */
  public PIX picture() {
    return picture;
  }

  /** Where its points lie on the picture that it was made from, in parts of width and height. */
  public Projection place() {
    return place;
  }

  /** In pixels. */
  public int width() {
    return pixGetWidth(picture);
  }

  /** In pixels. */
  public int height() {
    return pixGetHeight(picture);
  }

  private void replace(@Nullable PIX other) {
    if (other != null && !other.isNull()) {
      pixDestroy(picture);
      picture = other;
    }
  }

  /** Evens out shadows: paper is as bright everywhere, and only what is solid stays black. */
  private void whiten(List<RecognizedPage.Box> solid) {
    replace(WhitePaper.of(picture));
    for (RecognizedPage.Box square : solid) {
      BOX box = boxCreate(square.left(), square.top(), square.width(), square.height());
      pixSetInRectArbitrary(picture, box, 0);
      boxDestroy(box);
    }
  }

  /** Makes a page that was seen from the side as it is seen from the front. */
  private boolean straighten() {
    Optional<Projection> seen = Perspective.of(parts, width(), height());
    seen.ifPresent(
        found -> {
          place = found;
          float[] pixels = Perspective.inPixels(found, width(), height());
          replace(pixProjectiveGray(picture, pixels, (byte) 255));
          laid = asTaken -> pixProjectiveGray(asTaken, pixels, (byte) 255);
        });
    return seen.isPresent();
  }

  private boolean level() {
    PIX ink = pixThresholdToBinary(picture, INK);
    try (FloatPointer angle = new FloatPointer(1);
        FloatPointer sure = new FloatPointer(1)) {
      boolean found = pixFindSkew(ink, angle, sure) == 0;
      boolean askew = found && Math.abs(angle.get()) > LEVEL && sure.get() > SURE_OF_ANGLE;
      if (askew) {
        float radians = (float) Math.toRadians(angle.get());
        place = Projection.turn(radians, width(), height());
        replace(pixRotateAMGray(picture, radians, (byte) 255));
        laid = asTaken -> pixRotateAMGray(asTaken, radians, (byte) 255);
      }
      return askew;
    } finally {
      pixDestroy(ink);
    }
  }

  /**
   * Finds tables by their lines and drawings by what is black in the large, and takes them off the
   * page: a reader of pictures takes lines for letters.
   */
  private void takeDrawings() {
    GreyPicture page = grey();
    Ink ink = new Ink(page, INK);
    int high = letterHeight(parts);
    for (int faint : FAINT) {
      List<DrawnLine> lines = DrawnTable.lines(new Ink(page, faint), high);
      List<DrawnTable> found = DrawnTable.of(page, lines, ink, high);
      tables = cells(found) > cells(tables) ? found : tables;
      strokes = faint == THIN_LINES ? lines : strokes;
    }
    List<RecognizedPage.Box> boxes = tables.stream().map(DrawnTable::box).toList();
    drawings =
        SolidDrawings.of(ink, parts, high).stream()
            .filter(drawing -> boxes.stream().noneMatch(drawing::meets))
            .filter(drawing -> !isFrame(drawing))
            .toList();
    if (tables.isEmpty() && drawings.isEmpty()) {
      return;
    }
    List<RecognizedPage.Box> gone = new ArrayList<>(drawings);
    tables.forEach(table -> gone.addAll(table.taken()));
    for (RecognizedPage.Box place : gone) {
      BOX box = boxCreate(place.left(), place.top(), place.width(), place.height());
      pixSetInRectArbitrary(picture, box, 255);
      boxDestroy(box);
    }
    parts = parts();
  }

  /** What is nearly as large as the page are its edges. */
  private boolean isFrame(RecognizedPage.Box box) {
    return (long) box.width() * box.height() > FRAME * width() * height();
  }

  private static int cells(List<DrawnTable> tables) {
    return tables.stream().mapToInt(table -> table.cells().size()).sum();
  }

  /** The picture in Java's memory. */
  public GreyPicture grey() {
    int width = width();
    int height = height();
    int perLine = pixGetWpl(picture);
    IntBuffer words =
        pixGetData(picture).capacity((long) perLine * height).asByteBuffer().asIntBuffer();
    byte[] pixels = new byte[width * height];
    int[] line = new int[perLine];
    for (int y = 0; y < height; y++) {
      words.get(line);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) (line[x >> 2] >> (24 - 8 * (x & 3)));
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  /** All that hangs together in black and was left on the page. */
  public List<RecognizedPage.Box> letters() {
    return parts;
  }

  /** The tables that were taken off the page. */
  public List<DrawnTable> tables() {
    return tables;
  }

  /** The straight lines that are drawn on the page, those of tables too. */
  public List<DrawnLine> strokes() {
    return strokes;
  }

  /** The drawings that were taken off the page. */
  public List<RecognizedPage.Box> drawings() {
    return drawings;
  }

  private List<RecognizedPage.Box> parts() {
    return parts(picture);
  }

  /** All that hangs together in black in a picture. */
  public static List<RecognizedPage.Box> parts(PIX picture) {
    return parts(picture, INK);
  }

  /** All that hangs together in what is darker than this, 0 to 255. */
  public static List<RecognizedPage.Box> parts(PIX picture, int darker) {
    PIX ink = pixThresholdToBinary(picture, darker);
    BOXA found;
    try {
      found = pixConnCompBB(ink, 8);
    } finally {
      pixDestroy(ink);
    }
    List<RecognizedPage.Box> boxes = new ArrayList<>();
    if (found == null) {
      return boxes;
    }
    int[] left = new int[1];
    int[] top = new int[1];
    int[] width = new int[1];
    int[] height = new int[1];
    try {
      for (int i = 0; i < boxaGetCount(found); i++) {
        boxaGetBoxGeometry(found, i, left, top, width, height);
        boxes.add(new RecognizedPage.Box(left[0], top[0], left[0] + width[0], top[0] + height[0]));
      }
    } finally {
      boxaDestroy(found);
    }
    return boxes;
  }

  /** How high most letters are, in pixels. */
  public static int letterHeight(List<RecognizedPage.Box> parts) {
    int[] heights =
        parts.stream()
            .mapToInt(RecognizedPage.Box::height)
            .filter(high -> high > 4)
            .sorted()
            .toArray();
    if (heights.length == 0) {
      return 10;
    }
    int usual = heights[heights.length / 2];
    // A contents list has more dots than letters, which a fine scan shows five pixels high.
    int[] higher = Arrays.stream(heights).filter(high -> high > ABOVE_DOTS * usual).toArray();
    return higher.length * LETTERS_TO_DOTS < heights.length ? usual : higher[higher.length / 2];
  }

  private void takeLeaders() {
    leaders = Leaders.darkest(parts, PALER, faint -> parts(picture, faint));
    for (Leaders.Leader leader : leaders.rows()) {
      for (RecognizedPage.Box dot : leader.dots()) {
        // What is grey around a dot goes with it.
        BOX box = boxCreate(dot.left() - 2, dot.top() - 2, dot.width() + 4, dot.height() + 4);
        pixSetInRectArbitrary(picture, box, 255);
        boxDestroy(box);
      }
    }
  }

  /** The rows of dots that were taken off the page. */
  public Leaders.Rows leaders() {
    return leaders;
  }

  /** The page as it was taken, level as well. */
  private PIX original() {
    if (laid != null) {
      PIX level = laid.apply(original);
      laid = null;
      if (level != null) {
        pixDestroy(original);
        original = level;
      }
    }
    return original;
  }

  /** A part of the page as a PNG file. */
  public byte[] png(RecognizedPage.Box place) throws IOException {
    BOX box = boxCreate(place.left(), place.top(), place.width(), place.height());
    PIX part = pixClipRectangle(original(), box, (BOX) null);
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
    pixDestroy(original);
  }
}
