package kz.baspa.docx.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.docx.read.WordBlock.Cell;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/** Reads a Word file as blocks, whichever program wrote it. Nothing that holds text is dropped. */
public final class WordReader {
  /** Contents without styles are indented by a quarter of an inch a level. */
  private static final int STEP = 360;

  private final WordFile file;
  private final WordStyles styles;
  private final WordNumbers numbers;
  private final WordRuns runs;
  private final List<WordBlock> blocks = new ArrayList<>();
  private final Deque<Element> carried = new ArrayDeque<>();

  /** How many content controls that hold contents are open. */
  private int contents;

  private WordReader(WordFile file) {
    this.file = file;
    this.styles = new WordStyles(file.tree("styles"));
    this.numbers = new WordNumbers(file.tree("numbering"));
    this.runs = new WordRuns(file, styles, notes(file));
  }

  /**
   * What was read.
   *
   * @param unknown elements that were not known and whose text was kept, with how often
   * @param unread what holds something that was not read, such as a chart, with how often
   * @param margins the words of headers and footers, which are not the work's
   * @param formulas its formulas, each as one line
   * @param ownStyles whether the styles of our export are there; Google Docs throws them away
   */
  public record Result(
      List<WordBlock> blocks,
      Map<String, Integer> unknown,
      Map<String, Integer> unread,
      List<String> margins,
      List<String> formulas,
      boolean ownStyles) {}

  public static Result read(WordFile file, String name) {
    WordReader reader = new WordReader(file);
    try (InputStream in = file.document().getInputStream()) {
      WordTree.body(in, reader::block);
    } catch (IOException | XMLStreamException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.broken", name);
    }
    return new Result(
        List.copyOf(reader.blocks),
        new TreeMap<>(reader.runs.unknown()),
        new TreeMap<>(reader.runs.unread()),
        reader.margins(),
        List.copyOf(reader.runs.formulas()),
        reader.styles.isNamed("structural heading"));
  }

  /** What headers and footers say besides numbers, each once. */
  private List<String> margins() {
    Set<String> words = new LinkedHashSet<>();
    for (String type : List.of("header", "footer")) {
      for (Element part : file.trees(type)) {
        for (Element paragraph : part.all()) {
          if (paragraph.is("w:p")) {
            List<Piece> line = runs.content(List.of(), paragraph).pieces();
            words.add(Piece.shown(Pieces.tidy(line)));
          }
        }
      }
    }
    return words.stream().filter(line -> line.codePoints().anyMatch(Character::isLetter)).toList();
  }

  private static Map<String, Element> notes(WordFile file) {
    Map<String, Element> notes = new HashMap<>();
    for (String type : List.of("footnotes", "endnotes")) {
      Element part = file.tree(type);
      if (part != null) {
        for (Element note : part.elements()) {
          notes.put(type + note.get("w:id"), note);
        }
      }
    }
    return notes;
  }

  private void block(Element element) {
    switch (element.name()) {
      case "w:p" -> paragraph(element);
      case "w:tbl" -> table(element);
      case "w:sdt" -> {
        Element content = element.child("w:sdtContent");
        int inside = isContents(element) ? 1 : 0;
        contents += inside;
        if (content != null) {
          content.elements().forEach(this::block);
        }
        contents -= inside;
      }
      case "w:sectPr",
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:proofErr",
          "w:permStart",
          "w:permEnd",
          "w:commentRangeStart",
          "w:commentRangeEnd",
          "w:moveFromRangeStart",
          "w:moveFromRangeEnd",
          "w:moveToRangeStart",
          "w:moveToRangeEnd" -> {
        // Nothing to read.
      }
      case "w:customXml", "w:ins", "w:moveTo" -> element.elements().forEach(this::block);
      case "mc:AlternateContent" -> {
        Element choice = element.child("mc:Choice");
        (choice == null ? element : choice).elements().forEach(this::block);
      }
      case "w:del", "w:moveFrom" -> {
        // Deleted.
      }
      default -> {
        List<Piece> text = runs.unknown(element);
        if (!text.isEmpty()) {
          add(new WordBlock(Kind.PARAGRAPH, 0, "", text, List.of(), List.of(), List.of(), ""));
        }
      }
    }
  }

  private static boolean isContents(Element control) {
    Element gallery = control.find("w:docPartGallery");
    return gallery != null && gallery.get("w:val").equals("Table of Contents");
  }

  private void paragraph(Element paragraph) {
    Element properties = paragraph.child("w:pPr");
    if (isMarkDeleted(properties)) {
      carried.add(paragraph);
      return;
    }
    boolean inContents = runs.isInContents();
    WordRuns.Content content = runs.content(carried, paragraph);
    inContents |= runs.isInContents() || contents > 0;
    Element first = carried.isEmpty() ? paragraph : carried.peek();
    carried.clear();
    Element look = first.child("w:pPr");
    String style = value(look, "w:pStyle");
    WordStyles.Meaning meaning = styles.meaning(style.isEmpty() ? styles.standard() : style);
    Kind kind = meaning.kind();
    int level = meaning.level();
    int outline = outline(look, style);
    if (kind == Kind.PARAGRAPH && outline > 0) {
      kind = outline == 1 ? Kind.CHAPTER_HEADING : Kind.SECTION_HEADING;
      level = outline;
    }
    if (kind == Kind.PARAGRAPH && inContents && isEntry(content.pieces())) {
      kind = Kind.CONTENTS_ENTRY;
      level = 1 + Math.min(2, indent(look) / STEP);
    }
    String label = "";
    Element number = look == null ? null : look.child("w:numPr");
    if (number == null) {
      number = styles.numbering(style);
    } else if (number.child("w:numId") == null) {
      number = null;
    }
    if (number != null && !value(number, "w:numId").equals("0")) {
      String list = value(number, "w:numId");
      int depth = Math.max(0, WordNumbers.number(value(number, "w:ilvl"), depth(kind, level)));
      label = numbers.next(list, depth);
      if (kind == Kind.PARAGRAPH || kind == Kind.PARAGRAPH_CONTINUED) {
        kind = numbers.isBullet(list, depth) ? Kind.BULLET : Kind.NUMBERED;
        level = depth + 1;
      }
    }
    List<Piece> pieces =
        Pieces.tidy(kind == Kind.CONTENTS_ENTRY ? withoutPage(content.pieces()) : content.pieces());
    if (!pieces.isEmpty() || content.pictures().isEmpty() && isKept(kind)) {
      add(
          new WordBlock(
              kind,
              level,
              withoutDot(label),
              pieces,
              List.of(),
              content.bookmarks(),
              content.comments(),
              ""));
    }
    for (String picture : content.pictures()) {
      add(new WordBlock(Kind.FIGURE, 0, "", List.of(), List.of(), List.of(), List.of(), picture));
    }
    content.boxes().forEach(this::block);
  }

