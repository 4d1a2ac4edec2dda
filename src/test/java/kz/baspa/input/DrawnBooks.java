package kz.baspa.input;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import kz.baspa.text.evidence.Projection;

/** Pictures of printed books, made by Java's own painter: full lines, running heads, folds. */
public final class DrawnBooks {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1400;

  private DrawnBooks() {}

  /** A white picture. */
  public static BufferedImage white(int width, int height) {
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D out = page.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, width, height);
    out.dispose();
    return page;
  }

  /** A painter that sets letters as printers do. */
  public static Graphics2D painter(BufferedImage page, float size) {
    Graphics2D out = page.createGraphics();
    out.setColor(Color.BLACK);
    Font font = DrawnPages.letters(size);
    out.setFont(font);
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    return out;
  }

  /** Sets words so that they fill a line. */
  public static void full(Graphics2D out, String words, double left, double right, double y) {
    String[] parts = words.split(" ");
    double room = right - left;
    for (String part : parts) {
      room -= out.getFontMetrics().getStringBounds(part, out).getWidth();
    }
    double at = left;
    for (String part : parts) {
      out.drawString(part, (float) at, (float) y);
      at +=
          out.getFontMetrics().getStringBounds(part, out).getWidth()
              + room / Math.max(1, parts.length - 1);
    }
  }

  /**
   * A page of a book, 1000 × 1400 pixels.
   *
   * @param head its running head
   * @param number its number, at its foot
   * @param lines full lines; one that begins with a tab is indented, one that ends with a tab is
   *     the last of its paragraph
   */
  public static BufferedImage page(String head, String number, List<String> lines) {
    BufferedImage page = white(WIDTH, HEIGHT);
    Graphics2D out = painter(page, 22);
    out.drawString(head, 380, 90);
    out.drawString(number, 490, 1340);
    out.setFont(DrawnPages.letters(29));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int left = line.startsWith("\t") ? 170 : 120;
      if (line.endsWith("\t")) {
        out.drawString(line.strip(), left, 160 + 44 * i);
      } else {
        full(out, line.strip(), left, 880, 160 + 44 * i);
      }
    }
    out.dispose();
    return page;
  }

  /**
   * Two pages beside each other as they lie on a scanner.
   *
   * @param shadow how dark the fold is: 1 is paper, 0 is black
   */
  public static BufferedImage open(BufferedImage left, BufferedImage right, float shadow) {
    BufferedImage both = white(left.getWidth() + right.getWidth(), left.getHeight());
    Graphics2D out = both.createGraphics();
    out.drawImage(left, 0, 0, null);
    out.drawImage(right, left.getWidth(), 0, null);
    out.setColor(Color.BLACK);
    int broad = 80;
    for (int x = -broad; x < broad; x++) {
      float dark = (1 - shadow) * (1 - Math.abs(x) / (float) broad);
      out.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, dark));
      out.fillRect(left.getWidth() + x, 0, 1, both.getHeight());
    }
    out.dispose();
    return both;
  }

  /** The picture turned about its middle by some degrees, on a dark table. */
  public static BufferedImage askew(BufferedImage page, double degrees) {
    BufferedImage turned =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D out = turned.createGraphics();
    out.setColor(Color.DARK_GRAY);
    out.fillRect(0, 0, page.getWidth(), page.getHeight());
    out.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    out.drawImage(
        page,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0),
        null);
    out.dispose();
    return turned;
  }

  /**
   * The page seen from the side.
   *
   * @param corners where its corners lie, x and y of each in parts of the picture: upper left,
   *     upper right, lower left, lower right
   */
  public static BufferedImage seen(BufferedImage page, double... corners) {
    double[] whole = {0, 0, 1, 0, 0, 1, 1, 1};
    Projection back = Projection.between(corners, whole);
    int width = page.getWidth();
    int height = page.getHeight();
    BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double[] at = back.of((x + 0.5) / width, (y + 0.5) / height);
        seen.getRaster()
            .setSample(x, y, 0, sample(page, at[0] * width - 0.5, at[1] * height - 0.5));
      }
    }
    return seen;
  }

  /** The grey between four pixels; a table beside the page. */
  private static int sample(BufferedImage page, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left + 1 >= page.getWidth() || top + 1 >= page.getHeight()) {
      return 70;
    }
    double across = x - left;
    double down = y - top;
    double above =
        page.getRaster().getSample(left, top, 0) * (1 - across)
            + page.getRaster().getSample(left + 1, top, 0) * across;
    double below =
        page.getRaster().getSample(left, top + 1, 0) * (1 - across)
            + page.getRaster().getSample(left + 1, top + 1, 0) * across;
    return (int) Math.round(above * (1 - down) + below * down);
  }
}
