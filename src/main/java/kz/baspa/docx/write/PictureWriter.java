package kz.baspa.docx.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Pictures;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Puts pictures into the document, as large as they are and no larger than the text. */
final class PictureWriter {
  private static final long EMU_PER_TWIP = 635;
  private static final long EMU_PER_PIXEL = 9525;
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

  /** The share of the text's height that a picture and its caption may take. */
  private static final double TALLEST = 0.8;

  private final WordPackage target;
  private final WordMeasures layout;
  private final Pictures source;
  private final Map<String, Stored> stored = new HashMap<>();

  /** A picture in the package. */
  private record Stored(PackagePart part, int number, long width, long height) {}

  PictureWriter(WordPackage target, WordMeasures layout, Pictures source) {
    this.target = target;
    this.layout = layout;
    this.source = source;
  }

  /**
   * Writes one picture as a run.
   *
   * @param owner the part that shows it
   * @param id a number that no other drawing of the document has
   */
  void write(WordXml x, PackagePart owner, Element graphic, int id) {
    String url = graphic.get("url");
    Stored picture = stored.computeIfAbsent(url, this::store);
    String relation = "rIdPicture" + picture.number();
    if (owner.getRelationship(relation) == null) {
      target.relate(owner, picture.part(), "image", relation);
    }
    String width = Long.toString(picture.width());
    String height = Long.toString(picture.height());
    Element figure = graphic.parent();
    Element description = figure == null ? null : figure.child("figDesc");
    String words = description == null ? "" : description.textContent().strip();
    String number = Integer.toString(id);
    x.open("w:r").open("w:drawing");
    x.open("wp:inline", "xmlns:wp", DRAWING + "wordprocessingDrawing");
    x.empty("wp:extent", "cx", width, "cy", height);
    x.empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", words);
    x.open("a:graphic", "xmlns:a", DRAWING + "main");
    x.open("a:graphicData", "uri", DRAWING + "picture");
    x.open("pic:pic", "xmlns:pic", DRAWING + "picture");
    x.open("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", "Picture " + number);
    x.empty("pic:cNvPicPr").close();
    x.open("pic:blipFill").empty("a:blip", "r:embed", relation);
    x.open("a:stretch").empty("a:fillRect").close().close();
    x.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    x.empty("a:ext", "cx", width, "cy", height).close();
    x.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    x.close().close().close().close().close().close();
  }

  private Stored store(String url) {
    byte[] bytes =
        source
            .read(url)
            .orElseThrow(() -> new BaspaException(Fault.INPUT, "docx.no-picture", shown(url)));
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new BaspaException(Fault.INPUT, "docx.not-a-picture", shown(url));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        return store(bytes, format, reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.not-a-picture", shown(url));
    }
  }

  private Stored store(byte[] bytes, String format, int pixelsWide, int pixelsHigh) {
    int number = stored.size() + 1;
    PackagePart part = target.part("/word/media/image" + number + "." + format, "image/" + format);
    try (OutputStream out = WordPackage.open(part)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double width = Math.max(1, pixelsWide) * (double) EMU_PER_PIXEL;
    double height = Math.max(1, pixelsHigh) * (double) EMU_PER_PIXEL;
    double scale =
        Math.min(
            1,
            Math.min(
                layout.textWidth() * EMU_PER_TWIP / width,
                layout.textHeight() * EMU_PER_TWIP * TALLEST / height));
    return new Stored(part, number, Math.round(width * scale), Math.round(height * scale));
  }

  private static String shown(String url) {
    return url.length() > 60 ? url.substring(0, 60) + "…" : url;
  }
}
