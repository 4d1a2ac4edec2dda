package kz.baspa.docx.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

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

  private static final int LARGEST = 256 << 20;

  /** The copy in this part, or null when the part is something else or broken. */
  public static @Nullable BaseCopy read(Element root) {
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
