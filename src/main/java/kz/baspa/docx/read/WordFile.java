package kz.baspa.docx.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import kz.baspa.docx.flow.BaseCopy;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * A Word file that may be read: it is what it says, it holds no macros and wants nothing from
 * outside, and unpacked it is not larger than a work can be. Nothing is fetched and nothing is run.
 */
public final class WordFile implements AutoCloseable {
  private static final long LARGEST_ENTRY = 512L << 20;
  private static final long LARGEST = 1024L << 20;
  private static final int MOST_ENTRIES = 20_000;

  /** Entries smaller than this are never taken for a bomb: 200,000 equal paragraphs are none. */
  private static final long SUSPICIOUS = 64L << 20;

  private static final int MOST_TIMES = 250;

  static {
    // POI takes what packs a hundredfold for a bomb, as 200,000 equal paragraphs do; inspect() has
    // looked already.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** What a reader would have to fetch or run to show the file. */
  private static final Set<String> FETCHED =
      Set.of("image", "oleObject", "package", "subDocument", "frame", "aFChunk", "video", "audio");

  private final OPCPackage opc;
  private final PackagePart document;
  private final String name;

  private WordFile(OPCPackage opc, PackagePart document, String name) {
    this.opc = opc;
    this.document = document;
    this.name = name;
  }

  /**
   * Opens a file.
   *
   * @param name what to call it in messages
   * @throws BaspaException of bad input when it is not a Word file that may be read
   */
  public static WordFile open(byte[] bytes, String name) {
    if (!startsWith(bytes, ZIP)) {
      throw fault(notZip(bytes), name);
    }
    inspect(bytes, name);
    try {
      OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(ContentTypes.mended(bytes)));
      PackagePart document = document(opc, name);
      refuseOutside(opc, name);
      return new WordFile(opc, document, name);
    } catch (OpenXML4JException | IOException | RuntimeException e) {
      if (e instanceof BaspaException known) {
        throw known;
      }
      // POI meets what it does not expect with exceptions of many kinds, NullPointerException among
      // them.
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
  }

  private static BaspaException fault(String key, String name) {
    return new BaspaException(Fault.INPUT, key, name);
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length);
  }

  private static String notZip(byte[] bytes) {
    if (bytes.length == 0) {
      return "docx.empty";
    }
    if (startsWith(bytes, OLE)) {
      return contains(bytes, ENCRYPTED) ? "docx.password" : "docx.old-word";
    }
    return startsWith(bytes, PDF) ? "docx.is-pdf" : "docx.not-word";
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  /** Unpacks every entry once, keeping nothing, to see how large it is and what it is. */
  private static void inspect(byte[] bytes, String name) {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    int entries = 0;
    boolean word = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String lower = entry.getName().toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.endsWith("vbadata.xml")) {
          throw fault("docx.macros", name);
        }
        word |= lower.equals("[content_types].xml");
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          all += read;
          boolean bomb =
              size > LARGEST_ENTRY
                  || all > LARGEST
                  || all > SUSPICIOUS && all / MOST_TIMES > bytes.length;
          if (bomb) {
            throw fault("docx.bomb", name);
          }
        }
        if (++entries > MOST_ENTRIES) {
          throw fault("docx.bomb", name);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
    if (!word) {
      throw fault(endOfDirectory(bytes) ? "docx.not-word" : "docx.broken", name);
    }
    if (!endOfDirectory(bytes)) {
      throw fault("docx.broken", name);
    }
  }

  /** Whether the zip's own list of entries is there; a truncated file has lost it. */
  private static boolean endOfDirectory(byte[] bytes) {
    int from = Math.max(0, bytes.length - (1 << 16) - 22);
    for (int i = bytes.length - 22; i >= from; i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static PackagePart document(OPCPackage opc, String name) throws OpenXML4JException {
    for (PackageRelationship relation : opc.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = opc.getPart(relation);
        String type = part == null ? "" : part.getContentType();
        if (type.contains("macroEnabled")) {
          throw fault("docx.macros", name);
        }
        if (type.contains("wordprocessingml.document")
            || type.contains("wordprocessingml.template")) {
          return part;
        }
      }
    }
    throw fault("docx.not-word", name);
  }

  private static void refuseOutside(OPCPackage opc, String name) throws OpenXML4JException {
    for (PackagePart part : opc.getParts()) {
      if (part.isRelationshipPart()) {
        continue;
      }
      for (PackageRelationship relation : part.getRelationships()) {
        String type = relation.getRelationshipType();
        if (relation.getTargetMode() == TargetMode.EXTERNAL
            && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1))) {
          throw new BaspaException(
              Fault.INPUT, "docx.outside", name, relation.getTargetURI().toString());
        }
      }
    }
  }

  PackagePart document() {
    return document;
  }

  /** The part that a relation of the document of this type leads to, or null. */
  @Nullable PackagePart related(String type) {
    try {
      for (PackageRelationship relation : document.getRelationships()) {
        if (relation.getRelationshipType().endsWith("/" + type)
            && relation.getTargetMode() == TargetMode.INTERNAL) {
          return opc.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
        }
      }
      return null;
    } catch (OpenXML4JException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
  }

  /** The trees of all parts of this type that the document leads to. */
  List<Element> trees(String type) {
    try {
      List<Element> trees = new ArrayList<>();
      for (PackageRelationship relation : document.getRelationships()) {
        if (relation.getRelationshipType().endsWith("/" + type)
            && relation.getTargetMode() == TargetMode.INTERNAL) {
          PackagePart part =
              opc.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
          if (part != null) {
            trees.add(tree(part));
          }
        }
      }
      return trees;
    } catch (OpenXML4JException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
  }

  /** The tree of such a part, or null when there is none. */
  public @Nullable Element tree(String type) {
    PackagePart part = related(type);
    return part == null ? null : tree(part);
  }

  Element tree(PackagePart part) {
    try (InputStream in = part.getInputStream()) {
      return WordTree.read(in);
    } catch (IOException | XMLStreamException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
  }

  /** The copy of the TEI that the document was made from, or null. */
  public @Nullable BaseCopy base() {
    return trees("customXml").stream()
        .map(BaseCopy::read)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The target of a relation of the document, "" when there is none. */
  String target(String relation) {
    PackageRelationship found = document.getRelationship(relation);
    return found == null ? "" : found.getTargetURI().toString();
  }

  /** The bytes of a part that the document shows, for example a picture. */
  public byte[] bytes(String part) {
    try {
      PackagePart found = opc.getPart(PackagingURIHelper.createPartName(part));
      if (found == null) {
        throw new BaspaException(Fault.INPUT, "docx.no-part", name, part);
      }
      try (InputStream in = found.getInputStream()) {
        return in.readAllBytes();
      }
    } catch (OpenXML4JException | IOException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
  }

  @Override
  public void close() {
    opc.revert();
  }
}
