package kz.baspa.docx.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Content types that Word and LibreOffice pass over and POI refuses with the whole file: a picture
 * of the type {@code image/png;base64}, as some converters write, is one of the type {@code
 * image/png}.
 */
final class ContentTypes {
  private static final String PART = "[Content_Types].xml";

  /** A parameter without a value, which no type may have (RFC 2045, 5.1). */
  private static final Pattern BARE = Pattern.compile("(ContentType=\"image/[\\w.+-]+);[^\"=]*\"");

  private ContentTypes() {}

  /**
   * The file with types that POI reads, or the same bytes where it reads them all.
   *
   * @param docx a zip whose size was looked at
   */
  static byte[] mended(byte[] docx) throws IOException {
    String types = types(docx);
    String mended = BARE.matcher(types).replaceAll("$1\"");
    if (mended.equals(types)) {
      return docx;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(docx.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equalsIgnoreCase(PART)) {
          out.write(mended.getBytes(StandardCharsets.UTF_8));
        } else {
          in.transferTo(out);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static String types(byte[] docx) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equalsIgnoreCase(PART)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }
}
