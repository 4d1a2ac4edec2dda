package kz.baspa.docx.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import kz.baspa.docx.flow.BaseCopy;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Writes the part that carries the TEI file inside the document. */
final class BaseCopyPart {
  private static final String ITEM = "{6D2A6F0B-50B4-4C1E-9B5A-BA59A0000001}";
  private static final String STORE =
      "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

  private BaseCopyPart() {}

  /** Writes the part and what Word wants beside it. */
  static void write(BaseCopy copy, WordPackage target) {
    PackagePart item = target.part("/customXml/item1.xml", "application/xml");
    target.relate(target.document(), item, "customXml", "rIdBase");
    WordXml x = new WordXml(WordPackage.open(item));
    x.open("work", "xmlns", BaseCopy.NAMESPACE, "track", copy.tracked() ? "1" : "0");
    x.attribute("table", copy.wording().tableCaption())
        .attribute("figure", copy.wording().figureCaption());
    x.attribute("appendix", copy.wording().appendixHeading());
    x.text(Base64.getEncoder().encodeToString(packed(copy.tei()))).close().finish();
    PackagePart properties =
        target.part(
            "/customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    target.relate(item, properties, "customXmlProps", "rId1");
    WordXml p = new WordXml(WordPackage.open(properties));
    p.open("ds:datastoreItem", "ds:itemID", ITEM, "xmlns:ds", STORE).open("ds:schemaRefs");
    p.empty("ds:schemaRef", "ds:uri", BaseCopy.NAMESPACE).close().close().finish();
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
}
