package kz.baspa.input.word;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kz.baspa.input.xml.BoundedZip;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.input.xml.XmlParts;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file and how they lead to each other. Both dialects are known. */
final class WordParts {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String OPEN = "http://schemas.openxmlformats.org/";
  private static final XmlParts XML =
      new XmlParts(
          Map.ofEntries(
              Map.entry(OPEN + "wordprocessingml/2006/main", "w:"),
              Map.entry(STRICT + "wordprocessingml/main", "w:"),
              Map.entry(OPEN + "officeDocument/2006/relationships", "r:"),
              Map.entry(STRICT + "officeDocument/relationships", "r:"),
              Map.entry(OPEN + "drawingml/2006/main", "a:"),
              Map.entry(STRICT + "drawingml/main", "a:"),
              Map.entry(OPEN + "officeDocument/2006/math", "m:"),
              Map.entry(STRICT + "officeDocument/math", "m:"),
              Map.entry(OPEN + "markup-compatibility/2006", "mc:"),
              Map.entry("urn:schemas-microsoft-com:vml", "v:"),
              Map.entry(OPEN + "package/2006/relationships", "")));

  private final BoundedZip zip;
  private final String name;
  private final String document;
  private final Map<String, Relation> relations;

  /** Where a relation leads. */
  record Relation(String type, String target, boolean outside) {}

  private WordParts(BoundedZip zip, String name) {
    this.zip = zip;
    this.name = name;
    this.document =
        relations("_rels/.rels", "").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::target)
            .filter(zip::has)
            .findFirst()
            .orElseThrow(() -> new BaspaException(Fault.INPUT, "input.broken", name));
    int slash = document.lastIndexOf('/');
    String folder = document.substring(0, slash + 1);
    this.relations = relations(folder + "_rels/" + document.substring(slash + 1) + ".rels", folder);
  }

  static WordParts open(BoundedZip zip, String name) {
    return new WordParts(zip, name);
  }

  private Map<String, Relation> relations(String part, String folder) {
    Map<String, Relation> found = new HashMap<>();
    XmlElement all = tree(part);
    if (all != null) {
      for (XmlElement relation : all.elements()) {
        String type = relation.get("Type");
        boolean outside = relation.get("TargetMode").equals("External");
        String target = relation.get("Target");
        found.put(
            relation.get("Id"),
            new Relation(
                type.substring(type.lastIndexOf('/') + 1),
                outside ? target : path(folder, target),
                outside));
      }
    }
    return found;
  }

  private static String path(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    while (path.contains("/../")) {
      String shorter = path.replaceFirst("[^/]+/\\.\\./", "");
      if (shorter.equals(path)) {
        return path;
      }
      path = shorter;
    }
    return path;
  }

  /** What a relation of the document leads to, or null. */
  @Nullable Relation relation(String id) {
    return relations.get(id);
  }

  /** The tree of the part that the document leads to by this type, or null. */
  @Nullable XmlElement related(String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type) && !relation.outside())
        .map(relation -> tree(relation.target()))
        .findFirst()
        .orElse(null);
  }

  /** The bytes of a part. */
  Optional<byte[]> bytes(String part) {
    return zip.part(part);
  }

  /** The main part. */
  InputStream document() {
    return new ByteArrayInputStream(zip.part(document).orElseThrow());
  }

  XmlParts xml() {
    return XML;
  }

  private @Nullable XmlElement tree(String part) {
    Optional<byte[]> bytes = zip.part(part);
    if (bytes.isEmpty()) {
      return null;
    }
    try {
      return XML.read(new ByteArrayInputStream(bytes.get()));
    } catch (XMLStreamException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
  }
}
