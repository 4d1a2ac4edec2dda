package kz.baspa.docx.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * The package of a Word document (Open Packaging Conventions), kept by POI and written here: POI
 * would search all libraries for an XML writer for each small part, which costs more than the rest
 * of the document. The same parts give the same bytes: entries are sorted and carry one fixed time.
 */
public final class WordPackage {
  private static final String OFFICE = WordNamespaces.RELATIONS + "/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** Readers expect the list of content types first, then the package's own relations. */
  private static final Comparator<String> ORDER =
      Comparator.<String, Boolean>comparing(name -> !name.equals("[Content_Types].xml"))
          .thenComparing(name -> !name.equals("_rels/.rels"))
          .thenComparing(Comparator.naturalOrder());

  private final OPCPackage opc = create();
  private final List<PackagePart> parts = new ArrayList<>();
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
      PackagePart part = opc.createPart(PackagingURIHelper.createPartName(name), contentType);
      parts.add(part);
      return part;
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
      SortedMap<String, byte[]> entries = new TreeMap<>(ORDER);
      for (PackagePart part : parts) {
        try (InputStream content = part.getInputStream()) {
          entries.put(entry(part.getPartName()), content.readAllBytes());
        }
      }
      entries.putAll(new PackageParts(opc, parts).entries());
      opc.revert();
      write(entries, out);
    } catch (IOException | InvalidFormatException e) {
      throw new BaspaException(
          e, Fault.OUTPUT, "docx.cannot-write", String.valueOf(e.getMessage()));
    }
  }

  /** The name of a part in the archive: without the stroke that it begins with. */
  static String entry(PackagePartName part) {
    return part.getName().substring(1);
  }

  private static void write(SortedMap<String, byte[]> entries, OutputStream out)
      throws IOException {
    PackageArchive archive = new PackageArchive(out);
    for (var entry : entries.entrySet()) {
      archive.add(entry.getKey(), entry.getValue());
    }
    archive.end();
  }

  private static OPCPackage create() {
    OPCPackage created = OPCPackage.create(OutputStream.nullOutputStream());
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
