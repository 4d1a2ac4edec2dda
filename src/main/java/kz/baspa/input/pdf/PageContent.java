package kz.baspa.input.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PagePicture;
import kz.baspa.input.page.PlacedText;
import kz.baspa.input.page.Stroke;
import kz.baspa.text.evidence.PagePlace;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs through the drawing of one page and keeps what is drawn where. */
final class PageContent extends PDFGraphicsStreamEngine {
  /** A gap of so much of the letters' size is a space. */
  private static final double SPACE = 0.17;

  /** A drawn line is not thicker, in points. */
  private static final double THICKEST = 3;

  /** So far capitals rise and letters hang down from their line, in sizes of letters. */
  private static final double RISE = 0.75;

  private static final double DESCENT = 0.22;

  private static final int MOST_STROKES = 50_000;

  private final PageImages images;
  private final long mostLetters;
  private final FontLooks looks = new FontLooks();
  private final List<PlacedText> pieces = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<PagePicture> pictures = new ArrayList<>();

  private @Nullable PlacedImage largest;

  /** The corners of the path that is being drawn; a null part of it begins anew. */
  private final List<double[]> path = new ArrayList<>();

  private final PDRectangle box;
  private final int rotation;
  private Point2D current = new Point2D.Float();
  private int number;
  private final UnseenText unseen;
  private long letters;
  private int wholePictures;

  private final StringBuilder word = new StringBuilder();
  private double left;
  private double right;
  private double baseline;
  private double size;
  private String font = "";
  private boolean bold;
  private boolean italic;
  private boolean spaced;
  private boolean nextSpaced = true;

  PageContent(PDPage page, PageImages images, long mostLetters) {
    super(page);
    this.images = images;
    this.mostLetters = mostLetters;
    this.box = page.getCropBox();
    this.rotation = page.getRotation();
    this.unseen = new UnseenText(width(), height());
  }

  /**
   * A picture of the file and how it stands on its page.
   *
   * @param quarters by how many quarters of a turn it is turned clockwise; negative if it is
   *     mirrored or askew
   * @param area in square points
   * @param share how much of the page it covers, 0 to 1
   * @param box its left, top, right and bottom edge on the page as it is seen, in points
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PlacedImage(PDImage image, int quarters, double area, double share, double[] box) {}

  /**
   * The largest picture of the page; null if it has none. One of several that each are as large as
   * the page is nothing without the others: it counts as askew, so that the page is painted.
   */
  @Nullable PlacedImage largest() {
    return largest == null || wholePictures < 2
        ? largest
        : new PlacedImage(largest.image(), -1, largest.area(), largest.share(), largest.box());
  }

  private boolean isAcross() {
    return rotation == 90 || rotation == 270;
  }

  /** The width of the page as it is seen. */
  private double width() {
    return isAcross() ? box.getHeight() : box.getWidth();
  }

  private double height() {
    return isAcross() ? box.getWidth() : box.getHeight();
  }

  long letters() {
    return letters;
  }

  /** Whether its text is not seen: it lies over or under pictures that are the page. */
  boolean isLayer() {
    PlacedImage picture = largest;
    return picture != null
        && unseen.covered() >= PdfScans.WHOLE
        && (unseen.isAll()
            || unseen.isAllOnLight()
                && PdfScans.isWholePage(picture)
                && PdfScans.isLight(picture.image()));
  }

  Page read(int pageNumber) throws IOException {
    number = pageNumber;
    processPage(getPage());
    flush();
    return new Page(number, width(), height(), 1, pieces, List.of(), strokes, pictures);
  }

