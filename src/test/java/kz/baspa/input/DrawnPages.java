package kz.baspa.input;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of printed pages, made by Java's own painter. */
public final class DrawnPages {
  private static final Font FONT = font("Regular");
  private static final Font BOLD = font("Bold");

  private DrawnPages() {}

  private static Font font(String style) {
    try {
      return Font.createFont(
              Font.TRUETYPE_FONT, Path.of("fonts/LiberationSerif-" + style + ".ttf").toFile())
          .deriveFont(30f);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The letters of all drawn pages in another size. */
  public static Font letters(float size) {
    return FONT.deriveFont(size);
  }

  /** The same in bold. */
  public static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  /** A page of these lines in letters of 14 points at 150 dots per inch. */
  public static BufferedImage page(int type, String... lines) {
    BufferedImage page = new BufferedImage(1000, 120 + 50 * lines.length, type);
    Graphics2D out = page.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, page.getWidth(), page.getHeight());
    out.setColor(Color.BLACK);
    out.setFont(FONT);
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    for (int i = 0; i < lines.length; i++) {
      out.drawString(lines[i], 80, 90 + 50 * i);
    }
    out.dispose();
    return page;
  }

  public static BufferedImage page(String... lines) {
    return page(BufferedImage.TYPE_BYTE_GRAY, lines);
  }

  /** The page turned clockwise by so many quarters. */
  public static BufferedImage turned(BufferedImage page, int quarters) {
    boolean across = quarters % 2 == 1;
    BufferedImage turned =
        new BufferedImage(
            across ? page.getHeight() : page.getWidth(),
            across ? page.getWidth() : page.getHeight(),
            page.getType());
    Graphics2D out = turned.createGraphics();
    out.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    out.rotate(quarters * Math.PI / 2);
    out.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
    out.dispose();
    return turned;
  }

  public static byte[] file(BufferedImage page, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (!ImageIO.write(page, format, out)) {
        throw new IllegalArgumentException(format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One TIFF file with several pages. */
  public static byte[] tiff(List<BufferedImage> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return out.toByteArray();
  }

  /** A TIFF file with one page of so many dots an inch across and down. */
  public static byte[] tiff(BufferedImage page, int across, int down) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(page), writer.getDefaultWriteParam());
      TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
      BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
      directory.addTIFFField(rational(tags, BaselineTIFFTagSet.TAG_X_RESOLUTION, across));
      directory.addTIFFField(rational(tags, BaselineTIFFTagSet.TAG_Y_RESOLUTION, down));
      directory.addTIFFField(
          new TIFFField(
              tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT),
              BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
      writer.write(
          null, new IIOImage(page, null, directory.getAsMetadata()), writer.getDefaultWriteParam());
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static TIFFField rational(BaselineTIFFTagSet tags, int tag, int value) {
    return new TIFFField(tags.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, new long[][] {{value, 1}});
  }
}
