package kz.baspa.docx.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.flow.ReviewAuthor;
import kz.baspa.docx.read.Piece.Kind;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.SymbolFonts;
import kz.baspa.text.math.LinearMath;

/** Reads what stands inside the paragraphs of a Word file, with all tracked changes accepted. */
final class WordRuns {
  private static final Pattern HYPERLINK =
      Pattern.compile("\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]*)\".*", Pattern.DOTALL);

  /** What a paragraph holds besides its text. */
  record Content(
      List<Piece> pieces,
      List<String> bookmarks,
      List<String> comments,
      List<String> pictures,
      List<Element> boxes) {}

  /** A field that has begun: its instruction, and whether its result is being read. */
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();

    /** Text where the instruction should be. */
    private final List<Piece> hidden = new ArrayList<>();

    private boolean result;
  }

  private final WordFile file;
  private final WordLooks looksOf;
  private final Map<String, Element> notes;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final Map<String, Integer> unread = new TreeMap<>();
  private final List<String> formulas = new ArrayList<>();
  private final Deque<Field> fields = new ArrayDeque<>();

  private List<Piece> pieces = new ArrayList<>();
  private List<String> bookmarks = new ArrayList<>();
  private List<String> comments = new ArrayList<>();
  private List<String> pictures = new ArrayList<>();
  private List<Element> boxes = new ArrayList<>();
  private String link = "";
  private boolean pending;
  private int depth;

  WordRuns(WordFile file, WordStyles styles, Map<String, Element> notes) {
    this.file = file;
    this.looksOf = new WordLooks(styles);
    this.notes = notes;
  }

  /** Elements that were not known and held text, with how often. */
  Map<String, Integer> unknown() {
    return unknown;
  }

  /** What holds something that was not read, with how often. */
  Map<String, Integer> unread() {
    return unread;
  }

  /** The formulas, each as one line. */
  List<String> formulas() {
    return formulas;
  }

  /** The text of an element that is not known. */
  List<Piece> unknown(Element element) {
    pieces = new ArrayList<>();
    link = "";
    pending = false;
    if (element.is("w:altChunk")) {
      unread.merge("altChunk", 1, Integer::sum);
    }
    unread(element);
    return Pieces.tidy(pieces);
  }

  /** One paragraph, with those whose marks were deleted before it. */
  Content content(Collection<Element> before, Element paragraph) {
    pieces = new ArrayList<>();
    bookmarks = new ArrayList<>();
    comments = new ArrayList<>();
    pictures = new ArrayList<>();
    boxes = new ArrayList<>();
    link = "";
    pending = false;
    for (Element each : before) {
      children(each);
    }
    children(paragraph);
    showUnfinished();
    return new Content(pieces, bookmarks, comments, pictures, boxes);
  }

  /** A field that has no result when its paragraph ends is broken: its text is shown. */
  private void showUnfinished() {
    for (Field field : fields) {
      pieces.addAll(field.hidden);
    }
    fields.removeIf(field -> !field.result);
  }

  /** Whether the field that makes the contents is open. */
  boolean isInContents() {
    return fields.stream()
        .anyMatch(field -> field.instruction.toString().strip().startsWith("TOC"));
  }

  private void children(Element parent) {
    parent.elements().forEach(this::element);
  }

  private void element(Element element) {
    switch (element.name()) {
      case "w:r" -> run(element);
      case "w:hyperlink" -> hyperlink(element);
      case "w:ins", "w:moveTo" -> inserted(element);
      case "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr" -> {
        // Deleted, or about looks.
      }
      case "w:sdt" -> {
        Element content = element.child("w:sdtContent");
        if (content != null) {
          children(content);
        }
      }
      case "w:smartTag",
          "w:customXml",
          "w:fldSimple",
          "w:dir",
          "w:bdo",
          "mc:Choice",
          "w:ruby",
          "w:rubyBase",
          "w:sdtContent" ->
          children(element);
      case "mc:AlternateContent" -> {
        Element choice = element.child("mc:Choice");
        Element shown = choice == null ? element.child("mc:Fallback") : choice;
        if (shown != null) {
          children(shown);
        }
      }
      case "w:bookmarkStart" -> bookmarks.add(element.get("w:name"));
      case "w:commentRangeStart" -> comments.add(element.get("w:id"));
      case "w:bookmarkEnd",
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
          "w:rt" -> {
        // Nothing to read.
      }
      case "m:oMath", "m:oMathPara" -> {
        String line = LinearMath.of(element);
        formulas.add(line.replaceAll("[ \\n\\t\\r]+", " ").strip());
        add(line, Look.PLAIN);
      }
      case "w:subDoc" -> unread.merge("subDoc", 1, Integer::sum);
      default -> unread(element);
    }
  }

  /** Text inside what we do not know is kept, and the element's name is reported. */
  private void unread(Element element) {
    StringBuilder text = new StringBuilder();
    for (Element inner : element.all()) {
      if (inner.is("w:t", "m:t", "a:t")) {
        text.append(inner.textContent());
      }
    }
    if (!text.isEmpty()) {
      unknown.merge(element.name().replaceFirst("^\\?:", ""), 1, Integer::sum);
      add(text.toString(), Look.PLAIN);
    }
  }

  private void hyperlink(Element hyperlink) {
    String outer = link;
    String anchor = hyperlink.get("w:anchor");
    String relation = hyperlink.get("r:id");
    if (!anchor.isEmpty()) {
      link = "#" + anchor;
    } else if (!relation.isEmpty()) {
      link = file.target(relation);
    }
    children(hyperlink);
    link = outer;
  }

  private void inserted(Element inserted) {
    boolean outer = pending;
    pending = inserted.get("w:author").equals(ReviewAuthor.NAME);
    children(inserted);
    pending = outer;
  }

  private void run(Element run) {
    Element properties = run.child("w:rPr");
    Set<Look> looks = properties == null ? Look.PLAIN : looksOf.run(properties);
    for (Element child : run.elements()) {
      inRun(child, looks);
    }
  }

  private void inRun(Element child, Set<Look> looks) {
    switch (child.name()) {
      case "w:t" -> add(child.textContent(), looks);
      case "w:tab", "w:ptab" -> add("\t", looks);
      case "w:noBreakHyphen" -> add("\u2011", looks);
      case "w:softHyphen" -> add("\u00AD", looks);
      case "w:br" -> {
        String type = child.get("w:type");
        if (type.isEmpty() || type.equals("textWrapping")) {
          lineBreak();
        }
      }
      case "w:cr" -> lineBreak();
      case "w:sym" -> symbol(child, looks);
      case "w:fldChar" -> field(child.get("w:fldCharType"));
      case "w:instrText" -> {
        if (!fields.isEmpty()) {
          fields.peek().instruction.append(child.textContent());
        }
      }
      case "w:footnoteReference" -> note("footnotes" + child.get("w:id"));
      case "w:endnoteReference" -> note("endnotes" + child.get("w:id"));
      case "w:commentReference" -> {
        String id = child.get("w:id");
        if (!comments.contains(id)) {
          comments.add(id);
        }
      }
      case "w:drawing", "w:pict", "w:object" -> drawing(child);
      case "mc:AlternateContent" -> {
        Element choice = child.child("mc:Choice");
        Element shown = choice == null ? child.child("mc:Fallback") : choice;
        if (shown != null) {
          shown.elements().forEach(each -> inRun(each, looks));
        }
      }
      case "w:ruby" -> children(child);
      case "w:rPr",
          "w:delText",
          "w:delInstrText",
          "w:lastRenderedPageBreak",
          "w:footnoteRef",
          "w:endnoteRef",
          "w:annotationRef",
          "w:separator",
          "w:continuationSeparator",
          "w:pgNum" -> {
        // Nothing to read.
      }
      default -> unread(child);
    }
  }

  private void lineBreak() {
    if (isShown()) {
      pieces.add(new Piece(Kind.BREAK, "", "", false, Look.PLAIN));
    }
  }

  private void symbol(Element symbol, Set<Look> looks) {
    String code = symbol.get("w:char");
    if (code.matches("[0-9A-Fa-f]{4}")) {
      add(Character.toString(Integer.parseInt(code, 16)), looks);
    }
  }

  private void add(String text, Set<Look> looks) {
    if (text.isEmpty()) {
      return;
    }
    Piece piece = new Piece(Kind.TEXT, SymbolFonts.read(text), target(), pending, looks);
    fields.stream()
        .filter(field -> !field.result)
        .findFirst()
        .ifPresentOrElse(field -> field.hidden.add(piece), () -> pieces.add(piece));
  }

  /** Whether text here is shown: an instruction of a field is not. */
  private boolean isShown() {
    return fields.stream().allMatch(field -> field.result);
  }

  private String target() {
    for (Field field : fields) {
      Matcher hyperlink = HYPERLINK.matcher(field.instruction);
      if (hyperlink.matches()) {
        return (hyperlink.group(1) == null ? "" : "#") + hyperlink.group(2);
      }
    }
    return link;
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(new Field());
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.peek().result = true;
        }
      }
      default -> {
        if (!fields.isEmpty()) {
          fields.pop();
        }
      }
    }
  }

  private void note(String key) {
    Element note = notes.get(key);
    if (note == null || depth > 0 || !isShown()) {
      return;
    }
    List<Piece> outside = pieces;
    String outerLink = link;
    pieces = new ArrayList<>();
    link = "";
    depth++;
    for (Element paragraph : note.elements()) {
      if (!pieces.isEmpty()) {
        pieces.add(Piece.plain(" "));
      }
      children(paragraph);
    }
    depth--;
    String text = Piece.shown(Pieces.tidy(pieces));
    pieces = outside;
    link = outerLink;
    pieces.add(new Piece(Kind.NOTE, text, "", false, Look.PLAIN));
  }

  /** Pictures and text boxes; what is neither, such as a chart, is reported. */
  private void drawing(Element drawing) {
    int known = pictures.size() + boxes.size();
    inDrawing(drawing);
    if (pictures.size() + boxes.size() == known) {
      unread(drawing);
      unread.merge("drawing", 1, Integer::sum);
    }
  }

  private void inDrawing(Element element) {
    String relation = element.is("a:blip") ? element.get("r:embed") : "";
    if (element.is("v:imagedata")) {
      relation = element.get("r:id");
    }
    if (!relation.isEmpty() && !file.target(relation).isEmpty()) {
      pictures.add(file.target(relation));
    }
    if (element.is("w:txbxContent")) {
      unknown.merge("txbxContent", 1, Integer::sum);
      boxes.addAll(element.elements());
      return;
    }
    boolean alternatives = element.is("mc:AlternateContent") && element.child("mc:Choice") != null;
    for (Element child : element.elements()) {
      if (!alternatives || child == element.child("mc:Choice")) {
        inDrawing(child);
      }
    }
  }
}
