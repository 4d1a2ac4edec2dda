package kz.baspa.input.odt;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kz.baspa.input.build.RawTextBuilder;
import kz.baspa.input.build.RawTextBuilder.Properties;
import kz.baspa.input.build.StyledText;
import kz.baspa.input.odt.OdtRuns.Content;
import kz.baspa.input.xml.BoundedZip;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.input.xml.XmlParts;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.BlockLook.Alignment;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text; see {@link kz.baspa.input.word.WordReader} for what comes of it. */
public final class OdtReader {
  private static final int MOST_COLUMNS = 1_000;
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final XmlParts XML =
      new XmlParts(
          Map.ofEntries(
              Map.entry(OASIS + "office:1.0", "office:"),
              Map.entry(OASIS + "style:1.0", "style:"),
              Map.entry(OASIS + "text:1.0", "text:"),
              Map.entry(OASIS + "table:1.0", "table:"),
              Map.entry(OASIS + "drawing:1.0", "draw:"),
              Map.entry(OASIS + "xsl-fo-compatible:1.0", "fo:"),
              Map.entry(OASIS + "manifest:1.0", "manifest:"),
              Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
              Map.entry("http://www.w3.org/1999/xlink", "xlink:"),
              Map.entry("http://www.w3.org/1998/Math/MathML", "math:"),
              Map.entry(
                  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
                  "loext:")));

  private final BoundedZip zip;
  private final String name;
  private final OdtStyles styles = new OdtStyles();
  private final OdtNumbers numbers = new OdtNumbers(styles);
  private final RawTextBuilder raw = new RawTextBuilder();
  private final OdtRuns runs;

  private OdtReader(BoundedZip zip, String name, boolean accept) {
    this.zip = zip;
    this.name = name;
    this.runs = new OdtRuns(styles, accept, this::formula);
  }

