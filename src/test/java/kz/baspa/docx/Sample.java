package kz.baspa.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.profile.Profiles;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents for the tests of this room. */
public final class Sample {
  public static final Map<String, Integer> PAGES =
      Map.of("intro", 3, "ch1", 5, "s1.1", 5, "s1.1.1", 6, "s1.2", 7, "ch2", 9, "concl", 11);

  private Sample() {}

  /** The TEI file that has every element. */
  public static byte[] everyElement() {
    try (InputStream in = Sample.class.getResourceAsStream("/kz/baspa/tei/every-element.xml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A TEI file with this body. */
  public static byte[] tei(String body) {
    return ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"kk\"><teiHeader><fileDesc>"
            + "<titleStmt><title>Су</title></titleStmt></fileDesc></teiHeader><text><body>"
            + body
            + "</body></text></TEI>")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] docx(byte[] tei) {
    return docx(tei, "kz-377");
  }

  public static byte[] docx(byte[] tei, String profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter().write(tei, Profiles.named(profile), PAGES, out);
    return out.toByteArray();
  }

  public static XWPFDocument open(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  /** The parts of a package by name, as text. */
  public static Map<String, String> parts(byte[] docx) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** The package with one part changed. */
  public static byte[] withPart(byte[] docx, String name, UnaryOperator<String> change)
      throws IOException {
    Map<String, String> changed = Map.of(name, change.apply(parts(docx).get(name)));
    return withParts(docx, changed::get, part -> true);
  }

  /**
   * The package with some parts changed, others left out; a part that is not changed gives null.
   */
  public static byte[] withParts(byte[] docx, UnaryOperator<String> changed, Predicate<String> kept)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (kept.test(entry.getName())) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          String text = changed.apply(entry.getName());
          zip.write(text == null ? in.readAllBytes() : text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return out.toByteArray();
  }

  public static String document(byte[] docx) throws IOException {
    return parts(docx).get("word/document.xml");
  }
}
