package kz.baspa.restore.words.build;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import kz.baspa.kazakh.Alphabet;

/**
 * Prints invented text as page pictures and wears them down as scanners, copiers and fax machines
 * do:
 *
 * <pre>java kz.baspa.restore.words.build.ScanMaker COUNTS FONTS OUT PAGES SEED</pre>
 *
 * For each page {@code OUT/KIND-NNN.png} and {@code OUT/KIND-NNN.txt} come out, the text in the
 * lines in which it was printed; an OCR program then reads the pictures, and {@link ChannelLearner}
 * lays what it read beside what was printed.
 */
public final class ScanMaker {
  /**
   * How a page was worn: resolution in dots an inch, blur in pixels, noise and threshold 0 to 255.
   */
  private record Wear(
      String kind, int resolution, double blur, int noise, int threshold, int specks) {}

  private static final List<Wear> WEARS =
      List.of(
          new Wear("clean", 200, 0.3, 4, 0, 0),
          new Wear("worn", 150, 0.8, 34, 0, 20),
          new Wear("thin", 100, 0.3, 16, 110, 5),
          new Wear("fax", 110, 0.5, 48, 128, 120));

  private static final int LINES = 34;

  private final Random random;
  private final TextSampler sampler;
  private final List<Font> fonts;

  private ScanMaker(Path counts, Path fontFolder, long seed) throws IOException {
    random = new Random(seed);
    sampler = new TextSampler(counts, seed);
    fonts = new ArrayList<>();
    try (var files = Files.list(fontFolder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttf")).sorted().toList()) {
        Font font = createFont(file);
        if (font.canDisplayUpTo(Alphabet.KAZAKH_ONLY + Alphabet.upper(Alphabet.KAZAKH_ONLY)) < 0) {
          fonts.add(font);
        }
      }
    }
    if (fonts.isEmpty()) {
      throw new IOException("no font with the Kazakh letters in " + fontFolder);
    }
  }

  private static Font createFont(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (java.awt.FontFormatException e) {
      throw new IOException("not a TrueType font: " + file, e);
    }
  }

  /** Makes the pages of every kind of wear. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[2]);
    Files.createDirectories(out);
    ScanMaker maker =
        new ScanMaker(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[4]));
    for (int page = 0; page < Integer.parseInt(arguments[3]); page++) {
      for (Wear wear : WEARS) {
        maker.page(wear, out.resolve(String.format("%s-%03d", wear.kind(), page)));
      }
    }
  }

  private void page(Wear wear, Path name) throws IOException {
    double pixelsPerPoint = wear.resolution() / 72.0;
    int width = (int) (595 * pixelsPerPoint);
    int height = (int) (842 * pixelsPerPoint);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(30, 30, 30));
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    double tilt = (random.nextDouble() - 0.5) * 0.008;
    graphics.transform(AffineTransform.getRotateInstance(tilt, width / 2.0, height / 2.0));
    float points = 11 + random.nextInt(4);
    Font font =
        fonts.get(random.nextInt(fonts.size())).deriveFont((float) (points * pixelsPerPoint));
    graphics.setFont(font);
    FontMetrics metrics = graphics.getFontMetrics();
    float margin = (float) (70 * pixelsPerPoint);
    List<String> lines = wrap(metrics, width - 2 * margin);
    float y = margin;
    for (String line : lines) {
      graphics.drawString(line, margin, y);
      y += (float) (points * 1.45 * pixelsPerPoint);
    }
    graphics.dispose();
    ImageIO.write(
        worn(image, wear), "png", name.resolveSibling(name.getFileName() + ".png").toFile());
    Files.writeString(
        name.resolveSibling(name.getFileName() + ".txt"), String.join("\n", lines) + "\n");
  }

  private List<String> wrap(FontMetrics metrics, float width) {
    List<String> lines = new ArrayList<>();
    while (lines.size() < LINES) {
      StringBuilder line = new StringBuilder();
      for (String word : sampler.paragraph(60).split(" ")) {
        if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines.subList(0, LINES);
  }

  private BufferedImage worn(BufferedImage image, Wear wear) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] grey = image.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
    int[] blurred = wear.blur() > 0 ? blur(grey, width, height, wear.blur()) : grey;
    double strength = 0.4 + 0.6 * random.nextDouble();
    int threshold = wear.threshold() == 0 ? 0 : wear.threshold() + random.nextInt(41) - 20;
    for (int i = 0; i < blurred.length; i++) {
      double value = blurred[i] + random.nextGaussian() * wear.noise() * strength;
      blurred[i] =
          threshold > 0 ? (value < threshold ? 0 : 255) : (int) Math.max(0, Math.min(255, value));
    }
    for (int speck = 0; speck < wear.specks(); speck++) {
      int at = random.nextInt(width * (height - 2));
      int shade = random.nextInt(3) == 0 ? 255 : 0;
      for (int offset : new int[] {0, 1, width, width + 1}) {
        blurred[at + offset] = shade;
      }
    }
    image.getRaster().setSamples(0, 0, width, height, 0, blurred);
    return image;
  }

  /** A box blur of one pixel each way, mixed in by {@code strength} 0 to 1. */
  private static int[] blur(int[] grey, int width, int height, double strength) {
    int[] out = grey.clone();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            sum += grey[(y + dy) * width + x + dx];
          }
        }
        int at = y * width + x;
        out[at] = (int) (grey[at] * (1 - strength) + sum / 9.0 * strength);
      }
    }
    return out;
  }
}