  /**
   * Reads a file.
   *
   * @param acceptChanges whether tracked changes are taken as accepted, else as refused
   * @throws BaspaException of bad input if it is broken, locked or holds no text
   */
  public static RawText read(BoundedZip zip, boolean acceptChanges, String name, byte[] bytes) {
    OdtReader reader = new OdtReader(zip, name, acceptChanges);
    XmlElement manifest = reader.tree("META-INF/manifest.xml");
    if (manifest != null && manifest.find("manifest:encryption-data") != null) {
      throw new BaspaException(Fault.INPUT, "input.password", name);
    }
    XmlElement content = reader.tree("content.xml");
    XmlElement body = content == null ? null : content.find("office:text");
    if (content == null || body == null) {
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    reader.styles.add(reader.tree("styles.xml"));
    reader.styles.add(content.child("office:automatic-styles"));
    reader.runs.changes(body.child("text:tracked-changes"));
    body.elements().forEach(each -> reader.block(each, false));
    return reader.raw.build(name, "odt", bytes);
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

  /** The formula that an object holds, in one line; empty if it is none. */
  private String formula(String object) {
    XmlElement math = tree(object.replaceFirst("^\\./", "") + "/content.xml");
    XmlElement semantics = math == null ? null : math.find("math:annotation");
    if (math == null || !math.name().startsWith("math:")) {
      return "";
    }
    return semantics == null ? math.textContent() : MathMarkup.linear(math);
  }

  private void block(XmlElement element, boolean inContents) {
    switch (element.name()) {
      case "text:p", "text:h" -> paragraph(element, "", inContents);
      case "text:list" -> list(element, "", 1);
      case "table:table" -> table(element);
      case "text:table-of-content" -> {
        XmlElement entries = element.child("text:index-body");
        if (entries != null) {
          entries.elements().forEach(each -> block(each, true));
        }
      }
      case "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "office:forms" -> {
        // About the text, and none of it.
      }
      case "text:section",
          "text:index-title",
          "text:index-body",
          "draw:text-box",
          "text:illustration-index",
          "text:table-index",
          "text:bibliography" ->
          element.elements().forEach(each -> block(each, inContents));
      case "draw:frame", "draw:custom-shape", "draw:rect" -> {
        Content content = runs.read(element);
        after(content);
      }
      default -> runs.mark(element);
    }
  }

  private void list(XmlElement list, String outer, int level) {
    String own = list.get("text:style-name");
    String style = own.isEmpty() ? outer : own;
    boolean goesOn =
        list.get("text:continue-numbering").equals("true") || list.has("text:continue-list");
    if (level == 1 && !goesOn) {
      numbers.restart(style);
    }
    for (XmlElement item : list.elements()) {
      boolean numbered = item.is("text:list-item");
      for (XmlElement inside : item.elements()) {
        if (inside.is("text:list")) {
          list(inside, style, level + 1);
        } else if (inside.is("text:p") || inside.is("text:h")) {
          String label = numbered && !style.isEmpty() ? numbers.item(style, level) : "";
          itemLevel = level;
          paragraph(inside, label, false);
          itemLevel = 0;
          numbered = false;
        } else {
          block(inside, false);
        }
      }
    }
  }

  private int itemLevel;

  private void paragraph(XmlElement paragraph, String counted, boolean inContents) {
    String style = paragraph.get("text:style-name");
    Content content = runs.read(paragraph);
    OdtStyles.Meaning meaning = styles.meaning(style);
    BlockKind kind = meaning.kind();
    int level = meaning.level();
    StyledText line = new StyledText();
    String label = counted;
    boolean blank = content.words.isBlank();
    if (paragraph.is("text:h") && !blank) {
      kind = BlockKind.HEADING;
      String depth = paragraph.get("text:outline-level");
      level = depth.matches("[1-9]") ? Integer.parseInt(depth) : 1;
      String list = styles.list(style);
      boolean out =
          list != null && list.isEmpty() || paragraph.get("text:is-list-header").equals("true");
      if (label.isEmpty() && !out) {
        label = numbers.heading(level);
      }
    } else if (inContents && kind == BlockKind.PARAGRAPH) {
      kind = BlockKind.CONTENTS_ENTRY;
      level = 1;
    } else if (kind == BlockKind.PARAGRAPH && !label.isEmpty()) {
      kind = BlockKind.ITEM;
      level = itemLevel;
    }
    if (kind == BlockKind.PARAGRAPH && content.isFormula()) {
      kind = BlockKind.FORMULA;
    }
    if (content.outside) {
      raw.unread("input.outside-picture");
    }
    content.comments.forEach(comment -> raw.unread("input.comment", comment[0], comment[1]));
    if (!blank) {
      line.add(label);
      int units = line.length();
      line.add(content.words);
      raw.block(Properties.of(kind, look(style, content)).at(level, units), line);
    } else if (content.pictures.isEmpty() && content.boxes.isEmpty()) {
      raw.blank();
    }
    after(content);
  }

  /** What a paragraph holds besides its words follows it. */
  private void after(Content content) {
    for (String picture : content.pictures) {
      String called = picture.substring(picture.lastIndexOf('/') + 1);
      zip.part(picture.replaceFirst("^\\./", ""))
          .ifPresentOrElse(
              bytes -> raw.picture(called, bytes), () -> raw.unread("input.outside-picture"));
    }
    content.notes.forEach(this::note);
    content.boxes.forEach(box -> block(box, false));
  }

  private void note(OdtRuns.Note note) {
    StyledText line = new StyledText();
    line.add(note.mark() + " ");
    int label = line.length();
    line.add(note.words());
    Properties properties = Properties.of(BlockKind.NOTE, BlockLook.UNKNOWN);
    raw.block(properties.at(0, label).named(note.id()), line);
  }

  private BlockLook look(String style, Content content) {
    String group = "style:paragraph-properties";
    Alignment alignment =
        switch (styles.property("paragraph", style, group, "fo:text-align")) {
          case "center" -> Alignment.CENTRE;
          case "end", "right" -> Alignment.END;
          case "justify" -> Alignment.JUSTIFIED;
          default -> Alignment.START;
        };
    String text = "style:text-properties";
    return new BlockLook(
        styles.property("paragraph", style, text, "style:font-name"),
        OdtStyles.points(styles.property("paragraph", style, text, "fo:font-size")),
        content.words.isAll(SpanLook.BOLD),
        content.words.isAll(SpanLook.ITALIC),
        alignment,
        OdtStyles.points(styles.property("paragraph", style, group, "fo:text-indent")),
        styles.property("paragraph", style, group, "fo:break-before").equals("page"));
  }

  private void table(XmlElement table) {
    List<XmlElement> rows = new ArrayList<>();
    List<Boolean> heads = new ArrayList<>();
    rows(table, false, rows, heads);
    if (rows.size() == 1 && rows.get(0).elements().size() == 1) {
      rows.get(0).elements().get(0).elements().forEach(each -> block(each, false));
      return;
    }
    List<Content> contents = new ArrayList<>();
    raw.beginTable();
    for (int i = 0; i < rows.size(); i++) {
      List<RawTextBuilder.Cell> cells = new ArrayList<>();
      int column = 0;
      for (XmlElement cell : rows.get(i).elements()) {
        int columns = count(cell.get("table:number-columns-spanned"));
        if (cell.is("table:table-cell")) {
          StyledText words = new StyledText();
          cellWords(cell, words, contents);
          int down = count(cell.get("table:number-rows-spanned"));
          cells.add(new RawTextBuilder.Cell(words, column, columns, down));
        }
        // Covered cells come of their own behind a wide one.
        column += count(cell.get("table:number-columns-repeated"));
      }
      raw.row(cells, heads.get(i));
    }
    contents.forEach(this::after);
  }

  private static int count(String given) {
    return given.matches("\\d{1,4}")
        ? Math.max(1, Math.min(MOST_COLUMNS, Integer.parseInt(given)))
        : 1;
  }

  private static void rows(
      XmlElement parent, boolean head, List<XmlElement> rows, List<Boolean> heads) {
    for (XmlElement child : parent.elements()) {
      switch (child.name()) {
        case "table:table-row" -> {
          rows.add(child);
          heads.add(head);
        }
        case "table:table-header-rows" -> rows(child, true, rows, heads);
        case "table:table-rows", "table:table-row-group" -> rows(child, head, rows, heads);
        default -> {
          // Columns and looks.
        }
      }
    }
  }

  private void cellWords(XmlElement parent, StyledText words, List<Content> contents) {
    for (XmlElement child : parent.elements()) {
      if (child.is("text:p") || child.is("text:h")) {
        Content content = runs.read(child);
        if (!content.words.isBlank()) {
          words.add(words.length() > 0 ? " " : "");
          words.add(content.words);
        }
        contents.add(content);
      } else {
        cellWords(child, words, contents);
      }
    }
  }
}
