package kz.baspa.docx.write;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * What an Open Packaging Conventions package says of its parts: their content types, their
 * relations and the properties of the whole.
 */
final class PackageParts {
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-package.";
  private static final String CORE = "docProps/core.xml";
  private static final URI ROOT = URI.create("/");

  private final OPCPackage opc;
  private final Collection<PackagePart> parts;

  PackageParts(OPCPackage opc, Collection<PackagePart> parts) {
    this.opc = opc;
    this.parts = List.copyOf(parts);
  }

  /** The entries of the archive that are no parts of the document itself. */
  Map<String, byte[]> entries() throws InvalidFormatException {
    Map<String, byte[]> entries = new HashMap<>();
    entries.put("[Content_Types].xml", contentTypes());
    entries.put("_rels/.rels", packageRelations());
    entries.put(CORE, properties(opc.getPackageProperties()));
    for (PackagePart part : parts) {
      if (part.hasRelationships()) {
        String name =
            WordPackage.entry(PackagingURIHelper.getRelationshipPartName(part.getPartName()));
        entries.put(
            name, relations(part.getPartName().getURI(), part.getRelationships(), Map.of()));
      }
    }
    return entries;
  }

  /**
   * Each ending has the type that its first part has, and other parts of that ending say theirs.
   */
  private byte[] contentTypes() {
    SortedMap<String, String> defaults = new TreeMap<>();
    defaults.put("rels", TYPE + "relationships+xml");
    defaults.put("xml", "application/xml");
    SortedMap<String, String> overrides = new TreeMap<>();
    overrides.put("/" + CORE, TYPE + "core-properties+xml");
    for (PackagePart part : parts) {
      String ending = part.getPartName().getExtension().toLowerCase(Locale.ROOT);
      String type = part.getContentType();
      if (!type.equals(defaults.computeIfAbsent(ending, first -> type))) {
        overrides.put(part.getPartName().getName(), type);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordXml x = new WordXml(bytes).open("Types", "xmlns", PACKAGE + "content-types");
    defaults.forEach(
        (ending, type) -> x.empty("Default", "ContentType", type, "Extension", ending));
    overrides.forEach((name, type) -> x.empty("Override", "ContentType", type, "PartName", name));
    x.close().finish();
    return bytes.toByteArray();
  }

  private byte[] packageRelations() throws InvalidFormatException {
    return relations(
        ROOT, opc.getRelationships(), Map.of("rId" + (opc.getRelationships().size() + 1), CORE));
  }

  /**
   * The relations of a part.
   *
   * @param properties by identifier, the properties of the package, which are one of its own
   */
  private static byte[] relations(
      URI from, Iterable<PackageRelationship> relations, Map<String, String> properties) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordXml x = new WordXml(bytes).open("Relationships", "xmlns", PACKAGE + "relationships");
    for (PackageRelationship relation : relations) {
      URI target = relation.getTargetURI();
      if (relation.getTargetMode() == TargetMode.EXTERNAL) {
        x.open("Relationship", "Id", relation.getId(), "Target", target.toString());
        x.attribute("TargetMode", "External");
      } else {
        URI relative = PackagingURIHelper.relativizeURI(from, target, true);
        x.open("Relationship", "Id", relation.getId(), "Target", relative.toString());
      }
      x.attribute("Type", relation.getRelationshipType()).close();
    }
    properties.forEach(
        (id, target) ->
            x.empty(
                "Relationship",
                "Id",
                id,
                "Target",
                target,
                "Type",
                PACKAGE + "relationships/metadata/core-properties"));
    x.close().finish();
    return bytes.toByteArray();
  }

  private static byte[] properties(PackageProperties properties) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordXml x =
        new WordXml(bytes)
            .open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
    property(x, "dc:creator", properties.getCreatorProperty());
    property(x, "dc:language", properties.getLanguageProperty());
    property(x, "dc:title", properties.getTitleProperty());
    x.close().finish();
    return bytes.toByteArray();
  }

  private static void property(WordXml x, String name, Optional<String> value) {
    value.ifPresent(text -> x.open(name).text(text).close());
  }
}
