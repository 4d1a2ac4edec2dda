package kz.baspa.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.baspa.profile.Profiles;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents for the tests of this room. */
final class Sample {
  static final Map<String, Integer> PAGES =
      Map.of("intro", 3, "ch1", 5, "s1.1", 5, "s1.1.1", 6, "s1.2", 7, "ch2", 9, "concl", 11);

  private Sample() {}

  /** The TEI file that has every element. */
  static byte[] everyElement() {
    try (InputStream in = Sample.class.getResourceAsStream("/kz/baspa/tei/every-element.xml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A TEI file with this body. */
  static byte[] tei(String body) {
    return ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"kk\"><teiHeader><fileDesc>"
            + "<titleStmt><title>Су</title></titleStmt></fileDesc></teiHeader><text><body>"
            + body
            + "</body></text></TEI>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] docx(byte[] tei) {
    return docx(tei, "kz-377");
  }

  static byte[] docx(byte[] tei, String profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter().write(tei, Profiles.named(profile), PAGES, out);
    return out.toByteArray();
  }

  static XWPFDocument open(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  /** The parts of a package by name, as text. */
  static Map<String, String> parts(byte[] docx) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  static String document(byte[] docx) throws IOException {
    return parts(docx).get("word/document.xml");
  }
}
