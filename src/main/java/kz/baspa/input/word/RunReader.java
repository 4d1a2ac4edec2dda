package kz.baspa.input.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.input.build.Numerals;
import kz.baspa.input.build.StyledText;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.math.LinearMath;

/** Reads what stands inside the paragraphs of a Word file. Fields are what they show. */
final class RunReader {
  private static final Pattern HYPERLINK =
      Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);

  /** Marks between blocks and runs that say nothing of the text. */
  private static final Set<String> SILENT =
      Set.of(
          "w:pPr",
          "w:rPr",
          "w:sdtPr",
          "w:sdtEndPr",
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:commentRangeStart",
          "w:commentRangeEnd",
          "w:proofErr",
          "w:permStart",
          "w:permEnd",
          "w:smartTagPr",
          "w:customXmlPr",
          "w:moveFromRangeStart",
          "w:moveFromRangeEnd",
          "w:moveToRangeStart",
          "w:moveToRangeEnd",
          "w:rubyPr",
          "w:rt",
          "w:delInstrText",
          "w:footnoteRef",
          "w:endnoteRef",
          "w:annotationRef",
          "w:separator",
          "w:continuationSeparator",
          "w:pgNum",
          "w:lastRenderedPageBreak",
          "w:sectPr",
          "w:tcPr",
          "w:trPr",
          "w:tblPr",
          "w:tblGrid",
          "w:tblPrEx");

  private static final Set<String> TRANSPARENT =
      Set.of(
          "w:smartTag",
          "w:customXml",
          "w:fldSimple",
          "w:dir",
          "w:bdo",
          "mc:Choice",
          "w:ruby",
          "w:rubyBase",
          "w:sdtContent",
          "w:sdt",
          "mc:Fallback");

  /** A field that has begun: its instruction, and whether its result is being read. */
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean result;
  }

  /** What a paragraph holds. */
  static final class Content {
    final StyledText words = new StyledText();
    final List<String> pictures = new ArrayList<>();
    final List<XmlElement> boxes = new ArrayList<>();

    /** The notes that are called: {@code "footnotes2"}, in their order. */
    final List<String> notes = new ArrayList<>();

    final List<String> comments = new ArrayList<>();
    boolean breaksPage;
    boolean outside;
    boolean hidden;
    String font = "";
    double size;
    private int mathUnits;

    /** Whether it is a formula and at most its number besides. */
    boolean isFormula() {
      String rest = words.text().replaceAll("[\\s.,;()\\d]", "");
      return mathUnits > 0 && rest.length() <= mathUnits;
    }
  }

  private final WordParts file;
  private final RunLooks looks;
  private final boolean accept;
  private final Deque<Field> fields = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private Content content = new Content();
  private String style = "";
  private String link = "";
  private boolean inNote;

  RunReader(WordParts file, RunLooks looks, boolean accept) {
    this.file = file;
    this.looks = looks;
    this.accept = accept;
  }

  /** Whether the field that makes the contents is open. */
  boolean isInContents() {
    return fields.stream()
        .anyMatch(field -> field.instruction.toString().strip().startsWith("TOC"));
  }

  /** Reads paragraphs that are one, since the marks between them were deleted. */
  Content read(List<XmlElement> paragraphs, String paragraphStyle) {
    content = new Content();
    style = paragraphStyle;
    link = "";
    paragraphs.forEach(this::children);
    // A field that has shown nothing when its paragraph ends is broken; it hides nothing more.
    fields.removeIf(field -> !field.result);
    return content;
  }

  /** Reads the words of a note. */
  StyledText note(XmlElement note) {
    StyledText words = new StyledText();
    inNote = true;
    for (XmlElement paragraph : note.elements()) {
      Content line = read(List.of(paragraph), paragraphStyle(paragraph));
      if (!line.words.isBlank()) {
        if (words.length() > 0) {
          words.add(" ");
        }
        words.add(line.words);
      }
    }
    inNote = false;
    return words.inOneCell();
  }

  static String paragraphStyle(XmlElement paragraph) {
    XmlElement properties = paragraph.child("w:pPr");
    return properties == null ? "" : properties.valueOf("w:pStyle", "w:val");
  }

  private void children(XmlElement parent) {
    parent.elements().forEach(this::element);
  }

  private void element(XmlElement element) {
    String name = element.name();
    if (SILENT.contains(name)) {
      return;
    }
    if (TRANSPARENT.contains(name)) {
      children(element);
      return;
    }
    switch (name) {
      case "w:r" -> run(element);
      case "w:hyperlink" -> hyperlink(element);
      case "w:ins", "w:moveTo" -> {
        if (accept) {
          children(element);
        }
      }
      case "w:del", "w:moveFrom" -> {
        if (!accept) {
          children(element);
        }
      }
      case "mc:AlternateContent" -> children(chosen(element));
      case "m:oMath", "m:oMathPara" -> math(element);
      default -> unknown(element);
    }
  }

  private static XmlElement chosen(XmlElement alternatives) {
    XmlElement choice = alternatives.child("mc:Choice");
    XmlElement fallback = alternatives.child("mc:Fallback");
    return choice != null ? choice : fallback != null ? fallback : alternatives;
  }

  /** The text inside what we do not know is kept. */
  private void unknown(XmlElement element) {
    element.visit(
        inner -> {
          if (inner.is("w:t") || inner.is("m:t") || inner.is("a:t")) {
            add(inner.textContent(), Set.of());
          }
        });
  }

  private void math(XmlElement math) {
    String line = LinearMath.of(math, accept);
    if (isShown() && !line.isEmpty()) {
      content.mathUnits += line.replaceAll("[\\s.,;()\\d]", "").length();
      content.words.mark(line, SpanLook.FORMULA, MathSource.of(math, accept));
    }
  }

  private void hyperlink(XmlElement hyperlink) {
    String outer = link;
    WordParts.Relation relation = file.relation(hyperlink.get("r:id"));
    if (relation != null && relation.outside()) {
      link = relation.target();
    }
    children(hyperlink);
    link = outer;
  }

  private void run(XmlElement run) {
    XmlElement properties = run.child("w:rPr");
    if (looks.isHidden(properties, style)) {
      content.hidden |= run.elements().stream().anyMatch(part -> part.is("w:t"));
      return;
    }
    Set<SpanLook> look = looks.of(properties, style);
    if (content.font.isEmpty()) {
      content.font = looks.font(properties, style);
      content.size = looks.size(properties, style);
    }
    for (XmlElement part : run.elements()) {
      inRun(part, look);
    }
  }

  private void inRun(XmlElement part, Set<SpanLook> look) {
    switch (part.name()) {
      case "w:t", "w:delText" -> add(part.textContent(), look);
      case "w:tab", "w:ptab" -> add("\t", Set.of());
      case "w:noBreakHyphen" -> add("\u2011", look);
      case "w:softHyphen" -> add("\u00AD", look);
      case "w:cr" -> add("\n", Set.of());
      case "w:br" -> {
        if (part.get("w:type").equals("page")) {
          content.breaksPage = true;
        } else {
          add("\n", Set.of());
        }
      }
      case "w:sym" -> symbol(part, look);
      case "w:fldChar" -> field(part.get("w:fldCharType"));
      case "w:instrText" -> {
        if (!fields.isEmpty()) {
          fields.element().instruction.append(part.textContent());
        }
      }
      case "w:footnoteReference" -> noteMark("footnotes" + part.get("w:id"));
      case "w:endnoteReference" -> noteMark("endnotes" + part.get("w:id"));
      case "w:commentReference" -> content.comments.add(part.get("w:id"));
      case "w:drawing", "w:pict", "w:object" -> drawing(part);
      case "mc:AlternateContent" -> chosen(part).elements().forEach(each -> inRun(each, look));
      case "w:ruby" -> children(part);
      default -> {
        if (!SILENT.contains(part.name())) {
          unknown(part);
        }
      }
    }
  }

  /** A letter of a symbol font stands at its place in the private area, as in raw text. */
  private void symbol(XmlElement symbol, Set<SpanLook> look) {
    String code = symbol.get("w:char");
    if (code.matches("[0-9A-Fa-f]{2,4}")) {
      int letter = Integer.parseInt(code, 16);
      add(Character.toString(letter < 0x100 ? 0xF000 + letter : letter), look);
    }
  }

  private void add(String words, Set<SpanLook> look) {
    if (!isShown()) {
      return;
    }
    String target = target();
    if (target.isEmpty()) {
      content.words.add(words, look, "");
    } else {
      Set<SpanLook> linked = EnumSet.of(SpanLook.LINK);
      linked.addAll(look);
      // The look of a link says nothing of its words.
      linked.remove(SpanLook.UNDERLINE);
      content.words.add(words, linked, target);
    }
  }

  /** Whether text here is shown: an instruction of a field is not. */
  private boolean isShown() {
    return fields.stream().allMatch(field -> field.result);
  }

  private String target() {
    for (Field field : fields) {
      Matcher hyperlink = HYPERLINK.matcher(field.instruction);
      if (hyperlink.matches()) {
        return hyperlink.group(1);
      }
    }
    return link;
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(new Field());
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.element().result = true;
        }
      }
      default -> {
        if (!fields.isEmpty()) {
          fields.pop();
        }
      }
    }
  }

  /** A note's mark is its number, raised, counted through the work. */
  private void noteMark(String key) {
    if (inNote || !isShown()) {
      return;
    }
    notes.add(key);
    content.notes.add(key);
    content.words.add(Numerals.raised(notes.size()), EnumSet.of(SpanLook.NOTE_MARK), key);
  }

  /** The number of a note that was called, raised. */
  String mark(String key) {
    return Numerals.raised(notes.indexOf(key) + 1);
  }

  private void drawing(XmlElement drawing) {
    int known = content.pictures.size() + content.boxes.size();
    inDrawing(drawing);
    if (content.pictures.size() + content.boxes.size() == known) {
      unknown(drawing);
    }
  }

  private void inDrawing(XmlElement element) {
    String id = element.is("a:blip") ? element.get("r:embed") : "";
    if (element.is("v:imagedata")) {
      id = element.get("r:id");
    }
    if (element.is("a:blip") && id.isEmpty()) {
      content.outside |= !element.get("r:link").isEmpty();
    }
    WordParts.Relation relation = file.relation(id);
    if (relation != null && relation.outside()) {
      content.outside = true;
    } else if (relation != null) {
      content.pictures.add(relation.target());
    }
    if (element.is("w:txbxContent")) {
      content.boxes.addAll(element.elements());
      return;
    }
    XmlElement inside = element.is("mc:AlternateContent") ? chosen(element) : element;
    inside.elements().forEach(this::inDrawing);
  }
}