  /** Whether a paragraph inside the contents is an entry and not their heading. */
  private static boolean isEntry(List<Piece> pieces) {
    return pieces.stream().anyMatch(piece -> !piece.target().isEmpty())
        || Piece.shown(pieces).indexOf('\t') >= 0;
  }

  private static int indent(@Nullable Element properties) {
    Element indent = properties == null ? null : properties.child("w:ind");
    String left = indent == null ? "" : indent.get("w:left") + indent.get("w:start");
    return Math.max(0, WordNumbers.number(left, 0));
  }

  /** A contents entry without the tab and the page number behind it. */
  private static List<Piece> withoutPage(List<Piece> pieces) {
    String shown = Piece.shown(pieces);
    int tab = shown.lastIndexOf('\t');
    boolean page = tab >= 0 && shown.substring(tab).strip().matches("\\d{0,4}");
    return page ? Pieces.slice(pieces, 0, tab) : pieces;
  }

  private static int depth(Kind kind, int level) {
    boolean counted =
        kind == Kind.CHAPTER_HEADING
            || kind == Kind.SECTION_HEADING
            || kind == Kind.BULLET
            || kind == Kind.NUMBERED;
    return counted ? Math.max(0, level - 1) : 0;
  }

  /** An empty heading or caption may stand for one whose label is all it has. */
  private static boolean isKept(Kind kind) {
    return kind == Kind.TABLE_CAPTION || kind == Kind.FIGURE_CAPTION;
  }

  /** «I тарау.» is the label «I тарау» and the dot that parts it from the title. */
  private static String withoutDot(String label) {
    String bare = label.strip();
    return bare.endsWith(".") && !Numbering.after(bare.substring(0, bare.length() - 1)).isEmpty()
        ? bare.substring(0, bare.length() - 1)
        : bare;
  }

  private int outline(@Nullable Element properties, String style) {
    Element level = properties == null ? null : properties.child("w:outlineLvl");
    if (level == null) {
      return styles.outline(style);
    }
    int outline = WordNumbers.number(level.get("w:val"), 9);
    return outline < 9 ? outline + 1 : 0;
  }

  private static boolean isMarkDeleted(@Nullable Element properties) {
    Element mark = properties == null ? null : properties.child("w:rPr");
    return mark != null && (mark.child("w:del") != null || mark.child("w:moveFrom") != null);
  }

  private void add(WordBlock block) {
    blocks.add(block);
  }

  private void table(Element table) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Element row : table.all()) {
      Element properties = row.child("w:trPr");
      boolean deleted = properties != null && properties.child("w:del") != null;
      if (row.is("w:tr") && nearest(row, "w:tbl") == table && !deleted) {
        rows.add(row(row));
      }
    }
    if (!rows.isEmpty()) {
      add(new WordBlock(Kind.TABLE, 0, "", List.of(), rows, List.of(), List.of(), ""));
    }
  }

  private List<Cell> row(Element row) {
    Element properties = row.child("w:trPr");
    boolean head = properties != null && properties.child("w:tblHeader") != null;
    List<Cell> cells = new ArrayList<>();
    for (Element cell : row.all()) {
      if (cell.is("w:tc") && nearest(cell, "w:tr") == row) {
        cells.add(cell(cell, head));
      }
    }
    return cells;
  }

  private static @Nullable Element nearest(Element element, String name) {
    Element above = element.parent();
    while (above != null && !above.is(name)) {
      above = above.parent();
    }
    return above;
  }

  private Cell cell(Element cell, boolean head) {
    Element properties = cell.child("w:tcPr");
    int columns = WordNumbers.number(value(properties, "w:gridSpan"), 1);
    Element merge = properties == null ? null : properties.child("w:vMerge");
    boolean goesOn = merge != null && !merge.get("w:val").equals("restart");
    List<Piece> pieces = new ArrayList<>();
    for (Element paragraph : cell.all()) {
      if (paragraph.is("w:p")) {
        List<Piece> line = runs.content(new ArrayDeque<>(), paragraph).pieces();
        if (!pieces.isEmpty() && !line.isEmpty()) {
          pieces.add(Piece.plain(" "));
        }
        pieces.addAll(line);
      }
    }
    return new Cell(Pieces.tidy(pieces), columns, goesOn, head);
  }

  private static String value(@Nullable Element parent, String name) {
    Element child = parent == null ? null : parent.child(name);
    return child == null ? "" : child.get("w:val");
  }
}
