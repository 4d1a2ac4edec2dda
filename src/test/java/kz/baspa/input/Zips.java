package kz.baspa.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files made by hand, part by part. */
public final class Zips {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public Zips with(String name, String xml) {
    return with(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  public Zips with(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final String WORD = "http://schemas.openxmlformats.org/";

  /** A Word file with this body; more parts may be added. */
  public static Zips word(String body) {
    return word(body, "");
  }

  /** The same with more relations of the document. */
  public static Zips word(String body, String relations) {
    String office = WORD + "officeDocument/2006/relationships";
    return new Zips()
        .with("[Content_Types].xml", "<Types xmlns=\"" + WORD + "package/2006/content-types\"/>")
        .with(
            "_rels/.rels",
            "<Relationships xmlns=\""
                + WORD
                + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + office
                + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        .with(
            "word/_rels/document.xml.rels",
            "<Relationships xmlns=\""
                + WORD
                + "package/2006/relationships\">"
                + relations.replace("TYPE/", office + "/")
                + "</Relationships>")
        .with("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
  }

  /** A part of a Word file. */
  public static String part(String root, String inside) {
    return "<w:"
        + root
        + " xmlns:w=\""
        + WORD
        + "wordprocessingml/2006/main\" xmlns:r=\""
        + WORD
        + "officeDocument/2006/relationships\" xmlns:m=\""
        + WORD
        + "officeDocument/2006/math\" xmlns:a=\""
        + WORD
        + "drawingml/2006/main\">"
        + inside
        + "</w:"
        + root
        + ">";
  }

  /** A paragraph of a Word file with these words. */
  public static String p(String words) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
  }

  /** A paragraph with properties. */
  public static String p(String properties, String words) {
    return "<w:p><w:pPr>"
        + properties
        + "</w:pPr><w:r><w:t xml:space=\"preserve\">"
        + words
        + "</w:t></w:r></w:p>";
  }
}
