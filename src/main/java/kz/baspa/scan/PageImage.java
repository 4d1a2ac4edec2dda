package kz.baspa.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import kz.baspa.input.page.PageSheet;
import kz.baspa.input.page.PageSheet.InPdf;
import kz.baspa.input.page.PageSheet.Jpeg;
import kz.baspa.input.page.PageSheet.Pixels;
import kz.baspa.ocr.picture.GreyPixels;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Takes the picture of a page into a PDF file, byte for byte where PDF/A lets it: JPEG stays JPEG;
 * what is black and white is CCITT G4, all else is packed without loss.
 */
final class PageImage {
  /** Of a picture with more pixels only every second or third one is taken, as when it is read. */
  private static final long MOST_PIXELS = 36_000_000;

  private static final Set<COSName> TAKEN =
      Set.of(COSName.DCT_DECODE, COSName.CCITTFAX_DECODE, COSName.FLATE_DECODE);

  private static final Set<COSName> PLAIN =
      Set.of(
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.BITS_PER_COMPONENT,
          COSName.FILTER,
          COSName.DECODE,
          COSName.DECODE_PARMS);

  private PageImage() {}

  /** The picture as one of this file. */
  static PDImageXObject in(PDDocument file, PageSheet.Held held) throws IOException {
    if (held instanceof Jpeg jpeg) {
      return JPEGFactory.createFromStream(file, new ByteArrayInputStream(jpeg.file()));
    }
    if (held instanceof Pixels pixels) {
      return packed(file, pixels.image());
    }
    PDImageXObject image = ((InPdf) held).image();
    COSName colours = plainColours(image);
    if (colours != null) {
      return taken(file, image, colours);
    }
    if (image.isStencil()) {
      return packed(file, image.getStencilImage(Color.BLACK));
    }
    long pixels = (long) image.getWidth() * image.getHeight();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
    return packed(file, image.getImage(null, Math.max(1, step)));
  }

  /** The name of its colours if it can be taken as it is; scanners mean those of screens. */
  private static @Nullable COSName plainColours(PDImageXObject image) throws IOException {
    COSStream stream = image.getCOSObject();
    COSBase filter = stream.getFilters();
    if (filter instanceof COSArray list && list.size() == 1) {
      filter = list.getObject(0);
    }
    boolean plain =
        filter instanceof COSName name
            && TAKEN.contains(name)
            && !image.isStencil()
            && image.getSoftMask() == null
            && image.getMask() == null
            && stream.getDictionaryObject(COSName.MASK) == null;
    if (!plain) {
      return null;
    }
    return switch (image.getColorSpace().getName()) {
      case "DeviceGray", "CalGray" -> COSName.DEVICEGRAY;
      case "DeviceRGB", "CalRGB" -> COSName.DEVICERGB;
      case "ICCBased" ->
          switch (image.getColorSpace().getNumberOfComponents()) {
            case 1 -> COSName.DEVICEGRAY;
            case 3 -> COSName.DEVICERGB;
            default -> null;
          };
      default -> null;
    };
  }

  private static PDImageXObject taken(PDDocument file, PDImageXObject image, COSName colours)
      throws IOException {
    COSStream stream = file.getDocument().createCOSStream();
    try (InputStream in = image.getCOSObject().createRawInputStream();
        OutputStream out = stream.createRawOutputStream()) {
      in.transferTo(out);
    }
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    for (COSName key : PLAIN) {
      COSBase value = image.getCOSObject().getDictionaryObject(key);
      if (value != null) {
        stream.setItem(key, copy(value));
      }
    }
    stream.setItem(COSName.COLORSPACE, colours);
    return new PDImageXObject(new PDStream(stream), null);
  }

  /** Numbers, names and lists of them, free of the file that they come from. */
  private static COSBase copy(COSBase value) {
    if (value instanceof COSArray list) {
      COSArray copy = new COSArray();
      for (int i = 0; i < list.size(); i++) {
        COSBase item = list.getObject(i);
        copy.add(item == null ? COSNull.NULL : copy(item));
      }
      return copy;
    }
    if (value instanceof COSDictionary dictionary) {
      COSDictionary copy = new COSDictionary();
      for (COSName key : dictionary.keySet()) {
        COSBase item = dictionary.getDictionaryObject(key);
        if (item != null && !(item instanceof COSStream)) {
          copy.setItem(key, copy(item));
        }
      }
      copy.setDirect(true);
      return copy;
    }
    return value;
  }

  private static PDImageXObject packed(PDDocument file, BufferedImage image) throws IOException {
    if (isBlackAndWhite(image)) {
      return CCITTFactory.createFromImage(file, image);
    }
    boolean wide = image.getRaster().getDataBuffer().getDataType() != DataBuffer.TYPE_BYTE;
    boolean grey = image.getColorModel().getNumComponents() == 1;
    if (grey
        && (wide || image.getType() != BufferedImage.TYPE_BYTE_GRAY)
        && image.getType() != BufferedImage.TYPE_BYTE_INDEXED
        && image.getType() != BufferedImage.TYPE_BYTE_BINARY) {
      return LosslessFactory.createFromImage(file, GreyPixels.of(image).image());
    }
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        || image.getType() == BufferedImage.TYPE_INT_RGB
        || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return LosslessFactory.createFromImage(file, image);
    }
    // What is transparent lies on white; PDF/A wants no transparency in a page.
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D out = flat.createGraphics();
    out.drawImage(image, 0, 0, Color.WHITE, null);
    out.dispose();
    return LosslessFactory.createFromImage(file, flat);
  }

  private static boolean isBlackAndWhite(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_BYTE_BINARY
        || image.getColorModel().getPixelSize() != 1) {
      return false;
    }
    int one = image.getColorModel().getRGB(0) & 0xFFFFFF;
    int other = image.getColorModel().getRGB(1) & 0xFFFFFF;
    return one == 0 && other == 0xFFFFFF || one == 0xFFFFFF && other == 0;
  }
}