  /** A place on the page as it is seen, from its upper left corner. */
  private double[] seen(double x, double y) {
    double right = x - box.getLowerLeftX();
    double up = y - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new double[] {up, right};
      case 180 -> new double[] {box.getWidth() - right, up};
      case 270 -> new double[] {box.getHeight() - up, box.getWidth() - right};
      default -> new double[] {right, box.getHeight() - up};
    };
  }

  @Override
  protected void showGlyph(Matrix place, PDFont drawn, int code, Vector displacement)
      throws IOException {
    if (++letters > mostLetters) {
      throw new IOException("too many letters");
    }
    String text = unicode(drawn, code);
    double[] from = seen(place.getTranslateX(), place.getTranslateY());
    unseen.letter(getGraphicsState(), from);
    double wide = displacement.getX();
    double[] to =
        seen(
            place.getTranslateX() + wide * place.getScaleX(),
            place.getTranslateY() + wide * place.getShearY());
    double high = Math.hypot(place.getScaleY(), place.getShearX());
    if (drawn instanceof PDType3Font) {
      high *= 1000 * Math.abs(drawn.getFontMatrix().getScaleY());
    }
    if (high < 0.5 || high > 1_000 || !isOnPage(from)) {
      return;
    }
    boolean blank = text.isBlank();
    double spacing =
        getGraphicsState().getTextState().getCharacterSpacing()
            * Math.abs(place.getScaleX())
            / Math.max(0.01, Math.abs(getGraphicsState().getTextState().getFontSize()));
    FontLooks.Look look = looks.of(drawn);
    boolean slanted = look.italic() || Math.abs(place.getShearX()) > 0.1 * high && rotation == 0;
    double gap = from[0] - right - Math.max(0, spacing);
    boolean level = Math.abs(from[1] - baseline) < 0.05 * high && Math.abs(to[1] - from[1]) < 0.5;
    boolean same =
        level
            && Math.abs(high - size) < 0.1
            && bold == look.bold()
            && italic == slanted
            && gap < SPACE * high
            && gap > -0.5 * high;
    if (blank || !same) {
      flush();
      boolean onLine = Math.abs(from[1] - baseline) < 0.6 * Math.max(high, size);
      boolean touches = onLine && gap < SPACE * Math.min(high, size) && gap > -0.5 * high;
      nextSpaced = blank || nextSpaced || !touches;
    }
    if (blank) {
      // A space is only as wide as it is drawn: what follows it may stand anywhere.
      right = Math.max(from[0], to[0]);
      return;
    }
    if (word.isEmpty()) {
      left = Math.min(from[0], to[0]);
      baseline = from[1];
      size = high;
      font = look.name();
      bold = look.bold();
      italic = slanted;
      spaced = nextSpaced;
      nextSpaced = false;
    }
    word.append(text);
    right = Math.max(from[0], to[0]);
  }

  private boolean isOnPage(double[] at) {
    return at[0] > -20 && at[1] > -20 && at[0] < width() + 20 && at[1] < height() + 20;
  }

  private static String unicode(PDFont drawn, int code) throws IOException {
    String text = drawn.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text != null) {
      return text.replace("\u0000", "");
    }
    return drawn instanceof PDSimpleFont && code > 0 ? Character.toString(code) : "\uFFFD";
  }

  private void flush() {
    if (!word.isEmpty()) {
      pieces.add(
          new PlacedText(
              word.toString(),
              left,
              right,
              baseline,
              size,
              font,
              bold,
              italic,
              spaced,
              -1,
              List.of(),
              new PagePlace(number, left, baseline - RISE * size, right, baseline + DESCENT * size),
              List.of()));
      word.setLength(0);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    double[] one = seen(place.getTranslateX(), place.getTranslateY());
    double[] other =
        seen(
            place.getTranslateX() + place.getScaleX() + place.getShearX(),
            place.getTranslateY() + place.getScaleY() + place.getShearY());
    double wide = Math.abs(one[0] - other[0]);
    double high = Math.abs(one[1] - other[1]);
    if (high < THICKEST || wide < THICKEST) {
      return;
    }
    double x = Math.min(one[0], other[0]);
    double y = Math.min(one[1], other[1]);
    double[] edges = {x, y, x + wide, y + high};
    unseen.picture(image, getGraphicsState(), edges);
    double share = wide * high / Math.max(1, box.getWidth() * box.getHeight());
    PlacedImage placed = new PlacedImage(image, quarters(place), wide * high, share, edges);
    wholePictures += share >= PdfScans.WHOLE ? 1 : 0;
    if (largest == null || placed.area() > largest.area()) {
      largest = placed;
    }
    pictures.add(
        new PagePicture(
            images.name(image),
            wide * high > 0.7 * box.getWidth() * box.getHeight() ? new byte[0] : images.of(image),
            x,
            y,
            x + wide,
            y + high));
  }

  /** How a picture is turned on the page as it is seen. */
  private int quarters(Matrix place) {
    double angle = Math.toDegrees(Math.atan2(place.getShearY(), place.getScaleX()));
    double upright = place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY();
    long quarters = Math.round(angle / 90);
    boolean askew = Math.abs(angle - 90 * quarters) > 1 || upright <= 0;
    return askew ? -1 : (int) Math.floorMod(rotation / 90 - quarters, 4L);
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    moveTo((float) a.getX(), (float) a.getY());
    for (Point2D each : List.of(b, c, d, a)) {
      lineTo((float) each.getX(), (float) each.getY());
    }
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
    if (path.size() < MOST_STROKES) {
      double[] at = seen(x, y);
      path.add(new double[] {at[0], at[1], 1});
    }
  }

  @Override
  public void lineTo(float x, float y) {
    current = new Point2D.Float(x, y);
    if (path.size() < MOST_STROKES) {
      double[] at = seen(x, y);
      path.add(new double[] {at[0], at[1], 0});
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i)[2] > 0) {
        path.add(new double[] {path.get(i)[0], path.get(i)[1], 0});
        return;
      }
    }
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    for (int i = 1; i < path.size(); i++) {
      if (path.get(i)[2] == 0) {
        stroke(path.get(i - 1), path.get(i));
      }
    }
    path.clear();
  }

  @Override
  public void fillPath(int rule) {
    int from = 0;
    for (int i = 1; i <= path.size(); i++) {
      if (i == path.size() || path.get(i)[2] > 0) {
        fill(path.subList(from, i));
        from = i;
      }
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int rule) {
    strokePath();
  }

  /** A filled box that is thin is a drawn line. */
  private void fill(List<double[]> corners) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] corner : corners) {
      for (int i = 0; i < 2; i++) {
        low[i] = Math.min(low[i], corner[i]);
        high[i] = Math.max(high[i], corner[i]);
      }
    }
    stroke(low, high);
  }

  private void stroke(double[] one, double[] other) {
    double wide = Math.abs(one[0] - other[0]);
    double high = Math.abs(one[1] - other[1]);
    boolean isLine = Math.min(wide, high) <= THICKEST && Math.max(wide, high) > THICKEST;
    if (isLine && strokes.size() < MOST_STROKES) {
      strokes.add(
          new Stroke(
              Math.min(one[0], other[0]),
              Math.min(one[1], other[1]),
              Math.max(one[0], other[0]),
              Math.max(one[1], other[1])));
    }
  }

  @Override
  public void clip(int rule) {
    // What is cut off is kept: no letter is lost.
  }

  @Override
  public void shadingFill(COSName name) {
    // Colours.
  }
}
