package kz.baspa.docx.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import kz.baspa.tei.TeiNode.Element;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * The TEI file that a document was made from, packed into a custom XML part, so that an import
 * gives back what Word has no place for: the header, identifiers, raw words, page breaks of the
 * original. Word and LibreOffice keep the part, Google Docs throws it away.
 *
 * @param tei the file
 * @param tracked whether its corrections were tracked changes
 * @param wording how labels were written
 */
public record BaseCopy(byte[] tei, boolean tracked, Wording wording) {
  public static final String NAMESPACE = "urn:baspa:docx:1";

  private static final String ITEM = "{6D2A6F0B-50B4-4C1E-9B5A-BA59A0000001}";
  private static final String STORE =
      "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  private static final int LARGEST = 256 << 20;

  /** Writes the part and what Word wants beside it. */
  public void write(WordPackage target) {
    PackagePart item = target.part("/customXml/item1.xml", "application/xml");
    target.relate(target.document(), item, "customXml", "rIdBase");
    WordXml x = new WordXml(WordPackage.open(item));
    x.open("work", "xmlns", NAMESPACE, "track", tracked ? "1" : "0");
    x.attribute("table", wording.tableCaption()).attribute("figure", wording.figureCaption());
    x.attribute("appendix", wording.appendixHeading());
    x.text(Base64.getEncoder().encodeToString(packed(tei))).close().finish();
    PackagePart properties =
        target.part(
            "/customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    target.relate(item, properties, "customXmlProps", "rId1");
    WordXml p = new WordXml(WordPackage.open(properties));
    p.open("ds:datastoreItem", "ds:itemID", ITEM, "xmlns:ds", STORE).open("ds:schemaRefs");
    p.empty("ds:schemaRef", "ds:uri", NAMESPACE).close().close().finish();
  }

  private static byte[] packed(byte[] tei) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
      packed.write(tei);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** The copy in this part, or null when the part is something else or broken. */
  public static BaseCopy read(Element root) {
    if (!root.is("baspa:work")) {
      return null;
    }
    try (InputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getMimeDecoder().decode(root.textContent())))) {
      byte[] tei = in.readNBytes(LARGEST);
      return new BaseCopy(
          tei,
          root.get("track").equals("1"),
          new Wording(root.get("table"), root.get("figure"), root.get("appendix")));
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
