package kz.baspa.input.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import kz.baspa.input.build.RawTextBuilder;
import kz.baspa.input.build.RawTextBuilder.Properties;
import kz.baspa.input.build.StyledText;
import kz.baspa.input.word.RunReader.Content;
import kz.baspa.input.xml.BoundedZip;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.BlockLook.Alignment;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.math.LinearMath;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word file, whichever program wrote it: each paragraph is a line, each row of a table is
 * one with tabs, a note follows the paragraph that calls it. Numbers that Word counts stand there
 * as it shows them.
 */
public final class WordFileReader {
  private static final double TWIPS = 20;

  private final WordParts file;
  private final StyleSheet styles;
  private final WordNumbering numbers;
  private final RunReader runs;
  private final boolean accept;
  private final Map<String, XmlElement> notes = new HashMap<>();
  private final Map<String, XmlElement> comments = new HashMap<>();
  private final RawTextBuilder raw = new RawTextBuilder();
  private final List<XmlElement> carried = new ArrayList<>();
  private final Set<String> written = new HashSet<>();
  private boolean pageBefore;
  private int contents;

  private WordFileReader(WordParts file, boolean accept) {
    this.file = file;
    this.accept = accept;
    this.styles = new StyleSheet(file.related("styles"));
    this.numbers = new WordNumbering(file.related("numbering"));
    this.runs = new RunReader(file, new RunLooks(styles), accept);
    for (String type : List.of("footnotes", "endnotes")) {
      collect(file.related(type), type, notes);
    }
    collect(file.related("comments"), "", comments);
  }

  private static void collect(
      @Nullable XmlElement part, String prefix, Map<String, XmlElement> found) {
    if (part != null) {
      part.elements().forEach(each -> found.put(prefix + each.get("w:id"), each));
    }
  }

