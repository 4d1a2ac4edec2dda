package kz.baspa.docx.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.baspa.docx.flow.WordNamespaces;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * The package of a Word document (Open Packaging Conventions), kept by POI. The same parts give the
 * same bytes: entries are sorted and carry one fixed time.
 */
public final class WordPackage {
  private static final String OFFICE = WordNamespaces.RELATIONS + "/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /**
   * One time for all entries. The very first moment of 1980 would not do: Java takes it for an
   * earlier one and adds the exact time, counted in the time zone of the machine.
   */
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Readers expect the list of content types first, then the package's own relations. */
  private static final Comparator<String> ORDER =
      Comparator.<String, Boolean>comparing(name -> !name.equals("[Content_Types].xml"))
          .thenComparing(name -> !name.equals("_rels/.rels"))
          .thenComparing(Comparator.naturalOrder());

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final OPCPackage opc = create(bytes);
  private final PackagePart document = part("/word/document.xml", WORD + "document.main+xml");

  public WordPackage() {
    opc.addRelationship(
        document.getPartName(), TargetMode.INTERNAL, OFFICE + "officeDocument", "rId1");
  }

  public PackagePart document() {
    return document;
  }

  /** A WordprocessingML part beside the document and its relation, for example {@code styles}. */
  public PackagePart wordPart(String name, String type, String id) {
    PackagePart part = part("/word/" + name + ".xml", WORD + type + "+xml");
    relate(document, part, type, id);
    return part;
  }

  PackagePart part(String name, String contentType) {
    try {
      return opc.createPart(PackagingURIHelper.createPartName(name), contentType);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }

  void relate(PackagePart from, PackagePart to, String type, String id) {
    from.addRelationship(to.getPartName(), TargetMode.INTERNAL, OFFICE + type, id);
  }

  /** The relation of a link that leaves the document. */
  void relateOutside(PackagePart from, URI address, String id) {
    from.addRelationship(address, TargetMode.EXTERNAL, OFFICE + "hyperlink", id);
  }

  PackageProperties properties() {
    try {
      return opc.getPackageProperties();
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  public static OutputStream open(PackagePart part) {
    try {
      return part.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the package; a failing stream is an output fault. */
  public void save(OutputStream out) {
    try {
      opc.save(bytes);
      opc.revert();
      sorted(bytes.toByteArray(), out);
    } catch (IOException e) {
      throw new BaspaException(
          e, Fault.OUTPUT, "docx.cannot-write", String.valueOf(e.getMessage()));
    }
  }

  private static void sorted(byte[] zip, OutputStream out) throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ZipOutputStream sorted = new ZipOutputStream(out);
    for (var entry : entries.entrySet()) {
      ZipEntry written = new ZipEntry(entry.getKey());
      written.setTimeLocal(ZIP_TIME);
      sorted.putNextEntry(written);
      sorted.write(entry.getValue());
      sorted.closeEntry();
    }
    sorted.finish();
    sorted.flush();
  }

  private static OPCPackage create(OutputStream out) {
    OPCPackage created = OPCPackage.create(out);
    try {
      PackageProperties properties = created.getPackageProperties();
      properties.setCreatorProperty(Optional.empty());
      properties.setCreatedProperty(Optional.<Date>empty());
      properties.setModifiedProperty(Optional.<Date>empty());
    } catch (InvalidFormatException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return created;
  }

  static PackagePartName name(String name) {
    try {
      return PackagingURIHelper.createPartName(name);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