  /**
   * Reads a file.
   *
   * @param zip its parts
   * @param acceptChanges whether tracked changes are taken as accepted, else as refused
   * @param name what to call it in messages
   * @param bytes the file, for its digest
   * @param format what it is recorded as, {@code docx} unless it was made from another file
   * @throws BaspaException of bad input if it is broken or holds no text
   */
  public static RawText read(
      BoundedZip zip, boolean acceptChanges, String name, byte[] bytes, String format) {
    WordFileReader reader = new WordFileReader(WordParts.open(zip, name), acceptChanges);
    try {
      reader.file.xml().children(reader.file.document(), "w:body", reader::block);
    } catch (XMLStreamException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
    return reader.raw.build(name, format, bytes);
  }

  private void block(XmlElement element) {
    switch (element.name()) {
      case "w:p" -> paragraph(element);
      case "w:tbl" -> table(element);
      case "w:sdt" -> {
        XmlElement gallery = element.find("w:docPartGallery");
        int inside = gallery != null && gallery.get("w:val").contains("Contents") ? 1 : 0;
        contents += inside;
        XmlElement content = element.child("w:sdtContent");
        if (content != null) {
          content.elements().forEach(this::block);
        }
        contents -= inside;
      }
      case "w:customXml", "w:sdtContent", "mc:Choice" -> element.elements().forEach(this::block);
      case "w:ins", "w:moveTo" -> {
        if (accept) {
          element.elements().forEach(this::block);
        }
      }
      case "w:del", "w:moveFrom" -> {
        if (!accept) {
          element.elements().forEach(this::block);
        }
      }
      case "mc:AlternateContent" -> {
        XmlElement choice = element.child("mc:Choice");
        (choice == null ? element : choice).elements().forEach(this::block);
      }
      case "m:oMathPara", "m:oMath" -> {
        StyledText line = new StyledText();
        line.mark(LinearMath.of(element, accept), SpanLook.FORMULA, MathSource.of(element, accept));
        raw.block(Properties.of(BlockKind.FORMULA, BlockLook.UNKNOWN), line);
      }
      default -> {
        if (element.name().endsWith("altChunk")) {
          raw.unread("input.embedded");
        }
      }
    }
  }

  private void paragraph(XmlElement paragraph) {
    carried.add(paragraph);
    XmlElement mark = properties(paragraph, "w:rPr");
    boolean gone =
        mark != null
            && (accept
                ? mark.child("w:del") != null || mark.child("w:moveFrom") != null
                : mark.child("w:ins") != null || mark.child("w:moveTo") != null);
    if (gone) {
      return;
    }
    List<XmlElement> one = List.copyOf(carried);
    carried.clear();
    XmlElement first = one.get(0);
    boolean inContents = runs.isInContents() || contents > 0;
    String style = RunReader.paragraphStyle(first);
    Content content = runs.read(one, style);
    inContents |= runs.isInContents();
    write(first, style, content, inContents);
  }

  private void write(XmlElement first, String style, Content content, boolean inContents) {
    StyleSheet.Meaning meaning = styles.meaning(style);
    BlockKind kind = meaning.kind();
    int level = meaning.level();
    int outline = outline(first, style);
    boolean blank = content.words.isBlank();
    if (kind == BlockKind.PARAGRAPH && outline > 0 && !blank) {
      kind = BlockKind.HEADING;
      level = outline;
    }
    if (inContents
        && kind == BlockKind.PARAGRAPH
        && content.words.text().matches("(?s).*\\d\\s*")) {
      kind = BlockKind.CONTENTS_ENTRY;
      level = 1;
    }
    StyledText line = new StyledText();
    XmlElement number = number(first, style);
    if (number != null && !blank) {
      String list = number.valueOf("w:numId", "w:val");
      int depth = WordNumbering.number(number.valueOf("w:ilvl", "w:val"), Math.max(0, level - 1));
      String label = list.equals("0") ? "" : numbers.next(list, depth);
      line.add(label);
      if (kind == BlockKind.PARAGRAPH && !label.isEmpty()) {
        kind = BlockKind.ITEM;
        level = depth + 1;
      }
    }
    int label = line.length();
    if (kind == BlockKind.PARAGRAPH && content.isFormula()) {
      kind = BlockKind.FORMULA;
    }
    line.add(content.words);
    report(content);
    if (blank) {
      if (content.pictures.isEmpty() && content.boxes.isEmpty()) {
        raw.blank();
      }
    } else {
      raw.block(Properties.of(kind, look(first, style, content)).at(level, label), line);
      pageBefore = false;
    }
    pageBefore |= content.breaksPage;
    content.pictures.forEach(this::picture);
    content.notes.forEach(this::note);
    content.boxes.forEach(this::block);
  }

  private void report(Content content) {
    if (content.outside) {
      raw.unread("input.outside-picture");
    }
    if (content.hidden) {
      raw.unread("input.hidden");
    }
    for (String id : content.comments) {
      XmlElement comment = comments.get(id);
      if (comment != null) {
        raw.unread("input.comment", comment.get("w:author"), runs.note(comment).text().strip());
      }
    }
  }

  private void picture(String part) {
    String name = part.substring(part.lastIndexOf('/') + 1);
    raw.picture(name, file.bytes(part).orElse(new byte[0]));
  }

  private void note(String key) {
    XmlElement note = notes.get(key);
    if (note == null || !written.add(key)) {
      return;
    }
    StyledText line = new StyledText();
    line.add(runs.mark(key) + " ");
    int label = line.length();
    StyledText words = runs.note(note);
    line.add(words);
    raw.block(Properties.of(BlockKind.NOTE, BlockLook.UNKNOWN).at(0, label).named(key), line);
  }

  private BlockLook look(XmlElement paragraph, String style, Content content) {
    XmlElement align = property(paragraph, style, "w:jc");
    Alignment alignment =
        switch (align == null ? "" : align.get("w:val")) {
          case "center" -> Alignment.CENTRE;
          case "right", "end" -> Alignment.END;
          case "both", "distribute" -> Alignment.JUSTIFIED;
          default -> Alignment.START;
        };
    XmlElement indent = property(paragraph, style, "w:ind");
    double first =
        indent == null
            ? 0
            : WordNumbering.number(indent.get("w:firstLine"), 0)
                - WordNumbering.number(indent.get("w:hanging"), 0);
    boolean breaks = RunLooks.isOn(property(paragraph, style, "w:pageBreakBefore"));
    return new BlockLook(
        content.font,
        content.size,
        content.words.isAll(SpanLook.BOLD),
        content.words.isAll(SpanLook.ITALIC),
        alignment,
        first / TWIPS,
        breaks || pageBefore);
  }

  private int outline(XmlElement paragraph, String style) {
    XmlElement level = property(paragraph, style, "w:outlineLvl");
    int outline = level == null ? 9 : WordNumbering.number(level.get("w:val"), 9);
    return outline < 9 ? outline + 1 : 0;
  }

  private @Nullable XmlElement number(XmlElement paragraph, String style) {
    XmlElement number = properties(paragraph, "w:numPr");
    return number == null || number.child("w:numId") == null
        ? styles.paragraph(style, "w:numPr")
        : number;
  }

  private @Nullable XmlElement property(XmlElement paragraph, String style, String name) {
    XmlElement own = properties(paragraph, name);
    return own == null ? styles.paragraph(style, name) : own;
  }

  private static @Nullable XmlElement properties(XmlElement paragraph, String name) {
    XmlElement properties = paragraph.child("w:pPr");
    return properties == null ? null : properties.child(name);
  }

  private void table(XmlElement table) {
    WordTable read = new WordTable(table, accept);
    if (read.isFrame()) {
      read.inside().forEach(this::block);
      return;
    }
    List<String> pictures = new ArrayList<>();
    List<String> called = new ArrayList<>();
    List<XmlElement> boxes = new ArrayList<>();
    List<Content> reports = new ArrayList<>();
    List<List<RawTextBuilder.Cell>> rows = new ArrayList<>();
    for (List<WordTable.Cell> row : read.rows()) {
      List<RawTextBuilder.Cell> cells = new ArrayList<>();
      for (WordTable.Cell cell : row) {
        StyledText words = new StyledText();
        for (XmlElement paragraph : cell.paragraphs()) {
          Content content = runs.read(List.of(paragraph), RunReader.paragraphStyle(paragraph));
          if (!content.words.isBlank()) {
            words.add(words.length() > 0 ? " " : "");
            XmlElement number = number(paragraph, RunReader.paragraphStyle(paragraph));
            if (number != null) {
              String list = number.valueOf("w:numId", "w:val");
              int depth = WordNumbering.number(number.valueOf("w:ilvl", "w:val"), 0);
              words.add(list.equals("0") ? "" : numbers.next(list, depth));
            }
            words.add(content.words);
          }
          pictures.addAll(content.pictures);
          called.addAll(content.notes);
          boxes.addAll(content.boxes);
          reports.add(content);
        }
        cells.add(new RawTextBuilder.Cell(words, cell.column(), cell.columns(), cell.rows()));
      }
      rows.add(cells);
    }
    raw.beginTable();
    for (int i = 0; i < rows.size(); i++) {
      raw.row(rows.get(i), read.isHead(i));
    }
    reports.forEach(this::report);
    pictures.forEach(this::picture);
    called.forEach(this::note);
    boxes.forEach(this::block);
  }
}
